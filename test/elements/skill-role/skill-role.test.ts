import { expect } from 'chai';
import type { SkillRole } from '../../../src/elements/skill-role/skill-role.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { catalogFixture, smallCatalog } from '../../harness/catalogs.js';
import { readDocument, smallDocument } from '../../harness/data-files.js';
import { fakeFetch, json, silence, status, type Call, type FakeFetch, type Reply } from '../../harness/fake-fetch.js';
import { find, findAll, focused, newBox, settled, textOf, visibleText } from '../../harness/fixture.js';
import { announcements, consoleLines, eventsOf } from '../../harness/listening.js';
import { overflowOf } from '../../harness/overflow.js';
import { until } from '../../harness/page.js';
import { chooseLevel, press } from '../../harness/verbs.js';

const embedded = (): unknown => smallCatalog({ skills: smallCatalog().skills.slice(0, 3) });
let folder = 0;
/** Skills at addresses that nobody has asked for yet. */
function linked(count: number): unknown {
  folder++;
  const skills = Array.from({ length: count }, (_, n) => ({
    id: `s${n}`,
    name: `Skill ${n}`,
    roles: ['dev'],
    src: `/role-${folder}/s${n}`,
  }));
  return smallCatalog({ skills });
}

async function roleFixture(properties: Partial<SkillRole> = {}, width?: number): Promise<SkillRole> {
  const element = document.createElement('skill-role');
  Object.assign(element, { data: embedded(), roleId: 'dev', ...properties });
  newBox(width).append(element);
  await settled(element);
  return element;
}

let fakes: FakeFetch[] = [];
afterEach(() => {
  for (const { restore } of fakes) restore();
  fakes = [];
});
const answering = (...replies: readonly Reply[]): FakeFetch => {
  const fake = fakeFetch(...replies);
  fakes.push(fake);
  return fake;
};

const headers = (role: Element): string[] =>
  findAll(role, 'thead th').map((cell) => textOf(cell.querySelector('.full') ?? cell));
const rows = (role: Element): string[][] =>
  findAll<HTMLTableRowElement>(role, 'tbody > tr:not(.detail)').map((row) => [...row.cells].map(textOf));
/** Whether a piece of a text stands on more than one line. */
function isBroken(text: Node, from: number, to: number): boolean {
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  return range.getClientRects().length > 1;
}
/** The words in the names of skills that go on in the next line. */
const brokenWords = (role: Element): string[] =>
  findAll(role, 'tbody .toggle > span:last-child').flatMap((name) => {
    const text = [...name.childNodes].find((node) => node instanceof Text)!;
    return [...text.data.matchAll(/\S+/g)]
      .filter(({ 0: word, index }) => isBroken(text, index, index + word.length))
      .map(String);
  });
const opener = (role: Element, skill: string): HTMLElement => find(role, `button[data-skill="${skill}"]`);

describe('skill-role', function () {
  this.timeout(20_000);

  it('shows what is asked of the role in each skill at each level, in words', async () => {
    const role = await roleFixture();
    expect(headers(role)).to.deep.equal(['Skill', 'Low', 'High']);
    expect(rows(role)).to.deep.equal([
      ['Brokers', 'Required', 'Required'],
      ['APIs', 'Required', 'Required'],
      ['Tests', 'Required', 'Required'],
    ]);
    expect(findAll(role, 'tfoot td').map(textOf)).to.deep.equal(['3 of 3', '3 of 3']);
    expect(textOf(find(role, 'h2'))).to.equal('Developer: what is asked at each level');
    await expectAccessible(role);
  });

  it('merges ladders that differ, and leaves out levels that ask nothing of the role', async () => {
    const one = smallDocument({ id: 'one', name: 'One' });
    const two = smallDocument({
      id: 'two',
      name: 'Two',
      levels: [
        { id: 'low', name: 'Low' },
        { id: 'middle', name: 'Middle' },
        { id: 'high', name: 'High' },
        { id: 'top', name: 'Top' },
      ],
      expectations: [
        { role: 'dev', level: 'middle', required: false, description: 'Reads.' },
        { role: 'ops', level: 'top', required: true, description: 'Runs.' },
        { role: 'dev', level: 'low', required: true, description: 'Looks.' },
      ],
    });
    const role = await roleFixture({ data: smallCatalog({ skills: [{ profile: one }, { profile: two }] }) });
    expect(headers(role)).to.deep.equal(['Skill', 'Low', 'Middle', 'High']);
    expect(rows(role)[1]).to.deep.equal(['Two', 'Required', 'Optional', 'Not defined']);
    await expectAccessible(role);
  });

  it('says what changes on the way to the next level, once a level is chosen', async () => {
    const skills = [
      { profile: smallDocument({ id: 'one', name: 'One' }) },
      {
        profile: smallDocument({
          id: 'two',
          name: 'Two',
          expectations: [
            { role: 'dev', level: 'low', required: false, description: 'Reads.' },
            { role: 'dev', level: 'high', required: true, description: 'Writes.' },
          ],
        }),
      },
    ];
    const role = await roleFixture({ data: smallCatalog({ skills }) });
    expect(findAll(role, '.changes')).to.deep.equal([]);
    const [events, said] = [eventsOf('skill-change'), announcements()];
    await chooseLevel(role, 'low');
    expect(findAll(role, '.changes li').map(textOf)).to.deep.equal([
      '1 skill becomes required: Two.',
      '1 skill stays required: One.',
    ]);
    expect(role.level).to.equal('low');
    expect(events.map((event) => [event.role, event.level])).to.deep.equal([['dev', 'low']]);
    expect(said).to.deep.equal(['Comparing Low with High.']);
    await expectAccessible(role);
  });

  it('opens a skill below its row: the comparison at the reader’s level, else the whole ladder', async () => {
    const role = await roleFixture({ level: 'low' });
    await press(role, opener(role, 'apis'));
    expect(opener(role, 'apis').getAttribute('aria-expanded')).to.equal('true');
    const compare = find(role, 'level-compare');
    expect(visibleText(compare)).to.contain('What changes from Low to High');
    await expectAccessible(role);
    role.level = undefined;
    await settled(role);
    expect(findAll(role, '.detail .ladder li')).to.have.length(2);
    await press(role, opener(role, 'apis'));
    expect(findAll(role, '.detail')).to.deep.equal([]);
    expect(focused()).to.equal(opener(role, 'apis'));
  });

  it('says so when no skill asks anything of the role, or when no role is named', async () => {
    expect(visibleText(await roleFixture({ roleId: 'none' }))).to.contain('No skill asks anything of this role.');
    const role = await roleFixture({ roleId: undefined });
    expect(visibleText(role)).to.equal('Choose a role');
    await expectAccessible(role);
  });

  describe('loads the profiles of the skills that name the role', () => {
    const profileAt = ({ url }: Call): Response => {
      const id = new URL(url).pathname.split('/').at(-1);
      return Response.json(smallDocument({ id, name: id }));
    };

    it('four at a time, and says how many have come', async () => {
      const waiting: (() => void)[] = [];
      const fake = answering((call) => new Promise((resolve) => waiting.push(() => resolve(profileAt(call)))));
      const said = announcements();
      const role = await roleFixture({ data: linked(6) });
      expect(fake.calls).to.have.length(4);
      expect(textOf(find(role, '[part="progress"]'))).to.equal('0 of 6 skills loaded…');
      await expectAccessible(role);
      waiting.shift()!();
      await until(() => fake.calls.length === 5);
      await until(() => rows(role).length === 1, { name: 'the first skill' });
      expect(said).to.deep.equal([]);
      await until(() => {
        waiting.shift()?.();
        return rows(role).length === 6;
      });
      expect(findAll(role, '[part="progress"]')).to.deep.equal([]);
      expect(said).to.deep.equal(['6 of 6 skills loaded.']);
    });

    it('names those that failed, each with a way to try it again, and shows the others', async () => {
      consoleLines();
      let works = false;
      answering((call) => (call.url.endsWith('/s1') && !works ? status(404)(call) : profileAt(call)));
      const role = await roleFixture({ data: linked(3) });
      await until(() => rows(role).length === 2 && findAll(role, '.failures li').length === 1);
      expect(textOf(find(role, '.failures li span'))).to.equal('Skill 1: There is no profile at this address (404).');
      await expectAccessible(role);
      works = true;
      await press(role, find(role, '.failures button'));
      await until(() => rows(role).length === 3);
      await until(() => focused() === opener(role, 's1'), { name: 'the focus' });
      expect(findAll(role, '.failures')).to.deep.equal([]);
    });

    it('and gives up what is under way when it leaves the page', async () => {
      const fake = answering(silence);
      const role = await roleFixture({ data: linked(3) });
      expect(fake.open).to.equal(3);
      role.remove();
      await until(() => fake.open === 0, { name: 'the end of the requests' });
    });
  });

  it('is part of a catalog in which a role is chosen, and loads nothing until it is opened', async () => {
    const fake = answering(json(smallDocument({ id: 'far', name: 'Far' })));
    const catalog = await catalogFixture({ roleId: 'ops' });
    const button = find(catalog, '[part="role-button"]');
    expect(textOf(button)).to.equal('What is asked of Operator at each level');
    expect(fake.calls).to.have.length(0);
    await press(catalog, button);
    await until(() => findAll(catalog, 'skill-role', 'tbody > tr').length === 3);
    expect(fake.calls).to.have.length(1);
    await expectAccessible(catalog);
  });

  it('keeps many levels as wide as they must be where there is little room: they scroll, and their skill stays', async () => {
    const names = ['service-observability', 'data-quality', 'relational-data-modelling', 'technical-decisions'];
    const skills = await Promise.all(
      names.map(async (name) => ({ profile: await readDocument(`catalog/${name}.json`) })),
    );
    const role = await roleFixture({ data: smallCatalog({ skills }), roleId: 'data-engineer' }, 280);
    await until(() => rows(role).length === 4, { name: 'the skills' });
    const first = find(role, 'tbody > tr');
    const cells = [...first.querySelectorAll('td')];
    expect(cells.length).to.be.above(12);
    for (const cell of cells) expect(cell.getBoundingClientRect().width).to.be.at.least(24);
    const place = find(role, '.scroll');
    expect([place.tabIndex, place.getAttribute('aria-label')]).to.deep.equal([
      0,
      'Required and optional by skill and level',
    ]);
    place.scrollLeft = 10_000;
    const { left } = place.getBoundingClientRect();
    expect(first.querySelector('th')!.getBoundingClientRect().left).to.be.within(left - 1, left + 4);
    expect(cells.at(-1)!.getBoundingClientRect().right).to.be.at.most(place.getBoundingClientRect().right + 4);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    await expectAccessible(role);
  });

  for (const width of [280, 360, 768, 1280])
    it(`fits into ${width} px with a skill open`, async () => {
      const skills = await Promise.all(
        [
          'catalog/service-observability.json',
          'catalog/data-quality.json',
          'catalog/relational-data-modelling.json',
        ].map(async (name) => ({ profile: await readDocument(name) })),
      );
      const role = await roleFixture(
        { data: smallCatalog({ skills }), roleId: 'data-engineer', level: 'junior' },
        width,
      );
      await until(() => rows(role).length === 3, { name: `the skills: ${visibleText(role)}` });
      await press(role, opener(role, 'relational-data-modelling'));
      expect(overflowOf(role.parentElement!)).to.deep.equal([]);
      expect(brokenWords(role)).to.deep.equal([]);
    });
});
