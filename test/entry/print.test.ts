import { expect } from 'chai';
import { closePages, deep, deepAll, openPage, settle, until, type TestPage } from '../harness/page.js';
import { printDialog } from '../harness/print.js';

const MODULE = '<script type="module" src="/dist/cdn/skill-profile.js"></script>';
const CLASSIC = '<script src="/dist/cdn/skill-profile.classic.js"></script>';
const SEED =
  '<skill-profile src="/data/message-broker-patterns.json" role-id="backend-go" level="middle"></skill-profile>';
const STRICT =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types skill-ui";

const asked = ({ window }: TestPage): string[] =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((name) => name.includes('/chunks/print-'));

/** The two buttons, as soon as they are there. */
const buttons = async ({ document }: TestPage): Promise<HTMLElement[]> => {
  const profile = document.querySelector('skill-profile')!;
  const root = await until(() => profile.shadowRoot, { name: 'the shadow root' });
  await until(() => deepAll(root, '[part="print-button"]').length === 2, { name: 'the buttons' });
  return deepAll(root, '[part="print-button"]');
};

describe('what prints', () => {
  afterEach(closePages);

  it('is not loaded before the first press, and then once', async () => {
    const page = await openPage({ head: MODULE, body: SEED });
    const dialog = printDialog({ page: page.document });
    const [whole, checklist] = await buttons(page);
    expect(asked(page)).to.deep.equal([]);
    whole!.click();
    await until(() => dialog.shown.length === 1, { name: 'the page' });
    checklist!.click();
    await until(() => dialog.shown.length === 2, { name: 'the checklist' });
    expect(asked(page)).to.have.length(1);
  });

  for (const [title, head] of [
    ['module', MODULE],
    ['classic script', CLASSIC],
  ] as const) {
    it(`of the ${title} has its style in a page with a strict policy, and nothing violates it`, async () => {
      const page = await openPage({ head, body: SEED, csp: STRICT });
      const dialog = printDialog({ page: page.document });
      for (const [count, button] of (await buttons(page)).entries()) {
        button.click();
        await until(() => dialog.shown.length > count, { name: 'the dialog' });
        const { document } = dialog.shown[count]!;
        const title = document.querySelector('h1')!;
        const { getComputedStyle } = document.defaultView!;
        expect(parseFloat(getComputedStyle(title).fontSize), '22 points').to.be.closeTo(29.33, 0.1);
        expect(getComputedStyle(document.body).color).to.equal('rgb(17, 17, 17)');
      }
      await settle();
      expect(page.seen).to.deep.equal({ violations: [], errors: [], warnings: [] });
    });
  }

  it('offers a printable page where the page is in a sandbox that allows no modal windows', async () => {
    const page = await openPage({ head: MODULE, body: SEED, csp: 'sandbox allow-scripts allow-same-origin' });
    const [whole] = await buttons(page);
    whole!.click();
    const root = page.document.querySelector('skill-profile')!.shadowRoot!;
    const link = (await until(() => deep(root, '.notice a'), { name: 'the offer' })) as HTMLAnchorElement;
    expect(link.href).to.match(/^blob:/);
    expect(page.seen.errors.filter((line) => !line.includes('allow-modals'))).to.deep.equal([]);
  });

  it('offers a printable page in a strict policy as well, and making it violates nothing', async () => {
    const page = await openPage({ head: MODULE, body: SEED, csp: STRICT });
    printDialog({ page: page.document, blocked: true });
    const [, checklist] = await buttons(page);
    checklist!.click();
    const root = page.document.querySelector('skill-profile')!.shadowRoot!;
    const link = (await until(() => deep(root, '.notice a[download]'), { name: 'the offer' })) as HTMLAnchorElement;
    expect(link.download).to.equal('message-broker-patterns-checklist.html');
    expect(page.seen).to.deep.equal({ violations: [], errors: [], warnings: [] });
  });

  it('that does not load leaves the print to the browser', async () => {
    const hashes = (await (await fetch('/dist/cdn/sri.json')).json()) as Record<string, string>;
    const chunk = Object.keys(hashes).find((name) => name.startsWith('chunks/print-'))!;
    const map = JSON.stringify({ imports: { [`/dist/cdn/${chunk}`]: '/dist/cdn/missing.js' } });
    const page = await openPage({ head: `<script type="importmap">${map}</script>${MODULE}`, body: SEED });
    const [whole] = await buttons(page);
    let printed = 0;
    page.window.print = () => printed++;
    whole!.click();
    await until(() => printed === 1, { name: 'the print of the page' });
  });
});
