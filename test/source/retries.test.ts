import { expect } from 'chai';
import { fetchJson, type FetchOptions } from '../../src/source/fetch-json.js';
import {
  body,
  broken,
  chunks,
  fakeFetch,
  json,
  pretendOnline,
  status,
  type FakeFetch,
  type Reply,
} from '../harness/fake-fetch.js';

const src = 'https://skills.example/profile.json';
const saved = 'Tue, 17 Mar 2026 09:00:00 GMT';

let server: FakeFetch | undefined;
let backOnline: (() => void) | undefined;

function answer(...replies: Reply[]): FakeFetch {
  return (server = fakeFetch(...replies));
}
afterEach(() => {
  server?.restore();
  backOnline?.();
  backOnline = undefined;
});

const load = (options: FetchOptions = {}): ReturnType<typeof fetchJson> => fetchJson(src, { pause: 1, ...options });

describe('fetchJson tries', () => {
  const rows: readonly [number, number][] = [
    [204, 1],
    [304, 1],
    [400, 1],
    [401, 1],
    [403, 1],
    [404, 1],
    [410, 1],
    [418, 1],
    [429, 3],
    [500, 3],
    [502, 3],
    [503, 3],
    [504, 3],
    [599, 3],
  ];
  for (const [code, tries] of rows) {
    it(`${tries === 1 ? 'once' : 'three times'} for status ${code}, and says it`, async () => {
      const { calls } = answer(status(code));
      expect(await load()).to.deep.equal({ ok: false, failure: { kind: 'http', src, status: code } });
      expect(calls).to.have.length(tries);
    });
  }

  const recoveries: readonly [string, readonly Reply[], number][] = [
    ['after one server error', [status(500), json(1)], 2],
    ['after two', [status(500), status(429), json(1)], 3],
    ['after the network failed', [broken, json(1)], 2],
    ['after the body broke off', [chunks(['{"a'], 'break'), json(1)], 2],
    ['after one of each', [broken, status(503), json(1)], 3],
  ];
  for (const [title, replies, requests] of recoveries) {
    it(`until it comes, ${title}`, async () => {
      const { calls } = answer(...replies);
      expect(await load()).to.deep.equal({ ok: true, value: { value: 1 } });
      expect(calls).to.have.length(requests);
    });
  }

  it('as often as it is told to', async () => {
    const { calls } = answer(status(500));
    await load({ tries: 5 });
    expect(calls).to.have.length(5);
  });

  it('with pauses that grow', async () => {
    const times: number[] = [];
    answer(() => {
      times.push(performance.now());
      return new Response('', { status: 500 });
    });
    await load({ pause: 100 });
    const [first = 0, second = 0, third = 0] = times;
    expect(second - first).to.be.within(70, 400);
    expect(third - second).to.be.within(145, 800);
  });
});

describe('Retry-After', () => {
  async function pauseAfter(header: string, options: FetchOptions = {}): Promise<number> {
    const times: number[] = [];
    const { restore } = answer(
      () => {
        times.push(performance.now());
        return new Response('', { status: 503, headers: { 'retry-after': header } });
      },
      () => {
        times.push(performance.now());
        return new Response('1');
      },
    );
    expect(await load(options)).to.deep.equal({ ok: true, value: { value: 1 } });
    restore();
    const [first = 0, second = 0] = times;
    return second - first;
  }

  it('in seconds is kept', async () => {
    expect(await pauseAfter('1')).to.be.within(950, 3000);
  });

  it('of no seconds asks again at once', async () => {
    expect(await pauseAfter('0', { pause: 5000 })).to.be.below(1000);
  });

  it('as a date is kept, one that is over at once', async () => {
    expect(await pauseAfter(new Date(Date.now() + 2000).toUTCString())).to.be.within(900, 4000);
    expect(await pauseAfter(saved, { pause: 5000 })).to.be.below(1000);
  });

  it('that cannot be read is ignored', async () => {
    expect(await pauseAfter('soon')).to.be.below(500);
  });

  it('beyond the time limit is not waited for: the server did answer', async () => {
    const { calls } = answer(status(503, { 'retry-after': '3600' }));
    const start = performance.now();
    expect(await load()).to.deep.equal({ ok: false, failure: { kind: 'http', src, status: 503 } });
    expect(performance.now() - start).to.be.below(2000);
    expect(calls).to.have.length(1);
  });
});

describe('without a network', () => {
  it('the copy that the browser has saved is given, with its day, after one try', async () => {
    backOnline = pretendOnline(false);
    const { calls } = answer(broken, json({ a: 1 }, { headers: { date: saved } }));
    expect(await load()).to.deep.equal({ ok: true, value: { value: { a: 1 }, savedAt: Date.parse(saved) } });
    expect(calls.map(({ init }) => init.cache)).to.deep.equal(['default', 'force-cache']);
    expect(calls[1]?.init.credentials).to.equal('same-origin');
  });

  it('and when the server cannot be reached, it is given after three tries', async () => {
    const { calls } = answer(broken, broken, broken, json(1, { headers: { date: saved } }));
    expect(await load()).to.deep.equal({ ok: true, value: { value: 1, savedAt: Date.parse(saved) } });
    expect(calls).to.have.length(4);
  });

  const useless: readonly [string, Reply][] = [
    ['there is none', broken],
    ['it has no day', json(1)],
    ['it is no JSON', body('<!doctype html>', { headers: { date: saved } })],
    ['it is the copy of an error', status(404, { date: saved })],
    ['it is too large', body('"0123456789"', { headers: { date: saved } })],
  ];
  for (const [title, reply] of useless) {
    it(`nothing is given when ${title}`, async () => {
      backOnline = pretendOnline(false);
      answer(broken, reply);
      expect(await load({ maxBytes: 10 })).to.deep.equal({
        ok: false,
        failure: { kind: 'network', src, offline: true },
      });
    });
  }

  it('an answer that comes all the same is an answer, not a copy', async () => {
    backOnline = pretendOnline(false);
    answer(json(1, { headers: { date: saved } }));
    expect(await load()).to.deep.equal({ ok: true, value: { value: 1 } });
  });

  it('the failure says whether the browser is offline', async () => {
    answer(broken);
    expect(await load()).to.deep.equal({ ok: false, failure: { kind: 'network', src, offline: false } });
  });
});
