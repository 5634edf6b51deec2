import { expect } from 'chai';
import { readValue, SEED } from '../harness/data-files.js';
import { fakeFetch, silence } from '../harness/fake-fetch.js';
import { hasDevtools, memory, type Memory } from '../harness/devtools.js';

/** How many bytes count as one thing that has grown: caches of the engine move by less, a profile kept weighs 140,000. */
const BYTES = 30_000;

/** The mutation observers that watch something now. */
const watching = new Map<MutationObserver, Node[]>();

/** Keeps that list. It has to be there before the library is. */
function countObservers(): void {
  const { prototype } = MutationObserver;
  const { observe, disconnect } = prototype;
  prototype.observe = function (target, options) {
    watching.set(this, [...(watching.get(this) ?? []), target]);
    observe.call(this, target, options);
  };
  prototype.disconnect = function () {
    watching.delete(this);
    disconnect.call(this);
  };
}

const watchesPage = () => [...watching.values()].flat().includes(document);

describe('elements that come and go leave nothing behind', function () {
  this.timeout(60_000);
  let data: unknown;
  let box: HTMLElement | undefined;

  before(async function () {
    if (!hasDevtools) this.skip();
    countObservers();
    await import('../../src/define.js');
    data = await readValue(SEED);
    box = document.createElement('div');
    document.body.append(box);
  });
  after(() => box?.remove());

  /** Puts an element on the page, and takes it away when it has rendered; again and again. */
  async function cycles(tag: string, count: number, properties: () => object): Promise<void> {
    for (let i = 0; i < count; i++) {
      const element = document.createElement(tag) as HTMLElement & { updateComplete: Promise<unknown> };
      Object.assign(element, properties());
      box!.append(element);
      await element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
      element.remove();
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }

  const measure = (tag: string) =>
    memory(
      `customElements.get(${JSON.stringify(tag)}).prototype`,
      'MutationObserver.prototype',
      'MessagePort.prototype',
    );

  /** Runs the cycles a few times for what is made once, then in earnest: what grows with them is less than one in ten. */
  async function expectNoGrowth(tag: string, count: number, run: (count: number) => Promise<void>): Promise<Memory> {
    await run(Math.ceil(count / 5));
    const before = await measure(tag);
    await run(count);
    const after = await measure(tag);
    const { nodes, listeners, documents, live } = before;
    const grown = {
      nodes: after.nodes - nodes,
      listeners: after.listeners - listeners,
      documents: after.documents - documents,
      elements: after.live[0]! - live[0]!,
      observers: after.live[1]! - live[1]!,
      ports: after.live[2]! - live[2]!,
      bytes: Math.max(0, after.bytes - before.bytes) / BYTES,
    };
    const much = Object.entries(grown).filter(([, growth]) => growth > count / 10);
    expect(Object.fromEntries(much), `of ${JSON.stringify(grown)}`).to.deep.equal({});
    return after;
  }

  it('a whole profile, 300 times', async () => {
    const properties = () => ({ data, roleId: 'backend-go', level: 'middle' });
    const { live } = await expectNoGrowth('skill-profile', 300, (count) => cycles('skill-profile', count, properties));
    expect(live[0], 'elements that are alive: the engine may hold on to the last few').to.be.at.most(3);
  });

  for (const tag of [
    'level-table',
    'skill-matrix',
    'level-compare',
    'level-selector',
    'role-filter',
    'skill-stats',
    'skill-source',
  ])
    it(`<${tag}>, 100 times`, async () => {
      await expectNoGrowth(tag, 100, (count) => cycles(tag, count, () => ({ data })));
    });

  it('<skill-catalog> with a skill open, 100 times', async () => {
    const catalog = { schemaVersion: 1, name: 'Skills', skills: [{ profile: data }] };
    const properties = () => ({ data: catalog, skill: 'message-broker-patterns', query: 'kafka' });
    await expectNoGrowth('skill-catalog', 100, (count) => cycles('skill-catalog', count, properties));
  });

  it('a profile from an address, taken away before it has come', async () => {
    const { fetch } = globalThis;
    // the shared one writes down each request, and so keeps it
    globalThis.fetch = (_, { signal } = {}) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      });
    await expectNoGrowth('skill-profile', 60, (count) => cycles('skill-profile', count, () => ({ src: '/slow.json' })));
    globalThis.fetch = fetch;
  });

  it('one profile after another in the same element', async () => {
    const element = document.createElement('skill-profile');
    box!.append(element);
    await expectNoGrowth('skill-profile', 100, async (count) => {
      for (let i = 0; i < count; i++) {
        element.data = { ...(data as object), id: `skill-${i % 7}` };
        await element.updateComplete;
        await new Promise((resolve) => setTimeout(resolve));
      }
    });
    element.remove();
  });

  it('nothing is said of an element that was taken away while it was loading', async () => {
    const { restore } = fakeFetch(silence);
    const element = document.createElement('skill-profile');
    const spoken: string[] = [];
    element.addEventListener('skill-announce', ({ message }) => spoken.push(message));
    element.src = '/slow.json';
    box!.append(element);
    await element.updateComplete;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    restore();
    expect(spoken).to.deep.equal([]);
  });

  it('the page is watched for its language only while an element is there', async () => {
    expect(watchesPage()).to.equal(false);
    const elements = [document.createElement('skill-profile'), document.createElement('level-table')];
    box!.append(...elements);
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    expect(watchesPage()).to.equal(true);
    elements[0]!.remove();
    expect(watchesPage()).to.equal(true);
    elements[1]!.remove();
    expect(watchesPage()).to.equal(false);
    expect(watching.size, 'and nothing else is watched').to.equal(0);
  });
});
