import * as z from 'zod/mini';
import { isCalendarDate, isWebAddress } from './formats.js';
import type { Expected } from './problem.js';

/** Each check names what it expects: zod's own messages are never shown, and its formats cost more than these lines. */
const expects = (expected: Expected): { error: Expected } => ({ error: expected });
const text = z.string(expects('text'));
const when = (expected: Expected, test: (value: string) => boolean): z.ZodMiniString =>
  text.check(z.refine(test, expects(expected)));

const nonEmpty = when('non-empty-text', (value) => value !== '');
const list = <T extends z.ZodMiniType>(entry: T): z.ZodMiniArray<T> => z.array(entry, expects('list'));
const nonEmptyList = <T extends z.ZodMiniType>(entry: T): z.ZodMiniArray<T> =>
  list(entry).check(z.refine((value) => value.length > 0, expects('non-empty-list')));
const object = <T extends z.core.$ZodLooseShape>(shape: T): z.ZodMiniObject<T, z.core.$loose> =>
  z.looseObject(shape, expects('object'));

/** An identifier: stable, not empty, used in storage keys, links and attributes. */
const Id = z.string(expects('id')).check(z.refine((value) => value !== '', expects('non-empty-text')));

const WebAddress = when('web-address', isWebAddress);
const CalendarDate = when('date', isCalendarDate);

/**
 * Text is a string, or a language map as in JSON-LD: BCP 47 tag to string.
 * @see https://www.rfc-editor.org/rfc/rfc4647 for how an entry is chosen.
 */
const LanguageMap = z
  .catchall(z.object({}, expects('text')), text)
  .check(z.refine((map) => Object.keys(map).length > 0, expects('non-empty-text')));
const Text = z.union([text, LanguageMap], expects('text'));
const Name = z.union([nonEmpty, LanguageMap], expects('text'));

const version = z.number(expects('number')).check(z.refine((value) => value >= 1, expects('version')));

const Level = object({
  id: Id,
  name: Name,
  shortName: z.optional(Text),
  description: z.optional(Text),
});

/** What names a role. */
export const RoleSchema = object({
  id: Id,
  name: Name,
  shortName: z.optional(Text),
  family: z.optional(Text),
});

const Resource = object({ title: Text, url: WebAddress });

/** One cell of the profile: what a role is expected to know at a level. */
export const Expectation = object({
  role: Id,
  level: Id,
  required: z.boolean(expects('boolean')),
  description: Text,
  stem: z.optional(Text),
  items: z.optional(list(Text)),
  topics: z.optional(list(Text)),
  resources: z.optional(list(Resource)),
});

const Change = object({ version: text, date: CalendarDate, note: Text });
const Attribution = object({ text: Text, url: z.optional(WebAddress), license: z.optional(text) });

/** What lists a skill in a catalog and heads its profile. */
export const skillShape = {
  id: Id,
  name: Name,
  summary: z.optional(Text),
  domain: z.optional(Text),
  group: z.optional(Text),
  updated: z.optional(CalendarDate),
};

/** The document without its expectations, which are checked one by one so that a bad one costs only itself. */
export const ProfileHead = object({
  $schema: z.optional(text),
  schemaVersion: version,
  ...skillShape,
  version: z.optional(text),
  changes: z.optional(list(Change)),
  language: z.optional(nonEmpty),
  url: z.optional(WebAddress),
  attribution: z.optional(Attribution),
  totals: z.optional(z.catchall(z.object({}, expects('object')), z.number(expects('number')))),
  levels: nonEmptyList(Level),
  roles: nonEmptyList(RoleSchema),
  expectations: list(z.unknown()),
});

/** The whole document; the published JSON Schema is made from it. */
export const ProfileDocument = object({ ...ProfileHead.shape, expectations: list(Expectation) });

/** Text in one language, or a map from language tag to text. */
export type Text = string | Readonly<Record<string, string>>;
/** One step of the ladder, lowest first in the document. */
export type Level = z.infer<typeof Level>;
/** One role of the profile. */
export type Role = z.infer<typeof RoleSchema>;
/** Where to learn something: a title and an http(s) address. */
export type Resource = z.infer<typeof Resource>;
/** What a role is expected to know at a level, and whether that is required. */
export type Expectation = z.infer<typeof Expectation>;
/** One skill: who is expected to know what, at which level. The JSON a host gives by `src`, `data` or inline. */
export type ProfileDocument = z.infer<typeof ProfileDocument>;
