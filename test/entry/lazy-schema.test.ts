import { expect } from 'chai';
import { closePages, openPage, shownText, until, type TestPage } from '../harness/page.js';

const SCRIPT = '<script type="module" src="/dist/cdn/skill-profile.js"></script>';
const TAG = '<skill-profile></skill-profile>';

/** The chunk that has the schema, by its path. */
async function schemaChunk(): Promise<string> {
  const hashes = (await (await fetch('/dist/cdn/sri.json')).json()) as Record<string, string>;
  return `/dist/cdn/${Object.keys(hashes).find((name) => name.startsWith('chunks/schema-'))!}`;
}

const asked = ({ window }: TestPage): string[] =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((name) => name.includes('/chunks/schema-'));

const profileOf = ({ document }: TestPage): Element & { data?: unknown } => document.querySelector('skill-profile')!;

const says = (page: TestPage, text: string): Promise<unknown> =>
  until(() => profileOf(page).shadowRoot && shownText(profileOf(page)).includes(text), { name: text });

describe('the schema', () => {
  afterEach(closePages);

  it('is not loaded for a profile without a mistake', async () => {
    const page = await openPage({
      head: SCRIPT,
      body: '<skill-profile src="/data/message-broker-patterns.json"></skill-profile>',
    });
    await says(page, 'Message Broker Patterns');
    expect(asked(page)).to.deep.equal([]);
  });

  it('is loaded once for several documents with mistakes', async () => {
    const page = await openPage({ head: SCRIPT, body: `${TAG}<skill-profile id="second"></skill-profile>` });
    for (const element of page.document.querySelectorAll<Element & { data?: unknown }>('skill-profile'))
      element.data = { id: 5 };
    await says(page, 'id: found 5, expected an id (text).');
    expect(asked(page)).to.deep.equal([await schemaChunk()]);
    expect(page.seen.errors.filter((line) => !line.includes('<skill-profile>'))).to.deep.equal([]);
  });

  it('that does not load leaves words and a way to try again', async () => {
    const map = JSON.stringify({ imports: { [await schemaChunk()]: '/dist/cdn/missing.js' } });
    const page = await openPage({ head: `<script type="importmap">${map}</script>${SCRIPT}`, body: TAG });
    const profile = profileOf(page);
    const failures: string[] = [];
    profile.addEventListener('skill-error', (event) => failures.push((event as Event & { kind: string }).kind));
    profile.data = { id: 5 };
    await says(page, 'the part of the script that explains them could not be loaded');
    expect(failures).to.deep.equal(['script']);
    expect(shownText(profile)).to.include('Try again');
    profile.data = undefined;
    await says(page, 'No profile to show');
  });
});
