import { expect } from 'chai';
import '../../src/define.js';
import type { ProfileDocument } from '../../src/index.js';
import { settled } from '../harness/fixture.js';
import { deepAll } from '../harness/page.js';
import { readStrings, SHARE } from './corpora.js';

const BATCH = 60;
const HARMLESS = Array.from({ length: BATCH }, (_, at) => `Text ${at}`);

/** Every place of a document that takes a text, filled from 60 strings; ids as well. */
function documentOf(texts: readonly string[], roleCount: number, levelCount: number): ProfileDocument {
  const text = (at: number) => texts[at % texts.length]!;
  // two ids must not be equal, whatever the strings do when they are trimmed
  const id = (at: number) => `${text(at)}${at}`;
  const things = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: id(at), name: text(at), shortName: text(at + 1) }));
  const roles = things(roleCount);
  const levels = things(levelCount);
  return {
    schemaVersion: 1,
    id: text(0),
    name: text(1),
    summary: { [text(2)]: text(3) },
    domain: text(4),
    group: text(5),
    version: text(6),
    attribution: { text: text(7), url: 'https://example.org/', license: text(8) },
    levels: levels.map((level, at) => ({ ...level, description: text(at + 9) })),
    roles: roles.map((role, at) => ({ ...role, family: text((at % 20) + 10) })),
    expectations: roles.flatMap((role, r) =>
      levels.map((level, l) => ({
        role: role.id,
        level: level.id,
        required: (r + l) % 2 === 0,
        description: text(r + l),
        ...(r === 0 && l === 1
          ? {
              stem: text(11),
              items: texts,
              topics: texts,
              resources: texts.map((title) => ({ title, url: 'https://example.org/' })),
            }
          : {}),
      })),
    ),
  } as unknown as ProfileDocument;
}

interface Traces {
  readonly elements: Set<string>;
  readonly attributes: Set<string>;
  readonly addresses: Set<string>;
}

/** What elements, attributes and addresses there are in everything below a node. */
function traces(root: ParentNode): Traces {
  const all = deepAll<Element>(root, '*');
  return {
    elements: new Set(all.map(({ localName }) => localName)),
    attributes: new Set(all.flatMap((element) => element.getAttributeNames())),
    addresses: new Set(
      all
        .flatMap((element) => [element.getAttribute('href'), element.getAttribute('src')])
        .filter((url) => url !== null),
    ),
  };
}

describe('hostile strings stay text (skipped: no datasets, where they are absent)', function () {
  this.timeout(60_000);
  const { alert, confirm, prompt, print, open, console: log } = window;
  const { error, warn } = log;
  const executed: string[] = [];
  let strings: readonly string[];
  let box: HTMLElement;

  before(async function () {
    const read = await readStrings();
    if (!read) this.skip();
    strings = read;
    const trap = (name: string) => (): never => {
      executed.push(name);
      throw new Error(name);
    };
    Object.assign(
      window,
      Object.fromEntries(['alert', 'confirm', 'prompt', 'print', 'open'].map((name) => [name, trap(name)])),
    );
    Object.assign(log, { error: () => undefined, warn: () => undefined });
  });
  after(() => {
    Object.assign(window, { alert, confirm, prompt, print, open });
    Object.assign(log, { error, warn });
  });
  beforeEach(() => {
    box = document.createElement('div');
    document.body.append(box);
  });
  afterEach(() => box.remove());

  /** A profile with one role and level chosen, and the rows of the first table open. */
  async function show(data: ProfileDocument) {
    const element = document.createElement('skill-profile');
    Object.assign(element, { data, roleId: data.roles[0]!.id, level: data.levels[0]!.id, open: 'all' });
    box.replaceChildren(element);
    await settled(element);
    deepAll(box, 'level-table button.row-btn')[0]?.click();
    deepAll(deepAll(box, 'level-table')[0]!.shadowRoot!, 'button.row-btn')[0]?.click();
    await settled(element);
  }

  const batches = (every: number) =>
    Array.from({ length: Math.ceil(strings.length / BATCH) }, (_, at) => strings.slice(at * BATCH, (at + 1) * BATCH))
      .filter((batch) => batch.length > 1)
      .filter((_, at) => at % (every * SHARE) === 0);

  for (const [title, roles, levels, every] of [
    ['in all texts and ids of 60 roles', BATCH, 2, 1],
    ['in all texts and ids of 60 levels', 2, BATCH, 8],
  ] as const) {
    it(title, async () => {
      await show(documentOf(HARMLESS, roles, levels));
      const allowed = traces(box);
      expect(allowed.elements.size).to.be.greaterThan(30);
      expect([...allowed.elements]).not.to.include.members(['script']);
      for (const batch of batches(every)) {
        await show(documentOf(batch, roles, levels));
        const found = traces(box);
        expect(
          [...found.elements].filter((name) => !allowed.elements.has(name)),
          batch[0],
        ).to.deep.equal([]);
        expect(
          [...found.attributes].filter((name) => !allowed.attributes.has(name)),
          batch[0],
        ).to.deep.equal([]);
        expect([...found.addresses]).to.deep.equal([...allowed.addresses]);
        expect([...found.attributes].filter((name) => name.startsWith('on'))).to.deep.equal([]);
        // each of them can be read, as it was written
        const first = deepAll(box, 'level-table')[0]!.shadowRoot!;
        const shown = new Set([...first.querySelectorAll('td:last-child')].map((cell) => cell.textContent));
        if (roles === BATCH) for (const text of batch) expect(shown.has(text), text).to.equal(true);
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(executed).to.deep.equal([]);
    });
  }

  it('as addresses: only web addresses become links', async () => {
    let links = 0;
    for (const batch of batches(1)) {
      const data = documentOf(HARMLESS, 2, 2) as unknown as {
        url: string;
        attribution: { url: string };
        expectations: { resources?: { title: string; url: string }[] }[];
      };
      data.url = batch[0]!;
      data.attribution.url = batch[1]!;
      // what is compared with
      data.expectations[1]!.resources = [...batch, 'https://example.org/'].map((url) => ({ title: url, url }));
      await show(data as unknown as ProfileDocument);
      const { addresses } = traces(box);
      expect([...addresses]).to.include('https://example.org/');
      for (const address of addresses) expect(address).to.match(/^https?:\/\//i);
      links += addresses.size;
    }
    expect(links, 'some of them are web addresses').to.be.greaterThan(batches(1).length);
    expect(executed).to.deep.equal([]);
  });

  it('as what the host sets: ids, captions and labels', async () => {
    const data = documentOf(HARMLESS, BATCH, 2);
    const names = [
      'level',
      'roleId',
      'target',
      'current',
      'caption',
      'query',
      'label',
      'name',
      'theme',
      'density',
      'expand',
    ];
    const elements = [
      'level-table',
      'skill-matrix',
      'level-compare',
      'level-selector',
      'role-filter',
      'skill-stats',
    ].map((tag) => Object.assign(document.createElement(tag), { data }));
    box.append(...elements);
    await Promise.all(elements.map(settled));
    const allowed = traces(box);
    for (let at = 0; at < strings.length; at += 3) {
      for (const element of elements)
        Object.assign(element, Object.fromEntries(names.map((name, n) => [name, strings[at + (n % 3)]])));
      await Promise.all(elements.map(settled));
      const found = [...traces(box).elements].filter((name) => !allowed.elements.has(name));
      // texts that are found nowhere leave the tables empty, with a button to undo that
      expect(
        found.filter((name) => !['p', 'bdi', 'button', 'div', 'span'].includes(name)),
        strings[at],
      ).to.deep.equal([]);
    }
    expect(executed).to.deep.equal([]);
  });
});
