import { expect } from 'chai';
import type {} from '../../src/define.js';
import { chooseRole, chosenRole, drawn, focused, hashBecomes, hashOf, type Profile } from '../harness/linked-page.js';
import { closePages, deep, deepAll, openPage, until, type TestPage } from '../harness/page.js';

const HEAD = '<script type="module" src="/dist/cdn/skill-catalog.js"></script>';
const tag = '<skill-catalog src="/data/catalog.json" url-state="hash"></skill-catalog>';
const SEED_LINK = 'skill:message-broker-patterns';

const catalogs = ({ document }: TestPage): HTMLElement[] => [...document.querySelectorAll('skill-catalog')];
const openerOf = (catalog: HTMLElement, skill: string): HTMLAnchorElement =>
  deep(catalog.shadowRoot!, `a.open[data-skill="${skill}"]`) as HTMLAnchorElement;
const profileIn = (catalog: HTMLElement): Profile | undefined =>
  deep(catalog.shadowRoot!, 'skill-profile') as Profile | undefined;

async function openReady(parts: Parameters<typeof openPage>[0] = {}): Promise<TestPage> {
  const page = await openPage({ head: HEAD, body: tag, ...parts });
  await until(() => catalogs(page).every((each) => each.shadowRoot && deep(each.shadowRoot, 'a.open, a.back')), {
    name: 'the links',
  });
  return page;
}

async function openSkill(catalog: HTMLElement, skill: string): Promise<Profile> {
  openerOf(catalog, skill).click();
  return until(
    () => {
      const profile = profileIn(catalog);
      return profile && drawn(profile) && deep(profile.shadowRoot, '[part="copy-link"]') ? profile : undefined;
    },
    { name: 'the skill' },
  );
}

async function back({ window }: TestPage): Promise<void> {
  const travelled = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  window.history.back();
  await travelled;
}

describe('a catalog in the address', function () {
  this.timeout(20_000);
  afterEach(closePages);

  it('keeps the skill, and the skill its own view; back leads through both', async () => {
    const page = await openReady();
    const [catalog] = catalogs(page) as [HTMLElement];
    const said: string[] = [];
    catalog.addEventListener('skill-announce', ({ message }) => said.push(message));
    const profile = await openSkill(catalog, 'message-broker-patterns');
    await hashBecomes(page, '#skills:1=skill:message-broker-patterns');
    await until(() => focused(page)?.matches('[tabindex]'), { name: 'the focus' });
    chooseRole(profile, 'backend-go');
    await hashBecomes(page, `#skills:1=skill:message-broker-patterns&${SEED_LINK}=role:backend-go`);
    said.length = 0;
    await back(page);
    await until(() => chosenRole(profile) === '');
    await back(page);
    await until(() => !profileIn(catalog), { name: 'the list' });
    expect(hashOf(page)).to.equal('');
    expect(focused(page)?.localName).to.not.equal('body');
    expect(said.length, 'each step is told once at most').to.be.at.most(2);
  });

  it('leaves the view of a skill behind with the skill, but keeps it in the history', async () => {
    const page = await openReady();
    const [catalog] = catalogs(page) as [HTMLElement];
    const profile = await openSkill(catalog, 'message-broker-patterns');
    chooseRole(profile, 'backend-go');
    await hashBecomes(page, `#skills:1=skill:message-broker-patterns&${SEED_LINK}=role:backend-go`);
    deep(catalog.shadowRoot!, 'a.back')!.click();
    await hashBecomes(page, '');
    await until(() => focused(page) === openerOf(catalog, 'message-broker-patterns'), { name: 'the focus' });
    await back(page);
    const again = await until(() => profileIn(catalog));
    await until(() => drawn(again) && chosenRole(again) === 'backend-go', { name: 'the role' });
  });

  it('opens a link to a skill, and says when it is gone', async () => {
    const page = await openReady({ hash: `#skills:1=skill:message-broker-patterns&${SEED_LINK}=role:backend-go` });
    const [catalog] = catalogs(page) as [HTMLElement];
    const profile = await until(() => profileIn(catalog));
    await until(() => drawn(profile) && chosenRole(profile) === 'backend-go', { name: 'the role' });
    const other = await openReady({ hash: '#skills:1=skill:none' });
    await until(() => deep(catalogs(other)[0]!.shadowRoot!, '[part="notice"]'), { name: 'the notice' });
  });

  it('has links that lead to the skill in a tab of its own', async () => {
    const page = await openReady();
    const [catalog] = catalogs(page) as [HTMLElement];
    const { hash } = new URL(openerOf(catalog, 'http-api-design').href);
    expect(hash).to.equal('#skills:1=skill:http-api-design');
    const click = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true, composed: true });
    page.document.addEventListener('click', (event) => event.preventDefault());
    openerOf(catalog, 'http-api-design').dispatchEvent(click);
    expect(profileIn(catalog)).to.equal(undefined);
  });

  it('is one of two, each with a parameter of its own', async () => {
    const page = await openReady({ body: tag + tag });
    const [first, second] = catalogs(page) as [HTMLElement, HTMLElement];
    await openSkill(second, 'http-api-design');
    await hashBecomes(page, '#skills:2=skill:http-api-design');
    await openSkill(first, 'data-quality');
    await hashBecomes(page, '#skills:2=skill:http-api-design&skills:1=skill:data-quality');
    expect(deepAll(page.document, 'skill-profile')).to.have.length(2);
    await back(page);
    await until(() => !profileIn(first));
    expect(profileIn(second)).to.not.equal(undefined);
  });
});
