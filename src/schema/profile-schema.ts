import * as z from 'zod/mini';

/** The newest document format this library reads. */
export const SCHEMA_VERSION = 1;

const nonEmpty = z.string().check(z.minLength(1));

/** An identifier: stable, not empty, used in storage keys, links and attributes. */
const Id = nonEmpty;

/** An absolute http or https address. */
const WebAddress = z.url({ protocol: /^https?$/ });

/** A calendar date without a time zone, `YYYY-MM-DD` (ISO 8601). */
const CalendarDate = z.iso.date();

/**
 * Text is a string, or a language map as in JSON-LD: BCP 47 tag to string.
 * @see https://www.rfc-editor.org/rfc/rfc4647 for how an entry is chosen.
 */
const LanguageMap = z.record(z.string(), z.string()).check(z.refine((map) => Object.keys(map).length > 0));
const Text = z.union([z.string(), LanguageMap]);
const Name = z.union([nonEmpty, LanguageMap]);

const Level = z.looseObject({
  id: Id,
  name: Name,
  shortName: z.optional(Text),
  description: z.optional(Text),
});

const Role = z.looseObject({
  id: Id,
  name: Name,
  shortName: z.optional(Text),
  family: z.optional(Text),
});

const Resource = z.looseObject({ title: Text, url: WebAddress });

/** One cell of the profile: what a role is expected to know at a level. */
export const Expectation = z.looseObject({
  role: Id,
  level: Id,
  required: z.boolean(),
  description: Text,
  stem: z.optional(Text),
  items: z.optional(z.array(Text)),
  topics: z.optional(z.array(Text)),
  resources: z.optional(z.array(Resource)),
});

const Change = z.looseObject({ version: z.string(), date: CalendarDate, note: Text });
const Attribution = z.looseObject({ text: Text, url: z.optional(WebAddress), license: z.optional(z.string()) });

/** The document without its expectations, which are checked one by one so that a bad one costs only itself. */
export const ProfileHead = z.looseObject({
  $schema: z.optional(z.string()),
  schemaVersion: z.number().check(z.minimum(1)),
  id: Id,
  name: Name,
  summary: z.optional(Text),
  domain: z.optional(Text),
  group: z.optional(Text),
  updated: z.optional(CalendarDate),
  version: z.optional(z.string()),
  changes: z.optional(z.array(Change)),
  language: z.optional(nonEmpty),
  url: z.optional(WebAddress),
  attribution: z.optional(Attribution),
  totals: z.optional(z.record(z.string(), z.number())),
  levels: z.array(Level).check(z.minLength(1)),
  roles: z.array(Role).check(z.minLength(1)),
  expectations: z.array(z.unknown()),
});

/** The whole document; the published JSON Schema is made from it. */
export const ProfileDocument = z.extend(ProfileHead, { expectations: z.array(Expectation) });

/** Text in one language, or a map from language tag to text. */
export type Text = string | Readonly<Record<string, string>>;
/** One step of the ladder, lowest first in the document. */
export type Level = z.infer<typeof Level>;
/** One role of the profile. */
export type Role = z.infer<typeof Role>;
/** Where to learn something: a title and an http(s) address. */
export type Resource = z.infer<typeof Resource>;
/** What a role is expected to know at a level, and whether that is required. */
export type Expectation = z.infer<typeof Expectation>;
/** One skill: who is expected to know what, at which level. The JSON a host gives by `src`, `data` or inline. */
export type ProfileDocument = z.infer<typeof ProfileDocument>;
