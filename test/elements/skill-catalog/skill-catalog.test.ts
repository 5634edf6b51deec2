import { expect } from 'chai';
import type { SkillCatalog } from '../../../src/elements/skill-catalog/skill-catalog.js';
import { gdadToCatalog } from '../../../src/convert/gdad.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { catalogFixture, smallCatalog } from '../../harness/catalogs.js';
import { readShared, readValue, smallDocument } from '../../harness/data-files.js';
import {
  broken,
  fakeFetch,
  json,
  pretendOnline,
  silence,
  status,
  type FakeFetch,
  type Reply,
} from '../../harness/fake-fetch.js';
import { find, findAll, focused, nextEvent, settled, textOf, visibleText } from '../../harness/fixture.js';
import { hasHighlights, markedTexts } from '../../harness/highlights.js';
import { announcements, consoleLines, eventsOf } from '../../harness/listening.js';
import { overflowOf } from '../../harness/overflow.js';
import { settle, until } from '../../harness/page.js';
import { keys, press } from '../../harness/verbs.js';

const names = (catalog: Element): string[] =>
  findAll(catalog, '.skills .open')
    .filter((link) => link.checkVisibility())
    .map(textOf);
const countOf = (catalog: Element): string => textOf(find(catalog, '.list [part="search-count"]'));
const opener = (catalog: Element, skill: string): HTMLElement => find(catalog, `.open[data-skill="${skill}"]`);
const filterButton = (catalog: Element, name: string): HTMLElement => find(catalog, `[data-panel="${name}"]`);

async function search(catalog: SkillCatalog, text: string): Promise<void> {
  const box = find<HTMLInputElement>(catalog, '.list .search input');
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await settled(catalog);
}

async function choose(catalog: SkillCatalog, panel: string, value: string): Promise<void> {
  const button = filterButton(catalog, panel);
  if (button.getAttribute('aria-expanded') !== 'true') await press(catalog, button);
  find(catalog, `#panel-${panel} input[value="${value}"]`).click();
  await settled(catalog);
}

async function open(catalog: SkillCatalog, skill: string): Promise<HTMLElement> {
  await press(catalog, opener(catalog, skill));
  return find(catalog, 'skill-profile');
}

let undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo) step();
  undo = [];
});
const answering = (...replies: readonly Reply[]): FakeFetch => {
  const fake = fakeFetch(...replies);
  undo.push(fake.restore);
  return fake;
};
let addresses = 0;
const newAddress = (): string => `/catalogs/${++addresses}/list.json`;

const from = (src: string): Promise<SkillCatalog> => catalogFixture({ data: undefined, src });

describe('skill-catalog', function () {
  this.timeout(20_000);

  describe('lists skills', () => {
    it('by domain and group, under headings, with how many there are', async () => {
      const catalog = await catalogFixture();
      expect(names(catalog)).to.deep.equal(['Brokers', 'APIs', 'Tests', 'Far away']);
      expect(findAll(catalog, 'h2, h3, h4').map((each) => `${each.localName} ${textOf(each)}`)).to.deep.equal([
        'h2 Our skills',
        'h3 Backend',
        'h4 Queues',
        'h4 Contracts',
        'h3 Quality',
      ]);
      expect(countOf(catalog)).to.equal('4 skills');
      await expectAccessible(catalog);
    });

    it('under headings of the level the page asks for', async () => {
      const catalog = await catalogFixture({ headingLevel: 4 });
      expect(findAll(catalog, 'h4, h5, h6').map(({ localName }) => localName)).to.deep.equal([
        'h4',
        'h5',
        'h6',
        'h6',
        'h5',
      ]);
    });

    it('without a heading for a domain where there are none', async () => {
      const skills = [{ profile: smallDocument() }];
      const catalog = await catalogFixture({ data: smallCatalog({ skills }) });
      expect(findAll(catalog, 'h3')).to.deep.equal([]);
      expect(findAll(catalog, '[data-panel="domains"]')).to.deep.equal([]);
      await expectAccessible(catalog);
    });

    it('and says so when there is none', async () => {
      const catalog = await catalogFixture({ data: smallCatalog({ skills: [] }) });
      expect(visibleText(catalog)).to.contain('There is no skill in this catalog');
      await expectAccessible(catalog);
    });

    it('in the language of the page, as far as the catalog has it', async () => {
      const catalog = await catalogFixture({ data: await readValue('catalog.json') });
      catalog.lang = 'de';
      await settled(catalog);
      expect(names(catalog)).to.include('Datenqualität');
      await expectAccessible(catalog);
    });

    for (const width of [280, 360, 768, 1280])
      it(`within ${width} px, with a panel open`, async () => {
        const catalog = await catalogFixture({ data: await readValue('catalog.json') }, width);
        await press(catalog, filterButton(catalog, 'role'));
        expect(overflowOf(catalog.parentElement!)).to.deep.equal([]);
      });
  });

  describe('searches', () => {
    it('name, summary, domain and group, whatever the case and the accents', async () => {
      const catalog = await catalogFixture();
      for (const [query, found] of [
        ['aPÍ', ['APIs']],
        ['kafka', ['Brokers']],
        ['quality', ['Tests', 'Far away']],
        ['contracts', ['APIs']],
      ] as const) {
        await search(catalog, query);
        expect(names(catalog), query).to.deep.equal(found);
      }
      expect(countOf(catalog)).to.equal('1 of 4 skills matches “contracts”');
      expect(catalog.query).to.equal('contracts');
      expect(catalog.matches(':state(filtered)')).to.equal(true);
      await expectAccessible(catalog);
    });

    it('and marks what it finds', async function () {
      if (!hasHighlights) this.skip();
      const catalog = await catalogFixture();
      await search(catalog, 'kafka');
      await until(() => markedTexts().length > 0, { name: 'the marks' });
      expect(markedTexts()).to.deep.equal(['Kafka']);
      catalog.remove();
      await until(() => markedTexts().length === 0, { name: 'the end of the marks' });
    });

    it('told for each letter to the page, and once to readers, when the typing pauses', async () => {
      const catalog = await catalogFixture();
      const [events, said] = [eventsOf('skill-filter'), announcements()];
      find(catalog, '.list .search input').focus();
      await keys('k', 'a');
      await until(() => said.length > 0, { name: 'the announcement' });
      expect(events.map(({ query, shown }) => [query, shown])).to.deep.equal([
        ['k', 2],
        ['ka', 1],
      ]);
      expect(said).to.deep.equal(['1 of 4 skills matches “ka”']);
    });
  });

  describe('filters', () => {
    it('by role, told once', async () => {
      const catalog = await catalogFixture();
      const [events, said] = [eventsOf('skill-filter'), announcements()];
      await choose(catalog, 'role', 'ops');
      expect(names(catalog)).to.deep.equal(['Brokers', 'APIs', 'Far away']);
      expect(textOf(filterButton(catalog, 'role'))).to.equal('Role: Operator');
      expect(catalog.roleId).to.equal('ops');
      expect(events.map(({ role, shown }) => [role, shown])).to.deep.equal([['ops', 3]]);
      expect(said).to.deep.equal(['3 of 4 skills']);
      await expectAccessible(catalog);
    });

    it('by role, with a search where there are many', async () => {
      const catalog = await catalogFixture({ data: await readValue('catalog.json') });
      await press(catalog, filterButton(catalog, 'role'));
      const box = find<HTMLInputElement>(catalog, '[part="role-search"]');
      box.value = 'engineer';
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await settled(catalog);
      expect(findAll(catalog, '#panel-role [part="option"]').map(textOf).slice(0, 2)).to.deep.equal([
        'Any role',
        'QA Engineer',
      ]);
      await expectAccessible(catalog);
    });

    it('by domain', async () => {
      const catalog = await catalogFixture();
      await choose(catalog, 'domains', 'Backend');
      expect(names(catalog)).to.deep.equal(['Tests', 'Far away']);
      expect(textOf(filterButton(catalog, 'domains'))).to.equal('Domains: 1 of 2');
      expect(catalog.domains).to.deep.equal(['Quality']);
      await expectAccessible(catalog);
      await choose(catalog, 'domains', 'Backend');
      expect(catalog.domains).to.equal(undefined);
    });

    it('by buttons that stay together, whatever room there is beside the search', async () => {
      const catalog = await catalogFixture({ data: await readValue('catalog.json'), roleId: 'backend-go' });
      const apart = [560, 600, 640, 680, 720, 760, 800].filter((width) => {
        catalog.parentElement!.style.inlineSize = `${width}px`;
        const [role, domains] = ['role', 'domains'].map(
          (name) => filterButton(catalog, name).getBoundingClientRect().top,
        );
        return role !== domains;
      });
      expect(apart).to.deep.equal([]);
    });

    it('in a panel that Escape closes, with the focus on its button', async () => {
      const catalog = await catalogFixture();
      await press(catalog, filterButton(catalog, 'role'));
      await keys('Tab', 'Escape');
      await settled(catalog);
      expect(focused()).to.equal(filterButton(catalog, 'role'));
      expect(filterButton(catalog, 'role').getAttribute('aria-expanded')).to.equal('false');
    });

    it('as the page asks, told to nobody', async () => {
      const [events, said] = [eventsOf('skill-filter'), announcements()];
      const catalog = await catalogFixture({ roleId: 'dev', query: 's' });
      expect(names(catalog)).to.deep.equal(['Brokers', 'APIs', 'Tests']);
      catalog.query = undefined;
      catalog.domains = ['Quality'];
      await settled(catalog);
      expect(names(catalog)).to.deep.equal(['Tests']);
      await settle(500);
      expect([events, said]).to.deep.equal([[], []]);
    });

    it('to nothing, says which of them does it, and undoes it', async () => {
      const catalog = await catalogFixture({ roleId: 'ops' });
      await search(catalog, 'tests');
      const box = find(catalog, '.empty');
      expect(visibleText(box)).to.equal(
        'No skills match Together, the filters leave none to show here. Clear search Show skills of any role Clear all filters',
      );
      await expectAccessible(catalog);
      await press(catalog, find(box, '[data-undo="role"]'));
      expect(names(catalog)).to.deep.equal(['Tests']);
      expect(focused()).to.equal(filterButton(catalog, 'role'));
    });
  });

  describe('opens a skill', () => {
    it('in place, with the focus on its heading, and goes back to what it was opened by', async () => {
      const catalog = await catalogFixture();
      const [events, said] = [eventsOf('skill-open'), announcements()];
      const profile = await open(catalog, 'apis');
      expect(focused()).to.equal(find(profile, '[part="title"] [tabindex]'));
      expect(catalog.skill).to.equal('apis');
      expect(catalog.matches(':state(open)')).to.equal(true);
      expect(find(catalog, '.list').checkVisibility()).to.equal(false);
      await expectAccessible(catalog);
      await press(catalog, find(catalog, 'button.back'));
      expect(focused()).to.equal(opener(catalog, 'apis'));
      expect(findAll(catalog, 'skill-profile')).to.deep.equal([]);
      expect(events.map(({ skill, src }) => [skill, src])).to.deep.equal([
        ['apis', null],
        [null, null],
      ]);
      expect(said).to.deep.equal([]);
    });

    it('for the role that is chosen, if it is asked of it', async () => {
      const catalog = await catalogFixture({ roleId: 'dev' });
      await open(catalog, 'brokers');
      expect(find(catalog, 'skill-profile')).to.include({ roleId: 'dev' });
    });

    it('from its address, relative to the catalog, and only then', async () => {
      const src = newAddress();
      const skills = [{ id: 'far', name: 'Far', src: '../far.json' }];
      const fake = answering(json(smallCatalog({ skills })), json(smallDocument({ id: 'far', name: 'Far' })));
      const catalog = await from(src);
      await until(() => names(catalog).length > 0);
      expect(fake.calls).to.have.length(1);
      const loaded = nextEvent(document, 'skill-load');
      await press(catalog, opener(catalog, 'far'));
      expect(focused()).to.equal(find(catalog, 'button.back'));
      await loaded;
      await until(() => focused().matches('[tabindex]'), { name: 'the heading' });
      expect(fake.calls[1]?.url).to.equal(new URL('/catalogs/far.json', location.href).href);
    });

    it('whose profile does not come, and keeps the way back', async () => {
      answering(status(404));
      consoleLines();
      const catalog = await catalogFixture();
      await press(catalog, opener(catalog, 'far'));
      await until(() => findAll(catalog, '[part~="error"]').length > 0);
      expect(focused()).to.equal(find(catalog, 'button.back'));
      await expectAccessible(catalog);
    });

    it('unless the page prevents it', async () => {
      const catalog = await catalogFixture();
      catalog.addEventListener('skill-open', (event) => event.preventDefault());
      await press(catalog, opener(catalog, 'apis'));
      expect(catalog.skill).to.equal(undefined);
      expect(focused()).to.equal(opener(catalog, 'apis'));
    });

    it('as the page asks, without moving the focus, and ignores one that is not there', async () => {
      const catalog = await catalogFixture({ skill: 'apis' });
      expect(findAll(catalog, 'skill-profile')).to.have.length(1);
      expect(focused()).to.equal(document.body);
      catalog.skill = 'none';
      await settled(catalog);
      expect(names(catalog)).to.have.length(4);
    });
  });

  describe('says what is to be known', () => {
    it('while it loads, and when it has failed, with a way to try again', async () => {
      const lines = consoleLines();
      answering(status(404), json(smallCatalog()));
      const catalog = await from(newAddress());
      await until(() => visibleText(catalog) !== '');
      expect(visibleText(catalog)).to.equal(
        'The list of skills could not be loaded There is no list of skills at this address (404). Try again',
      );
      expect(lines).to.have.length(1);
      await expectAccessible(catalog);
      await press(catalog, find(catalog, '[part~="retry"]'));
      await until(() => names(catalog).length === 4);
      expect(focused()).to.not.equal(document.body);
    });

    it('when it takes long', async () => {
      answering(silence);
      const catalog = await from(newAddress());
      await until(() => visibleText(catalog) === 'Loading the list of skills…');
      expect(catalog.matches(':state(loading)')).to.equal(true);
      await expectAccessible(catalog);
    });

    it('when nobody has said what to show', async () => {
      const catalog = await catalogFixture({ data: undefined });
      expect(visibleText(catalog)).to.contain('No catalog to show');
      await expectAccessible(catalog);
    });

    it('when a skill is bad: the others are shown', async () => {
      const lines = consoleLines();
      const errors = eventsOf('skill-error');
      const skills = [...smallCatalog().skills, { id: 5 }];
      const catalog = await catalogFixture({ data: smallCatalog({ skills }) });
      await until(() => names(catalog).length === 4);
      expect(visibleText(find(catalog, '[part="notice"]'))).to.contain(
        'This list of skills has 3 mistakes in its data',
      );
      expect(visibleText(find(catalog, '[part="notice"]'))).to.contain('4 skills can be shown.');
      expect(errors.map(({ kind }) => kind)).to.deep.equal(['partly-invalid']);
      expect(lines).to.have.length(1);
      await expectAccessible(catalog);
    });

    it('when it is a copy from earlier', async () => {
      undo.push(pretendOnline(false));
      answering(broken, json(smallCatalog(), { headers: { date: 'Mon, 02 Mar 2026 09:00:00 GMT' } }));
      const catalog = await from(newAddress());
      await until(() => names(catalog).length === 4);
      expect(visibleText(find(catalog, '[part="notice"]'))).to.match(/^You are offline. This copy was saved on March/);
      expect(catalog.matches(':state(offline)')).to.equal(true);
      await expectAccessible(catalog);
    });
  });

  it('lists all skills of a national framework, and finds some of them', async function () {
    const roleCsv = await readShared('datasets/gdad-uk/role_content.csv');
    if (roleCsv === undefined) this.skip();
    const catalog = await catalogFixture({ data: gdadToCatalog(roleCsv).catalog });
    expect(findAll(catalog, '.skills .open')).to.have.length(188);
    await search(catalog, 'testing');
    const found = names(catalog);
    expect(found.length).to.be.within(1, 187);
    expect(countOf(catalog)).to.equal(`${found.length} of 188 skills match “testing”`);
    await open(catalog, find(catalog, 'li:not([hidden]) > .open').dataset['skill']!);
    expect(focused().matches('[tabindex]')).to.equal(true);
  });
});
