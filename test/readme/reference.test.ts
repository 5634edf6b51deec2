import { expect } from 'chai';
import { CommunityError } from '../../src/community/community-error.js';
import type { Feed } from '../../src/community/feed.js';
import '../../src/define.js';
import { smallCatalog } from '../harness/catalogs.js';
import { readValue, smallDocument } from '../harness/data-files.js';
import { FakeFeed, MIA, comment, proposal, ready } from '../harness/fake-feed.js';
import { deep, settle, until } from '../harness/page.js';

interface Named {
  readonly name: string;
}
interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly Named[];
  readonly cssStates?: readonly Named[];
  readonly slots?: readonly Named[];
}
interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}
type Shown = HTMLElement & {
  data?: unknown;
  query?: string;
  shadowRoot: ShadowRoot;
  readonly updateComplete: Promise<unknown>;
};

const answer = await fetch('/custom-elements.json');
const manifest = answer.ok ? ((await answer.json()) as Manifest) : { modules: [] };
const declarations = manifest.modules.flatMap((module) => module.declarations).filter(({ tagName }) => tagName);

const [seed, manyRoles] = await Promise.all([
  readValue('message-broker-patterns.json'),
  readValue('awkward/sixty-roles.json'),
]);
const small = smallDocument({
  expectations: [
    { role: 'dev', level: 'low', required: true, description: 'Reads it.', topics: ['Reading'] },
    { role: 'dev', level: 'high', required: false, description: 'Writes it.' },
    { role: 'dev', level: 'nowhere', required: false, description: 'This one is left out.' },
    { role: 'dev', level: 'above', required: false, description: 'And this one.' },
  ],
});

/** A profile that says nothing about a role at a level. */
function without(value: unknown, role: string, level: string): unknown {
  const profile = value as { expectations: { role: string; level: string }[] };
  return {
    ...profile,
    expectations: profile.expectations.filter((cell) => cell.role !== role || cell.level !== level),
  };
}

/** What readers have said, as a moderator sees it. */
const said = new FakeFeed(
  ready({
    viewer: MIA,
    proposals: [
      proposal('p1', { patch: [{ op: 'replace', path: '/summary', value: 'Another one.' }] }),
      proposal('p2', {
        status: 'accepted',
        decision: { status: 'accepted', by: MIA, at: '2026-03-09T10:00:00Z', note: 'Agreed.' },
      }),
    ],
    comments: [comment('c1', { pending: true })],
  }),
);
said.keptHere = () => Promise.resolve(2);
said.sendKept = said.keptHere;
said.exportFile = () => Promise.reject(new Error('nothing is saved here'));

/** Nobody is signed in, something is new, and the store does not answer. */
const signedOut = new FakeFeed(ready({ viewer: null }, { fresh: 2, stale: true }));
const unreachable = new FakeFeed({ status: 'failed', error: new CommunityError('unavailable') });

/** What comes last when all of it is opened: its form is loaded by that. */
const FORMS = new Map<Feed, string>([
  [said, '[part~="form-heading"]'],
  [signedOut, '[part~="form"]'],
]);

interface Scene {
  readonly data: unknown;
  readonly attributes?: Record<string, string>;
  readonly query?: string;
  /** What is said about the skill, for the elements that show it. */
  readonly feed?: Feed;
}

/** What is shown, so that everything an element can draw has been drawn once. */
const scenes: readonly Scene[] = [
  { data: seed },
  { data: seed, attributes: { 'role-id': 'backend-go', level: 'junior', current: 'junior', value: 'junior' } },
  { data: seed, attributes: { mode: 'multiple' } },
  { data: manyRoles, attributes: { mode: 'multiple' } },
  { data: small, attributes: { 'role-id': 'dev', level: 'low', current: 'low' } },
  {
    data: without(seed, 'backend-go', 'senior'),
    attributes: { 'role-id': 'backend-go', 'compare-src': '/data/message-broker-patterns.json', versions: '' },
  },
  { data: small, attributes: { 'required-only': '', level: 'high' } },
  { data: seed, query: 'no row has this in it' },
  { data: seed, attributes: { 'url-state': 'hash' } },
  { data: small, feed: said },
  { data: small, feed: signedOut },
  { data: small, feed: unreachable },
  { data: 'neither of these is a profile' },
];

/** The same for the elements that show a catalog. */
const catalogScenes: readonly Scene[] = [
  { data: smallCatalog(), attributes: { 'role-id': 'dev' } },
  { data: smallCatalog(), attributes: { 'role-id': 'dev', level: 'low' } },
  { data: smallCatalog(), attributes: { 'role-id': 'ops', level: 'low' } },
  { data: smallCatalog({ skills: [{ profile: manyRoles }] }) },
  { data: smallCatalog(), attributes: { skill: 'brokers' } },
  { data: smallCatalog(), query: 'no skill has this in it' },
  { data: smallCatalog({ skills: [{ id: 'half' }, ...smallCatalog().skills] }) },
  { data: 'neither of these is a catalog' },
];

/** Names as they can be written behind `::part(`: those of the element's own root, and those it passes on from within. */
function partsIn(root: ShadowRoot): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const passedOn = (element.getAttribute('exportparts') ?? '').split(',').map((pair) => pair.trim().split(/\s*:\s*/));
    const within = element.shadowRoot ? partsIn(element.shadowRoot) : [];
    const renamed = passedOn.filter(([inner = '']) => within.includes(inner)).map((pair) => pair.at(-1)!);
    return [...(element.getAttribute('part') ?? '').split(/\s+/), ...renamed];
  });
}

const slotsIn = (root: ShadowRoot): string[] =>
  [...root.querySelectorAll('slot')].map(({ name }) => name.replace(/^detail-.+/, 'detail-ROLE-ID'));

/** Opens whatever can be opened, also in the elements within. */
function openAll(root: ShadowRoot): void {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.getAttribute('aria-expanded') === 'false') element.click();
    if (element.shadowRoot) openAll(element.shadowRoot);
  }
}

/** Presses the button "Copy link" where there is no clipboard. */
async function copyByHand(root: ShadowRoot): Promise<void> {
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  const button = await until(() => root.querySelector<HTMLElement>('[part~="copy-link"]'), { name: 'Copy link' });
  button.click();
}

/** Gives the community of a profile, or that alone, what it shows. */
async function show(element: Shown, feed: Feed): Promise<void> {
  element.setAttribute('community', '');
  const isWhole = element.localName === 'skill-profile';
  const find = (): Element | null => (isWhole ? element.shadowRoot.querySelector('.community') : element);
  Object.assign(await until(find, { name: 'the community' }), { feed });
}

const isOfCommunity = (tag: string): boolean => ['skill-profile', 'skill-community'].includes(tag);
const isOfCatalog = (tag: string): boolean => ['skill-catalog', 'skill-role'].includes(tag);

/** Everything that an element draws in the scenes, with a pause in milliseconds for what is loaded by it. */
async function observe(tag: string, pause: number): Promise<{ parts: Set<string>; slots: Set<string> }> {
  const parts = new Set<string>();
  const slots = new Set<string>();
  const look = (root: ShadowRoot): void => {
    for (const name of partsIn(root)) if (name) parts.add(name);
    for (const name of slotsIn(root)) slots.add(name);
  };
  const play = async ({ data, attributes = {}, query, feed }: Scene): Promise<void> => {
    const element = document.createElement(tag) as Shown;
    document.body.append(element);
    await settle(0);
    look(element.shadowRoot);
    element.data = data;
    await until(() => element.shadowRoot.querySelector('[part~="state"]') ?? element.shadowRoot.textContent, {
      name: tag,
    });
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (query !== undefined) element.query = query;
    if (feed) await show(element, feed);
    // what is there while something is loaded
    for (let update = 0; update < 3; update++) {
      await element.updateComplete;
      look(element.shadowRoot);
    }
    await settle(pause);
    openAll(element.shadowRoot);
    if (feed) await until(() => deep(element.shadowRoot, FORMS.get(feed) ?? '*'), { name: 'what was opened' });
    if ('url-state' in attributes && tag === 'skill-profile') await copyByHand(element.shadowRoot);
    await settle(pause);
    look(element.shadowRoot);
    element.remove();
  };
  const played = (isOfCatalog(tag) ? catalogScenes : scenes).filter(({ feed }) => !feed || isOfCommunity(tag));
  // some side by side, since most of it is waiting; a whole profile is work
  const together = tag === 'skill-profile' ? 1 : 3;
  for (let at = 0; at < played.length; at += together) await Promise.all(played.slice(at, at + together).map(play));
  // an address that cannot be reached can be tried again
  const failed = document.createElement(tag) as Shown & { src: string };
  failed.src = '/data/there-is-none.json';
  document.body.append(failed);
  await failed.updateComplete; // it loads
  look(failed.shadowRoot);
  await until(() => failed.shadowRoot.querySelector('[part~="error"]'), { name: 'the failure' });
  look(failed.shadowRoot);
  failed.remove();
  return { parts, slots };
}

const names = (list: readonly Named[] = []): string[] => list.map(({ name }) => name);

describe('the reference', function () {
  this.timeout(90_000);

  // the failures that are wanted here are logged
  const { error, warn } = console;
  before(() => Object.assign(console, { error: () => undefined, warn: () => undefined }));
  after(() => Object.assign(console, { error, warn }));

  it('is made from custom-elements.json', () => {
    expect(declarations, 'npm run analyze makes it').to.have.length(12);
  });

  for (const { tagName = '', cssParts, slots } of declarations) {
    it(`names the parts and slots of <${tagName}>, and no others`, async () => {
      let seen = await observe(tagName, 200);
      // a busy machine takes longer to load them
      if (seen.parts.size < names(cssParts).length) seen = await observe(tagName, 1000);
      expect([...seen.parts].toSorted(), 'parts').to.deep.equal(names(cssParts).toSorted());
      // a source shows its children and has no slot besides
      expect([...seen.slots].toSorted(), 'slots').to.deep.equal(names(slots).toSorted());
    });
  }
});
