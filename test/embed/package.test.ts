import { expect } from 'chai';
import { html, render } from 'lit';
import { packagePage } from '../../src/embed/package/package-page.js';
import type { PackageFormat, PackageOrder } from '../../src/embed/package/package-settings.js';
import { withRoles } from '../../src/embed/package/with-roles.js';
import { status, type StatusView } from '../../src/embed/player/status.js';
import { translator } from '../../src/strings/translate.js';
import { expectAccessible } from '../harness/accessibility.js';
import { readProfile, SEED } from '../harness/data-files.js';
import { deep, deepAll, settle, until } from '../harness/page.js';
import { elements, makePlatform, memoryOf, removePlatforms, type Platform } from './scorm-platform.js';

type Settings = PackageOrder['settings'];

/** A package as a platform shows it. */
interface Shown {
  readonly document: Document;
  /** The line above the profile. */
  line(): string;
  /** What is to be answered, in words; '' when nothing is. */
  list(): string;
  radios(): HTMLInputElement[];
  chooseRole(id: string): void;
  button(text: string): HTMLButtonElement | undefined;
  leave(): Promise<void>;
}

const frames = new Set<HTMLIFrameElement>();

/** Shows the page of a package in a frame, with its own script. */
async function show(
  format: PackageFormat,
  settings: Partial<Settings> = {},
  { roles, file = SEED }: { roles?: readonly string[]; file?: string } = {},
): Promise<Shown> {
  const { document: whole } = await readProfile(file);
  const profile = roles ? withRoles(whole, roles) : whole;
  const order: PackageOrder = {
    format,
    document: profile,
    settings: { completeOn: 'answered', score: false, ...settings },
  };
  const frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '700';
  const page = packagePage(order, ['/dist/cdn/strings/de.classic.js']);
  frame.srcdoc = page.replace(/="(player\.(?:js|css))"/g, '="/dist/player/$1"');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  frames.add(frame);
  await loaded;
  const { contentDocument: inner, contentWindow: window } = frame as {
    contentDocument: Document;
    contentWindow: Window;
  };
  const root = await until(() => inner.querySelector('skill-profile')?.shadowRoot, { name: 'the profile' });
  const line = (): string => inner.querySelector('#package-status')!.textContent.replace(/\s+/g, ' ').trim();
  await until(() => line() !== '' && deep(root, '.level'), { name: 'the line' });
  return {
    document: inner,
    line,
    list: () =>
      inner
        .querySelector('learner-list')
        ?.shadowRoot?.querySelector('section')
        ?.textContent.replace(/\s+/g, ' ')
        .trim() ?? '',
    radios: () =>
      deepAll<HTMLInputElement>(inner.querySelector('learner-list')?.shadowRoot ?? inner, '.checklist input'),
    chooseRole(id) {
      const select = deep(root, 'select') as HTMLSelectElement;
      select.value = id;
      select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    },
    button: (text) => [...inner.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === text),
    async leave() {
      const left = new Promise((resolve) => window.addEventListener('pagehide', resolve, { once: true }));
      window.location.href = 'about:blank';
      await left;
    },
  };
}

/** Answers every item that is asked for, level by level, as a learner does. */
async function answerAll(shown: Shown, answer: 'not-yet' | 'partly' | 'covered' = 'not-yet'): Promise<void> {
  for (let levels = 0; levels < 10; levels++) {
    const radios = await until(() => {
      const found = shown.radios().filter(({ value }) => value === answer);
      return found.length > 0 ? found : undefined;
    });
    for (const radio of radios) {
      radio.click();
      await settle(0); // one mark at a time, as fast as a learner can
    }
    const next = [...shown.document.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes('Go on with'),
    );
    if (!next) return;
    next.click();
    await until(() => shown.radios().some(({ value, checked }) => value === answer && !checked), {
      name: 'the next level',
    });
  }
}

const SECOND = 'lead';
const KEPT = 'Your marks are kept by your learning platform.';

describe('a package', function () {
  this.timeout(30_000);

  afterEach(() => {
    for (const frame of frames) frame.remove();
    frames.clear();
    removePlatforms();
    localStorage.clear();
  });

  for (const [version, format] of [
    ['scorm12', 'scorm12'],
    ['scorm2004', 'scorm2004-4'],
  ] as const) {
    const { status: statusOf, mode } = elements[version];
    const valueOf = (platform: Platform, element: string): string => platform.value(element);

    it(`${format}: begins with a role, keeps marks with the platform, and goes on where the learner was`, async () => {
      const platform = makePlatform(version);
      const first = await show(format);
      expect(first.line()).to.match(new RegExp(`^Choose your role to begin\\. ${KEPT} It is told how many`));
      first.chooseRole('backend-go');
      await until(() => first.radios().length > 0, { name: 'items to answer' });
      expect(first.line()).to.match(/^0 of 8 items answered Go on with Junior/);
      first.radios()[2]!.click();
      await until(() => first.line().startsWith('1 of 8 items answered'));
      expect(valueOf(platform, statusOf)).to.equal('incomplete');
      await first.leave();
      expect(platform.names.at(-2)).to.equal('Terminate');

      const again = makePlatform(version, { memory: memoryOf(platform) });
      const second = await show(format);
      await until(() => second.line().startsWith('1 of 8 items answered'), { name: 'what was answered' });
      const radios = await until(() => (second.radios().length > 0 ? second.radios() : undefined));
      expect(radios.map(({ checked }) => checked).indexOf(true)).to.equal(2);
      expect(valueOf(again, statusOf)).to.equal('incomplete');
    });

    it(`${format}: is complete when each required item has an answer, and stays so`, async () => {
      const platform = makePlatform(version);
      const shown = await show(format, {}, { roles: ['backend-go'] });
      await answerAll(shown);
      expect(shown.line()).to.match(/^All that is asked of you is answered\./);
      expect(valueOf(platform, statusOf)).to.equal('completed');
      await shown.leave();
      const again = makePlatform(version, { memory: memoryOf(platform) });
      await show(format, {}, { roles: ['backend-go'] });
      expect(valueOf(again, statusOf)).to.equal('completed');
    });

    it(`${format}: asks for the levels up to the one it was made for`, async () => {
      makePlatform(version);
      const shown = await show(format, { level: 'middle' }, { roles: ['backend-go'] });
      expect(shown.line()).to.match(/^0 of 4 items answered/);
    });

    it(`${format}: says that a review keeps nothing, and writes nothing`, async () => {
      const platform = makePlatform(version, { memory: { [mode]: 'review' } });
      const shown = await show(format, {}, { roles: ['backend-go'] });
      expect(shown.line()).to.contain('This is a review: what you mark now is not kept.');
      for (const radio of await until(() => (shown.radios().length > 0 ? shown.radios() : undefined))) radio.click();
      await settle();
      await shown.leave();
      expect(platform.names).to.not.include('SetValue');
    });

    it(`${format}: says when the platform has no room for more marks`, async () => {
      const platform = makePlatform(version, { limit: 70 });
      const shown = await show(format, {}, { roles: ['backend-go'] });
      for (const radio of await until(() => (shown.radios().length > 0 ? shown.radios() : undefined))) radio.click();
      await settle();
      const words = (): string =>
        deepAll(shown.document, '[part="marks-note"]')
          .map(({ textContent }) => textContent)
          .join();
      await until(() => words().includes('There is no room for more marks where yours are kept.'), {
        name: 'the words',
      });
      expect(valueOf(platform, 'cmi.suspend_data').length).to.be.within(60, 70);
      expect(shown.line())
        .to.match(/There is no room for more marks where yours are kept\. [^.]*\.$/)
        .and.not.contain(KEPT);
    });

    it(`${format}: does not say that the platform keeps marks while it does not save them`, async () => {
      let saves = false;
      makePlatform(version, {
        answer: (name) => (name === 'Commit' && !saves ? ['false', '101'] : undefined),
      });
      const shown = await show(format, {}, { roles: ['backend-go'] });
      (await until(() => shown.radios()[0], { name: 'an item' })).click();
      await until(() => shown.line().includes('This page cannot save your marks.'), { name: 'the words' });
      expect(shown.line())
        .to.match(/^1 of 8 items answered/)
        .and.not.contain(KEPT);
      saves = true;
      shown.radios()[1]!.click();
      await until(() => shown.line().includes(KEPT), { name: 'the words when all is well' });
    });

    it(`${format}: tells a score only when it was asked for`, async () => {
      const { raw } = elements[version];
      const silent = makePlatform(version);
      await answerAll(await show(format, {}, { roles: ['backend-go'] }), 'covered');
      expect(silent.calls.some((call) => call.includes('score'))).to.equal(false);
      removePlatforms();
      const platform = makePlatform(version);
      const shown = await show(format, { score: true }, { roles: ['backend-go'] });
      await answerAll(shown, 'covered');
      expect(valueOf(platform, raw)).to.equal('100');
      expect(shown.line()).to.contain('what share you say is covered');
    });
  }

  it('lists the items that count, level by level and each level alone, whatever level a learner chooses', async () => {
    makePlatform('scorm12');
    const shown = await show('scorm12', {}, { roles: ['backend-go'] });
    const profile = shown.document.querySelector('skill-profile')!;
    await until(() => shown.radios().length === 6, { name: 'the items of the lowest level' });
    expect(shown.list()).to.match(/^To answer: Junior Each of these items counts .*; “Not yet” is one\./);
    expect(deep(profile.shadowRoot!, '[part="now"]')).to.equal(undefined);
    expect(profile.level).to.equal(undefined);

    shown.button('Go on with Junior')!.click();
    await until(() => shown.document.activeElement?.localName === 'learner-list', { name: 'the focus' });
    expect(shown.document.activeElement!.shadowRoot!.activeElement).to.equal(shown.radios()[0]);

    deep(profile.shadowRoot!, 'level-selector')!.shadowRoot!.querySelector('input')!.click();
    const compared = (): HTMLInputElement[] =>
      deepAll(deep(profile.shadowRoot!, 'level-compare')!.shadowRoot!, 'input');
    await until(() => compared().length > 0, { name: 'the comparison' });
    expect(shown.list()).to.match(/^To answer: Junior/);

    shown.radios()[0]!.click();
    shown.radios()[3]!.click();
    await until(() => shown.button('Go on with Middle'), { name: 'the next level' });
    shown.button('Go on with Middle')!.click();
    await until(() => shown.list().startsWith('To answer: Middle'), { name: 'its list' });
    shown.radios()[2]!.click();
    await until(() => compared()[2]!.checked, { name: 'the same mark in the comparison' });
  });

  it('lists what another role is to answer when that is chosen, and nothing where nothing counts', async () => {
    makePlatform('scorm12');
    const shown = await show('scorm12', { level: 'junior' }, { roles: ['backend-go', 'backend-php', 'backend-java'] });
    expect(shown.list()).to.equal('');
    shown.chooseRole('backend-php');
    await until(() => shown.list().includes('PHP'), { name: 'the list of a role' });
    shown.chooseRole('backend-go');
    await until(() => shown.list().includes(' Go'), { name: 'the list of another one' });
    shown.chooseRole('backend-java');
    await until(() => shown.line().startsWith('Nothing has to be answered for this role.'));
    await until(() => shown.list() === '', { name: 'no list' });
  });

  it('is complete with one level only, when its items have answers', async () => {
    const platform = makePlatform('scorm12');
    const shown = await show('scorm12', {}, { file: 'minimal.json' });
    expect(shown.line()).to.match(/^0 of 1 item answered/);
    await answerAll(shown);
    expect(shown.line()).to.match(/^All that is asked of you is answered\./);
    expect(platform.value('cmi.core.lesson_status')).to.equal('completed');
  });

  it('is complete when it was opened, where that is enough', async () => {
    const platform = makePlatform('scorm12');
    const shown = await show('scorm12', { completeOn: 'viewed' });
    expect(shown.line()).to.match(
      /^Nothing has to be answered here.* It is told that you have opened this\. This is no test\.$/,
    );
    expect(platform.value('cmi.core.lesson_status')).to.equal('completed');
    expect(shown.document.querySelector('button')).to.equal(null);
    expect(shown.list()).to.equal('');
  });

  it('without a platform: keeps marks in the browser, and says so', async () => {
    const shown = await show('scorm12', {}, { roles: ['backend-go'] });
    expect(shown.line()).to.match(/Your marks stay in this browser\. They are not sent to anyone\.$/);
    (await until(() => shown.radios()[0], { name: 'an item' })).click();
    await until(() => shown.line().startsWith('1 of 8'));
    await shown.leave();
    const again = await show('html', {}, { roles: ['backend-go'] });
    await until(() => again.line().startsWith('1 of 8'), { name: 'what was answered' });
  });

  it('says that marks are not kept any more when the reader comes back to a page that was left', async () => {
    const platform = makePlatform('scorm12');
    const shown = await show('scorm12', {}, { roles: ['backend-go'] });
    const window = shown.document.defaultView!;
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(platform.names.at(-2)).to.equal('Terminate');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(shown.line()).to.contain('This page cannot save your marks.').and.not.contain(KEPT);
  });

  it('speaks the language that the learner has on the platform, unless another one was asked for', async () => {
    makePlatform('scorm12', { memory: { 'cmi.student_preference.language': 'de' } });
    const shown = await show('scorm12', {}, { roles: ['backend-go'] });
    expect(shown.line()).to.match(/^0 von 8 Punkten beantwortet Weiter mit Junior/);
    expect(shown.document.documentElement.lang).to.equal('de');
    const english = await show('scorm12', { lang: 'en' }, { roles: ['backend-go'] });
    expect(english.line()).to.match(/^0 of 8 items answered/);
  });

  it('is written the way its language is, also when it is that of the learner', async () => {
    const direction = (shown: Shown): string =>
      shown.document.defaultView!.getComputedStyle(shown.document.querySelector('skill-profile')!).direction;
    expect(direction(await show('scorm12', {}, { file: 'awkward/arabic.json' }))).to.equal('rtl');
    makePlatform('scorm12', { memory: { 'cmi.student_preference.language': 'de' } });
    expect(direction(await show('scorm12', {}, { file: 'awkward/arabic.json' }))).to.equal('ltr');
  });

  it('asks for nothing but its own files', async () => {
    const shown = await show('scorm12', {}, { roles: ['backend-go'] });
    await answerAll(shown);
    const loaded = shown.document
      .defaultView!.performance.getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname);
    expect([...new Set(loaded)].sort()).to.deep.equal([
      '/dist/cdn/strings/de.classic.js',
      '/dist/player/player.css',
      '/dist/player/player.js',
    ]);
  });
});

describe('the line above a profile in a package', () => {
  const cases: readonly (readonly [about: string, view: Partial<StatusView>, words: RegExp])[] = [
    ['without a role', { hasRole: false }, /^Choose your role to begin\./],
    ['half-way', { next: 3 }, /^3 of 8 items answered Go on with Lead\/Staff Your marks/],
    [
      'done',
      { progress: { answered: 8, total: 8, complete: true, score: undefined, location: '' } },
      /^All that is asked/,
    ],
    [
      'where nothing is asked',
      { progress: { answered: 0, total: 0, complete: true, score: undefined, location: '' } },
      /^Nothing has to be answered for this role\./,
    ],
    ['with a way back', { leave: () => undefined }, /Back to the course/],
    ['where it was opened', { viewed: true }, /^Nothing has .* It is told that you have opened this\. This is/],
    [
      'where it was opened, with a score',
      { viewed: true, score: true },
      /It is told that you have opened this, and what share you say is covered\. This is no test\.$/,
    ],
    ['in a review', { place: 'review', next: 3 }, /^3 of 8 items answered This is a review/],
    ['where a review keeps no mark', { place: 'review', outcome: 'blocked' }, / This is a review: [^.]*\.$/],
    ['where marks were not taken', { outcome: 'blocked' }, /answered This page cannot save your marks\. [^.]*\.$/],
    ['where a browser is full', { place: 'browser', outcome: 'full' }, /answered This browser has no room left/],
    [
      'where a platform is full',
      { outcome: 'full' },
      /answered There is no room for more marks where yours are kept\./,
    ],
    ['where nobody keeps anything', { place: 'none' }, /gone when you leave this page/],
  ];
  for (const [about, view, words] of cases)
    it(`${about}: says so, and can be read by everybody`, async () => {
      const box = document.createElement('main');
      document.body.append(box);
      const given: StatusView = {
        profile: await readProfile(SEED),
        t: translator('en'),
        place: 'platform',
        outcome: 'kept',
        hasRole: true,
        progress: { answered: 3, total: 8, complete: false, score: undefined, location: SECOND },
        next: undefined,
        viewed: false,
        score: false,
        goOn: () => undefined,
        leave: undefined,
        ...view,
      };
      render(html`${status(given)}`, box);
      expect(box.textContent.replace(/\s+/g, ' ').trim()).to.match(words);
      await expectAccessible(box);
      box.remove();
    });
});
