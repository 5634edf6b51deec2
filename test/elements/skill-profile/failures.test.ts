import { expect } from 'chai';
import { html } from 'lit';
import type { SkillProfile } from '../../../src/elements/skill-profile/skill-profile.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { smallDocument } from '../../harness/data-files.js';
import { fakeClock, type FakeClock } from '../../harness/fake-clock.js';
import {
  body,
  broken,
  fakeFetch,
  json,
  pretendOnline,
  silence,
  status,
  type FakeFetch,
  type Reply,
} from '../../harness/fake-fetch.js';
import { find, findAll, fixture, focused, settled, textOf, visibleText } from '../../harness/fixture.js';
import { consoleLines, eventsOf } from '../../harness/listening.js';

let server: FakeFetch | undefined;
let clock: FakeClock;
let count = 0;

const newAddress = (): string => `https://skills.example/failing-${count++}.json`;

/** A profile whose address answers so, once everything that takes time has been waited for. */
async function failing(replies: readonly Reply[], content = html``, src = newAddress()): Promise<SkillProfile> {
  server = fakeFetch(...replies);
  const profile = await fixture<SkillProfile>(html`<skill-profile src=${src}>${content}</skill-profile>`);
  await pass(profile, 16_000);
  return profile;
}

async function pass(profile: Element, ms: number): Promise<void> {
  await clock.advance(ms);
  await settled(profile);
}

const host = 'skills.example';
const page = body('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } });
const large = body('"'.padEnd(5_000_001, 'x'));

/** What happens, how the server answers, the kind of the failure, what the reader is told. */
const failures: readonly [string, readonly Reply[], string, string | RegExp][] = [
  ['404', [status(404)], 'http', 'There is no profile at this address (404).'],
  ['410', [status(410)], 'http', 'There is no profile at this address (410).'],
  ['403', [status(403)], 'http', 'You may need to sign in to see this profile (403).'],
  ['401', [status(401)], 'http', 'You may need to sign in to see this profile (401).'],
  ['500, three times', [status(500)], 'http', `The server at ${host} did not answer as expected (500).`],
  ['204', [status(204)], 'http', `The server at ${host} did not answer as expected (204).`],
  ['no network', [broken], 'network', `The server at ${host} could not be reached.`],
  ['no answer', [silence], 'timeout', `The server at ${host} did not answer within 15 seconds.`],
  ['a page', [page], 'not-json', `What came from ${host} is not a skill profile.`],
  ['broken JSON', [body('{"id":')], 'not-json', `What came from ${host} is not a skill profile.`],
  ['an empty body', [body('')], 'not-json', `What came from ${host} is not a skill profile.`],
  ['more than 5 MB', [large], 'too-large', 'The file is larger than 5 MB.'],
  ['another document', [json({ hello: 1 })], 'invalid', 'levels: found nothing, expected a list.'],
];

describe('skill-profile failures', function () {
  this.timeout(15_000);
  beforeEach(() => {
    clock = fakeClock();
  });
  afterEach(() => {
    clock.restore();
    server?.restore();
  });

  for (const [name, replies, kind, words] of failures) {
    it(`${name}: an alert for the reader, an event for the page, a line for the developer`, async () => {
      const [lines, errors, loads] = [consoleLines(), eventsOf('skill-error'), eventsOf('skill-load')];
      const profile = await failing(replies);
      const alert = find(profile, '[role="alert"]');
      expect(visibleText(alert)).to.include(words);
      expect(errors.map(({ kind, target, bubbles, composed }) => ({ kind, target, bubbles, composed }))).to.deep.equal([
        { kind, target: profile, bubbles: true, composed: true },
      ]);
      expect(errors[0]?.message).to.include(words);
      expect(lines.map(({ level }) => level)).to.deep.equal(['error']);
      expect(lines[0]?.text).to.equal(`<skill-profile> ${errors[0]!.message}`);
      expect(loads).to.deep.equal([]);
      expect(textOf(find(profile, '[part="retry"]'))).to.equal('Try again');
      clock.restore();
      await expectAccessible(profile);
    });
  }

  it('offline', async () => {
    consoleLines();
    const online = pretendOnline(false);
    const profile = await failing([broken]);
    online();
    expect(visibleText(profile)).to.include('You are offline, and there is no saved copy of this profile.');
  });

  for (const src of [
    'javascript:alert(1)',
    'data:application/json,{}',
    'http://',
    'https://me:secret@skills.example/',
  ]) {
    it(`asks nobody for ${src}, and offers no second try`, async () => {
      consoleLines();
      const profile = await failing([json(smallDocument())], html``, src);
      expect(server?.calls).to.deep.equal([]);
      expect(visibleText(profile)).to.equal(
        'The profile could not be loaded This is not an address a profile can be loaded from.',
      );
      expect(findAll(profile, 'button')).to.deep.equal([]);
    });
  }

  describe('"Try again"', () => {
    it('keeps its place, its focus and the message while it is at work; a second press does nothing', async () => {
      consoleLines();
      const profile = await failing([status(404), silence]);
      const button = find(profile, '[part="retry"]');
      button.focus();
      button.click();
      await pass(profile, 0);
      expect(find(profile, '[part="retry"]')).to.equal(button);
      expect(textOf(button)).to.equal('Trying again…');
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      expect(button).to.not.have.property('disabled', true);
      expect(focused()).to.equal(button);
      expect(visibleText(find(profile, '[role="alert"]'))).to.include('(404)');
      button.click();
      await pass(profile, 0);
      expect(server?.calls).to.have.length(2);
      clock.restore();
      await expectAccessible(profile);
    });

    it('that fails again: the focus stays on it, and host and developer are told again', async () => {
      const [lines, errors] = [consoleLines(), eventsOf('skill-error')];
      const profile = await failing([status(404), status(403)]);
      const button = find(profile, '[part="retry"]');
      button.focus();
      button.click();
      await pass(profile, 0);
      expect(textOf(button)).to.equal('Try again');
      expect(button.getAttribute('aria-disabled')).to.equal('false');
      expect(focused()).to.equal(button);
      expect(visibleText(find(profile, '[role="alert"]'))).to.include('(403)');
      expect(errors).to.have.length(2);
      expect(lines).to.have.length(2);
    });

    it('that succeeds: the profile is there, and the focus on its beginning', async () => {
      consoleLines();
      const loads = eventsOf('skill-load');
      const profile = await failing([status(404), json(smallDocument())]);
      const button = find(profile, '[part="retry"]');
      button.focus();
      button.click();
      await pass(profile, 0);
      expect(loads).to.have.length(1);
      expect(findAll(profile, '[role="alert"], [part="retry"]')).to.deep.equal([]);
      expect(textOf(focused())).to.equal('Small');
      clock.restore();
      await expectAccessible(profile);
    });

    it('asks the server past the caches', async () => {
      consoleLines();
      const profile = await failing([status(404), json(smallDocument())]);
      find(profile, '[part="retry"]').click();
      await pass(profile, 0);
      expect(server?.calls.map(({ init }) => init.cache)).to.deep.equal(['default', 'no-cache']);
    });

    for (const tag of [
      'level-table',
      'skill-matrix',
      'level-selector',
      'role-filter',
      'level-compare',
      'skill-stats',
    ] as const)
      it(`works in ${tag} as well, and the focus stays in it`, async () => {
        consoleLines();
        server = fakeFetch(status(404), json(smallDocument()));
        const element = document.createElement(tag);
        element.src = newAddress();
        const box = await fixture(html`<div>${element}</div>`);
        await pass(box, 0);
        expect(visibleText(find(element, '[role="alert"]'))).to.include('(404)');
        const button = find(element, '[part="retry"]');
        button.focus();
        button.click();
        await pass(box, 0);
        expect(findAll(element, '[role="alert"]')).to.deep.equal([]);
        expect(visibleText(element)).to.not.equal('');
        expect(document.activeElement).to.equal(element);
        expect(focused()).to.not.equal(element);
      });
  });

  describe('the fallback', () => {
    const link = html`<a href="#all">All skills</a>`;

    it('comes back below the message', async () => {
      consoleLines();
      const profile = await failing([status(404)], link);
      expect(visibleText(profile)).to.equal(
        'The profile could not be loaded There is no profile at this address (404). Try again All skills',
      );
    });

    it('goes when the profile comes', async () => {
      consoleLines();
      const profile = await failing([status(404), json(smallDocument())], link);
      profile.retry();
      await pass(profile, 0);
      expect(visibleText(profile)).to.not.include('All skills');
    });
  });
});
