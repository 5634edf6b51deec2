import { isCalendarDate } from '../../schema/formats.js';
import { parseJson } from '../../schema/parse-json.js';
import { isFields } from '../../schema/shape-tests.js';
import { KEY_LENGTH } from './item-keys.js';

/** The form of the packed state that this version writes. */
export const STATE_VERSION = 1;

/**
 * What a learning platform is given to keep, as short as can be: it may have room for 4,096 characters. In JSON
 * `{"v":1,"r":{"<role id>":"<key><answer>…"},"l":"<level id>","d":"2026-03-17"}`. Whatever else stands in it is a later
 * version's, and stays.
 */
export interface PackedState {
  /** By id of the role: the answers by key of the item. */
  readonly roles: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The id of the level that was on show; '' when it is not known. */
  readonly level: string;
  /** The day of the last mark, `YYYY-MM-DD`; '' when there is none. */
  readonly day: string;
  readonly others: Readonly<Record<string, unknown>>;
}

const ENTRY = KEY_LENGTH + 1;
const entriesPattern = new RegExp(`^(?:[\\w-]{${ENTRY}})*$`);

function readEntries(text: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (let at = 0; at < text.length; at += ENTRY)
    entries.set(text.slice(at, at + KEY_LENGTH), text.charAt(at + KEY_LENGTH));
  return entries;
}

/** Reads a state: undefined when there is none, `newer` when a later version wrote it, `damaged` when nobody can read it. */
export function readPacked(text: string): PackedState | undefined | 'damaged' | 'newer' {
  if (text.trim() === '') return undefined;
  const json = parseJson(text);
  if (!json.ok || !isFields(json.value)) return 'damaged';
  const { v, r, l = '', d = '', ...others } = json.value;
  if (typeof v === 'number' && v > STATE_VERSION) return 'newer';
  if (v !== STATE_VERSION || !isFields(r) || typeof l !== 'string' || typeof d !== 'string') return 'damaged';
  const roles = new Map<string, ReadonlyMap<string, string>>();
  for (const [role, entries] of Object.entries(r)) {
    if (typeof entries !== 'string' || !entriesPattern.test(entries)) return 'damaged';
    roles.set(role, readEntries(entries));
  }
  return { roles, level: l, day: isCalendarDate(d) ? d : '', others };
}

/** Writes a state; '' when there is nothing to keep. */
export function writePacked({ roles, level, day, others }: PackedState): string {
  const texts = [...roles]
    .filter(([, entries]) => entries.size > 0)
    .map(([role, entries]) => [role, [...entries].flat().join('')] as const);
  if (texts.length === 0 && level === '' && Object.keys(others).length === 0) return '';
  return JSON.stringify({
    v: STATE_VERSION,
    r: Object.fromEntries(texts),
    ...(level === '' ? {} : { l: level }),
    ...(day === '' ? {} : { d: day }),
    ...others,
  });
}
