import { expect } from 'chai';
import { STATE_ID } from '../../src/embed/tracking/cmi5/cmi5-session.js';
import { readLaunchData } from '../../src/embed/tracking/cmi5/launch-data.js';
import { readLaunch } from '../../src/embed/tracking/cmi5/launch.js';
import { closePages, until } from '../harness/page.js';
import { openVisit, type Visited } from './scorm-platform.js';

/** What the platform of the tests (test/engines/cmi5-platform.js) saw. */
interface Report {
  /** What was against the rules. */
  readonly breaches: readonly string[];
  readonly requests: readonly string[];
  readonly documents: Readonly<Record<string, string>>;
  /** The verbs of the statements, with the progress. */
  readonly statements: readonly string[];
}

interface LaunchOptions {
  readonly mode?: 'Normal' | 'Browse' | 'Review';
  readonly language?: string;
  readonly returnUrl?: string;
  /** When the store says under which tag it has a document: always, when it is read, or never. */
  readonly etags?: true | 'get' | 'never';
}

interface Fault {
  /** 0 for a connection that breaks. */
  readonly status?: number;
  readonly times?: number;
  /** The request is done, and only the answer is not the true one. */
  readonly arrives?: boolean;
  /** Milliseconds. */
  readonly wait?: number;
}

const learners = new Set<Learner>();

/** A learner in one registration. */
class Learner {
  /** What is against the rules and cannot be otherwise. */
  breaches: readonly string[] = [];
  readonly #at = `/__cmi5__/${crypto.randomUUID()}`;

  constructor() {
    learners.add(this);
  }

  async #post(service: string, value: unknown): Promise<string> {
    const response = await fetch(`${this.#at}/${service}`, { method: 'POST', body: JSON.stringify(value) });
    return response.text();
  }

  launch(options: LaunchOptions = {}): Promise<string> {
    return this.#post('launch', options);
  }

  async visit(options?: LaunchOptions, search = ''): Promise<Visited> {
    return openVisit('cmi5', `&${await this.launch(options)}${search}`);
  }

  /** Lets requests fail: by method, path and document, `PUT activities/state skill-profile`. */
  fail(what: string, fault: Fault): Promise<string> {
    return this.#post('fault', { [what]: fault });
  }

  /** Another page writes the marks. */
  write(text: string): Promise<string> {
    return this.#post('document', { id: STATE_ID, text });
  }

  async report(): Promise<Report> {
    return (await (await fetch(`${this.#at}/report`)).json()) as Report;
  }

  /** The report, once it is as wanted; after 10 s as it is, for the test to say what is wrong with it. */
  async reportWhen(isThere: (report: Report) => boolean): Promise<Report> {
    for (const end = performance.now() + 10_000; ;) {
      const report = await this.report();
      if (isThere(report) || performance.now() > end) return report;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** The report once a statement is there. */
  after(...verbs: readonly string[]): Promise<Report> {
    return this.reportWhen(({ statements }) => verbs.every((verb) => statements.includes(verb)));
  }
}

const PUT = `PUT activities/state ${STATE_ID}`;
const puts = ({ requests }: Report): string[] => requests.filter((request) => request.startsWith(`${PUT} `));

/** The platform has answered to all that the page has given it to keep. */
const idle = (page: Visited): Promise<unknown> =>
  until(() => page.idle(), { name: 'the answer of the platform', timeout: 10_000 });

/** Marks items one after the other, each when the platform has the one before. */
async function markAll(page: Visited, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.mark(text);
    await idle(page);
  }
}

before(async function () {
  this.timeout(30_000);
  await openVisit('none');
  closePages();
});
afterEach(async () => {
  for (const learner of learners) {
    const { breaches } = await learner.report();
    // each by itself: a list is cut off in the message
    for (const breach of breaches) expect(learner.breaches).to.include(breach);
    expect(breaches).to.have.lengthOf(learner.breaches.length);
  }
  learners.clear();
  closePages();
});

describe('a profile that a platform launches by cmi5', function () {
  this.timeout(20_000);

  it('asks in the order that is prescribed, and begins', async () => {
    const learner = new Learner();
    const { tracker } = await learner.visit();
    expect([tracker.place, tracker.state, tracker.language, tracker.returnUrl]).to.deep.equal(['platform', '', '', '']);
    const { requests, statements } = await learner.report();
    expect(requests).to.deep.equal([
      'token',
      'GET activities/state LMS.LaunchData',
      'GET agents/profile',
      'POST statements',
      'GET activities/state skill-profile',
      'GET activities/state skill-profile.completed',
    ]);
    expect(statements).to.deep.equal(['initialized']);
  });

  it('takes the language of the learner and the way back from the platform', async () => {
    const returnUrl = 'https://lms.example/back?a=b';
    const { tracker } = await new Learner().visit({ language: 'de-ch,en', returnUrl });
    expect([tracker.language, tracker.returnUrl]).to.deep.equal(['de-CH', returnUrl]);
  });

  it('keeps marks in a document, and never over one that nobody has read', async () => {
    const learner = new Learner();
    const page = await learner.visit();
    await markAll(page, 'a', 'b');
    const report = await learner.report();
    expect(report.documents[STATE_ID])
      .to.equal(page.tracker.state)
      .and.to.match(/^\{"v":1/);
    expect(puts(report)).to.deep.equal([`${PUT} if-none-match`, `${PUT} if-match`]);
    expect(page.kept()).to.equal(true);
  });

  it('says how far the learner is, that they are done, and at last that they leave', async () => {
    const learner = new Learner();
    const page = await learner.visit();
    for (const [text, verb] of [
      ['a', 'progressed 33'],
      ['b', 'progressed 66'],
      ['c', 'completed'],
    ] as const) {
      await page.mark(text);
      await learner.after(verb);
    }
    await learner.reportWhen(({ documents }) => 'skill-profile.completed' in documents);
    await page.mark('c', 'none');
    await page.mark('c', 'partly');
    await idle(page);
    await page.leave();
    const { statements } = await learner.after('terminated');
    expect(statements).to.deep.equal(['initialized', 'progressed 33', 'progressed 66', 'completed', 'terminated']);
  });

  it('goes on where the learner was, and is completed once in a registration', async () => {
    const learner = new Learner();
    const first = await learner.visit();
    first.progress.show('dev', 'high');
    await markAll(first, 'a', 'b', 'c');
    await learner.reportWhen(({ documents }) => 'skill-profile.completed' in documents);
    await first.leave();
    await learner.after('terminated');
    const second = await learner.visit();
    expect(second.marks()).to.deep.equal(['a=covered', 'b=covered', 'c=covered']);
    expect(second.progress.level).to.equal('high');
    second.progress.show('dev', 'high');
    await second.mark('c', 'none');
    await idle(second);
    await markAll(second, 'c');
    await second.leave();
    const verbs = ({ statements }: Report): string[] => statements.filter((each) => !each.startsWith('progressed'));
    const report = await learner.reportWhen((each) => verbs(each).length === 5);
    expect(verbs(report)).to.deep.equal(['initialized', 'completed', 'terminated', 'initialized', 'terminated']);
  });

  for (const mode of ['Browse', 'Review'] as const)
    it(`only begins and ends in ${mode} mode, and shows what was kept`, async () => {
      const learner = new Learner();
      const first = await learner.visit();
      await markAll(first, 'a');
      await learner.after('progressed 33');
      await first.leave();
      await learner.after('terminated');
      const { documents, statements: before } = await learner.report();
      const page = await learner.visit({ mode }, '&on=viewed');
      expect(page.tracker.place).to.equal('review');
      expect(page.marks()).to.deep.equal(['a=covered']);
      page.progress.show('dev', 'high');
      expect(await page.mark('b')).to.equal('blocked');
      await page.leave();
      const report = await learner.reportWhen(({ statements }) => statements.length === before.length + 2);
      expect(report.statements.slice(before.length)).to.deep.equal(['initialized', 'terminated']);
      expect(report.documents).to.deep.equal(documents);
    });

  it('is complete at once where that is enough', async () => {
    const learner = new Learner();
    const page = await learner.visit({}, '&on=viewed');
    page.progress.show('dev', 'low');
    await learner.after('completed');
    await page.leave();
    const { statements } = await learner.after('terminated');
    expect(statements).to.deep.equal(['initialized', 'completed', 'terminated']);
  });

  it('says that it leaves when its frame is taken away', async () => {
    const learner = new Learner();
    const page = await learner.visit();
    page.close();
    expect((await learner.after('terminated')).statements).to.deep.equal(['initialized', 'terminated']);
  });

  it('says it once when it is closed before the page is left, and then keeps nothing more', async () => {
    const learner = new Learner();
    const page = await learner.visit();
    page.tracker.close();
    page.tracker.close();
    expect(await page.mark('a')).to.equal('blocked');
    page.progress.show('dev', 'high');
    await page.leave();
    const { statements, documents } = await learner.after('terminated');
    expect(statements).to.deep.equal(['initialized', 'terminated']);
    expect(documents).to.deep.equal({});
  });

  it('sends what waits with the last statement', async () => {
    const learner = new Learner();
    const page = await learner.visit({}, '&on=viewed');
    await learner.fail('POST statements', { status: 503 });
    page.progress.show('dev', 'low');
    await learner.reportWhen(({ requests }) => requests.filter((each) => each === 'POST statements').length === 2);
    await page.mark('a');
    await idle(page);
    await page.leave();
    const { statements } = await learner.after('terminated');
    expect(statements).to.deep.equal(['initialized', 'completed', 'terminated']);
    // and it is not said again on the next visit
    await learner.reportWhen(({ documents }) => 'skill-profile.completed' in documents);
    const again = await learner.visit({}, '&on=viewed');
    again.progress.show('dev', 'low');
    await again.leave();
    const { length } = statements;
    const report = await learner.reportWhen((each) => each.statements.length === length + 2);
    expect(report.statements.slice(length)).to.deep.equal(['initialized', 'terminated']);
  });

  it('tells only the last of what it could not tell in time', async () => {
    const learner = new Learner();
    const page = await learner.visit();
    await learner.fail('POST statements', { status: 0 });
    await page.mark('a');
    await learner.reportWhen(({ requests }) => requests.filter((each) => each === 'POST statements').length === 2);
    await markAll(page, 'b');
    const { statements } = await learner.after('progressed 66');
    expect(statements.filter((each) => each !== 'progressed 33')).to.deep.equal(['initialized', 'progressed 66']);
  });

  it('keeps a mark that was made while another one was on its way, when the page is left', async () => {
    const learner = new Learner();
    const page = await learner.visit({}, '&on=viewed');
    page.progress.show('dev', 'low');
    await learner.after('completed');
    await markAll(page, 'a');
    await learner.fail(PUT, { wait: 300 });
    await page.mark('b');
    await page.mark('c', 'partly');
    await page.leave();
    await learner.after('terminated');
    await learner.reportWhen((each) => puts(each).length === 3);
    const again = await learner.visit();
    expect(again.marks()).to.deep.equal(['a=covered', 'b=covered', 'c=partly']);
  });

  it('brings together what two pages have marked', async () => {
    const other = new Learner();
    const elsewhere = await other.visit();
    await markAll(elsewhere, 'a', 'b');
    const learner = new Learner();
    const page = await learner.visit();
    await markAll(page, 'a');
    await learner.write(elsewhere.tracker.state);
    await page.mark('c');
    const both = ['a=covered', 'b=covered', 'c=covered'];
    await learner.reportWhen(() => page.marks().length === 3 && page.kept());
    expect(page.marks()).to.deep.equal(both);
    await idle(page);
    await learner.after('completed');
    await page.leave();
    await learner.after('terminated');
    expect((await learner.visit()).marks()).to.deep.equal(both);
  });

  const stores: readonly ['get' | 'never', readonly string[]][] = [
    ['get', [`${PUT} if-none-match`, `${PUT} if-match`, `${PUT} if-match`]],
    ['never', [`${PUT} if-none-match`, `${PUT} if-match`, `${PUT} if-match`]],
  ];
  for (const [etags, expected] of stores)
    it(`keeps marks in a store that says a tag ${etags === 'get' ? 'only when it is asked' : 'never'}`, async () => {
      const learner = new Learner();
      const page = await learner.visit({ etags });
      await markAll(page, 'a', 'b', 'c');
      const report = await learner.report();
      expect(puts(report)).to.deep.equal(expected);
      expect(page.kept()).to.equal(true);
    });

  it('knows its own marks again when the answer to them was lost: what is taken away then does not come back', async () => {
    const learner = new Learner();
    const page = await learner.visit();
    await markAll(page, 'a');
    await learner.fail(PUT, { status: 0, arrives: true, times: 1_000 });
    await page.mark('b');
    await until(() => !page.kept());
    await learner.fail(PUT, { times: 0 });
    await page.mark('b', 'none');
    await idle(page);
    expect([page.marks(), page.kept()]).to.deep.equal([['a=covered'], true]);
    await page.leave();
    await learner.after('terminated');
    expect((await learner.visit()).marks()).to.deep.equal(['a=covered']);
  });

  for (const status of [413, 500])
    it(`tells the reader that nothing is kept when the store answers ${status}, and keeps it with the next mark`, async () => {
      const learner = new Learner();
      const page = await learner.visit();
      await learner.fail(PUT, { status });
      await page.mark('a');
      await learner.reportWhen(() => !page.kept());
      expect(page.kept()).to.equal(false);
      expect(page.marks()).to.deep.equal(['a=covered']);
      await markAll(page, 'b');
      expect(page.kept()).to.equal(true);
      expect(page.marks()).to.deep.equal(['a=covered', 'b=covered']);
    });

  it('stays with the browser after a reload: a launch is good for one visit', async () => {
    const learner = new Learner();
    const query = await learner.launch();
    const first = await openVisit('cmi5', `&${query}`);
    await first.leave();
    await learner.after('terminated');
    const second = await openVisit('cmi5', `&${query}`);
    expect(second.tracker.place).to.equal('browser');
    learner.breaches = ['the token is asked for twice'];
  });

  const faults: readonly [string, Fault][] = [
    ['token', { status: 500 }],
    ['token', { status: 0, times: 1_000 }],
    ['GET activities/state LMS.LaunchData', { status: 404 }],
    ['GET agents/profile', { status: 0, times: 1_000 }],
    ['POST statements', { status: 403 }],
  ];
  for (const [what, fault] of faults)
    it(`stays with the browser when ${what} is answered ${fault.status}`, async () => {
      const learner = new Learner();
      await learner.launch();
      await learner.fail(what, fault);
      const page = await learner.visit();
      expect(page.tracker.place).to.equal('browser');
      await page.leave();
      expect((await learner.report()).statements).to.deep.equal([]);
    });

  it('bears preferences that cannot be read, and a document that cannot be read is not written over', async () => {
    const learner = new Learner();
    const first = await learner.visit();
    await markAll(first, 'a');
    await learner.after('progressed 33');
    await first.leave();
    await learner.after('terminated');
    await learner.fail(`GET activities/state ${STATE_ID}`, { status: 500 });
    await learner.fail('GET agents/profile', { status: 500, arrives: true });
    const page = await learner.visit();
    expect(page.marks()).to.deep.equal([]);
    await page.mark('b');
    await learner.reportWhen(() => page.marks().length === 2);
    expect(page.marks()).to.deep.equal(['a=covered', 'b=covered']);
  });
});

describe('the address of a launch', () => {
  const whole = {
    endpoint: 'https://lms.example/lrs/',
    fetch: 'https://lms.example/token',
    actor: '{"account":{"name":"1"}}',
    registration: 'r',
    activityId: 'https://lms.example/au',
  };
  const read = (parts: Readonly<Record<string, string | undefined>>): ReturnType<typeof readLaunch> => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries<string | undefined>({ ...whole, ...parts }))
      if (value !== undefined) query.set(name, value);
    return readLaunch(`?${query.toString()}`);
  };

  it('is read, in any order', () => {
    const launch = {
      endpoint: whole.endpoint,
      fetchUrl: whole.fetch,
      actor: { account: { name: '1' } },
      registration: 'r',
      activityId: whole.activityId,
    };
    expect(read({})).to.deep.equal(launch);
    const backwards = Object.entries(whole).reverse();
    expect(readLaunch(`?${new URLSearchParams(backwards).toString()}&more=1`)).to.deep.equal(launch);
  });

  for (const endpoint of ['https://lms.example/lrs', 'https://lms.example/lrs//'])
    it(`ends with one slash: ${endpoint}`, () => {
      expect(read({ endpoint })?.endpoint).to.equal(whole.endpoint);
    });

  const rows: readonly [string, string | undefined][] = [
    ...Object.keys(whole).map((name): [string, undefined] => [name, undefined]),
    ['endpoint', 'lrs/'],
    ['endpoint', 'javascript:alert(1)'],
    ['endpoint', 'https://'],
    ['fetch', 'data:application/json,{"auth-token":"1"}'],
    ['actor', '{"account":'],
    ['actor', '[]'],
    ['actor', 'null'],
    ['registration', ''],
    ['activityId', ''],
  ];
  for (const [name, value] of rows)
    it(`is none with ${value === undefined ? `no ${name}` : `${name}=${value}`}`, () => {
      expect(read({ [name]: value })).to.equal(undefined);
    });
});

describe('the data of a launch', () => {
  const context = { extensions: { a: 'b' } };
  const rows: readonly [string, unknown, unknown][] = [
    ['Normal', { launchMode: 'Normal', contextTemplate: context }, { writes: true, context, returnUrl: '' }],
    ['Browse', { launchMode: 'Browse', contextTemplate: context }, { writes: false, context, returnUrl: '' }],
    ['Review', { launchMode: 'Review', contextTemplate: context }, { writes: false, context, returnUrl: '' }],
    ['no mode', { contextTemplate: context }, { writes: true, context, returnUrl: '' }],
    ['a mode to come', { launchMode: 'Look', contextTemplate: context }, { writes: false, context, returnUrl: '' }],
    [
      'a way back that is code',
      { contextTemplate: context, returnURL: 'javascript:alert(1)' },
      { writes: true, context, returnUrl: '' },
    ],
    ['no template', { launchMode: 'Normal' }, undefined],
    ['a mode that is no text', { launchMode: 1, contextTemplate: context }, undefined],
    ['a list', [], undefined],
    ['nothing', null, undefined],
  ];
  for (const [title, value, expected] of rows)
    it(`are read: ${title}`, () => {
      expect(readLaunchData(value)).to.deep.equal(expected);
    });
});
