import { expect } from 'chai';
import type { Profile } from '../../../src/model/profile.js';
import { readProfile, SEED } from '../../harness/data-files.js';
import { hasDevtools } from '../../harness/devtools.js';
import { find, profileFixture, visibleText } from '../../harness/fixture.js';
import { expectWholeTables, sameRow } from '../../harness/printed-tables.js';
import { findOnSheet, printToSheets, sheetText } from '../../harness/print.js';
import { levelTable, press, rowElements } from '../../harness/verbs.js';

describe('a profile printed with the page', function () {
  this.timeout(20_000);
  let seed: Profile;

  before(async function () {
    if (!hasDevtools) this.skip();
    seed = await readProfile(SEED);
  });
  afterEach(() => {
    document.documentElement.removeAttribute('dir');
    document.documentElement.style.removeProperty('color-scheme');
  });

  const states: [title: string, options: Parameters<typeof profileFixture>[0], print?: { background: boolean }][] = [
    ['nothing chosen', {}],
    ['a role and a level chosen', { roleId: 'backend-go', level: 'middle' }],
    ['a role and a level chosen, with backgrounds', { roleId: 'backend-go', level: 'middle' }, { background: true }],
    ['every section closed', { open: 'none' }],
    ['the highest level chosen, every section closed', { roleId: 'backend-rust', level: 'principal', open: 'none' }],
    ['in the dark', { theme: 'dark', roleId: 'backend-go', level: 'senior' }],
  ];
  for (const [title, options, print] of states) {
    it(`${title}: at most nine sheets of A4 with every description, rows whole, the columns named on each`, async () => {
      if (options?.theme === 'dark') document.documentElement.style.setProperty('color-scheme', 'dark');
      await profileFixture(options);
      const sheets = await printToSheets(print);
      expect(sheets.length).to.be.at.most(9);
      expectWholeTables(sheets, seed);
    });
  }

  it('with rows opened to their ladders (skipped in fonts as wide as DejaVu Sans, where one breaks over two sheets)', async function () {
    const pen = document.createElement('canvas').getContext('2d')!;
    pen.font = '100px system-ui';
    if (pen.measureText('n').width > 60) this.skip();
    const profile = await profileFixture({ roleId: 'backend-go', level: 'middle' });
    for (const at of [0, 8]) await press(profile, find(rowElements(levelTable(profile, 'middle'))[at]!, 'button'));
    const sheets = await printToSheets();
    expect(sheets.length).to.be.at.most(9);
    expectWholeTables(sheets, seed);
    const rungs = seed.levels.map(({ id }) => seed.expectation(8, seed.levelIndex(id)!)!.description as string);
    for (const text of rungs) expect(sheets.flatMap((sheet) => findOnSheet(sheet, text)).length, text).to.equal(2);
  });

  it('leaves out the controls', async () => {
    const profile = await profileFixture({ roleId: 'backend-go', level: 'middle' });
    profile.append(Object.assign(document.createElement('button'), { slot: 'actions', textContent: 'Copy link' }));
    const controls = [
      'Print page',
      'Print checklist',
      'Copy link',
      'Required only',
      'Roles: all 9',
      'Show all 5 levels',
    ];
    for (const words of controls) expect(visibleText(document.body), 'on screen').to.contain(words);
    const text = (await printToSheets()).map(sheetText).join(' ');
    expect(text).to.contain('Message Broker Patterns');
    for (const words of controls) expect(text).to.not.contain(words);
  });

  it('leaves out what the filters leave out', async () => {
    await profileFixture({ requiredOnly: true, roles: ['backend-go', 'backend-rust'] });
    const sheets = await printToSheets();
    const shown = seed.document.expectations.filter(
      ({ role, required }) => required && ['backend-go', 'backend-rust'].includes(role),
    );
    for (const { description, role, level } of seed.document.expectations) {
      const found = sheets.flatMap((sheet) => findOnSheet(sheet, description as string));
      expect(found.length, `${role} ${level}`).to.equal(shown.some((one) => one.description === description) ? 1 : 0);
    }
  });

  it('prints sixty roles, every row whole', async () => {
    const profile = await readProfile('awkward/sixty-roles.json');
    await profileFixture({ file: 'awkward/sixty-roles.json', level: 'l2' });
    expectWholeTables(await printToSheets(), profile);
  });

  it('prints from right to left, with the names of the columns in that order on every sheet with rows', async () => {
    document.documentElement.dir = 'rtl';
    const { expectations } = (await readProfile('awkward/arabic.json')).document;
    await profileFixture({ file: 'awkward/arabic.json' });
    const sheets = await printToSheets();
    // a reader of PDF files gives Arabic as shapes in the order they are drawn: only the Latin words can be compared
    for (const latin of expectations.flatMap(({ description }) => (description as string).match(/[A-Za-z]{3,}/g) ?? []))
      expect(sheets.map(sheetText).join(' ')).to.contain(latin);
    const [, ...withRows] = sheets;
    expect(withRows).to.have.length(2);
    for (const sheet of withRows) {
      const [role, required, description] = ['Role', 'Required', 'Description'].map((name) =>
        sheet.find(({ text }) => text === name)!,
      );
      const badges = sheet.filter(({ text }) => /^(Required|Optional|Not defined)$/.test(text));
      expect(Math.min(...badges.map(({ y }) => y)), 'no row above').to.equal(required!.y);
      expect(sameRow(role!, required!) && sameRow(required!, description!)).to.equal(true);
      expect([role!.x > required!.x, required!.x > description!.x]).to.deep.equal([true, true]);
    }
  });
});
