import { expect } from 'chai';
import { findApi, type ApiName } from '../../src/embed/tracking/find-api.js';
import { scorm12 } from '../../src/embed/tracking/scorm-12.js';
import { scorm2004 } from '../../src/embed/tracking/scorm-2004.js';
import { askSandbox, closePages } from '../harness/page.js';
import { makePlatform, openVisit, removePlatforms } from './scorm-platform.js';

const name: ApiName = scorm12.api;
const api = (text = 'api'): object => ({ text, LMSInitialize: () => 'true' });

interface Parts {
  readonly parent?: Window | undefined;
  readonly opener?: Window | undefined;
  readonly API?: unknown;
  /** Of another origin: nothing but the windows around it can be read. */
  readonly foreign?: boolean;
  /** Not even those. */
  readonly closed?: boolean;
}

/** A window that has only what the search looks at; without a parent it is its own. */
const windowOf = ({ parent, opener, API, foreign = false, closed = false }: Parts = {}): Window =>
  new Proxy({ opener: opener ?? null, API } as unknown as Window, {
    get(target, key, self: Window) {
      if (closed || (foreign && key !== 'parent' && key !== 'opener'))
        throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
      return key === 'parent' ? (parent ?? self) : (Reflect.get(target, key) as unknown);
    },
  });

const rows: readonly [string, () => Window, string | undefined][] = [
  ['in the parent', () => windowOf({ parent: windowOf({ API: api() }) }), 'api'],
  ['two frames up', () => windowOf({ parent: windowOf({ parent: windowOf({ API: api() }) }) }), 'api'],
  [
    'in the nearest of two',
    () => windowOf({ parent: windowOf({ parent: windowOf({ API: api('far') }), API: api('near') }) }),
    'near',
  ],
  [
    'in the parent rather than in its own window',
    () => windowOf({ parent: windowOf({ API: api('parent') }), API: api('own') }),
    'parent',
  ],
  ['in its own window', () => windowOf({ API: api('own') }), 'own'],
  ['in the window that opened it', () => windowOf({ opener: windowOf({ API: api() }) }), 'api'],
  [
    'around the window that opened it',
    () => windowOf({ opener: windowOf({ parent: windowOf({ API: api() }) }) }),
    'api',
  ],
  [
    'in the opener rather than in its own window',
    () => windowOf({ opener: windowOf({ API: api('opener') }), API: api('own') }),
    'opener',
  ],
  [
    'in the opener of the window around its frame',
    () => windowOf({ parent: windowOf({ opener: windowOf({ API: api() }) }) }),
    'api',
  ],
  [
    'past a frame of another origin',
    () => windowOf({ parent: windowOf({ parent: windowOf({ API: api() }), foreign: true }) }),
    'api',
  ],
  [
    'past an opener of another origin',
    () => windowOf({ opener: windowOf({ parent: windowOf({ API: api() }), foreign: true }) }),
    'api',
  ],
  ['not in a window of another origin', () => windowOf({ parent: windowOf({ API: api(), foreign: true }) }), undefined],
  [
    'not behind a window that hides everything',
    () => windowOf({ parent: windowOf({ parent: windowOf({ API: api() }), closed: true }) }),
    undefined,
  ],
  ['not where nothing is', () => windowOf({ parent: windowOf() }), undefined],
  [
    'not in an object without the function',
    () => windowOf({ parent: windowOf({ API: { LMSGetValue: () => '' } }) }),
    undefined,
  ],
  ['not in something else of that name', () => windowOf({ parent: windowOf({ API: 'text' }) }), undefined],
  ['not in null', () => windowOf({ parent: windowOf({ API: null }) }), undefined],
  [
    'past something else of that name',
    () => windowOf({ parent: windowOf({ parent: windowOf({ API: api() }), API: {} }) }),
    'api',
  ],
];

describe('the API of a platform', () => {
  for (const [title, make, expected] of rows)
    it(`is found ${title}`, () => {
      expect(findApi(make(), name)?.['text']).to.equal(expected);
    });

  it('is looked for in 500 windows at most', () => {
    const chain = (length: number): Window => {
      let at = windowOf({ API: api() });
      for (let n = 0; n < length; n++) at = windowOf({ parent: at });
      return at;
    };
    expect(findApi(chain(500), name)?.['text']).to.equal('api');
    expect(findApi(chain(501), name)).to.equal(undefined);
  });

  it('is not looked for without end where windows lie in each other', () => {
    const parts: { parent?: Window } = {};
    const one = new Proxy({}, { get: (_, key) => (key === 'parent' ? parts.parent : undefined) }) as Window;
    parts.parent = new Proxy({}, { get: (_, key) => (key === 'parent' ? one : undefined) }) as Window;
    expect(findApi(one, name)).to.equal(undefined);
  });

  it('is told from that of the other version', () => {
    const window = windowOf({ parent: windowOf({ API: { Initialize: () => 'true' } }) });
    expect(findApi(window, scorm2004.api)).to.equal(undefined);
    expect(findApi(window, scorm12.api)).to.equal(undefined);
  });
});

describe('a page in a real frame', () => {
  before(async function () {
    this.timeout(30_000);
    await openVisit('none');
  });
  afterEach(() => {
    closePages();
    removePlatforms();
  });

  it('finds the platform around it', async () => {
    makePlatform('scorm12');
    expect((await openVisit('scorm12')).tracker.place).to.equal('platform');
  });

  it('finds the newer of two versions when any will do', async () => {
    const older = makePlatform('scorm12');
    const newer = makePlatform('scorm2004');
    await openVisit('scorm');
    expect([older.calls.length, newer.calls[0]]).to.deep.equal([0, 'Initialize = true']);
  });

  it('finds the older version when there is no other', async () => {
    const older = makePlatform('scorm12');
    await openVisit('scorm');
    expect(older.calls[0]).to.equal('Initialize = true');
  });

  it('finds the platform two frames up', async () => {
    makePlatform('scorm2004');
    const outer = await openVisit('none');
    const inner = outer.document.createElement('iframe');
    outer.document.body.append(inner);
    expect(findApi(inner.contentWindow!, scorm2004.api)).to.not.equal(undefined);
  });

  it('shows itself without a platform, and says where its marks are', async () => {
    const page = await openVisit('scorm12');
    expect(page.tracker.place).to.equal('browser');
    expect(page.seen.errors).to.deep.equal([]);
  });

  it('finds nothing, keeps nothing and does not break where its origin is another one', async () => {
    makePlatform('scorm12');
    const place = await askSandbox(`<script type="module">
      import { openTracker } from '/src/embed/tracking/open-tracker.ts';
      const tracker = await openTracker({ kind: 'scorm', key: 'small' });
      parent.postMessage([tracker.place, tracker.state, tracker.keep('{}')], '*');
    </script>`);
    expect(place).to.deep.equal(['none', '', 'refused']);
  });
});
