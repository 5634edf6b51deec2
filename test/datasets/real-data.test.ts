import { expect } from 'chai';
import '../../src/define.js';
import { gdadSkillsToProfiles } from '../../src/convert/gdad.js';
import { techRolesToProfiles } from '../../src/convert/tech-roles.js';
import type { ProfileDocument } from '../../src/index.js';
import { readShared } from '../harness/data-files.js';
import { settled } from '../harness/fixture.js';
import { overflowOf } from '../harness/overflow.js';
import { deep, deepAll, shownText } from '../harness/page.js';

const WIDTHS = [1280, 320];
const TECH_ROLES = ['backend-developer', 'data-engineer', 'devops-engineer', 'qa-engineer'];

/** The same profile with a level for each name that its roles give to their own levels: dozens for some skills. */
function byOwnNames(profile: ProfileDocument): ProfileDocument {
  const expectations = profile.expectations.map((cell) => ({ ...cell, level: cell['x-role-level'] as string }));
  const names = [...new Set(expectations.map(({ level }) => level))];
  return { ...profile, levels: names.map((name) => ({ id: name, name })), expectations };
}

/** One element for all documents, as a page that goes from skill to skill has it. */
function show() {
  const box = document.createElement('div');
  const element = document.createElement('skill-profile');
  box.append(element);
  document.body.append(box);
  const errors: string[] = [];
  const { error, warn } = console;
  console.error = (...args: unknown[]) => errors.push(args.map(String).join(' '));
  console.warn = () => undefined; // roles of which the data says nothing

  return {
    /** What is wrong with the way a document is shown. */
    async problemsOf(data: ProfileDocument, widths: readonly number[]): Promise<string[]> {
      const problems: string[] = [];
      element.data = data;
      await settled(element);
      const root = element.shadowRoot!;
      if (deep(root, '[role=alert]')) problems.push(`an alert: ${deep(root, '[role=alert]')!.textContent}`);
      const text = shownText(element);
      if (!text.includes(data.name as string)) problems.push('no name');
      const tables = deepAll(root, 'level-table');
      if (tables.length !== data.levels.length) problems.push(`${tables.length} tables`);
      for (const table of tables) {
        const rows = table.shadowRoot!.querySelectorAll('tbody tr').length;
        if (rows !== data.roles.length) problems.push(`${rows} rows of ${data.roles.length}`);
      }
      const cells = deepAll(deep(root, 'skill-matrix')!.shadowRoot!, 'tbody td').length;
      if (cells !== data.roles.length * data.levels.length) problems.push(`${cells} cells in the overview`);
      for (const { description } of data.expectations)
        if (!text.includes((description as string).replace(/\s+/g, ' ').trim()))
          problems.push(`missing: ${description as string}`);
      for (const element of deepAll(root, '*'))
        if (element.localName.includes('-') && !element.shadowRoot?.textContent.trim())
          problems.push(`${element.localName} is blank`);
      for (const width of widths) {
        box.style.width = `${width}px`;
        await settled(element);
        if (element.getBoundingClientRect().height < 300) problems.push(`at ${width} px it has no height`);
        problems.push(...overflowOf(box).map((what) => `at ${width} px ${what}`));
      }
      problems.push(...errors.splice(0));
      return problems.slice(0, 5).map((problem) => `${data.name as string}: ${problem}`);
    },
    remove() {
      Object.assign(console, { error, warn });
      box.remove();
    },
  };
}

describe('real data is shown whole at 1280 and 320 px (skipped: no datasets, where they are absent)', function () {
  this.timeout(60_000);
  let shown: ReturnType<typeof show>;
  beforeEach(() => (shown = show()));
  afterEach(() => shown.remove());

  const expectNoProblems = async (documents: readonly ProfileDocument[], widths = WIDTHS) => {
    const problems: string[] = [];
    for (const data of documents) problems.push(...(await shown.problemsOf(data, widths)));
    expect(problems).to.deep.equal([]);
  };

  describe('the UK government’s capability framework', () => {
    let profiles: readonly ProfileDocument[];

    before(async function () {
      const text = await readShared('datasets/gdad-uk/role_content.csv');
      if (text === undefined) this.skip();
      ({ profiles } = gdadSkillsToProfiles(text));
    });

    for (const [title, from, to] of [
      ['A to D', '', 'e'],
      ['E to P', 'e', 'q'],
      ['Q to Z', 'q', '~'],
    ] as const)
      it(`every skill from ${title}`, async () => {
        const some = profiles.filter(({ id }) => id >= from && id < to);
        expect(some.length).to.be.greaterThan(20);
        await expectNoProblems(some);
      });

    it('the skills with up to twelve levels, by the names that roles give to them', async () => {
      const some = profiles.map(byOwnNames).filter(({ levels }) => levels.length > 8 && levels.length <= 12);
      expect(some.length).to.be.greaterThan(10);
      await expectNoProblems(some);
    });

    it('the skill with the most levels (for which 1280 px are too few)', async () => {
      const [largest] = profiles.map(byOwnNames).sort((a, b) => b.levels.length - a.levels.length);
      expect(largest!.levels.length).to.be.greaterThan(60);
      await expectNoProblems([largest!], []);
    });
  });

  it('the roles of a technical career, alone and together', async function () {
    const texts = await Promise.all(TECH_ROLES.map((name) => readShared(`datasets/tech-roles/${name}.json`)));
    if (texts.includes(undefined)) this.skip();
    const together = techRolesToProfiles(texts, { together: { name: 'Technical roles' } });
    await expectNoProblems([...techRolesToProfiles(texts).profiles, ...together.profiles]);
  });
});
