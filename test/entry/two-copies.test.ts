import { expect } from 'chai';
import { smallDocument } from '../harness/data-files.js';
import { closePages, deep, deepAll, openPage, settle, shownText, until, type TestPage } from '../harness/page.js';

const MODULE = '<script type="module" src="/dist/cdn/skill-profile.js"></script>';
const TABLE = '<script type="module" src="/dist/cdn/level-table.js"></script>';
const CLASSIC = '<script src="/dist/cdn/skill-profile.classic.js"></script>';
const SEED = '<skill-profile src="/data/message-broker-patterns.json"></skill-profile>';
const FOREIGN = `<script>
  customElements.define('level-table', class extends HTMLElement { foreign = true });
</script>`;

/** The profile with its tables, whatever the prefix of its tags. */
async function shown(page: TestPage, prefix = ''): Promise<Element> {
  const profile = page.document.querySelector(`${prefix}skill-profile`)!;
  await until(() => profile.shadowRoot && shownText(profile).includes('Message Broker Patterns'), {
    name: 'the profile',
  });
  await settle();
  return profile;
}

/** The parts of the library that the page has fetched, without the entries, which are there to avoid that. */
async function fetched({ window }: TestPage): Promise<string[]> {
  const asked = (): PerformanceEntryList => window.performance.getEntriesByType('resource');
  await until(() => asked().some(({ name }) => name.includes('/dist/cdn/')), { name: 'the list of what was fetched' });
  const paths = asked().map(({ name }) => new URL(name).pathname);
  const parts = paths.filter((path) => path.includes('/dist/cdn/'));
  const sizes = await Promise.all(parts.map(async (path) => (await (await fetch(path)).text()).length));
  return parts.filter((_, at) => sizes[at]! > 2_500);
}

describe('several copies on one page', () => {
  afterEach(closePages);

  it('says nothing of the same module twice, and loads it once', async () => {
    const again = MODULE.replace('/dist/', '/__copy__/dist/');
    const page = await openPage({ head: MODULE + MODULE + again, body: SEED });
    await shown(page);
    expect(page.seen.warnings.concat(page.seen.errors)).to.deep.equal([]);
    const parts = await fetched(page);
    expect(parts).not.to.have.length(0);
    expect(parts.filter((path) => path.startsWith('/__copy__/'))).to.deep.equal([]);
  });

  it('says nothing of one script per element and one for all', async () => {
    const page = await openPage({ head: TABLE + MODULE, body: SEED });
    const profile = await shown(page);
    expect(deepAll(profile.shadowRoot!, 'tbody tr').length).to.be.greaterThan(40);
    expect(page.seen.warnings.concat(page.seen.errors)).to.deep.equal([]);
  });

  for (const [title, head] of [
    ['before', CLASSIC + MODULE + TABLE],
    ['twice before', CLASSIC + CLASSIC.replace('.js', '.js?copy=2') + MODULE],
    ['after', MODULE + CLASSIC.replace('<script', '<script defer')],
  ] as const) {
    it(`says nothing of the classic script ${title} the module`, async () => {
      const page = await openPage({ head, body: SEED });
      await shown(page);
      expect(page.seen.warnings.concat(page.seen.errors)).to.deep.equal([]);
    });
  }

  it('does not load the modules when the classic script has brought everything', async () => {
    const page = await openPage({ head: CLASSIC + MODULE + TABLE, body: SEED });
    await shown(page);
    const parts = await fetched(page);
    const classic = ['/dist/cdn/skill-profile.classic.js'];
    // WebKit does not name a script that it has in memory
    if (navigator.vendor.startsWith('Apple') && parts.length === 0) return;
    expect(parts).to.deep.equal(classic);
  });

  for (const [title, script] of [
    ['module', MODULE],
    ['classic script', CLASSIC],
  ] as const) {
    it(`warns once when the ${title} finds a tag taken by another library, and shows the rest`, async () => {
      const page = await openPage({ head: FOREIGN + script, body: SEED });
      const profile = await shown(page);
      const table = deep(profile.shadowRoot!, 'level-table') as HTMLElement & { foreign?: boolean };
      expect(table.foreign).to.equal(true);
      deep(profile.shadowRoot!, 'skill-matrix')!.shadowRoot!.querySelector<HTMLElement>('td[data-role]')!.click();
      await settle();
      expect(page.seen.errors).to.deep.equal([]);
      expect(page.seen.warnings).to.have.length(1);
      expect(page.seen.warnings[0]).to.match(/<level-table> is taken by another library; use define\(\{ prefix \}\)/);
    });
  }

  it('warns once, with both versions, when another version was there before', async () => {
    const older = `<script>
      customElements.define('level-table', Object.assign(class extends HTMLElement {}, {
        [Symbol.for('skill-profile.version')]: '0.0.1',
      }));
      globalThis[Symbol.for('skill-profile.scripts')] = new Map([
        ['level-table', { version: '0.0.1', ready: Promise.resolve() }],
      ]);
    </script>`;
    const page = await openPage({ head: older + TABLE, body: '<level-table></level-table>' });
    await settle();
    expect(page.seen.errors).to.deep.equal([]);
    expect(page.seen.warnings).to.have.length(1);
    expect(page.seen.warnings[0]).to.match(/0\.0\.1 is in use; version \d+\.\d+\.\d+ .*ignored/);
  });
});

describe('a prefix', function () {
  this.timeout(20_000); // the package is many small files
  afterEach(closePages);
  const prefixed = (before = '') =>
    `${before}<script type="module">
      import { define } from '/dist/esm/index.js';
      define({ prefix: 'acme-' });
    </script>`;

  it('is in front of every tag, also of those inside others', async () => {
    const page = await openPage({ head: prefixed(), body: SEED.replaceAll('skill-profile', 'acme-skill-profile') });
    const profile = await shown(page, 'acme-');
    const inside = deepAll(profile.shadowRoot!, '*').filter(({ localName }) => localName.includes('-'));
    expect([...new Set(inside.map(({ localName }) => localName))]).to.have.members([
      'acme-skill-stats',
      'acme-role-filter',
      'acme-level-selector',
      'acme-level-compare',
      'acme-skill-matrix',
      'acme-level-table',
    ]);
    expect(inside.every((element) => element.shadowRoot?.querySelector('*'))).to.equal(true);
    for (const tag of ['skill-profile', 'level-table', 'skill-source'])
      expect(page.window.customElements.get(tag), tag).to.equal(undefined);
    expect(page.window.customElements.get('acme-skill-source')).not.to.equal(undefined);
    expect(page.seen.warnings.concat(page.seen.errors)).to.deep.equal([]);
  });

  it('leaves the elements working with each other', async () => {
    const page = await openPage({ head: prefixed(), body: SEED.replaceAll('skill-profile', 'acme-skill-profile') });
    const root = (await shown(page, 'acme-')).shadowRoot!;
    deepAll<HTMLInputElement>(root, 'acme-level-selector').map((element) =>
      element.shadowRoot!.querySelectorAll('input')[2]!.click(),
    );
    await until(() => deepAll(root, 'section.level.current').length === 1, { name: 'the chosen level' });
    const cell = deep(root, 'acme-skill-matrix')!.shadowRoot!.querySelector<HTMLElement>('td[data-role]')!;
    cell.click();
    const { level, role } = cell.dataset;
    const table = deepAll(root, 'acme-level-table').find((element) => element.getAttribute('level') === level)!;
    await until(() => table.shadowRoot!.querySelector('[aria-expanded=true]'), { name: `the row of ${role}` });
    expect(page.seen.warnings.concat(page.seen.errors)).to.deep.equal([]);
  });

  it('lives beside another library that owns the plain tags', async () => {
    const page = await openPage({ head: prefixed(FOREIGN), body: '<acme-level-table></acme-level-table>' });
    const table: Element & { data?: unknown } = page.document.querySelector('acme-level-table')!;
    table.data = smallDocument();
    await until(() => table.shadowRoot && shownText(table).includes('Developer'), {
      timeout: 15_000,
      name: 'the table',
    });
    expect(page.seen.warnings.concat(page.seen.errors)).to.deep.equal([]);
  });
});

describe('the package', function () {
  this.timeout(20_000);
  afterEach(closePages);

  it('registers nothing by itself', async () => {
    const page = await openPage({
      head: `<script type="module">import '/dist/esm/index.js'; window.loaded = true;</script>`,
    });
    await until(() => (page.window as { loaded?: boolean }).loaded, { timeout: 15_000, name: 'the module' });
    await settle();
    for (const tag of ['skill-profile', 'level-table', 'skill-matrix', 'skill-source', 'role-filter'])
      expect(page.window.customElements.get(tag), tag).to.equal(undefined);
  });
});
