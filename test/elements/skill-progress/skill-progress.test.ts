import { expect } from 'chai';
import { html } from 'lit';
import { marksKey } from '../../../src/controllers/marks-storage.js';
import type { LevelCompare } from '../../../src/elements/level-compare/level-compare.js';
import type { SkillProgress } from '../../../src/elements/skill-progress/skill-progress.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { readValue, SEED } from '../../harness/data-files.js';
import { savedFiles } from '../../harness/downloads.js';
import { find, findAll, fixture, focused, settled, textOf, visibleText } from '../../harness/fixture.js';
import { forgetMarks } from '../../harness/marks.js';
import { announcements } from '../../harness/listening.js';
import { until } from '../../harness/page.js';
import { pick, press } from '../../harness/verbs.js';

const KEY = marksKey('message-broker-patterns', 'backend-go');

async function progressFixture(roleId = 'backend-go', width?: number): Promise<SkillProgress> {
  const progress = await fixture<SkillProgress>(
    html`<skill-progress .data=${await readValue(SEED)}></skill-progress>`,
    width,
  );
  progress.roleId = roleId || undefined;
  await settled(progress);
  return progress;
}

/** Marks the first item of Go at Senior, as a reader does. */
async function markOne(): Promise<LevelCompare> {
  const compare = await fixture<LevelCompare>(
    html`<level-compare .data=${await readValue(SEED)} role-id="backend-go" level="middle"></level-compare>`,
  );
  await press(compare, find(compare, '[part="checklist"] input'));
  return compare;
}

const rows = (progress: Element): string[][] =>
  findAll<HTMLTableRowElement>(progress, 'tbody tr').map((row) => [...row.cells].map((cell) => textOf(cell)));
const button = (progress: Element, name: string): HTMLElement => find(progress, `[data-do="${name}"]`);

/** Chooses a file as a reader does. */
async function choose(progress: Element, text: string): Promise<void> {
  const input = find<HTMLInputElement>(progress, 'input[type="file"]');
  const files = new DataTransfer();
  files.items.add(new File([text], 'marks.json', { type: 'application/json' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => findAll(progress, '.step')[0], { name: 'the preview' });
  await settled(progress);
}

describe('skill-progress', function () {
  this.timeout(15_000);
  const { clipboard } = navigator;
  const withClipboard = (writeText: (text: string) => Promise<void>): void => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  };
  beforeEach(forgetMarks);
  afterEach(() => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  });
  after(forgetMarks);

  it('asks for a role', async () => {
    const progress = await progressFixture('');
    expect(visibleText(progress)).to.match(/^Choose your role to see your progress/);
    await expectAccessible(progress);
  });

  for (const width of [320, 900])
    it(`has a row for each level, with words and a bar, at ${width} px`, async () => {
      await markOne();
      const progress = await progressFixture('backend-go', width);
      expect(textOf(find(progress, '[part="heading"]'))).to.equal('Your progress: Backend Developer (Go)');
      expect(rows(progress)).to.deep.equal([
        ['Junior', 'Required', '0 of 2'],
        ['Middle', 'Required', '0 of 2'],
        ['Senior', 'Required', '1 of 2'],
        ['Lead/Staff', 'Required', '0 of 2'],
        ['Principal', 'Optional', '0 of 2'],
      ]);
      expect(findAll(progress, '[part="chart"] .fill')).to.have.length(1);
      expect(find(progress, '[part="table"]').scrollWidth).to.be.at.most(width);
      await expectAccessible(progress);
    });

  it('follows what is marked elsewhere on the page', async () => {
    const progress = await progressFixture();
    await markOne();
    await settled(progress);
    expect(rows(progress)[2]).to.deep.equal(['Senior', 'Required', '1 of 2']);
  });

  it('copies the marks in each format, and says so once', async () => {
    await markOne();
    const progress = await progressFixture();
    const copied: string[] = [];
    withClipboard((text) => {
      copied.push(text);
      return Promise.resolve();
    });
    const said = announcements();
    for (const format of ['text', 'markdown', 'csv', 'json']) {
      await pick(progress, find<HTMLSelectElement>(progress, '#format'), format);
      await press(progress, button(progress, 'copy'));
      await until(() => copied.length === said.length && said.length > 0);
    }
    expect(copied[0]).to.match(/\[x\] Designs messaging systems in Go/);
    expect(copied[1]).to.match(/^- \[x\] Designs messaging systems in Go/m);
    expect(copied[2]).to.match(/^Skill,Role,Level/m);
    expect(JSON.parse(copied[3]!)).to.include({ format: 'skill-progress', skill: 'message-broker-patterns' });
    expect(said).to.deep.equal(Array(4).fill('Your marks are copied.'));
  });

  it('shows the text to copy by hand where the page may not', async () => {
    withClipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const progress = await progressFixture();
    await press(progress, button(progress, 'copy'));
    const field = await until(() => findAll<HTMLTextAreaElement>(progress, 'textarea')[0]);
    expect(field.value).to.include('[ ] Designs messaging systems in Go');
    expect(focused()).to.equal(field);
    await expectAccessible(progress);
  });

  it('saves a table with a byte order mark, by which Excel knows its letters, and says so once', async () => {
    const progress = await progressFixture();
    await pick(progress, find<HTMLSelectElement>(progress, '#format'), 'csv');
    const files = savedFiles();
    const said = announcements();
    await press(progress, button(progress, 'download'));
    await until(() => files[0]);
    expect(files[0]!.text).to.match(/^\uFEFFSkill,/);
    expect(said).to.deep.equal(['Your marks are saved as a file.']);
  });

  it('imports a file after a preview, and loses nothing', async () => {
    await markOne();
    const progress = await progressFixture();
    let file = '';
    withClipboard((text) => {
      file = text;
      return Promise.resolve();
    });
    await pick(progress, find<HTMLSelectElement>(progress, '#format'), 'json');
    await press(progress, button(progress, 'copy'));
    await until(() => file);
    forgetMarks();
    const empty = await progressFixture();
    expect(rows(empty)[2]![2]).to.equal('0 of 2');
    const said = announcements();
    await choose(empty, file);
    expect(textOf(find(empty, '.step li'))).to.equal('1 mark is new.');
    expect(focused()).to.equal(find(empty, '#step'));
    expect(localStorage.getItem(KEY), 'nothing is done yet').to.equal(null);
    await expectAccessible(empty);
    await press(empty, button(empty, 'import'));
    await settled(empty);
    expect(rows(empty)[2]![2]).to.equal('1 of 2');
    expect(said).to.deep.equal(['The marks are imported.']);
    expect(focused()).to.equal(find(empty, 'input[type="file"]'));
  });

  for (const [title, text, words] of [
    ['of another skill', '{"format":"skill-progress","version":1,"skill":"other","roles":[]}', /other/],
    ['that is no JSON', '{', /cannot be read as marks\.Choose a file that was saved as “File to import again/],
    ['that is a table', '\uFEFFSkill,Role\r\n', /cannot be read as marks\.Choose a file/],
    [
      'without marks',
      `{"format":"skill-progress","version":1,"skill":"message-broker-patterns","roles":[]}`,
      /no marks/,
    ],
    ['above the limit', ' '.repeat(5_000_001), /^This file cannot be read as marks\.The file is larger than 5 MB\.$/],
    ['that is something else', '{"schemaVersion":1}', /cannot be read/],
  ] as const)
    it(`refuses a file ${title}, and keeps the marks`, async () => {
      await markOne();
      const kept = localStorage.getItem(KEY);
      const progress = await progressFixture();
      await choose(progress, text);
      expect(textOf(find(progress, '[role="alert"]'))).to.match(words);
      expect(localStorage.getItem(KEY)).to.equal(kept);
      await expectAccessible(progress);
    });

  it('clears the marks of the role when that is confirmed', async () => {
    await markOne();
    const progress = await progressFixture();
    await press(progress, button(progress, 'clear'));
    await settled(progress);
    expect(textOf(find(progress, '#step'))).to.equal('Clear the one mark of this role?');
    await expectAccessible(progress);
    await press(progress, button(progress, 'clear-all'));
    await settled(progress);
    expect(rows(progress)[2]![2]).to.equal('0 of 2');
    expect(findAll(progress, '[data-do="clear"]')).to.deep.equal([]);
    expect(focused()).to.not.equal(document.body);
  });

  it('stands open below the comparison as well', async () => {
    const compare = await markOne();
    await press(compare, button(compare, 'progress'));
    await until(() => findAll(compare, '[part="progress-panel"]')[0]);
    expect(button(compare, 'progress').getAttribute('aria-expanded')).to.equal('true');
    expect(rows(compare)[2]).to.deep.equal(['Senior', 'Required', '1 of 2']);
    await expectAccessible(compare);
  });
});
