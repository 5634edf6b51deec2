/* eslint-disable no-var, @typescript-eslint/prefer-includes, @typescript-eslint/prefer-string-starts-ends-with --
   this is what CouchDB runs, as text, in an engine of its own: nothing newer than ES5, nothing from outside the function */
/* eslint-disable @typescript-eslint/prefer-for-of, @typescript-eslint/restrict-plus-operands -- the same */
import type { Limits } from '../model/limits.js';

/** A document as it comes in: anything. */
type Incoming = Readonly<Record<string, unknown>>;

/** Who writes, in the words of CouchDB. */
export interface UserContext {
  readonly name: string | null;
  readonly roles: readonly string[];
}

/** What CouchDB's rules throw. */
export type Refusal = { readonly unauthorized: string } | { readonly forbidden: string };

/**
 * The rules of the community, for every store: who may write what. Throws a {@link Refusal}.
 *
 * The author is who is signed in. One's own votes and watches only. Decisions are for moderators. Nothing is deleted:
 * what is removed keeps its place, without its text; moderators may do so to what others have said, and nothing else. What
 * was said stays with who said it, and under what it was said, and tells when it was changed.
 * Administrators of the server may write what they like, so that a copy can be brought back.
 *
 * @see https://docs.couchdb.org/en/stable/ddocs/ddocs.html#validate-document-update-functions
 */
export function checkWrite(doc: Incoming, old: Incoming | null, user: UserContext, limits: Limits): void {
  function forbid(reason: string): never {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- CouchDB wants it so
    throw { forbidden: reason };
  }
  function has(role: string): boolean {
    return user.roles.indexOf(role) !== -1;
  }
  function isText(name: string, least: number, most: number): void {
    var value = doc[name];
    if (typeof value !== 'string' || value.length < least || value.length > most)
      forbid(name + ': text of ' + least + ' to ' + most + ' characters');
  }
  function isFlag(name: string): void {
    if (doc[name] !== undefined && typeof doc[name] !== 'boolean') forbid(name + ': true or false');
  }
  function isKey(value: unknown): boolean {
    return typeof value === 'string' && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(value);
  }
  function isInstant(value: unknown): boolean {
    var form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
    return typeof value === 'string' && form.test(value) && !isNaN(Date.parse(value));
  }
  function isDeep(value: unknown, most: number): boolean {
    var level: unknown[] = [value];
    for (var depth = 0; level.length > 0; depth++) {
      if (depth > most) return true;
      var next: unknown[] = [];
      for (var i = 0; i < level.length; i++) {
        var found = level[i] as Incoming;
        for (var name in found) if (found[name] && typeof found[name] === 'object') next.push(found[name]);
      }
      level = next;
    }
    return false;
  }
  function part(id: unknown): string {
    return encodeURIComponent(String(id)).replace(/^_/, '%5F');
  }

  if (has('_admin')) return;
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- CouchDB wants it so
  if (!user.name) throw { unauthorized: 'sign in first' };
  if (doc['_deleted']) forbid('nothing is deleted');
  // by `new_edits=false` CouchDB takes a second beginning of a document, and does not say what it has already
  if (!old && doc['_rev'] !== undefined) forbid('revisions are made here');
  var type = doc['type'];
  var isEntry = type === 'proposal' || type === 'comment';
  // what a moderator takes away is still its author's
  var isByOther =
    isEntry &&
    old !== null &&
    !old['_deleted'] &&
    has('moderator') &&
    doc['removed'] === true &&
    !old['removed'] &&
    doc['author'] !== user.name;
  if (doc['author'] !== user.name && !isByOther) forbid('author: who is signed in');
  if (typeof doc['subject'] !== 'string' || doc['subject'] === '') forbid('subject: the id of a skill');
  if (!isInstant(doc['createdAt'])) forbid('createdAt: an instant in UTC');
  if (doc['editedAt'] !== undefined && !isInstant(doc['editedAt'])) forbid('editedAt: an instant in UTC');
  if (Date.parse(String(doc['editedAt'])) < Date.parse(String(doc['createdAt'])))
    forbid('editedAt: not before createdAt');
  var ops = doc['ops'];
  if (!Array.isArray(ops) || ops.length < 1 || ops.length > 8 || !ops.every(isKey)) forbid('ops: 1 to 8 ids');
  // the document, its patch, the steps of it; before anything that would run out of stack
  if (isDeep(doc, limits.depth + 2)) forbid('it is nested too deep');
  if (JSON.stringify(doc).length > limits.document) forbid('the document is too long');

  var start = part(doc['subject']) + ':' + String(type) + ':';
  var id = String(doc['_id']);
  var key = id.slice(start.length);
  if (id.slice(0, start.length) !== start) forbid('_id: begins with ' + start);
  var known = [
    '_id',
    '_rev',
    '_revisions',
    '_attachments',
    'type',
    'subject',
    'author',
    'createdAt',
    'editedAt',
    'ops',
  ];
  var fixed = ['type', 'subject'];
  // a decision is every moderator's
  if (type !== 'decision') fixed.push('author', 'createdAt');
  switch (type) {
    case 'proposal':
      known.push('title', 'body', 'patch', 'withdrawn', 'removed', 'removedBy');
      if (isByOther) fixed.push('withdrawn');
      isText('title', doc['removed'] ? 0 : 1, limits.title);
      isText('body', 0, limits.body);
      isFlag('withdrawn');
      if (!isKey(key)) forbid('_id: ends with the id of the proposal');
      if (doc['patch'] !== undefined && (!Array.isArray(doc['patch']) || doc['patch'].length > limits.steps))
        forbid('patch: a list of at most ' + limits.steps + ' steps');
      if (doc['patch'] && JSON.stringify(doc['patch']).length > limits.patch) forbid('patch: it is too long');
      break;
    case 'comment':
      known.push('body', 'parent', 'on', 'removed', 'removedBy');
      fixed.push('parent', 'on');
      isText('body', doc['removed'] ? 0 : 1, limits.body);
      if (!isKey(key)) forbid('_id: ends with the id of the comment');
      if (doc['parent'] !== undefined && !isKey(doc['parent'])) forbid('parent: the id of a comment');
      if (doc['on'] !== undefined && !isKey(doc['on'])) forbid('on: the id of a proposal');
      break;
    case 'vote':
      known.push('proposal', 'value');
      if (!isKey(doc['proposal'])) forbid('proposal: the id of one');
      if (key !== String(doc['proposal']) + ':' + part(user.name)) forbid('_id: one vote for each person');
      if (doc['value'] !== -1 && doc['value'] !== 0 && doc['value'] !== 1) forbid('value: -1, 0 or 1');
      break;
    case 'watch':
      known.push('on');
      if (key !== part(user.name)) forbid('_id: one watch for each person');
      if (typeof doc['on'] !== 'boolean') forbid('on: true or false');
      break;
    case 'decision':
      known.push('proposal', 'status', 'note');
      if (!has('moderator')) forbid('moderators decide');
      if (!isKey(doc['proposal']) || key !== doc['proposal']) forbid('_id: ends with the id of the proposal');
      if (['open', 'accepted', 'rejected'].indexOf(doc['status'] as string) === -1)
        forbid('status: open, accepted or rejected');
      isText('note', 0, limits.note);
      break;
    default:
      forbid('type: proposal, comment, vote, watch or decision');
  }
  isFlag('removed');
  for (var name in doc) if (known.indexOf(name) === -1) forbid(name + ': no such field');
  if (doc['_attachments'] !== undefined) forbid('no attachments');
  if (doc['removed'] && (doc['body'] !== '' || doc['title'] || doc['patch'])) forbid('what is removed has no text');
  if (isByOther ? doc['removedBy'] !== user.name : doc['removedBy'] !== (old ? old['removedBy'] : undefined))
    forbid('removedBy: the moderator who removes it');
  if (!old || old['_deleted']) return;
  if (old['removed'] && !doc['removed']) forbid('what is removed stays so');
  var texts = isEntry ? ['title', 'body', 'patch'] : [];
  for (var t = 0; t < texts.length; t++) {
    var text = String(texts[t]);
    if (JSON.stringify(doc[text]) !== JSON.stringify(old[text]) && doc['editedAt'] === undefined)
      forbid('editedAt: when it was changed');
  }
  for (var i = 0; i < fixed.length; i++) {
    var field = String(fixed[i]);
    if (doc[field] !== old[field]) forbid(field + ': stays as it is');
  }
}
