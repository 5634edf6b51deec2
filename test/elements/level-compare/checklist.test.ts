import { expect } from 'chai';
import { html } from 'lit';
import type { LevelCompare } from '../../../src/elements/level-compare/level-compare.js';
import { marksKey } from '../../../src/controllers/marks-storage.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { readValue, SEED } from '../../harness/data-files.js';
import { find, findAll, fixture, focused, profileFixture, settled, textOf } from '../../harness/fixture.js';
import { forgetMarks } from '../../harness/marks.js';
import { announcements, consoleLines, eventsOf } from '../../harness/listening.js';
import { keys, press } from '../../harness/verbs.js';

const KEY = marksKey('message-broker-patterns', 'backend-go');
const go = { roleId: 'backend-go', level: 'middle' };

async function compareFixture(properties: Partial<LevelCompare> = go, data?: unknown): Promise<LevelCompare> {
  const compare = await fixture<LevelCompare>(
    html`<level-compare .data=${data ?? (await readValue(SEED))}></level-compare>`,
  );
  Object.assign(compare, properties);
  await settled(compare);
  return compare;
}

const boxes = (root: Element): HTMLInputElement[] =>
  findAll<HTMLInputElement>(root, '[part="checklist"] input[type="checkbox"]');
const checked = (root: Element): boolean[] => boxes(root).map((box) => box.checked);
const count = (root: Element): string => textOf(find(root, '[part="progress"] .count'));
const note = (root: Element): string => textOf(find(root, '[part="marks-note"]'));

/** The seed with another text for Go at Senior. */
async function edited(change: (text: string) => string): Promise<unknown> {
  const value = (await readValue(SEED)) as {
    expectations: { role: string; level: string; description: string }[];
  };
  const cell = value.expectations.find(({ role, level }) => role === 'backend-go' && level === 'senior')!;
  cell.description = change(cell.description);
  return value;
}

describe('the checklist of the level compared with', function () {
  this.timeout(15_000);
  beforeEach(forgetMarks);
  after(forgetMarks);

  it('is the items of that level, none of them marked, and says where marks stay', async () => {
    const [said, changes] = [announcements(), eventsOf('skill-progress')];
    const compare = await compareFixture();
    expect(checked(compare)).to.deep.equal([false, false]);
    expect(boxes(compare)[1]!.labels![0]!.textContent.trim()).to.equal(
      'Optimizes throughput through batch processing and zero-allocation serialization.',
    );
    expect(count(compare)).to.equal('0 of 2 items covered');
    expect(note(compare)).to.equal('Your marks stay in this browser. They are not sent to anyone.');
    expect(findAll(compare, '[part="now"] input')).to.deep.equal([]);
    expect([said, changes]).to.deep.equal([[], []]);
    await expectAccessible(compare);
  });

  it('keeps a mark, counts it, says so once and tells the page all about it', async () => {
    const compare = await compareFixture();
    const [said, changes] = [announcements(), eventsOf('skill-progress')];
    boxes(compare)[0]!.focus();
    await keys('Space');
    await settled(compare);
    expect(checked(compare)).to.deep.equal([true, false]);
    expect(count(compare)).to.equal('1 of 2 items covered');
    expect(said).to.deep.equal(['1 of 2 items covered']);
    expect(changes).to.have.length(1);
    const { skill, role, level, index, item, mark, covered, total, date, bubbles, composed } = changes[0]!;
    expect({ skill, role, level, index, mark, covered, total, bubbles, composed }).to.deep.equal({
      skill: 'message-broker-patterns',
      role: 'backend-go',
      level: 'senior',
      index: 0,
      mark: 'covered',
      covered: 1,
      total: 2,
      bubbles: true,
      composed: true,
    });
    expect(item).to.match(/^Designs messaging systems in Go/);
    expect(Math.abs(Date.parse(date) - Date.now())).to.be.below(60_000);
    expect(focused()).to.equal(boxes(compare)[0]);
    await expectAccessible(compare);
  });

  it('is as it was when the page is opened again, and a mark can be taken away', async () => {
    await press(await compareFixture(), boxes(await compareFixture())[1]!);
    const again = await compareFixture();
    expect(checked(again)).to.deep.equal([false, true]);
    const changes = eventsOf('skill-progress');
    await press(again, boxes(again)[1]!);
    expect(changes.map(({ mark }) => mark)).to.deep.equal([null]);
    expect(checked(await compareFixture())).to.deep.equal([false, false]);
  });

  it('follows at once what is marked elsewhere on the page', async () => {
    const [one, two] = [await compareFixture(), await profileFixture(go)];
    await press(one, boxes(one)[0]!);
    await settled(two);
    expect(checked(two)).to.deep.equal([true, false]);
    expect(find<LevelCompare>(two, 'level-compare').matches(':state(complete)')).to.equal(false);
  });

  it('has a list for each role and level', async () => {
    const compare = await compareFixture();
    await press(compare, boxes(compare)[0]!);
    compare.roleId = 'backend-rust';
    await settled(compare);
    expect(checked(compare)).to.not.include(true);
    Object.assign(compare, { ...go, target: 'lead' });
    await settled(compare);
    expect(checked(compare)).to.not.include(true);
    compare.target = undefined;
    await settled(compare);
    expect(checked(compare)).to.deep.equal([true, false]);
  });

  it('says of an item that has changed since it was marked what it said', async () => {
    const compare = await compareFixture();
    const before = boxes(compare)[0]!.labels![0]!.textContent.trim();
    await press(compare, boxes(compare)[0]!);
    compare.data = await edited((text) => text.replace('Designs', 'Designs and operates'));
    await settled(compare);
    expect(checked(compare)).to.deep.equal([false, false]);
    expect(textOf(find(compare, '.was-changed'))).to.equal(`Changed since you marked it You marked: ${before}`);
    await expectAccessible(compare);
    await press(compare, boxes(compare)[0]!);
    expect(findAll(compare, '.was-changed')).to.deep.equal([]);
    expect(checked(compare)).to.deep.equal([true, false]);
  });

  it('says when all is covered, has the state complete, and leads on with the focus on the heading', async () => {
    const compare = await compareFixture();
    const said = announcements();
    for (const box of boxes(compare)) await press(compare, box);
    expect(said.at(-1)).to.equal('All 2 items covered');
    expect(textOf(find(compare, '.done'))).to.equal('You cover what is listed for Senior.');
    expect(compare.matches(':state(complete)')).to.equal(true);
    await expectAccessible(compare);
    await press(compare, find(compare, '[part="progress"] button'));
    expect(compare.level).to.equal('senior');
    const title = find(compare, '[part="heading"]');
    expect(textOf(title)).to.equal('What changes from Senior to Lead/Staff');
    expect(focused()).to.equal(title);
    expect(compare.matches(':state(complete)')).to.equal(false);
  });

  it('has three marks with scale="3"', async () => {
    const compare = await compareFixture({ ...go, scale: '3' });
    const changes = eventsOf('skill-progress');
    const group = find(compare, '[part="checklist"] fieldset');
    expect(textOf(group.querySelector('legend'))).to.match(/^Designs messaging systems in Go/);
    const radios = [...group.querySelectorAll('input')];
    expect(radios.map(({ labels }) => textOf(labels![0]))).to.deep.equal(['Not yet', 'Partly covered', 'Covered']);
    expect(radios.map((radio) => radio.checked)).to.deep.equal([false, false, false]);
    const said = announcements();
    await press(compare, radios[1]!);
    expect(changes.map(({ mark, covered }) => [mark, covered])).to.deep.equal([['partly', 0]]);
    expect(count(compare)).to.equal('0 of 2 items covered, 1 partly');
    expect(said).to.deep.equal(['0 of 2 items covered, 1 partly']);
    await press(compare, radios[2]!);
    expect(count(compare)).to.equal('1 of 2 items covered');
    const chosen = (): string[] => findAll<HTMLInputElement>(compare, 'input:checked').map(({ value }) => value);
    expect(chosen(), 'nothing is said of the other one').to.deep.equal(['covered']);
    await press(compare, radios[0]!);
    expect(changes.at(-1)!.mark, 'which is an answer as well').to.equal('not-yet');
    expect(chosen()).to.deep.equal(['not-yet']);
    expect(count(compare)).to.equal('0 of 2 items covered');
    await expectAccessible(compare);
  });

  it('stands only where there is something to cover', async () => {
    const compare = await compareFixture({ roleId: 'backend-go', level: 'principal' });
    expect(findAll(compare, '[part="checklist"]')).to.deep.equal([]);
    Object.assign(compare, { ...go, otherRole: 'backend-rust' });
    await settled(compare);
    expect(findAll(compare, '[part="checklist"]')).to.deep.equal([]);
  });

  describe('where marks are kept', () => {
    it('storage="none": until the page is left, and it says so', async () => {
      const profile = await profileFixture(go);
      profile.storage = 'none';
      await settled(profile);
      await press(profile, boxes(profile)[0]!);
      expect(checked(profile)).to.deep.equal([true, false]);
      expect(note(profile)).to.match(/gone when you leave this page/);
      expect(localStorage.getItem(KEY)).to.equal(null);
    });

    it('a store of the page: it is asked and told, and it may answer late', async () => {
      const texts = new Map<string, string>();
      const store = {
        get: (key: string) => Promise.resolve(texts.get(key) ?? null),
        set: (key: string, value: string) => {
          texts.set(key, value);
          return Promise.resolve();
        },
      };
      const compare = await compareFixture({ ...go, progressStore: store });
      await press(compare, boxes(compare)[0]!);
      expect(checked(compare)).to.deep.equal([true, false]);
      await Promise.resolve();
      expect([...texts.keys()]).to.deep.equal([KEY]);
      expect(localStorage.getItem(KEY)).to.equal(null);
      expect(note(compare)).to.equal('Your marks are kept by this page.');
    });

    const nothing = { get: () => null, set: () => undefined };
    const full = (): never => {
      throw new DOMException('too much', 'QuotaExceededError');
    };
    for (const [whose, store, words] of [
      ['a learning platform', { ...nothing, keeper: 'platform' }, 'Your marks are kept by your learning platform.'],
      [
        'a learning platform that shows them for review',
        { ...nothing, keeper: 'review' },
        'This is a review: what you mark now is not kept.',
      ],
      [
        'a store without room for one more',
        { ...nothing, set: full },
        'There is no room for more marks where yours are kept. Export them before you leave.',
      ],
    ] as const)
      it(`${whose}: it says so`, async () => {
        const compare = await compareFixture({ ...go, progressStore: store });
        await press(compare, boxes(compare)[0]!);
        expect(checked(compare)).to.deep.equal([true, false]);
        expect(note(compare)).to.equal(words);
      });

    it('a store that comes when the list is on show: its marks are there, and the list says so', async () => {
      const profile = await profileFixture(go);
      await press(profile, boxes(profile)[0]!);
      const marked = localStorage.getItem(KEY);
      profile.progressStore = { get: () => Promise.resolve(null), set: () => Promise.resolve() };
      await settled(profile);
      expect([checked(profile), note(profile)]).to.deep.equal([[false, false], 'Your marks are kept by this page.']);
      profile.progressStore = { get: () => Promise.resolve(marked), set: () => Promise.resolve() };
      await settled(profile);
      expect(checked(profile)).to.deep.equal([true, false]);
      forgetMarks();
      profile.progressStore = undefined;
      await settled(profile);
      expect([checked(profile), note(profile)]).to.deep.equal([
        [false, false],
        'Your marks stay in this browser. They are not sent to anyone.',
      ]);
      await expectAccessible(profile);
    });

    it('damaged marks are put aside and not lost, and it says so', async () => {
      localStorage.setItem(KEY, '{"half');
      const compare = await compareFixture();
      expect(checked(compare)).to.deep.equal([false, false]);
      const damaged = note(compare);
      expect(damaged).to.not.equal('Your marks stay in this browser. They are not sent to anyone.');
      await press(compare, boxes(compare)[0]!);
      expect(localStorage.getItem(`${KEY}:damaged`)).to.equal('{"half');
      expect(checked(await compareFixture())).to.deep.equal([true, false]);
      await expectAccessible(compare);
    });

    it('no room left: the marks stay on the page, and it says so once', async () => {
      const { setItem } = Storage.prototype;
      try {
        // also where what was kept before cannot be read
        localStorage.setItem(KEY, '{"half');
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
        const compare = await compareFixture();
        const said = announcements();
        await press(compare, boxes(compare)[0]!);
        expect(checked(compare)).to.deep.equal([true, false]);
        expect(note(compare)).to.match(/room/i);
        await press(compare, boxes(compare)[1]!);
        expect(said).to.deep.equal([note(compare), 'All 2 items covered']);
      } finally {
        Storage.prototype.setItem = setItem;
      }
    });

    it('nothing is said in the console', async () => {
      const lines = consoleLines();
      const compare = await compareFixture();
      await press(compare, boxes(compare)[0]!);
      expect(lines).to.deep.equal([]);
    });
  });
});
