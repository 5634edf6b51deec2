import { expect } from 'chai';
import type { Result } from '../../src/source/failure.js';
import { loadProfile, readData, readInline, type LoadedProfile } from '../../src/source/load-profile.js';
import { PROFILE_FILES, readDocument, readText, readValue, SEED, smallDocument } from '../harness/data-files.js';
import {
  body,
  broken,
  fakeFetch,
  json,
  pretendOnline,
  status,
  type FakeFetch,
  type Reply,
} from '../harness/fake-fetch.js';

const base = 'https://intranet.example/skills/page.html';

let server: FakeFetch | undefined;
let count = 0;
function answer(...replies: Reply[]): FakeFetch {
  return (server = fakeFetch(...replies));
}
afterEach(() => server?.restore());

const newAddress = (): string => `https://skills.example/load-${count++}.json`;

function profileOf(result: Result<LoadedProfile>): LoadedProfile {
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

describe('loadProfile', () => {
  for (const name of PROFILE_FILES) {
    it(`loads data/${name}`, async () => {
      const result = await loadProfile(`../../data/${name}`, import.meta.url);
      expect(profileOf(result).profile.document).to.deep.equal(await readDocument(name));
    });
  }

  describe('resolves an address against the page', () => {
    const rows: readonly [string, string][] = [
      ['a.json', 'https://intranet.example/skills/a.json'],
      ['../a.json?x=1', 'https://intranet.example/a.json?x=1'],
      ['/a.json', 'https://intranet.example/a.json'],
      ['//cdn.example/a.json', 'https://cdn.example/a.json'],
      [' http://other.example/a.json ', 'http://other.example/a.json'],
    ];
    for (const [src, url] of rows) {
      it(JSON.stringify(src), async () => {
        const { calls } = answer(json(smallDocument()));
        await loadProfile(src, base);
        expect(calls.map((call) => call.url)).to.deep.equal([url]);
      });
    }
  });

  describe('asks no server for an address it cannot load from', () => {
    const rows = [
      'https://',
      'http://[',
      'https://skills.example:99999/',
      'javascript:alert(1)',
      'data:application/json,{}',
      'file:///etc/passwd',
      'blob:https://intranet.example/1',
      'ftp://skills.example/a.json',
      'https://user:secret@skills.example/a.json',
      'https://user@skills.example/a.json',
    ];
    for (const src of rows) {
      it(src, async () => {
        const { calls } = answer(json(smallDocument()));
        expect(await loadProfile(src, base)).to.deep.equal({ ok: false, failure: { kind: 'address', src } });
        expect(calls).to.have.length(0);
      });
    }

    it('a relative one on a page without an address', async () => {
      expect(await loadProfile('a.json', 'about:blank')).to.deep.equal({
        ok: false,
        failure: { kind: 'address', src: 'a.json' },
      });
    });
  });

  it('checks one value once, however many ask for it', async () => {
    answer(json(smallDocument()));
    const src = newAddress();
    const results = await Promise.all([loadProfile(src, base), loadProfile(src, base)]);
    results.push(await loadProfile(src, base));
    expect(new Set(results.map((result) => profileOf(result).profile)).size).to.equal(1);
  });

  it('checks the new value after a reload', async () => {
    answer(json(smallDocument()), json(smallDocument({ name: 'Newer' })));
    const src = newAddress();
    expect(profileOf(await loadProfile(src, base)).profile.name).to.equal('Small');
    expect(profileOf(await loadProfile(src, base, { reload: true })).profile.name).to.equal('Newer');
  });

  it('says what is wrong with a document, and where it came from', async () => {
    answer(json(await readValue('invalid/levels-empty.json')));
    const src = newAddress();
    const result = await loadProfile(src, base);
    expect(result).to.deep.include({ ok: false });
    expect(!result.ok && result.failure).to.include({ kind: 'invalid', src });
    expect(!result.ok && result.failure.kind === 'invalid' && result.failure.problems[0]?.path).to.equal('levels');
  });

  it('gives the rest of a document with a mistake, and the mistake', async () => {
    answer(json(await readValue('invalid/date-impossible.json')));
    const { profile, problems } = profileOf(await loadProfile(newAddress(), base));
    expect(profile.document.expectations).to.have.length(4);
    expect(problems.map(({ path }) => path)).to.deep.equal(['updated']);
  });

  it('refuses JSON that is no object in words', async () => {
    for (const value of [null, 0, '', false, []]) {
      answer(json(value));
      const result = await loadProfile(newAddress(), base);
      expect(!result.ok && result.failure.kind, JSON.stringify(value)).to.equal('invalid');
      server?.restore();
    }
  });

  it('hands on what the request failed of', async () => {
    const rows: readonly [Reply, string][] = [
      [status(404), 'http'],
      [broken, 'network'],
      [body('<!doctype html>'), 'not-json'],
    ];
    for (const [reply, kind] of rows) {
      answer(reply);
      const src = newAddress();
      const result = await loadProfile(src, base, { pause: 1 });
      expect(!result.ok && result.failure).to.include({ kind, src });
      server?.restore();
    }
  });

  it('says of what day a saved copy is', async () => {
    const backOnline = pretendOnline(false);
    const date = 'Tue, 17 Mar 2026 09:00:00 GMT';
    answer(broken, json(smallDocument(), { headers: { date } }));
    const loaded = profileOf(await loadProfile(newAddress(), base));
    backOnline();
    expect(loaded.savedAt).to.equal(Date.parse(date));
  });
});

describe('readData', () => {
  it('checks a value given by hand', async () => {
    expect(profileOf(await readData(await readValue(SEED))).profile.id).to.equal('message-broker-patterns');
  });

  it('has a sound value at once, without waiting', async () => {
    expect(readData(await readValue(SEED))).to.not.be.instanceOf(Promise);
  });

  it('checks it again when it is given again, as it may have changed', async () => {
    const value: Record<string, unknown> = { ...smallDocument() };
    expect(profileOf(await readData(value)).profile.name).to.equal('Small');
    value['name'] = 'Changed';
    expect(profileOf(await readData(value)).profile.name).to.equal('Changed');
    value['name'] = 5;
    expect(await readData(value)).to.deep.include({ ok: false });
  });

  it('refuses what is no profile, without an address', async () => {
    for (const value of [undefined, null, 0, '', false, [], {}]) {
      const result = await readData(value);
      expect(!result.ok && result.failure, JSON.stringify(value)).to.include({ kind: 'invalid', src: undefined });
    }
  });
});

describe('readInline', () => {
  it('reads the text of a script element, with white space around it', async () => {
    expect(profileOf(await readInline(`\n  ${await readText(SEED)}\n`)).profile.roles).to.have.length(9);
  });

  it('tells text that is no JSON from JSON that is no profile', async () => {
    const kindOf = async (text: string): Promise<unknown> => {
      const result = await readInline(text);
      return !result.ok && [result.failure.kind, 'src' in result.failure && result.failure.src];
    };
    expect(await kindOf('')).to.deep.equal(['not-json', undefined]);
    expect(await kindOf('{')).to.deep.equal(['not-json', undefined]);
    expect(await kindOf('{}')).to.deep.equal(['invalid', undefined]);
  });
});
