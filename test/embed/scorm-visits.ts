import { expect } from 'chai';
import { closePages, until } from '../harness/page.js';
import {
  elements,
  makePlatform,
  memoryOf,
  openVisit,
  removePlatforms,
  type Memory,
  type Platform,
  type Version,
} from './scorm-platform.js';

const sets = ({ calls }: Platform): string[] => calls.filter((call) => call.startsWith('SetValue'));
const commits = ({ names }: Platform): number => names.filter((name) => name === 'Commit').length;

/** A state of nearly 4,096 characters, of a role that the profile does not have. */
const longState = (): string =>
  `{"v":1,"r":{"gone":"${Array.from({ length: 678 }, (_, n) => `${String(n).padStart(5, '_')}2`).join('')}"}}`;

/** Takes the pages and the platform away after each test, and loads all once before: the run-time is large. */
export function cleanly(): void {
  before(async function () {
    this.timeout(30_000);
    makePlatform('scorm12');
    await openVisit('scorm12');
  });

  afterEach(() => {
    closePages();
    removePlatforms();
  });
}

/** Tests how a profile behaves on a platform that speaks a version of SCORM. */
export function testVisits(version: Version): void {
  describe(`a profile on a platform that speaks ${version}`, () => {
    const { status, location, exit, time, mode, credit, raw, language } = elements[version];
    const statusCalls = (platform: Platform): string[] => sets(platform).filter((call) => call.includes(status));
    const untouched = version === 'scorm12' ? 'not attempted' : 'unknown';

    it('begins, asks, sets, and asks after each call how it went', async () => {
      const platform = makePlatform(version);
      const { tracker } = await openVisit(version);
      expect(tracker.place).to.equal('platform');
      expect(platform.calls[0]).to.equal('Initialize = true');
      const kinds = platform.names.filter((name) => name !== 'GetLastError').join(' ');
      expect(kinds).to.match(/^Initialize( GetValue)+( SetValue)+$/);
      platform.names.forEach((name, at) => expect(name === 'GetLastError').to.equal(at % 2 === 1));
    });

    it('is incomplete on the first visit, and may be cut off at any time', async () => {
      const platform = makePlatform(version);
      await openVisit(version);
      expect(platform.value(status)).to.equal('incomplete');
      expect(sets(platform)).to.include(`SetValue ${exit} suspend = true`);
      expect(sets(platform).some((call) => call.startsWith(`SetValue ${time} `))).to.equal(true);
    });

    it('sets a mark at once, and has it saved soon after', async () => {
      const platform = makePlatform(version);
      const page = await openVisit(version);
      await until(() => commits(platform) === 1);
      expect(await page.mark('a')).to.equal('kept');
      expect(platform.value('cmi.suspend_data'))
        .to.equal(page.tracker.state)
        .and.to.match(/^\{"v":1,"r":\{"dev":/);
      expect(await page.mark('b', 'partly')).to.equal('kept');
      expect(commits(platform)).to.equal(1);
      await until(() => commits(platform) === 2);
      for (const delay of page.delays) expect(delay).to.be.within(150, 1_000);
    });

    it('has everything saved when it goes out of sight', async () => {
      const platform = makePlatform(version);
      const page = await openVisit(version);
      await page.mark('a');
      Object.defineProperty(page.document, 'visibilityState', { value: 'hidden' });
      page.document.dispatchEvent(new Event('visibilitychange'));
      expect(commits(platform)).to.equal(1);
      expect(platform.calls.at(-2)).to.match(new RegExp(`^SetValue ${time} `));
      expect(platform.calls.at(-1)).to.equal('Commit = true');
      page.document.dispatchEvent(new Event('visibilitychange'));
      expect(commits(platform)).to.equal(1);
    });

    it('says its time and how it leaves, and ends once, when the page is left: nothing is saved there', async () => {
      const platform = makePlatform(version);
      const page = await openVisit(version);
      await page.mark('a');
      const before = platform.calls.length;
      await page.leave();
      const last = platform.calls.slice(before);
      expect(last.map((call) => call.replace(/(_time) \S+/, '$1 …'))).to.deep.equal([
        `SetValue ${time} … = true`,
        `SetValue ${exit} suspend = true`,
        'Terminate = true',
      ]);
      const written = last[0]!.split(' ')[2];
      expect(written).to.match(version === 'scorm12' ? /^0000:00:\d\d\.\d\d$/ : /^PT\d+(\.\d\d?)?S$/);
    });

    it('ends once when it is closed before the page is left, and then keeps nothing more', async () => {
      const platform = makePlatform(version);
      const page = await openVisit(version);
      page.tracker.close();
      page.tracker.close();
      const { length } = platform.calls;
      expect(await page.mark('a')).to.equal('blocked');
      page.progress.show('dev', 'high');
      page.document.dispatchEvent(new Event('visibilitychange'));
      await page.leave();
      expect(platform.calls).to.have.lengthOf(length);
      expect(platform.names.filter((name) => name === 'Terminate')).to.have.lengthOf(1);
    });

    it('goes on where the learner was', async () => {
      const first = makePlatform(version);
      const page = await openVisit(version);
      page.progress.show('dev', 'high');
      await page.mark('a');
      await page.mark('c', 'partly');
      await page.leave();
      const second = makePlatform(version, { memory: memoryOf(first) });
      const again = await openVisit(version);
      expect(again.marks()).to.deep.equal(['a=covered', 'c=partly']);
      expect(again.progress.level).to.equal('high');
      await again.mark('b');
      await again.mark('a', 'none');
      await again.leave();
      makePlatform(version, { memory: memoryOf(second) });
      expect((await openVisit(version)).marks()).to.deep.equal(['b=covered', 'c=partly']);
    });

    it('is completed, once, when every required item has an answer', async () => {
      const platform = makePlatform(version);
      const page = await openVisit(version);
      await page.mark('a');
      await page.mark('b', 'partly');
      expect(platform.value(status)).to.equal('incomplete');
      await page.mark('c');
      expect(platform.value(status)).to.equal('completed');
      await page.mark('c', 'none');
      await page.mark('c');
      await page.leave();
      expect(statusCalls(platform).map((call) => call.split(' ')[2])).to.deep.equal(['incomplete', 'completed']);
      expect(sets(platform).some((call) => /score|success/.test(call))).to.equal(false);
    });

    it('leaves with "suspend" also when it is completed', async () => {
      const platform = makePlatform(version);
      const page = await openVisit(version, '&on=viewed');
      page.progress.show('dev', 'low');
      expect(platform.value(status)).to.equal('completed');
      await page.leave();
      const exits = sets(platform).filter((call) => call.includes(`${exit} `));
      expect(new Set(exits)).to.deep.equal(new Set([`SetValue ${exit} suspend = true`]));
    });

    const known: readonly (readonly [string, Memory, readonly string[]])[] = [
      ['is new', { [status]: untouched }, ['incomplete', 'completed']],
      ['has a state', { [status]: untouched, 'cmi.suspend_data': '{"v":1,"r":{},"l":"low"}' }, ['completed']],
      ['is incomplete', { [status]: 'incomplete' }, ['completed']],
      ['is completed', { [status]: 'completed' }, []],
      ...(version === 'scorm12'
        ? ([
            ['is passed', { [status]: 'passed' }, []],
            ['is failed', { [status]: 'failed' }, []],
            ['is browsed', { [status]: 'browsed' }, ['completed']],
          ] as const)
        : ([['is not attempted', { [status]: 'not attempted' }, ['incomplete', 'completed']]] as const)),
    ];
    for (const [title, memory, expected] of known)
      it(`of a learner who ${title} writes the status ${expected.join(', then ') || 'never'}`, async () => {
        const platform = makePlatform(version, { memory });
        const page = await openVisit(version);
        for (const text of ['a', 'b', 'c']) await page.mark(text);
        await page.leave();
        expect(statusCalls(platform).map((call) => call.split(' ')[2])).to.deep.equal(expected);
      });

    it('takes no status from a platform that does not say it', async () => {
      const platform = makePlatform(version, { answer: (name) => (name === 'GetValue' ? ['', '0'] : undefined) });
      const page = await openVisit(version);
      expect(page.tracker.place).to.equal('platform');
      await page.mark('a');
      await page.leave();
      expect(statusCalls(platform)).to.deep.equal([]);
    });

    const readers: readonly [string, Memory][] = [
      ['for review', { [mode]: 'review' }],
      ['for browsing', { [mode]: 'browse' }],
      ['without credit', { [credit]: 'no-credit' }],
    ];
    for (const [title, memory] of readers)
      it(`writes nothing at all ${title}`, async () => {
        const state = '{"v":1,"r":{},"l":"high"}';
        const platform = makePlatform(version, { memory: { ...memory, 'cmi.suspend_data': state } });
        const page = await openVisit(version, '&on=viewed&score');
        expect(page.tracker.place).to.equal('review');
        expect(page.progress.level).to.equal('high');
        page.progress.show('dev', 'low');
        expect(await page.mark('a')).to.equal('blocked');
        Object.defineProperty(page.document, 'visibilityState', { value: 'hidden' });
        page.document.dispatchEvent(new Event('visibilitychange'));
        await page.leave();
        expect(new Set(platform.names)).to.deep.equal(new Set(['Initialize', 'GetValue', 'Terminate', 'GetLastError']));
        expect(page.delays).to.deep.equal([]);
      });

    it('says that a state is too long, keeps the last one, and goes on when there is room', async () => {
      const before = longState();
      expect(before.length).to.be.within(4_080, 4_096);
      const platform = makePlatform(version, { memory: { 'cmi.suspend_data': before }, limit: 4_096 });
      const page = await openVisit(version);
      const commitsBefore = commits(platform);
      expect(await page.mark('a')).to.equal('full');
      expect(await page.mark('b')).to.equal('full');
      expect(platform.value('cmi.suspend_data')).to.equal(before);
      expect(page.tracker.state).to.equal(before);
      expect(page.marks()).to.deep.equal(['a=covered', 'b=covered']);
      expect(commits(platform)).to.equal(commitsBefore);
      await page.mark('a', 'none');
      expect(await page.mark('b', 'none')).to.equal('kept');
    });

    it('says that a state is too long when the platform keeps a part of it only', async () => {
      let kept = longState();
      const before = kept;
      makePlatform(version, {
        answer(name, element, value = '') {
          if (element !== 'cmi.suspend_data') return undefined;
          if (name === 'SetValue') kept = value.slice(0, 4_096);
          return [name === 'SetValue' ? 'true' : kept, '0'];
        },
      });
      const page = await openVisit(version);
      expect(await page.mark('a')).to.equal('full');
      expect(kept).to.equal(before);
    });

    const refusals: readonly [string, readonly [string, string], string][] = [
      ['a type that is wrong', ['false', version === 'scorm12' ? '405' : '406'], 'full'],
      ['a session that is over', ['false', version === 'scorm12' ? '301' : '133'], 'blocked'],
      ['a failure', ['false', '101'], 'blocked'],
      ['no code', ['false', '0'], 'blocked'],
    ];
    for (const [title, answer, expected] of refusals)
      it(`tells the reader "${expected}" when the platform answers a state with ${title}`, async () => {
        makePlatform(version, {
          answer: (name, element) => (name === 'SetValue' && element === 'cmi.suspend_data' ? answer : undefined),
        });
        expect(await (await openVisit(version)).mark('a')).to.equal(expected);
      });

    it('tells the reader that a platform does not save, until it does', async () => {
      let saves = false;
      const platform = makePlatform(version, {
        answer: (name) => (name === 'Commit' && !saves ? ['false', '101'] : undefined),
      });
      const page = await openVisit(version);
      expect(await page.mark('a')).to.equal('kept');
      await until(() => commits(platform) === 1);
      expect(page.kept(), 'the last mark was not saved').to.equal(false);
      // it will be asked again, and not every second
      expect(page.delays.at(-1)).to.equal(30_000);
      expect(await page.mark('b')).to.equal('blocked');
      saves = true;
      await until(() => commits(platform) === 2);
      expect(page.kept(), 'all is saved now').to.equal(true);
      expect(await page.mark('c')).to.equal('kept');
      expect(page.marks()).to.deep.equal(['a=covered', 'b=covered', 'c=covered']);
    });

    it('tells a platform that did not save that the learner is done', async () => {
      let saves = false;
      const platform = makePlatform(version, {
        answer: (name) => (name === 'Commit' && !saves ? ['false', '101'] : undefined),
      });
      const page = await openVisit(version);
      await page.mark('a');
      await page.mark('b');
      await until(() => commits(platform) === 1);
      saves = true;
      await page.mark('c');
      await until(() => commits(platform) === 2);
      expect(platform.value(status)).to.equal('completed');
      expect(page.marks()).to.deep.equal(['a=covered', 'b=covered', 'c=covered']);
      expect(page.kept()).to.equal(true);
    });

    it('goes on with a platform that has begun already, as after a reload', async () => {
      const platform = makePlatform(version);
      const api = (window as unknown as Record<string, Record<string, (text: string) => string>>)[
        version === 'scorm12' ? 'API' : 'API_1484_11'
      ]!;
      api[version === 'scorm12' ? 'LMSInitialize' : 'Initialize']!('');
      const page = await openVisit(version);
      expect(page.tracker.place).to.equal('platform');
      expect(await page.mark('a')).to.equal('kept');
      expect(platform.value('cmi.suspend_data')).to.equal(page.tracker.state);
    });

    it('stays with the browser when the platform does not begin', async () => {
      const platform = makePlatform(version, { answer: (name) => [name === 'GetValue' ? '' : 'false', '101'] });
      const page = await openVisit(version, `&key=${crypto.randomUUID()}`);
      expect(page.tracker.place).to.equal('browser');
      await page.leave();
      expect(platform.names).to.not.include('Terminate');
    });

    it('bears a platform that throws', async () => {
      makePlatform(version, {
        answer(name) {
          if (name === 'SetValue') throw new Error('The frame of the platform is gone.');
          return undefined;
        },
      });
      const page = await openVisit(version);
      expect(await page.mark('a')).to.equal('blocked');
      await page.leave();
      expect(page.seen.errors).to.deep.equal([]);
    });

    it('has no score unless one is asked for: then the share of what is covered', async () => {
      const platform = makePlatform(version);
      const page = await openVisit(version, '&score');
      await page.mark('a');
      await page.mark('b', 'partly');
      expect(platform.value(raw)).to.equal('33.33');
      if (version === 'scorm2004') expect(platform.value('cmi.score.scaled')).to.equal('0.3333333');
      expect(sets(platform).filter((call) => call.includes('= false'))).to.deep.equal([]);
    });

    it('keeps the level on show as the location', async () => {
      const platform = makePlatform(version);
      const page = await openVisit(version);
      page.progress.show('dev', 'high');
      page.progress.show('dev', 'high');
      expect(platform.value(location)).to.equal('high');
      expect(sets(platform).filter((call) => call.includes(location))).to.have.lengthOf(1);
      const most = version === 'scorm12' ? 255 : 1_000;
      page.progress.show('dev', 'x'.repeat(most));
      expect(platform.value(location)).to.have.lengthOf(most);
      page.progress.show('dev', 'y'.repeat(most + 1));
      expect(platform.value(location)).to.equal('x'.repeat(most));
    });

    const languages: readonly [string, string][] = [
      ['de', 'de'],
      ['pt_br', 'pt-BR'],
      ['', ''],
      ['English', ''],
    ];
    for (const [said, expected] of languages)
      it(`takes "${said}" for the language "${expected}"`, async () => {
        makePlatform(version, {
          answer: (name, element) => (name === 'GetValue' && element === language ? [said, '0'] : undefined),
        });
        expect((await openVisit(version)).tracker.language).to.equal(expected);
      });

    it('makes nothing of a state that is not ours, and puts it aside with the first mark', async () => {
      const platform = makePlatform(version, { memory: { 'cmi.suspend_data': 'page=3&score=7' } });
      const page = await openVisit(version);
      expect(page.marks()).to.deep.equal([]);
      page.progress.show('dev', 'high');
      expect(platform.value('cmi.suspend_data')).to.equal('page=3&score=7');
      expect(await page.mark('a')).to.equal('kept');
      expect(JSON.parse(platform.value('cmi.suspend_data'))).to.include({ damaged: 'page=3&score=7' });
      expect(page.marks()).to.deep.equal(['a=covered']);
    });

    it('leaves the state of a later version alone', async () => {
      const later = '{"v":2,"answers":"…"}';
      const platform = makePlatform(version, { memory: { 'cmi.suspend_data': later } });
      const page = await openVisit(version);
      expect(await page.mark('a')).to.equal('blocked');
      page.progress.show('dev', 'high');
      await page.leave();
      expect(platform.value('cmi.suspend_data')).to.equal(later);
    });

    it('hears neither unload nor beforeunload', async () => {
      makePlatform(version);
      const page = await openVisit(version);
      const { calls } = makePlatform(version);
      page.window.dispatchEvent(new Event('beforeunload'));
      page.window.dispatchEvent(new Event('unload'));
      expect(calls).to.deep.equal([]);
      expect(await page.mark('a')).to.equal('kept');
    });
  });
}
