import { expect } from 'chai';
import { html } from 'lit';
import type { LevelCompare } from '../../src/elements/level-compare/level-compare.js';
import { openTracker } from '../../src/embed/tracking/open-tracker.js';
import { TrackedProgress } from '../../src/embed/tracking/progress-store.js';
import type { Tracker } from '../../src/embed/tracking/tracker.js';
import { readProfile, readValue, SEED } from '../harness/data-files.js';
import { find, findAll, fixture, settled, textOf } from '../harness/fixture.js';
import { press } from '../harness/verbs.js';
import { makePlatform, memoryOf, removePlatforms } from './scorm-platform.js';

let tracker: Tracker;

/** An element whose marks the platform of this window keeps. */
async function tracked(): Promise<LevelCompare> {
  tracker = await openTracker({ kind: 'scorm12', key: 'seed' });
  const progressStore = new TrackedProgress(tracker, await readProfile(SEED), { completeOn: 'answered', score: false });
  const element = await fixture<LevelCompare>(html`<level-compare .data=${await readValue(SEED)}></level-compare>`);
  Object.assign(element, { roleId: 'backend-go', level: 'middle', progressStore });
  await settled(element);
  return element;
}

const boxes = (element: Element): HTMLInputElement[] =>
  findAll<HTMLInputElement>(element, '[part="checklist"] input[type="checkbox"]');
const checked = (element: Element): boolean[] => boxes(element).map((box) => box.checked);
const note = (element: Element): string => textOf(find(element, '[part="marks-note"]'));

describe('an element whose marks a platform keeps', function () {
  this.timeout(15_000);
  afterEach(() => {
    tracker.close();
    removePlatforms();
  });

  it('keeps them there, and has them again on the next visit', async () => {
    const first = makePlatform('scorm12');
    const element = await tracked();
    await press(element, boxes(element)[1]!);
    expect(first.value('cmi.suspend_data')).to.match(/^\{"v":1,"r":\{"backend-go":"[\w-]{5}2"\}/);
    tracker.close();
    makePlatform('scorm12', { memory: memoryOf(first) });
    expect(checked(await tracked())).to.deep.equal([false, true]);
  });

  it('says so where there is no more room, and where nothing is written', async () => {
    makePlatform('scorm12', { limit: 10 });
    const element = await tracked();
    await press(element, boxes(element)[0]!);
    const full = note(element);
    expect(checked(element)).to.deep.equal([true, false]);
    tracker.close();
    makePlatform('scorm12', { memory: { 'cmi.core.lesson_mode': 'review' } });
    const reviewed = await tracked();
    const before = note(reviewed);
    await press(reviewed, boxes(reviewed)[0]!);
    expect(new Set([full, before, note(reviewed)]).size).to.equal(3);
    expect(full).to.include('no room');
  });

  it('takes a state that cannot be read for damaged, and says so', async () => {
    makePlatform('scorm12', { memory: { 'cmi.suspend_data': 'page=3' } });
    const damaged = note(await tracked());
    tracker.close();
    makePlatform('scorm12');
    expect(damaged).to.not.equal(note(await tracked()));
  });
});
