import { expect } from 'chai';
import { html } from 'lit';
import { unsafeStatic, html as staticHtml } from 'lit/static-html.js';
import { readDocument, readValue } from '../harness/data-files.js';
import { find, findAll, fixture, settled, textOf, visibleText } from '../harness/fixture.js';
import { consoleLines } from '../harness/listening.js';

const FILE = 'awkward/markup-in-text.json';

/** What no element of ours renders, and the document's texts are full of. */
const FOREIGN = 'script, iframe, object, embed, img, b i, i i, template, textarea, [onload], [onerror], [onclick]';

/** A document in which every text there can be is markup that would give itself away. */
const hostile = (markup: string): unknown => ({
  schemaVersion: 1,
  id: markup,
  name: markup,
  summary: markup,
  domain: markup,
  group: markup,
  attribution: { text: markup, license: markup },
  levels: ['a', 'b'].map((id) => ({ id: `${id}${markup}`, name: markup, shortName: markup, description: markup })),
  roles: ['x', 'y'].map((id) => ({ id: `${id}${markup}`, name: `${id} ${markup}`, shortName: markup, family: markup })),
  expectations: ['x', 'y'].flatMap((role) =>
    ['a', 'b'].map((level) => ({
      role: `${role}${markup}`,
      level: `${level}${markup}`,
      required: true,
      description: markup,
      stem: markup,
      items: [markup, markup],
      topics: [markup],
      resources: [{ title: markup, url: 'https://skills.example/?q=<b>"' }],
    })),
  ),
});

const TAGS = [
  'skill-profile',
  'skill-stats',
  'level-selector',
  'role-filter',
  'level-compare',
  'level-table',
  'skill-matrix',
] as const;

/** An element of that name with a choice made, and everything opened that can be. */
async function opened(tag: string, data: unknown, role: string, level: string): Promise<HTMLElement> {
  const name = unsafeStatic(tag);
  const element = await fixture<HTMLElement>(
    staticHtml`<${name} open="all" mode="multiple" role-id=${role} level=${level} current=${level} .data=${data}></${name}>`,
  );
  for (const button of findAll(element, 'button[aria-expanded="false"]')) button.click();
  await settled(element);
  return element;
}

describe('text is never markup', function () {
  this.timeout(15_000);

  for (const tag of TAGS) {
    it(`${tag} shows the texts of ${FILE} as they are`, async () => {
      consoleLines();
      const element = await opened(tag, await readValue(FILE), 'web', 'two');
      expect(findAll(element, FOREIGN).map((found) => found.outerHTML)).to.deep.equal([]);
      expect(visibleText(element)).to.not.equal('');
    });

    it(`${tag} runs nothing and adds no element, wherever the markup stands`, async () => {
      consoleLines();
      const page = window as typeof window & { pwned?: boolean };
      const markup = `"'><img src="x" onerror="window.pwned=true"><script>window.pwned=true</script>\${1}{{1}}`;
      const element = await opened(tag, hostile(markup), `x${markup}`, `a${markup}`);
      // an image that fails to load would tell so in a task of its own
      await new Promise((resolve) => {
        const probe = new Image();
        probe.addEventListener('error', resolve);
        probe.src = 'data:image/png,nothing';
      });
      expect(page.pwned).to.equal(undefined);
      expect(findAll(element, FOREIGN).map((found) => found.outerHTML)).to.deep.equal([]);
      if (tag !== 'skill-stats') expect(textOf(find(element, '[part]'))).to.not.equal('');
    });
  }

  it('the profile has every text of the document in it, letter for letter', async () => {
    consoleLines();
    const { name, summary, group, expectations } = await readDocument(FILE);
    const profile = await opened('skill-profile', await readValue(FILE), 'web', 'one');
    expect(find(profile, '#title').textContent).to.include(name);
    const all = findAll(profile, 'p, dd, td, li')
      .map((element) => element.textContent)
      .join('\n');
    for (const text of [summary, group, ...expectations.map(({ description }) => description)])
      expect(all).to.include(text);
    const items = expectations.find(({ level, role }) => level === 'two' && role === 'web')!.items!;
    expect(
      findAll(profile, 'level-compare', '[part="item"]').map((item) => item.textContent.trim()),
    ).to.include.members(items);
  });

  it('a failure that quotes the document or the server quotes it as text', async () => {
    consoleLines();
    const element = await fixture(
      html`<skill-profile .data=${{ schemaVersion: '<img src=x onerror=alert(1)>' }}></skill-profile>`,
    );
    expect(visibleText(element)).to.include('schemaVersion: found "<img src=x onerror=alert(1)>", expected a number.');
    expect(findAll(element, FOREIGN)).to.deep.equal([]);
  });

  it('only addresses of the web become links', async () => {
    consoleLines();
    const { schemaVersion, ...rest } = (await readValue('minimal.json')) as Record<string, unknown>;
    const [expectation] = rest['expectations'] as object[];
    const data = {
      schemaVersion,
      ...rest,
      attribution: { text: 'Us', url: 'javascript:alert(1)' },
      levels: [
        { id: 'practitioner', name: 'Practitioner' },
        { id: 'next', name: 'Next' },
      ],
      expectations: [
        {
          ...expectation,
          resources: [
            { title: 'Bad', url: 'javascript:alert(1)' },
            { title: 'Worse', url: 'data:text/html,<script>' },
            { title: 'Good', url: 'https://skills.example/' },
          ],
        },
      ],
    };
    const profile = await opened('skill-profile', data, 'developer', 'practitioner');
    expect(findAll<HTMLAnchorElement>(profile, 'a').map((link) => link.getAttribute('href'))).to.deep.equal([
      'https://skills.example/',
    ]);
  });
});
