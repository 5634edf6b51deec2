import { expect } from 'chai';
import { html } from 'lit';
import type { SkillProfile } from '../../../src/elements/skill-profile/skill-profile.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { readText, readValue, SEED, smallDocument } from '../../harness/data-files.js';
import { body, fakeFetch, json, silence, status, type FakeFetch, type Reply } from '../../harness/fake-fetch.js';
import { rest, turn } from '../../harness/fake-clock.js';
import { find, findAll, fixture, newBox, nextEvent, settled, textOf, visibleText } from '../../harness/fixture.js';
import { consoleLines, eventsOf } from '../../harness/listening.js';
import { chooseLevel, radio } from '../../harness/verbs.js';

let server: FakeFetch | undefined;
let count = 0;
const serve = (...replies: Reply[]): FakeFetch => (server = fakeFetch(...replies));
const newAddress = (): string => `https://skills.example/source-${count++}.json`;

const named = (name: string): unknown => smallDocument({ id: name.toLowerCase(), name });
const title = (profile: Element): string => textOf(findAll(profile, '#title')[0]);

const sourceScript = (text: string): HTMLScriptElement => {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = text;
  return script;
};

describe('skill-profile sources', function () {
  this.timeout(15_000);
  afterEach(() => server?.restore());

  describe('takes a profile', () => {
    it('from src, an address relative to the page', async () => {
      const loads = eventsOf('skill-load');
      const src = new URL(`../../../data/${SEED}`, import.meta.url).pathname;
      const profile = await fixture<SkillProfile>(html`<skill-profile src=${src}></skill-profile>`);
      if (loads.length === 0) await nextEvent(profile, 'skill-load');
      expect(title(profile)).to.equal('Message Broker Patterns');
    });

    it('from data', async () => {
      const profile = await fixture(html`<skill-profile .data=${named('Data')}></skill-profile>`);
      expect(title(profile)).to.equal('Data');
    });

    it('from a script of JSON inside it, and again when that changes', async () => {
      const profile = document.createElement('skill-profile');
      profile.append(sourceScript(await readText(SEED)));
      newBox().append(profile);
      await rest(profile);
      expect(title(profile)).to.equal('Message Broker Patterns');
      profile.querySelector('script')!.textContent = JSON.stringify(named('Changed'));
      await rest(profile);
      expect(title(profile)).to.equal('Changed');
    });

    it('from properties that were set before the element was upgraded', async () => {
      const profile = document.createElement('div');
      profile.innerHTML = '<skill-profile></skill-profile>';
      const late = document.createElement('template');
      late.innerHTML = '<skill-profile></skill-profile>';
      const element = late.content.firstElementChild as SkillProfile; // not upgraded in a template
      (element as { data: unknown }).data = named('Early');
      newBox().append(element);
      await rest(element);
      expect(title(element)).to.equal('Early');
    });
  });

  describe('the source that was set last wins', () => {
    const setters: Record<string, (profile: SkillProfile) => void> = {
      src: (profile) => {
        profile.src = newAddress();
      },
      data: (profile) => {
        profile.data = named('Data');
      },
      inline: (profile) => {
        profile.append(sourceScript(JSON.stringify(named('Inline'))));
      },
    };
    const titles: Record<string, string> = { src: 'Address', data: 'Data', inline: 'Inline' };
    for (const order of [
      ['src', 'data', 'inline'],
      ['src', 'inline', 'data'],
      ['data', 'src', 'inline'],
      ['data', 'inline', 'src'],
      ['inline', 'src', 'data'],
      ['inline', 'data', 'src'],
    ]) {
      for (const pause of [false, true]) {
        it(`${order.join(', ')}${pause ? ', one after the other' : ', at once'}`, async () => {
          serve(json(named('Address')));
          const profile = await fixture<SkillProfile>(html`<skill-profile></skill-profile>`);
          for (const source of order) {
            setters[source]!(profile);
            // the observer of the children reports a microtask later: what is set after that is later
            await Promise.resolve();
            if (pause) await rest(profile);
          }
          await rest(profile);
          expect(title(profile)).to.equal(titles[order.at(-1)!]);
        });
      }
    }

    it('taken away, the one before comes back; with none left, the element is empty', async () => {
      serve(json(named('Address')));
      const profile = await fixture<SkillProfile>(html`<skill-profile></skill-profile>`);
      profile.src = newAddress();
      profile.data = named('Data');
      await rest(profile);
      profile.data = undefined;
      await rest(profile);
      expect(title(profile)).to.equal('Address');
      profile.removeAttribute('src');
      profile.src = undefined;
      await rest(profile);
      expect(visibleText(profile)).to.include('No profile to show');
    });
  });

  describe('an answer that is no longer wanted', () => {
    it('is dropped: 50 changes of src, answered in any order', async () => {
      const asked: { url: string; answer: (response: Response) => void }[] = [];
      serve(({ url }) => new Promise((answer) => asked.push({ url, answer })));
      const lines = consoleLines();
      const profile = await fixture<SkillProfile>(html`<skill-profile></skill-profile>`);
      const random = [3, 17, 29, 5, 11, 23, 41, 2, 37, 13];
      let last = '';
      for (let change = 0; change < 50; change++) {
        profile.src = last = newAddress();
        await settled(profile);
        // an older request is answered now and then, while the newer ones are under way
        const { url, answer } = asked[random[change % 10]! % asked.length]!;
        if (change % 3 === 0 && url !== last) answer(Response.json(named(url)));
        expect(server!.open).to.be.at.most(2);
      }
      for (const { url, answer } of asked.reverse()) answer(Response.json(named(url)));
      await rest(profile);
      expect(title(profile)).to.equal(last);
      expect(lines).to.deep.equal([]);
      expect(server!.open).to.equal(0);
    });

    it('is dropped when data is set meanwhile', async () => {
      let answer: (response: Response) => void = () => undefined;
      serve(() => new Promise((resolve) => (answer = resolve)));
      const profile = await fixture<SkillProfile>(html`<skill-profile src=${newAddress()}></skill-profile>`);
      profile.data = named('Data');
      await rest(profile);
      answer(Response.json(named('Address')));
      await rest(profile);
      expect(title(profile)).to.equal('Data');
    });
  });

  it('the same src in two elements is one request', async () => {
    const { calls } = serve(json(named('Shared')));
    const src = newAddress();
    const box = await fixture(
      html`<div><skill-profile src=${src}></skill-profile><level-table src=${src}></level-table></div>`,
    );
    await rest(box);
    expect(calls).to.have.length(1);
    expect(title(find(box, 'skill-profile'))).to.equal('Shared');
    expect(visibleText(find(box, 'div > level-table'))).to.include('Reads it.');
  });

  describe('keeps the last good view', () => {
    it('while a new source loads, with what is chosen', async () => {
      serve(json(named('First')), silence);
      const profile = await fixture<SkillProfile>(html`<skill-profile src=${newAddress()}></skill-profile>`);
      await rest(profile);
      await chooseLevel(profile, 'low');
      profile.src = newAddress();
      await rest(profile);
      expect(title(profile)).to.equal('First');
      expect(radio(profile, 'low').checked).to.equal(true);
    });

    it('not when another source fails: it would be taken for an older version of that', async () => {
      consoleLines();
      serve(json(named('First')), status(404));
      const profile = await fixture<SkillProfile>(html`<skill-profile src=${newAddress()}></skill-profile>`);
      await rest(profile);
      profile.src = newAddress();
      await rest(profile);
      expect(visibleText(find(profile, '[part~="error"]'))).to.include('There is no profile at this address (404).');
      expect(visibleText(profile)).not.to.include('First');
    });

    it('when it cannot be loaded again, with a bar that says so', async () => {
      consoleLines();
      serve(json(named('First')), status(404));
      const profile = await fixture<SkillProfile>(html`<skill-profile src=${newAddress()}></skill-profile>`);
      await rest(profile);
      profile.retry();
      await rest(profile);
      expect(title(profile)).to.equal('First');
      const today = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.now());
      expect(visibleText(find(profile, '[part="notice"]'))).to.equal(
        `The newest version could not be loaded. This is the one from ${today}. There is no profile at this address (404). Try again`,
      );
      expect(find(profile, '[part="notice"] [role="alert"]')).to.be.an.instanceof(HTMLElement);
      await expectAccessible(profile);
    });

    it('when retry() fails, and the bar goes when it succeeds', async () => {
      consoleLines();
      serve(json(named('First')), status(404), json(named('Second')));
      const profile = await fixture<SkillProfile>(html`<skill-profile src=${newAddress()}></skill-profile>`);
      await rest(profile);
      profile.retry();
      await rest(profile);
      expect(title(profile)).to.equal('First');
      find(profile, '[part="notice"] button').focus();
      find(profile, '[part="notice"] button').click();
      await rest(profile);
      expect(title(profile)).to.equal('Second');
      expect(findAll(profile, '[part="notice"]')).to.deep.equal([]);
      expect(profile.shadowRoot!.activeElement, 'the focus').to.not.equal(null);
    });

    it('when new data is wrong', async () => {
      consoleLines();
      const profile = await fixture<SkillProfile>(html`<skill-profile .data=${named('First')}></skill-profile>`);
      profile.data = { id: 'no profile' };
      await rest(profile);
      expect(title(profile)).to.equal('First');
      expect(visibleText(find(profile, '[part="notice"]'))).to.include('levels: found nothing, expected a list.');
    });
  });

  describe('an element that leaves the page', () => {
    it('gives up its request, and asks again when it comes back', async () => {
      const lines = consoleLines();
      const { calls } = serve(silence, json(named('Back')));
      const profile = await fixture<SkillProfile>(html`<skill-profile src=${newAddress()}></skill-profile>`);
      await turn();
      const box = profile.parentElement!;
      profile.remove();
      await turn();
      expect(calls[0]?.signal?.aborted).to.equal(true);
      box.append(profile);
      await rest(profile);
      expect(calls).to.have.length(2);
      expect(title(profile)).to.equal('Back');
      expect(lines).to.deep.equal([]);
    });

    it('keeps what it has, and does not ask again', async () => {
      const { calls } = serve(json(named('Kept')));
      const profile = await fixture<SkillProfile>(html`<skill-profile src=${newAddress()}></skill-profile>`);
      await rest(profile);
      await chooseLevel(profile, 'low');
      const box = profile.parentElement!;
      profile.remove();
      await turn();
      box.append(profile);
      await rest(profile);
      expect(calls).to.have.length(1);
      expect(title(profile)).to.equal('Kept');
      expect(radio(profile, 'low').checked).to.equal(true);
    });

    it('moved in the document, it goes on with the request under way', async () => {
      let answer: (response: Response) => void = () => undefined;
      const { calls } = serve(() => new Promise((resolve) => (answer = resolve)));
      const profile = await fixture<SkillProfile>(html`<skill-profile src=${newAddress()}></skill-profile>`);
      await turn();
      newBox().append(profile);
      await turn();
      answer(Response.json(named('Moved')));
      await rest(profile);
      expect(calls).to.have.length(1);
      expect(calls[0]?.signal?.aborted).to.equal(false);
      expect(title(profile)).to.equal('Moved');
    });

    it('moved after it has loaded, it keeps selection and opened rows', async () => {
      const profile = await fixture<SkillProfile>(html`<skill-profile .data=${named('Moved')}></skill-profile>`);
      await chooseLevel(profile, 'high');
      const row = find(profile, 'level-table', 'tbody tr');
      row.querySelector('button')!.click();
      newBox().append(profile);
      await rest(profile);
      expect(radio(profile, 'high').checked).to.equal(true);
      expect(row.isConnected).to.equal(true);
      expect(row.querySelector('button')!.getAttribute('aria-expanded')).to.equal('true');
    });
  });

  describe('data that is no profile is never a blank box:', () => {
    for (const value of [null, 0, '', false, [], {}, 'text', 7, true, [[]], Number.NaN]) {
      it(JSON.stringify(value), async () => {
        const [lines, errors] = [consoleLines(), eventsOf('skill-error')];
        const profile = await fixture<SkillProfile>(html`<skill-profile .data=${value}></skill-profile>`);
        expect(visibleText(profile)).to.match(
          /^This profile has (a mistake|\d mistakes) in its data .*found .*, expected /,
        );
        expect(profile.getBoundingClientRect().height).to.be.above(20);
        expect(errors).to.have.length(1);
        expect(lines.filter(({ level }) => level === 'error')).to.have.length(1);
      });
    }
  });

  describe('without any source', () => {
    for (const [name, content] of [
      ['nothing in it', ''],
      ['white space in it', ' \n '],
      ['a comment in it', '<!-- nothing -->'],
    ] as const) {
      it(`with ${name}, it says that there is no profile`, async () => {
        const box = newBox();
        box.innerHTML = `<skill-profile>${content}</skill-profile>`;
        const profile = box.firstElementChild!;
        await rest(profile);
        expect(visibleText(profile)).to.equal('No profile to show This page has not said which profile to show.');
        await expectAccessible(profile);
      });
    }

    it('with a fallback in it, it shows that', async () => {
      const profile = await fixture(html`<skill-profile><a href="#all">All skills</a></skill-profile>`);
      expect(visibleText(profile)).to.equal('All skills');
    });
  });

  it('inline JSON that is none is named', async () => {
    consoleLines();
    const profile = document.createElement('skill-profile');
    profile.append(sourceScript('{ not json'));
    newBox().append(profile);
    await rest(profile);
    expect(visibleText(profile)).to.match(
      /^The profile could not be loaded What stands in the page is not a skill profile\./,
    );
    expect(findAll(profile, 'button')).to.deep.equal([]);
  });

  it('an answer with a byte order mark is read', async () => {
    serve(body(`\uFEFF${JSON.stringify(await readValue('minimal.json'))}`));
    const profile = await fixture<SkillProfile>(html`<skill-profile src=${newAddress()}></skill-profile>`);
    await rest(profile);
    expect(title(profile)).to.equal('Code Review');
  });
});
