import { expect } from 'chai';
import type { SkillProfile } from '../../src/elements/skill-profile/skill-profile.js';
import { definedTerms } from '../../src/embed/oembed/defined-terms.js';
import { landingPage } from '../../src/embed/oembed/landing-page.js';
import type { OembedOrder } from '../../src/embed/oembed/oembed-order.js';
import { readDocument } from '../harness/data-files.js';
import { closePages, openPage, shownText, until, type TestPage } from '../harness/page.js';

const order: OembedOrder = {
  document: await readDocument('minimal.json'),
  stem: 'minimal',
  base: `${location.origin}/data/`,
  library: `${location.origin}/dist/cdn/`,
  provider: 'Skills',
  languages: ['de', 'fr'],
  settings: { width: 600, height: 400, view: 'compact', lang: 'de' },
};

/** Opens the page as it would lie beside the document. */
function open(hash = '', scripts = true): Promise<TestPage> {
  const page = scripts ? landingPage(order) : landingPage(order).replace(/<script type="module"[^]*?<\/script>/g, '');
  const [, head = '', body = ''] = /<head>([^]*)<\/head>\s*<body>([^]*)<\/body>/.exec(page)!;
  return openPage({ head: `<base href="/data/">${head}`, body: `<div lang="de">${body}</div>`, hash });
}

const profileOf = ({ document }: TestPage): SkillProfile => document.querySelector('skill-profile')!;

describe('the page of a profile for oEmbed', () => {
  afterEach(closePages);

  it('shows the profile with the script of the library, in its language', async () => {
    const page = await open();
    const profile = profileOf(page);
    await until(() => profile.shadowRoot && shownText(profile).includes('Kompetenzprofil'), { name: 'the profile' });
    expect(page.seen.errors).to.deep.equal([]);
  });

  it('has a heading and a link to the document without it', async () => {
    const { document } = await open('', false);
    expect(document.querySelector('h1')?.checkVisibility()).to.be.true;
    expect(document.querySelector('h1')?.textContent).to.equal(order.document.name);
    expect(document.querySelector<HTMLAnchorElement>('skill-profile a')?.href).to.equal(`${order.base}minimal.json`);
  });

  it('opens the role and the level of the term whose address it is', async () => {
    const term = definedTerms(order).hasDefinedTerm.at(-1)!;
    const page = await open(new URL(term['@id']).hash);
    const profile = profileOf(page);
    await until(() => profile.roleId, { name: 'the role' });
    expect(`${profile.roleId ?? ''}/${profile.level ?? ''}`).to.equal(term.termCode);
  });
});
