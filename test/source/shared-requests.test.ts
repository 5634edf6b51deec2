import { expect } from 'chai';
import type { FetchOptions } from '../../src/source/fetch-json.js';
import { requestJson } from '../../src/source/shared-requests.js';
import {
  broken,
  fakeFetch,
  json,
  pretendOnline,
  silence,
  status,
  type FakeFetch,
  type Reply,
} from '../harness/fake-fetch.js';

let server: FakeFetch | undefined;
let backOnline: (() => void) | undefined;
let count = 0;
let src = '';

function answer(...replies: Reply[]): FakeFetch {
  return (server = fakeFetch(...replies));
}
beforeEach(() => {
  src = `https://skills.example/${count++}.json`; // what was loaded is remembered: each test asks for its own
});
afterEach(() => {
  server?.restore();
  backOnline?.();
  backOnline = undefined;
});

const load = (options: FetchOptions = {}): ReturnType<typeof requestJson> => requestJson(src, { pause: 1, ...options });
const later = (ms = 20): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const slowly =
  (reply: Reply): Reply =>
  async (call) => {
    await later();
    return reply(call);
  };

async function valueOf(asked: ReturnType<typeof load>): Promise<unknown> {
  const result = await asked;
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value.value;
}

describe('requestJson', () => {
  it('makes one request for all who ask at once, and gives them the same value', async () => {
    const { calls } = answer(slowly(json({ a: 1 })));
    const values = await Promise.all(Array.from({ length: 50 }, () => valueOf(load())));
    expect(new Set(values).size).to.equal(1);
    expect(values[0]).to.deep.equal({ a: 1 });
    expect(calls).to.have.length(1);
  });

  it('makes no request for who asks later', async () => {
    const { calls } = answer(json({ a: 1 }), json({ a: 2 }));
    const first = await valueOf(load());
    expect(await valueOf(load())).to.equal(first);
    expect(calls).to.have.length(1);
  });

  it('makes one request for each address', async () => {
    const { calls } = answer(json(1));
    await Promise.all([load(), requestJson(`${src}?v=2`)]);
    expect(calls.map(({ url }) => url)).to.deep.equal([src, `${src}?v=2`]);
  });

  describe('gives a request up', () => {
    it('when all who asked have left', async () => {
      const fake = answer(silence);
      const leavers = [new AbortController(), new AbortController()];
      const asked = leavers.map(({ signal }) => load({ signal }));
      leavers[0]?.abort();
      await later();
      expect(fake.open).to.equal(1);
      leavers[1]?.abort();
      const results = await Promise.all(asked);
      expect(fake.open).to.equal(0);
      expect(results.map(({ ok }) => ok)).to.deep.equal([false, false]);
    });

    it('not while one still waits', async () => {
      answer(slowly(json(7)));
      const leaver = new AbortController();
      const left = load({ signal: leaver.signal });
      const stayed = load();
      leaver.abort();
      expect(await valueOf(stayed)).to.equal(7);
      await left;
    });

    it('not twice as much when one leaves twice', async () => {
      const fake = answer(slowly(json(7)));
      const leaver = new AbortController();
      void load({ signal: leaver.signal });
      const stayed = load({ signal: new AbortController().signal });
      leaver.abort();
      leaver.signal.dispatchEvent(new Event('abort'));
      expect(await valueOf(stayed)).to.equal(7);
      expect(fake.calls).to.have.length(1);
    });

    it('when the only one who asked had left before', async () => {
      const fake = answer(silence);
      const result = await load({ signal: AbortSignal.abort(), timeout: 1000 });
      expect(result).to.deep.equal({ ok: false, failure: { kind: 'network', src, offline: false } });
      expect(fake.open).to.equal(0);
    });

    it('and asks anew for who comes after that', async () => {
      const { calls } = answer(silence, json(7));
      const leaver = new AbortController();
      const left = load({ signal: leaver.signal });
      leaver.abort();
      expect(await valueOf(load())).to.equal(7);
      await left;
      expect(await valueOf(load())).to.equal(7);
      expect(calls).to.have.length(2);
    });
  });

  it('keeps an answer though all who asked for it leave afterwards', async () => {
    const { calls } = answer(json(7), json(8));
    const leaver = new AbortController();
    await load({ signal: leaver.signal });
    leaver.abort();
    expect(await valueOf(load())).to.equal(7);
    expect(calls).to.have.length(1);
  });

  it('remembers no failure', async () => {
    const { calls } = answer(status(404), json(7));
    expect((await load()).ok).to.equal(false);
    expect(await valueOf(load())).to.equal(7);
    expect(calls).to.have.length(2);
  });

  it('remembers no copy that was only good enough without a network', async () => {
    backOnline = pretendOnline(false);
    answer(broken, json(1, { headers: { date: 'Tue, 17 Mar 2026 09:00:00 GMT' } }), json(2));
    expect(await valueOf(load())).to.equal(1);
    expect(await valueOf(load())).to.equal(2);
  });

  describe('on reload', () => {
    it('asks anew, for everybody', async () => {
      const { calls } = answer(json(1), json(2));
      expect(await valueOf(load())).to.equal(1);
      expect(await valueOf(load({ reload: true }))).to.equal(2);
      expect(await valueOf(load())).to.equal(2);
      expect(calls.map(({ init }) => init.cache)).to.deep.equal(['default', 'no-cache']);
    });

    it('joins a request that is under way', async () => {
      const { calls } = answer(slowly(json(1)), json(2));
      const values = await Promise.all([valueOf(load({ reload: true })), valueOf(load({ reload: true }))]);
      expect(values).to.deep.equal([1, 1]);
      expect(calls).to.have.length(1);
    });
  });
});
