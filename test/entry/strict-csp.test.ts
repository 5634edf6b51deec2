import { expect } from 'chai';
import { closePages, deep, deepAll, openPage, settle, until, type TestPage } from '../harness/page.js';

const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:";
const TRUSTED = "require-trusted-types-for 'script'; trusted-types skill-ui";
const MODULE = '<script type="module" src="/dist/cdn/skill-profile.js"></script>';
const CLASSIC = '<script src="/dist/cdn/skill-profile.classic.js"></script>';
const SEED = '<skill-profile src="/data/message-broker-patterns.json"></skill-profile>';

/** The engine knows Trusted Types; where it does not, the directives are without effect. */
const knowsTrustedTypes = 'trustedTypes' in globalThis;

/** Does what a reader does: everything that draws something new. */
async function useAll({ document }: TestPage): Promise<void> {
  const profile = document.querySelector('skill-profile')!;
  const root = await until(() => profile.shadowRoot, { name: 'the shadow root' });
  await until(() => deepAll(root, 'tbody tr').length >= 45, { name: 'all rows' });
  const row = deep(root, 'level-table')!.shadowRoot!.querySelector<HTMLElement>('button.row-btn')!;
  row.click();
  expect(row.getAttribute('aria-expanded')).to.equal('true');
  const radios = deepAll<HTMLInputElement>(root, 'level-selector input');
  expect(deepAll(root, 'input[type=radio]').length + radios.length).to.be.greaterThan(4);
  deepAll<HTMLInputElement>(root, 'input[type=radio]')[1]!.click();
  const select = deep(root, 'select') as HTMLSelectElement;
  select.selectedIndex = 1;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
  expect(deepAll(root, '.current').length, 'the chosen level is marked').to.be.greaterThan(0);
  deepAll<HTMLInputElement>(root, '.check input')[0]!.click();
  await settle();
  profile.setAttribute('src', '/data/there-is-none.json');
  const failed = await until(() => deep(root, '[role=alert]'), { name: 'the alert' });
  expect(failed.textContent).to.contain('404');
}

async function useAlone({ document }: TestPage): Promise<void> {
  const other = document.createElement('skill-profile') as HTMLElement & { src: string };
  other.src = '/data/there-is-none.json';
  document.body.append(other);
  await until(() => deep(other.shadowRoot!, '[role=alert]'), { name: 'the error state' });
}

describe('a page with a strict policy', () => {
  afterEach(closePages);

  const rows: [title: string, head: string, csp: string][] = [
    ['the module', MODULE, `${STRICT}; ${TRUSTED}`],
    ['the classic script', CLASSIC, `${STRICT}; ${TRUSTED}`],
    [
      'the module, with no style sheet allowed',
      MODULE,
      `${STRICT.replace("style-src 'self'", "style-src 'none'")}; ${TRUSTED}`,
    ],
    [
      'the module by its nonce',
      MODULE.replace('<script', '<script nonce="page"'),
      `${STRICT.replace("script-src 'self'", "script-src 'nonce-page' 'strict-dynamic'")}; ${TRUSTED}`,
    ],
  ];
  for (const [title, head, csp] of rows) {
    it(`${title}: everything is shown and nothing violates the policy`, async () => {
      const page = await openPage({ head, body: SEED, csp });
      await useAll(page);
      await useAlone(page);
      expect(page.seen.violations).to.deep.equal([]);
      // the line for the developer, about the address that is not there, is wanted
      expect(page.seen.errors.filter((text) => !text.startsWith('<skill-profile> '))).to.deep.equal([]);
    });
  }

  it('is strict indeed: markup from script and a style attribute are refused', async () => {
    const page = await openPage({ csp: `${STRICT}; ${TRUSTED}` });
    const element = page.document.createElement('p');
    element.setAttribute('style', 'color: red');
    await until(() => page.seen.violations.length > 0, { name: 'the violation' });
    expect(page.seen.violations[0]).to.match(/^style-src/);
    if (knowsTrustedTypes) {
      expect(() => (element.innerHTML = '<b>x</b>')).to.throw();
    }
  });

  describe('that names the policies of trusted types', () => {
    const HOST = '<script type="module" src="/test/entry/host-lit.js"></script>';

    it('takes a host with its own Lit and our script twice', async () => {
      const head = HOST + MODULE + MODULE + CLASSIC;
      const csp = `${STRICT}; require-trusted-types-for 'script'; trusted-types lit-html skill-ui`;
      const page = await openPage({ head, body: `<host-lit></host-lit>${SEED}`, csp });
      await until(() => page.document.querySelector('host-lit')?.shadowRoot?.querySelector('b'), { name: 'the host' });
      await useAll(page);
      expect(page.seen.violations).to.deep.equal([]);
      expect(page.seen.errors.filter((text) => !text.startsWith('<skill-profile> '))).to.deep.equal([]);
      expect(page.seen.warnings).to.deep.equal([]);
    });

    it('takes a second copy of the module from another address', async () => {
      const again = MODULE.replace('/dist/', '/__copy__/dist/');
      const page = await openPage({ head: MODULE + again, body: SEED, csp: `${STRICT}; ${TRUSTED}` });
      await useAll(page);
      await settle(300); // for what the second one would load
      expect(page.seen.violations).to.deep.equal([]);
      expect(page.seen.warnings).to.deep.equal([]);
    });

    it('is refused by a page that does not name ours', async function () {
      if (!knowsTrustedTypes) this.skip();
      const csp = `${STRICT}; require-trusted-types-for 'script'; trusted-types lit-html`;
      const page = await openPage({ head: MODULE, body: SEED, csp });
      await until(() => page.seen.violations.length > 0, { name: 'the violation' });
      expect(page.seen.violations[0]).to.contain('trusted-types');
    });
  });
});
