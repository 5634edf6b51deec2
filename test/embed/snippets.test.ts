import { expect } from 'chai';
import { snippets, type View, type Way } from '../../stories/embed/snippets.js';
import { closePages, deep, openPage, shownText, until, type TestPage } from '../harness/page.js';

const THERE = `http://127.0.0.1:${location.port}`;

let hashes: Record<string, string>;
let view: View;

/** Everything that one way has its author paste. */
const pasted = ({ parts }: Way): string => parts.map(({ code }) => code).join('\n');

/** A page with the strictest policy that still allows what is needed, and the script that watches it. */
function policyOf({ needs }: Way): string {
  const policy = needs.find(({ code }) => /^(script|frame)-src /.test(code))!.code;
  const trusted = needs.find(({ code }) => code.startsWith('trusted-types'));
  return [
    "default-src 'none'; img-src data:", // the test page's icon
    policy.includes('script-src') ? policy.replace('script-src', "script-src 'nonce-page'") : "script-src 'nonce-page'",
    policy.includes('script-src') ? '' : policy,
    trusted ? `require-trusted-types-for 'script'; ${trusted.code}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

function way(key: Way['key'], library: string, more: Partial<View> = {}): Way {
  return snippets({ ...view, ...more }, `${library}/dist/cdn/`, hashes).find((one) => one.key === key)!;
}

/** What a profile shows, where there is one. */
function shownOn({ document }: TestPage): string {
  const profile = document.querySelector('skill-profile');
  return profile?.shadowRoot?.querySelector('.sheet') ? shownText(profile) : '';
}

describe('what is pasted to embed a profile', function () {
  this.timeout(20_000);
  before(async () => {
    hashes = (await (await fetch('/dist/cdn/sri.json')).json()) as Record<string, string>;
    const src = `${THERE}/data/minimal.json?cors=*`;
    const document: unknown = await (await fetch(src)).json();
    view = {
      src,
      name: 'Code Review',
      document,
      settings: { 'role-id': 'developer', level: 'practitioner', open: 'relevant' },
    };
  });
  afterEach(closePages);

  for (const key of ['script', 'link', 'inline'] as const)
    it(`works from another origin, with no more than the policy named: ${key}`, async () => {
      const asked = way(key, THERE);
      const page = await openPage({ body: pasted(asked), csp: policyOf(asked) });
      await until(() => shownOn(page).includes('Code Review'), { timeout: 15_000, name: 'the profile' });
      const profile = page.document.querySelector('skill-profile')!;
      expect([profile.roleId, profile.level, profile.getAttribute('open')]).to.deep.equal([
        'developer',
        'practitioner',
        'relevant',
      ]);
      expect(page.seen.violations).to.deep.equal([]);
      expect(page.seen.errors).to.deep.equal([]);
    });

  it('works with no more than the policy named: frame', async () => {
    const asked = way('frame', location.origin, { src: `${location.origin}/data/minimal.json` });
    const page = await openPage({ body: pasted(asked), csp: policyOf(asked) });
    const frame = page.document.querySelector('iframe')!;
    const profile = await until(() => frame.contentDocument?.querySelector('skill-profile'), { name: 'the element' });
    await until(() => deep(profile.shadowRoot!, 'h1'), { timeout: 15_000, name: 'the profile' });
    expect([profile.roleId, profile.level]).to.deep.equal(['developer', 'practitioner']);
    expect(page.seen.violations).to.deep.equal([]);
  });

  it('is refused by the browser when the script is another one than its hash says', async () => {
    const asked = way('inline', THERE);
    const other = { ...asked, parts: [{ title: '', code: pasted(asked).replace(/sha384-..../, 'sha384-AAAA') }] };
    const page = await openPage({ body: pasted(other), csp: policyOf(asked) });
    await until(() => page.window.performance.getEntriesByType('resource').length > 1, { name: 'the script' });
    expect(page.window.customElements.get('skill-profile')).to.equal(undefined);
  });

  it('speaks the language of the page it was copied from', async () => {
    const page = await openPage({
      body: `<div lang="de">${pasted(way('script', THERE, { language: 'de' }))}</div>`,
    });
    await until(() => shownOn(page).includes('Ihre aktuelle Stufe'), { timeout: 15_000, name: 'German' });
  });
});
