import { expect } from 'chai';
import {
  MODULE,
  NAME,
  OTHER,
  chooseRole,
  chosenLevel,
  chosenRole,
  focused,
  hashBecomes,
  hashOf,
  openReady,
  pause,
  profiles,
  radio,
  requiredOnly,
  rowButton,
  tableOf,
  tag,
  type Profile,
} from '../harness/linked-page.js';
import { closePages, until, type TestPage } from '../harness/page.js';

/** Goes through the history of a page. */
async function go({ window }: TestPage, steps: number): Promise<void> {
  const travelled = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  window.history.go(steps);
  await travelled;
}

const SILENT = '<script nonce="page">delete window.navigation; window.navigation = undefined;</script>';
const inWebKit = !navigator.userAgent.includes('Chrome/') && !navigator.userAgent.includes('Firefox/');

for (const [title, head] of [
  ['back and forward', MODULE],
  ['back and forward in a browser that does not tell one from the other', SILENT + MODULE],
] as const)
  describe(title, function () {
    this.timeout(20_000);
    // one page for all tests: WebKit mixes up the histories of frames that come and go
    let page: TestPage;
    let first: Profile;
    let second: Profile;

    before(async function () {
      if (inWebKit && head !== MODULE) this.skip();
      const body = `<a href="#end">End</a>${tag('url-state="hash" target="lead"')}${tag('url-state="hash"', OTHER)}`;
      page = await openReady({ head, body });
      [first, second] = profiles(page) as [Profile, Profile];
    });
    after(closePages);

    it('lead from view to view, each told once', async () => {
      const heard: string[] = [];
      first.addEventListener('skill-change', ({ role, level }) => heard.push(`${role ?? '-'} ${level ?? '-'}`));
      const said: string[] = [];
      first.addEventListener('skill-announce', ({ message }) => said.push(message));
      chooseRole(first, 'backend-go');
      await hashBecomes(page, `#${NAME}=role:backend-go,target:lead`);
      radio(first, 'middle').click();
      await hashBecomes(page, `#${NAME}=role:backend-go,level:middle,target:lead`);
      requiredOnly(first).click();
      await hashBecomes(page, `#${NAME}=role:backend-go,level:middle,target:lead,required`);
      heard.length = said.length = 0;
      await go(page, -1);
      await until(() => chosenLevel(first) === undefined);
      expect(chosenRole(first)).to.equal('backend-go');
      expect(requiredOnly(first).checked).to.equal(false);
      await go(page, -1);
      await until(() => chosenRole(first) === '');
      expect(hashOf(page)).to.equal('');
      await go(page, 2);
      await until(() => chosenLevel(first) === 'middle');
      expect(requiredOnly(first).checked).to.equal(true);
      expect(heard).to.deep.equal(['backend-go -', '- -', 'backend-go middle']);
      expect(said).to.deep.equal(['9 roles shown', '9 roles shown']);
      await pause();
      expect(hashOf(page)).to.equal(`#${NAME}=role:backend-go,level:middle,target:lead,required`);
      await go(page, -2);
      await until(() => chosenRole(first) === '');
    });

    it('leave a profile alone that had no part in it, and put back what the page has chosen', async () => {
      requiredOnly(second).click();
      await hashBecomes(page, '#skill:experiment-design=required');
      first.level = 'lead';
      await until(() => chosenLevel(first) === 'lead');
      radio(first, 'junior').click();
      await hashBecomes(page, `#skill:experiment-design=required&${NAME}=level:junior,target:lead`);
      await go(page, -1);
      await until(() => chosenLevel(first) === 'lead');
      expect(requiredOnly(second).checked).to.equal(true);
      expect(first.level).to.equal('lead');
      requiredOnly(second).click();
      await hashBecomes(page, '');
    });

    it('open and close rows, and lead the focus to one that opens', async () => {
      rowButton(first.shadowRoot, 'lead', 2).click();
      await hashBecomes(page, `#${NAME}=level:lead,target:lead,open:lead/backend-go`);
      page.window.location.hash = `#${NAME}=required`;
      await until(() => requiredOnly(first).checked);
      await until(() => tableOf(first.shadowRoot, 'lead').openRows.length === 0);
      await go(page, -1);
      await until(() => focused(page)?.classList.contains('row-btn'), { name: 'the focus' });
      expect(tableOf(first.shadowRoot, 'lead').openRows).to.deep.equal(['backend-go']);
      rowButton(first.shadowRoot, 'lead', 2).click();
      await hashBecomes(page, '');
    });

    it('do not lose the view on the way to an anchor of the page', async () => {
      radio(first, 'middle').click();
      await hashBecomes(page, `#${NAME}=level:middle,target:lead`);
      await pause();
      page.document.querySelector('a')!.click();
      await hashBecomes(page, `#end&${NAME}=level:middle,target:lead`);
      expect(chosenLevel(first)).to.equal('middle');
      await go(page, -1);
      await hashBecomes(page, `#${NAME}=level:middle,target:lead`);
      await go(page, -1);
      await until(() => chosenLevel(first) === 'lead');
      expect(hashOf(page)).to.equal('');
      expect(page.seen.errors).to.deep.equal([]);
    });
  });
