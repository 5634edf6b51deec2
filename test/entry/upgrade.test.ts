import { expect } from 'chai';
import type { ProfileDocument } from '../../src/index.js';
import { readValue, smallDocument } from '../harness/data-files.js';
import { closePages, openPage, shownText, until, type TestPage } from '../harness/page.js';

const SRC = '/data/message-broker-patterns.json';
const TAG = `<skill-profile src="${SRC}"></skill-profile>`;
const scripts = {
  module: '<script type="module" src="/dist/cdn/skill-profile.js"></script>',
  classic: '<script src="/dist/cdn/skill-profile.classic.js"></script>',
};

type Made = Element & { data?: unknown; level?: string | undefined };

/** The element shows this name, and the page has nothing to complain of. */
async function shows(page: TestPage, element: Element | null, name = 'Message Broker Patterns'): Promise<void> {
  await until(() => element?.shadowRoot && shownText(element).includes(name), { name: `a profile of ${name}` });
  expect(page.seen.errors).to.deep.equal([]);
  expect(page.seen.warnings).to.deep.equal([]);
}

/** Waits for the script without adding an element. */
const defined = (page: TestPage) => page.window.customElements.whenDefined('skill-profile');

/** Adds the script to a page that has been without it. */
function addScript({ document }: TestPage, kind: keyof typeof scripts): void {
  const script = document.createElement('script');
  if (kind === 'module') script.type = 'module';
  script.src = /src="(.*?)"/.exec(scripts[kind])![1]!;
  document.head.append(script);
}

describe('an element is shown, whatever comes first', () => {
  afterEach(closePages);

  for (const kind of ['module', 'classic'] as const) {
    const script = scripts[kind];

    describe(`the ${kind} script`, () => {
      it('before the element', async () => {
        const page = await openPage({ head: script, body: TAG });
        await shows(page, page.document.querySelector('skill-profile'));
      });

      it('after the element', async () => {
        const page = await openPage({ body: TAG + script });
        await shows(page, page.document.querySelector('skill-profile'));
      });

      it('long after the element', async () => {
        const page = await openPage({ body: TAG });
        expect(page.document.querySelector('skill-profile')!.shadowRoot).to.equal(null);
        addScript(page, kind);
        await shows(page, page.document.querySelector('skill-profile'));
      });

      it('before an element that a script inserts', async () => {
        const page = await openPage({ head: script });
        await defined(page);
        const element = page.document.createElement('skill-profile');
        page.document.body.append(element);
        element.setAttribute('src', SRC);
        await shows(page, element);
      });

      it('before markup that a script inserts', async () => {
        const page = await openPage({ head: script });
        await defined(page);
        page.document.body.innerHTML = `<section>${TAG}</section>`;
        await shows(page, page.document.querySelector('skill-profile'));
      });

      it('and an element written into the page while it is parsed', async () => {
        const page = await openPage({ head: script, body: `<script>document.write('${TAG}')</script>` });
        await shows(page, page.document.querySelector('skill-profile'));
      });

      it('and a copy of an element: of one not yet known, and of one on show', async () => {
        const page = await openPage({ body: TAG });
        const before = page.document.querySelector('skill-profile')!.cloneNode(true) as Element;
        addScript(page, kind);
        await shows(page, page.document.querySelector('skill-profile'));
        const after = page.document.querySelector('skill-profile')!.cloneNode(true) as Element;
        page.document.body.append(before, after);
        await shows(page, before);
        await shows(page, after);
      });

      it('and an element from a template', async () => {
        const page = await openPage({ head: script, body: `<template>${TAG}</template>` });
        await defined(page);
        const { content } = page.document.querySelector('template')!;
        page.document.body.append(page.document.importNode(content, true));
        await shows(page, page.document.querySelector('skill-profile'));
      });

      it('and an element from another document', async () => {
        const page = await openPage({ head: script });
        await defined(page);
        const other = new page.window.DOMParser().parseFromString(TAG, 'text/html');
        const element = other.querySelector('skill-profile')!;
        page.document.body.append(page.document.adoptNode(element));
        await shows(page, page.document.querySelector('skill-profile'));
      });
    });
  }

  describe('a property set before the script is there', () => {
    const late = async (page: TestPage, element: Made, name: string) => {
      addScript(page, 'module');
      await shows(page, element, name);
      expect(Object.hasOwn(element, 'data'), 'the property reaches the accessor again').to.equal(false);
    };

    it('on an element of the page', async () => {
      const page = await openPage({ body: '<skill-profile></skill-profile>' });
      const element: Made = page.document.querySelector('skill-profile')!;
      element.data = smallDocument({ name: 'Set early' });
      await late(page, element, 'Set early');
      element.data = smallDocument({ name: 'Set late' });
      await shows(page, element, 'Set late');
    });

    it('on an element that was made by a script', async () => {
      const page = await openPage({});
      const element: Made = page.document.createElement('skill-profile');
      element.data = smallDocument({ name: 'Made early' });
      page.document.body.append(element);
      await late(page, element, 'Made early');
    });

    it('beside an address: it was set later, so it wins', async () => {
      const page = await openPage({ body: TAG });
      const element: Made = page.document.querySelector('skill-profile')!;
      element.data = smallDocument({ name: 'Beside an address' });
      await late(page, element, 'Beside an address');
    });

    it('with a level, on the element of one table', async () => {
      const page = await openPage({ body: '<level-table></level-table>' });
      const element: Made = page.document.querySelector('level-table')!;
      const seed = (await readValue('message-broker-patterns.json')) as ProfileDocument;
      Object.assign(element, { data: seed, level: 'senior' });
      addScript(page, 'module');
      await until(() => element.shadowRoot?.querySelector('caption')?.textContent.includes('Senior'), {
        name: 'the table of seniors',
      });
      expect(page.seen.errors).to.deep.equal([]);
    });
  });
});
