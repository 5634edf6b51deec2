import { expect } from 'chai';
import { fetchJson, MAX_BYTES, TIMEOUT, type FetchOptions } from '../../src/source/fetch-json.js';
import type { Failure } from '../../src/source/failure.js';
import {
  body,
  broken,
  chunks,
  fakeFetch,
  json,
  silence,
  status,
  type FakeFetch,
  type Reply,
} from '../harness/fake-fetch.js';

const src = 'https://skills.example/profile.json';
const quick: FetchOptions = { pause: 1 };

let server: FakeFetch | undefined;
function answer(...replies: Reply[]): FakeFetch {
  return (server = fakeFetch(...replies));
}
afterEach(() => server?.restore());

async function failureOf(options: FetchOptions = quick): Promise<Failure> {
  const result = await fetchJson(src, options);
  if (result.ok) throw new Error(`it came: ${JSON.stringify(result.value)}`);
  return result.failure;
}

describe('fetchJson', () => {
  it('gives the value of the answer', async () => {
    const { calls } = answer(json({ a: 1 }));
    expect(await fetchJson(src)).to.deep.equal({ ok: true, value: { value: { a: 1 } } });
    expect(calls).to.have.length(1);
  });

  it('asks for JSON, with cookies for the same origin only', async () => {
    const { calls } = answer(json({}));
    await fetchJson(src);
    expect(calls[0]?.url).to.equal(src);
    expect(calls[0]?.init).to.include({ credentials: 'same-origin', cache: 'default' });
    expect(new Headers(calls[0]?.init.headers).get('accept')).to.equal('application/json');
  });

  it('asks the server again on reload, though the browser may have a copy', async () => {
    const { calls } = answer(json({}));
    await fetchJson(src, { reload: true });
    expect(calls[0]?.init.cache).to.equal('no-cache');
  });

  it('has limits of 15 seconds and 5 MB', () => {
    expect([TIMEOUT, MAX_BYTES]).to.deep.equal([15_000, 5_000_000]);
  });

  describe('reads', () => {
    const rows: readonly [string, Reply, unknown][] = [
      ['any JSON value, also a falsy one', json(0), 0],
      ['any status of success', json([1], { status: 206 }), [1]],
      ['any content type', body('{"a":1}', { headers: { 'content-type': 'text/html' } }), { a: 1 }],
      ['a byte order mark', body('\ufeff{"a":1}'), { a: 1 }],
      ['bytes that are no UTF-8 as replacement characters', body(new Uint8Array([0x22, 0x61, 0xff, 0x22])), 'a\ufffd'],
      ['a body in many chunks', chunks(['{"a"', ':', '1}'], 'close'), { a: 1 }],
      [
        'a character that two chunks share',
        chunks([new Uint8Array([0x22, 0xe2, 0x82]), new Uint8Array([0xac, 0x22])], 'close'),
        '€',
      ],
    ];
    for (const [title, reply, value] of rows) {
      it(title, async () => {
        answer(reply);
        expect(await fetchJson(src, quick)).to.deep.equal({ ok: true, value: { value } });
      });
    }
  });

  describe('says that it is no JSON, at once', () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]);
    const rows: readonly [string, Reply, RegExp][] = [
      ['of an HTML page with status 200', body('<!doctype html><title>Sign in</title>'), /^"<!doctype html>/],
      ['of an empty answer', body(''), /^""$/],
      ['of an answer cut short', body('{"a":[1,'), /JSON|Unexpected|end/],
      ['of UTF-16', body(utf16), /JSON|Unexpected|token/],
    ];
    for (const [title, reply, found] of rows) {
      it(title, async () => {
        const { calls } = answer(reply);
        const failure = await failureOf();
        expect(failure).to.include({ kind: 'not-json', src });
        expect(failure.kind === 'not-json' && failure.problems[0]?.found).to.match(found);
        expect(calls).to.have.length(1);
      });
    }
  });

  describe('gives up by size', () => {
    it('from the header, before a byte was read', async () => {
      const state: { cancelled?: boolean } = {};
      answer((call) => {
        const { body: stream } = chunks(['[1]'], 'hang', state)(call) as Response;
        return new Response(stream, { headers: { 'content-length': '11' } });
      });
      expect(await failureOf({ ...quick, maxBytes: 10 })).to.deep.equal({ kind: 'too-large', src, limit: 10 });
      expect(state.cancelled).to.equal(true);
    });

    it('while reading, when the header was silent or wrong', async () => {
      const state: { cancelled?: boolean } = {};
      answer(chunks(['[1,2,3,', '4,5,6,7]'], 'hang', state));
      expect(await failureOf({ ...quick, maxBytes: 10 })).to.deep.equal({ kind: 'too-large', src, limit: 10 });
      expect(state.cancelled).to.equal(true);
    });

    it('counting bytes, not characters, and allows the limit itself', async () => {
      answer(body('"€€€"'));
      expect((await failureOf({ ...quick, maxBytes: 10 })).kind).to.equal('too-large');
      expect(await fetchJson(src, { ...quick, maxBytes: 11 })).to.deep.equal({ ok: true, value: { value: '€€€' } });
    });

    it('without another try', async () => {
      const { calls } = answer(body('[1,2,3]'));
      await failureOf({ ...quick, maxBytes: 2 });
      expect(calls).to.have.length(1);
    });
  });

  describe('gives up after its time limit', () => {
    const rows: readonly [string, Reply][] = [
      ['when nothing comes', silence],
      ['when the body stops half way', chunks(['{"a":'], 'hang')],
      ['in the pause after the network failed', broken],
    ];
    for (const [title, reply] of rows) {
      it(title, async () => {
        answer(reply);
        expect(await failureOf({ timeout: 60, pause: 50_000 })).to.deep.equal({ kind: 'timeout', src, seconds: 0.06 });
      });
    }
  });

  describe('stops when it is aborted', () => {
    const rows: readonly [string, Reply, number][] = [
      ['while it waits for the answer', silence, 1],
      ['while it reads', chunks(['{"a":'], 'hang'), 1],
      ['in the pause between two tries', status(503), 1],
    ];
    for (const [title, reply, requests] of rows) {
      it(title, async () => {
        const { calls } = answer(reply);
        const controller = new AbortController();
        setTimeout(() => {
          controller.abort();
        }, 20);
        const start = performance.now();
        const failure = await failureOf({ signal: controller.signal, pause: 5000 });
        expect(failure).to.deep.equal({ kind: 'network', src, offline: false });
        expect(performance.now() - start).to.be.below(2000);
        expect(calls).to.have.length(requests);
      });
    }

    it('before it began', async () => {
      answer(json({}));
      const failure = await failureOf({ signal: AbortSignal.abort() });
      expect(failure).to.deep.equal({ kind: 'network', src, offline: false });
    });
  });

  it('never rejects, whatever fetch throws', async () => {
    answer(broken, () => {
      throw new Error('blocked by an extension');
    });
    expect((await failureOf()).kind).to.equal('network');
  });
});
