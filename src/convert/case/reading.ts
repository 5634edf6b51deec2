import { formatFound } from '../../schema/problem.js';
import type { Text } from '../../schema/profile-schema.js';
import { isFields, isText, type Fields } from '../../schema/shape-tests.js';
import { isCalendarDate } from '../../schema/formats.js';
import type { Translator } from '../../strings/translate.js';
import type { ConversionNote, ExpectedInFile, NoteCode, Outcome } from '../conversion.js';
import { OURS, plainText } from './extensions.js';

/** A part of a package, and where it stands. */
export interface Entry {
  readonly fields: Fields;
  readonly path: string;
}

/** A value as an object; without anything in it when it is none. */
export const asFields = (value: unknown): Fields => (isFields(value) ? value : {});

/** What is in something that should be a list. */
export const asList = <T>(value: T | readonly T[] | null | undefined): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : value === undefined || value === null ? [] : [value as T];

/** The extensions of a part: one object, or a list of them. */
export const extensionsOf = ({ fields }: Entry): readonly Fields[] => asList(fields['extensions']).map(asFields);

/** What this library itself has put into the extensions of a part. */
export const oursIn = (entry: Entry): Fields =>
  asFields(extensionsOf(entry).find((extension) => Object.hasOwn(extension, OURS))?.[OURS]);

/** The path of a part within another. */
export const below = (path: string, key: string): string => (path ? `${path}.${key}` : key);

/**
 * A text from its place in the standard and, where it was a language map, from the extensions: what someone has changed in
 * its place since then counts.
 */
export function restoreText(plain: string | undefined, kept: unknown, language: string): Text | undefined {
  if (typeof kept !== 'object' || !isText(kept)) return plain;
  const map = kept as Readonly<Record<string, string>>;
  return plain === undefined || plainText(map, language) === plain ? map : { ...map, [language]: plain };
}

/** Reads what servers write in place of what the standard demands, and notes what it cannot take as it is. */
export class Reading {
  readonly notes: ConversionNote[] = [];

  readonly t: Translator;
  /** Whether something is required of a role when the package does not say. */
  readonly required: boolean;

  constructor(t: Translator, required: boolean) {
    this.t = t;
    this.required = required;
  }

  /** Notes something. */
  say(
    path: string,
    code: NoteCode,
    severity: ConversionNote['severity'],
    found: unknown,
    expected: ExpectedInFile,
    outcome: Outcome,
  ): void {
    this.notes.push({ code, severity, path, found: formatFound(found), expected, outcome });
  }

  /** The objects in a list. */
  entries({ fields, path }: Entry, key: string): readonly Entry[] {
    const value = fields[key];
    const place = below(path, key);
    if (value !== undefined && value !== null && !Array.isArray(value)) {
      const isOne = typeof value === 'object';
      this.say(place, 'wrong-type', isOne ? 'warning' : 'error', value, 'list', isOne ? 'repaired' : 'left-out');
      return isOne ? [{ fields: value as Fields, path: place }] : [];
    }
    return asList(value).flatMap((entry, at) => {
      const path = `${place}[${at}]`;
      if (isFields(entry)) return [{ fields: entry, path }];
      this.say(path, 'wrong-type', 'error', entry, 'object', 'left-out');
      return [];
    });
  }

  /** A text, empty or not; undefined when there is none. */
  text({ fields, path }: Entry, key: string): string | undefined {
    const value = fields[key];
    if (typeof value === 'string') return value;
    if (value === undefined || value === null) return undefined;
    const isPlain = typeof value === 'number' || typeof value === 'boolean';
    this.say(below(path, key), 'wrong-type', 'warning', value, 'text', isPlain ? 'repaired' : 'left-out');
    return isPlain ? String(value) : undefined;
  }

  /** A text that is not empty. */
  filledText(entry: Entry, key: string): string | undefined {
    const text = this.text(entry, key);
    return text?.trim() === '' ? undefined : text;
  }

  /** A number, also from a text. */
  number({ fields, path }: Entry, key: string): number | undefined {
    const value = fields[key];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (value === undefined || value === null) return undefined;
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
    const isOne = Number.isFinite(number);
    this.say(below(path, key), 'wrong-type', 'warning', value, 'number', isOne ? 'repaired' : 'left-out');
    return isOne ? number : undefined;
  }

  /** The day of a moment, with or without a time zone. */
  date(entry: Entry, key: string): string | undefined {
    const value = this.filledText(entry, key);
    const day = value?.trim().slice(0, 10);
    if (day === undefined || isCalendarDate(day)) return day;
    this.say(below(entry.path, key), 'bad-format', 'warning', value, 'date', 'left-out');
    return undefined;
  }

  /** Parts by their identifiers; the first of those that have the same one. */
  byIdentifier(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
    const known = new Map<string, Entry>();
    for (const entry of entries) {
      const id = this.filledText(entry, 'identifier');
      if (id === undefined) continue;
      if (known.has(id)) this.say(below(entry.path, 'identifier'), 'duplicate-id', 'warning', id, 'unique-id', 'kept');
      else known.set(id, entry);
    }
    return known;
  }
}
