import assert from 'node:assert/strict';
import { createContext, runInContext } from 'node:vm';
import { after, before, describe, test } from 'node:test';
import { PASSWORD, PEOPLE } from '../engine/people.js';
import { startEngine } from '../engine/start-engine.js';
import { loadSource } from './load-source.js';

const { checkWrite, designDocument, LIMITS } = await loadSource(
  'community/rules/check-write.ts',
  'community/rules/design-document.ts',
  'community/model/limits.ts',
);

const AT = '2026-01-02T03:04:05.678Z';
const LATER = '2026-02-02T03:04:05Z';
const KEY = '01JGJ0000000000000000000AA';
const OTHER_KEY = '01JGJ0000000000000000000BB';
const common = (author, subject = 'mbp') => ({ subject, author, createdAt: AT, ops: [KEY] });

const comment = (author, more) => ({
  _id: `mbp:comment:${KEY}`,
  type: 'comment',
  ...common(author),
  body: 'Is this still so?',
  ...more,
});
const proposal = (author, more) => ({
  _id: `mbp:proposal:${KEY}`,
  type: 'proposal',
  ...common(author),
  title: 'Name the tools',
  body: '',
  patch: [{ op: 'replace', path: '/name', value: 'Other' }],
  ...more,
});
const vote = (author, more) => ({
  _id: `mbp:vote:${KEY}:${author}`,
  type: 'vote',
  ...common(author),
  proposal: KEY,
  value: 1,
  ...more,
});
const watch = (author, more) => ({
  _id: `mbp:watch:${author}`,
  type: 'watch',
  ...common(author),
  on: true,
  ...more,
});
const decision = (author, more) => ({
  _id: `mbp:decision:${KEY}`,
  type: 'decision',
  ...common(author),
  proposal: KEY,
  status: 'accepted',
  note: '',
  ...more,
});

/** As it is when it was removed, at a time: by whom, if not by its author. */
const gone = (document, more) => ({
  ...without(document, 'patch'),
  ...('title' in document && { title: '' }),
  body: '',
  removed: true,
  editedAt: LATER,
  ...more,
});

/** A value in lists in lists. */
const nested = (depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

/** Without some of its fields. */
const without = (document, ...names) =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)));

/** What nobody may do: title, who, the document, why not, and what was there before. */
const forbidden = [
  ['signs with the name of somebody else', 'ben', comment('ada'), /author/],
  ['signs with no name', 'ben', without(comment('ben'), 'author'), /author/],
  ['says something without being signed in', null, comment('ada'), /sign in/],
  ['changes what somebody else has said', 'ben', comment('ada', { body: 'Mine.' }), /author/, comment('ada')],
  ['makes it their own', 'ben', comment('ben'), /author: stays/, comment('ada')],
  ['makes a proposal their own', 'ben', proposal('ben'), /author: stays/, proposal('ada')],
  ['withdraws the proposal of somebody else', 'ben', proposal('ada', { withdrawn: true }), /author/, proposal('ada')],
  ['removes what somebody else has said', 'ben', gone(comment('ada'), { removedBy: 'ben' }), /author/, comment('ada')],
  ['removes it as a moderator and does not say so', 'mia', gone(comment('ada')), /removedBy/, comment('ada')],
  ['removes it in the name of another', 'mia', gone(comment('ada'), { removedBy: 'max' }), /removedBy/, comment('ada')],
  ['removes as a moderator what was never said', 'mia', gone(comment('ada'), { removedBy: 'mia' }), /author/],
  ['removes a vote as a moderator', 'mia', vote('ada', { removed: true, removedBy: 'mia' }), /author/, vote('ada')],
  ['changes words as a moderator', 'mia', comment('ada', { body: 'Mine.', editedAt: LATER }), /author/, comment('ada')],
  [
    'keeps the words that they remove as a moderator',
    'mia',
    comment('ada', { removed: true, removedBy: 'mia', editedAt: LATER }),
    /no text/,
    comment('ada'),
  ],
  [
    'removes as a moderator and makes it their own',
    'mia',
    gone(comment('mia'), { removedBy: 'mia' }),
    /removedBy|author/,
    comment('ada'),
  ],
  [
    'withdraws by removing as a moderator',
    'mia',
    gone(proposal('ada'), { removedBy: 'mia', withdrawn: true }),
    /withdrawn/,
    proposal('ada'),
  ],
  [
    'removes again what was removed, as a moderator',
    'mia',
    gone(comment('ada'), { removedBy: 'mia' }),
    /author/,
    gone(comment('ada')),
  ],
  ['hides who has removed it', 'ada', gone(comment('ada')), /removedBy/, gone(comment('ada'), { removedBy: 'mia' })],
  [
    'says that a moderator removes their words',
    'ada',
    gone(comment('ada'), { removedBy: 'mia' }),
    /removedBy/,
    comment('ada'),
  ],
  ['says of what is there that it was removed by somebody', 'ada', comment('ada', { removedBy: 'mia' }), /removedBy/],
  ['changes a comment and does not say when', 'ada', comment('ada', { body: 'Yes.' }), /editedAt/, comment('ada')],
  ['changes a title and does not say when', 'ada', proposal('ada', { title: 'Other' }), /editedAt/, proposal('ada')],
  ['changes a patch and does not say when', 'ada', without(proposal('ada'), 'patch'), /editedAt/, proposal('ada')],
  ['removes it and does not say when', 'ada', without(gone(comment('ada')), 'editedAt'), /editedAt/, comment('ada')],
  [
    'no longer says that it was changed',
    'ada',
    comment('ada', { body: 'Again.' }),
    /editedAt/,
    comment('ada', { body: 'Yes.', editedAt: LATER }),
  ],
  [
    'changes it before it was said',
    'ada',
    comment('ada', { body: 'Yes.', editedAt: '2026-01-02T03:04:05.677Z' }),
    /not before/,
    comment('ada'),
  ],
  [
    'suggests a value that is nested too deep',
    'ada',
    proposal('ada', { patch: [{ op: 'replace', path: '', value: nested(LIMITS.depth + 1) }] }),
    /deep/,
  ],
  ['suggests a step that is nested very deep', 'ada', proposal('ada', { patch: [nested(1000)] }), /deep/],
  [
    'suggests too much',
    'ada',
    proposal('ada', { patch: [{ op: 'add', path: '/x', value: 'x'.repeat(LIMITS.patch) }] }),
    /patch: it is too long/,
  ],
  ['votes for somebody else', 'ben', vote('ada'), /author/],
  ['votes in the place of somebody else', 'ben', { ...vote('ben'), _id: vote('ada')._id }, /one vote/],
  ['votes a second time', 'ben', { ...vote('ben'), _id: `${vote('ben')._id}2` }, /one vote/],
  ['votes for another proposal than the id says', 'ben', vote('ben', { proposal: OTHER_KEY }), /one vote/],
  ['votes with more than one voice', 'ben', vote('ben', { value: 2 }), /value/],
  ['votes with a text', 'ben', vote('ben', { value: '1' }), /value/],
  ['watches for somebody else', 'ben', watch('ada'), /author/],
  ['watches in the place of somebody else', 'ben', { ...watch('ben'), _id: watch('ada')._id }, /one watch/],
  ['watches by a text', 'ben', watch('ben', { on: 'yes' }), /on: true or false/],
  ['decides without being a moderator', 'ada', decision('ada'), /moderators/],
  ['decides on what the id does not say', 'mia', decision('mia', { proposal: OTHER_KEY }), /_id/],
  ['decides in the name of somebody else', 'mia', decision('ada'), /author/],
  ['decides what there is no word for', 'mia', decision('mia', { status: 'perhaps' }), /status/],
  ['decides by a list', 'mia', decision('mia', { status: ['accepted'] }), /status/],
  ['withdraws as a moderator', 'mia', decision('mia', { status: 'withdrawn' }), /status/],
  ['gives a note that is too long', 'mia', decision('mia', { note: 'x'.repeat(LIMITS.note + 1) }), /note/],
  ['deletes what they have said', 'ada', comment('ada', { _deleted: true }), /deleted/, comment('ada')],
  ['deletes their vote', 'ada', vote('ada', { _deleted: true }), /deleted/, vote('ada')],
  ['deletes what somebody else has said', 'ben', comment('ada', { _deleted: true }), /deleted/, comment('ada')],
  ['writes too much', 'ada', comment('ada', { body: 'x'.repeat(LIMITS.body + 1) }), /body/],
  ['writes nothing', 'ada', comment('ada', { body: '' }), /body/],
  ['writes no text', 'ada', comment('ada', { body: { length: 3 } }), /body/],
  ['gives a title that is too long', 'ada', proposal('ada', { title: 'x'.repeat(LIMITS.title + 1) }), /title/],
  ['gives no title', 'ada', proposal('ada', { title: '' }), /title/],
  ['suggests too many steps', 'ada', proposal('ada', { patch: Array(LIMITS.steps + 1).fill({}) }), /patch/],
  ['suggests no list of steps', 'ada', proposal('ada', { patch: 'all' }), /patch/],
  ['hides much in a step', 'ada', proposal('ada', { patch: ['x'.repeat(LIMITS.document)] }), /too long/],
  ['adds a field', 'ada', comment('ada', { stars: 5 }), /stars/],
  ['adds the field of another type', 'ada', comment('ada', { status: 'accepted' }), /status/],
  ['removes a vote', 'ada', vote('ada', { removed: true }), /removed/],
  ['moves it to another skill', 'ada', comment('ada', { subject: 'other' }), /_id/, comment('ada')],
  ['says it earlier', 'ada', comment('ada', { createdAt: '2020-01-01T00:00:00Z' }), /createdAt/, comment('ada')],
  ['moves it under another comment', 'ada', comment('ada', { parent: OTHER_KEY }), /parent/, comment('ada')],
  ['moves it to another proposal', 'ada', comment('ada', { on: OTHER_KEY }), /on/, comment('ada')],
  ['answers no comment', 'ada', comment('ada', { parent: 'all' }), /parent/],
  ['belongs to no proposal', 'ada', comment('ada', { on: '../x' }), /on/],
  [
    'brings back what was removed',
    'ada',
    comment('ada', { body: 'Again.' }),
    /stays so/,
    comment('ada', { body: '', removed: true }),
  ],
  ['removes it, and keeps the text', 'ada', comment('ada', { removed: true }), /no text/, comment('ada')],
  ['removes it, and keeps the title', 'ada', proposal('ada', { removed: true }), /no text/, proposal('ada')],
  ['removes it by half', 'ada', comment('ada', { removed: 1 }), /removed/],
  [
    'attaches a file',
    'ada',
    comment('ada', { _attachments: { 'a.txt': { content_type: 'text/plain', data: 'YQ==' } } }),
    /attachments/,
  ],
  ['takes an id of another type', 'ada', { ...comment('ada'), _id: `mbp:proposal:${KEY}` }, /_id/],
  ['takes an id of another skill', 'ada', { ...comment('ada'), _id: `other:comment:${KEY}` }, /_id/],
  ['takes an id that is none', 'ada', { ...comment('ada'), _id: 'mbp:comment:hello' }, /_id/],
  ['takes an id with more behind it', 'ada', { ...comment('ada'), _id: `mbp:comment:${KEY}:x` }, /_id/],
  ['takes an id without a skill', 'ada', { ...comment('ada'), subject: '' }, /subject/],
  ['invents a type', 'ada', comment('ada', { _id: `mbp:like:${KEY}`, type: 'like' }), /type/],
  ['names a type by a list', 'ada', comment('ada', { type: ['comment'] }), /type/],
  ['gives no time', 'ada', without(comment('ada'), 'createdAt'), /createdAt/],
  ['gives a time that is in no calendar', 'ada', comment('ada', { createdAt: '2026-99-99T99:99:99Z' }), /createdAt/],
  ['gives a time of some other place', 'ada', comment('ada', { createdAt: '2026-01-02T03:04:05+01:00' }), /createdAt/],
  ['edits at no time', 'ada', comment('ada', { editedAt: 'now' }), /editedAt/, comment('ada')],
  ['names no operation', 'ada', comment('ada', { ops: [] }), /ops/],
  ['names very many operations', 'ada', comment('ada', { ops: Array(9).fill(KEY) }), /ops/],
  ['names operations that are none', 'ada', comment('ada', { ops: ['1'] }), /ops/],
];

/** The same acts, as they may be done. */
const permitted = [
  ['says something', 'ada', comment('ada')],
  ['answers', 'ben', comment('ben', { parent: OTHER_KEY, on: OTHER_KEY })],
  ['changes what they have said', 'ada', comment('ada', { body: 'Yes.', editedAt: LATER }), comment('ada')],
  [
    'changes what they have said in the moment they said it',
    'ada',
    comment('ada', { body: 'Yes.', editedAt: AT }),
    comment('ada'),
  ],
  ['removes what they have said', 'ada', gone(comment('ada')), comment('ada')],
  ['removes a comment as a moderator', 'mia', gone(comment('ada'), { removedBy: 'mia' }), comment('ada')],
  ['removes a proposal as a moderator', 'mia', gone(proposal('ada'), { removedBy: 'mia' }), proposal('ada')],
  [
    'removes a withdrawn proposal as a moderator',
    'mia',
    gone(proposal('ada', { withdrawn: true }), { removedBy: 'mia' }),
    proposal('ada', { withdrawn: true }),
  ],
  ['removes what they have said as a moderator', 'mia', gone(comment('mia')), comment('mia')],
  [
    'writes again over what a moderator has removed',
    'ada',
    gone(comment('ada'), { removedBy: 'mia', ops: [KEY, OTHER_KEY] }),
    gone(comment('ada'), { removedBy: 'mia' }),
  ],
  [
    'suggests a value as deep as is allowed',
    'ada',
    proposal('ada', { patch: [{ op: 'replace', path: '', value: nested(LIMITS.depth) }] }),
  ],
  ['suggests a change', 'ada', proposal('ada')],
  ['suggests a change in words', 'ada', without(proposal('ada', { body: 'Because.' }), 'patch')],
  ['withdraws it', 'ada', proposal('ada', { withdrawn: true }), proposal('ada')],
  ['removes it', 'ada', gone(proposal('ada', { withdrawn: true })), proposal('ada')],
  ['votes', 'ben', vote('ben')],
  ['takes a vote back', 'ben', vote('ben', { value: 0 }), vote('ben')],
  ['watches', 'ben', watch('ben')],
  ['watches no longer', 'ben', watch('ben', { on: false }), watch('ben')],
  ['decides', 'mia', decision('mia')],
  [
    'decides otherwise than another moderator',
    'mia',
    decision('mia', { status: 'rejected', note: 'Not yet.', createdAt: LATER }),
    decision('max'),
  ],
  [
    'writes as much as is allowed',
    'ada',
    proposal('ada', { title: 'x'.repeat(LIMITS.title), body: 'x'.repeat(LIMITS.body) }),
  ],
  [
    'writes about a skill with a colon in its id',
    'ada',
    { ...comment('ada'), subject: 'a:b/c d', _id: `a%3Ab%2Fc%20d:comment:${KEY}` },
  ],
  [
    'writes about a skill with an underscore in front',
    'ada',
    { ...watch('ada'), subject: '_x', _id: '%5Fx:watch:ada' },
  ],
];

const contextOf = (name) => ({ name, roles: PEOPLE.find((person) => person.name === name)?.roles ?? [] });

/** What is thrown, also when it is no error. */
function thrown(run) {
  try {
    run();
  } catch (refusal) {
    return refusal;
  }
  return undefined;
}

/** The text as CouchDB has it, in an engine that has the language and nothing else. */
const inCouch = runInContext(`(${designDocument().validate_doc_update})`, createContext({}));

for (const [where, check] of [
  ['the rules', (document, old, user) => checkWrite(document, old, user, LIMITS)],
  ['the text of the design document', (document, old, user) => inCouch(document, old, user)],
])
  describe(`${where}: nobody`, () => {
    for (const [title, name, document, reason, old = null] of forbidden)
      test(title, () => {
        const refusal = thrown(() => check(document, old, contextOf(name)));
        assert.match(refusal?.[name === null ? 'unauthorized' : 'forbidden'] ?? 'nothing', reason);
      });

    test('gives a document a second beginning', () => {
      const copied = comment('ben', { _rev: '1-ff', _revisions: { start: 1, ids: ['ff'] } });
      assert.match(thrown(() => check(copied, null, contextOf('ben'))).forbidden, /revisions/);
    });

    test('is kept from what is permitted', () => {
      for (const [title, name, document, old = null] of permitted)
        assert.equal(
          thrown(() => check(document, old, contextOf(name))),
          undefined,
          title,
        );
    });

    test('is kept from changing a document with the revisions that CouchDB adds', () => {
      const revised = { _rev: '1-a', _revisions: { start: 1, ids: ['a'] } };
      assert.equal(
        thrown(() => check({ ...watch('ben'), ...revised }, { ...watch('ben'), ...revised }, contextOf('ben'))),
        undefined,
      );
    });
  });

test('the text of the design document is ES5', async () => {
  const { transform } = await import('esbuild');
  const { validate_doc_update: text } = designDocument();
  const { code } = await transform(`(${text})`, { target: 'es5', minify: true });
  const same = await transform(`(${text})`, { target: 'esnext', minify: true });
  assert.equal(code, same.code);
});

describe('a server with the design document', () => {
  let engine;
  let count = 0;
  before(async () => {
    engine = await startEngine();
  });
  after(() => engine.close());

  const credentials = (name) => (name === null ? null : { name, password: PASSWORD });
  const put = (database, document, user) =>
    engine.request('PUT', `/${database}/${encodeURIComponent(document._id)}`, document, user);

  /** A database of its own, with what was there before. */
  async function prepare(old) {
    const database = `rules-${++count}`;
    await engine.createDatabase(database);
    if (!old) return { database };
    const response = await put(database, old);
    assert.equal(response.status, 201);
    return { database, rev: (await response.json()).rev };
  }

  for (const [title, name, document, reason, old] of forbidden)
    test(`nobody ${title}`, async () => {
      const { database, rev } = await prepare(old);
      const response = await put(database, rev ? { ...document, _rev: rev } : document, credentials(name));
      assert.equal(response.status, name === null ? 401 : 403);
      assert.match((await response.json()).reason, reason);
      const { rows } = await (
        await engine.request('GET', `/${database}/_all_docs?startkey="a"&include_docs=true`)
      ).json();
      assert.deepEqual(
        rows.map(({ doc }) => without(doc, '_rev')),
        old ? [old] : [],
      );
    });

  for (const [title, name, document, old] of permitted)
    test(`somebody ${title}`, async () => {
      const { database, rev } = await prepare(old);
      const response = await put(database, rev ? { ...document, _rev: rev } : document, credentials(name));
      assert.equal(response.status, 201, await response.text());
      const kept = await engine.request('GET', `/${database}/${encodeURIComponent(document._id)}`);
      assert.deepEqual(without(await kept.json(), '_rev'), document);
    });

  test('nobody but an administrator touches the rules, or who may read', async () => {
    const { database } = await prepare();
    const ada = credentials('ada');
    const { _rev } = await (await engine.request('GET', `/${database}/_design/skill-profile`)).json();
    for (const [method, path, body] of [
      ['PUT', '_design/skill-profile', { _id: '_design/skill-profile', _rev }],
      ['DELETE', `_design/skill-profile?rev=${_rev}`],
      ['PUT', '_design/mine', { views: {} }],
      ['PUT', '_security', { members: { names: ['ada'] } }],
      ['DELETE', ''],
    ]) {
      const { status } = await engine.request(method, `/${database}/${path}`, body, ada);
      assert.equal(status, 401, `${method} ${path}`);
    }
  });

  test('many documents at once are held to the rules one by one, also when they bring their revisions', async () => {
    const { database } = await prepare(comment('ada'));
    const write = async (body, name) =>
      (await engine.request('POST', `/${database}/_bulk_docs`, body, credentials(name))).json();
    const both = await write({ docs: [watch('ben'), watch('ada')] }, 'ben');
    assert.deepEqual(Object.fromEntries(both.map(({ id, error = 'none' }) => [id, error])), {
      'mbp:watch:ben': 'none',
      'mbp:watch:ada': 'forbidden',
    });
    const copied = { ...comment('ben'), _rev: '9-ff', _revisions: { start: 9, ids: ['ff'] } };
    await write({ docs: [copied], new_edits: false }, 'ben');
    const kept = await engine.request('GET', `/${database}/${encodeURIComponent(copied._id)}`);
    assert.equal((await kept.json()).author, 'ada');
  });

  test('an administrator writes what there was before', async () => {
    const { database } = await prepare();
    assert.equal((await put(database, comment('somebody who has left'))).status, 201);
  });

  test('no file is written where it was started', async () => {
    const { existsSync } = await import('node:fs');
    for (const name of ['config.json', 'log.txt', '.config.json']) assert.equal(existsSync(name), false, name);
  });
});
