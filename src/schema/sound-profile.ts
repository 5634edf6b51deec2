import { isCalendarDate, isPrivateKey, isWebAddress, SCHEMA_VERSION } from './formats.js';
import type { Expectation, ProfileDocument } from './profile-schema.js';
import {
  isFilledText,
  isList,
  isName,
  isObject,
  isOptional,
  isString,
  isText,
  type Fields,
  type Parts,
  type Test,
} from './shape-tests.js';

const isBoolean: Test = (value) => typeof value === 'boolean';
/** An absolute http(s) address. */
export const isUrl: Test = (value) => isString(value) && isWebAddress(value);
/** A calendar date. */
export const isDate: Test = (value) => isString(value) && isCalendarDate(value);

/** An object whose keys are all read by someone. */
export const isKnown = (parts: Parts): Test => {
  const hasParts = isObject(parts);
  return (value) =>
    hasParts(value) && Object.keys(value as Fields).every((key) => Object.hasOwn(parts, key) || isPrivateKey(key));
};

const maybeText = isOptional(isText);
const maybeString = isOptional(isString);
const maybeUrl = isOptional(isUrl);

const isLevel = isObject({ id: isName, name: isFilledText, shortName: maybeText, description: maybeText });
/** What names a role. */
export const isRole = isObject({ id: isName, name: isFilledText, shortName: maybeText, family: maybeText });

const isFullExpectation = isKnown({
  role: isName,
  level: isName,
  required: isBoolean,
  description: isFilledText,
  stem: maybeText,
  items: isOptional(isList(isText)),
  topics: isOptional(isList(isText)),
  resources: isOptional(isList(isObject({ title: isText, url: isUrl }))),
});

/** Most cells of large documents are just these four: a shorter way for them, as there may be ten thousand of them. */
function isPlainExpectation(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 4) return false;
  const { role, level, required, description } = value as Partial<Expectation>;
  return isName(role) && isName(level) && typeof required === 'boolean' && isName(description);
}

/** Where content comes from. */
export const isAttribution = isOptional(isObject({ text: isText, url: maybeUrl, license: maybeString }));

const isHead = isKnown({
  $schema: maybeString,
  schemaVersion: (value) => value === SCHEMA_VERSION,
  id: isName,
  name: isFilledText,
  summary: maybeText,
  domain: maybeText,
  group: maybeText,
  updated: isOptional(isDate),
  version: maybeString,
  changes: isOptional(isList(isObject({ version: isString, date: isDate, note: isText }))),
  language: isOptional(isName),
  url: maybeUrl,
  attribution: isAttribution,
  // what can be counted is compared where there are words for the difference
  totals: (value) => value === undefined,
  levels: isList(isLevel),
  roles: isList(isRole),
  expectations: Array.isArray,
});

/** An expectation that `parseProfile` would have nothing to say about by itself. */
export const isSoundExpectation = (value: unknown): value is Expectation =>
  isPlainExpectation(value) || isFullExpectation(value);

/**
 * A document that `parseProfile` would have nothing to say about. The schema is the truth, and this its short form for
 * the good case: on a page whose profiles are right, neither the schema nor the words for mistakes are ever loaded. A
 * test holds the two together over every part of the format.
 */
export function isSoundProfile(value: unknown): value is ProfileDocument {
  if (!isHead(value)) return false;
  const { levels, roles, expectations } = value as ProfileDocument;
  const ofRole = new Map(roles.map(({ id }) => [id, new Set<string>()]));
  const known = new Set(levels.map(({ id }) => id));
  if (ofRole.size < roles.length || known.size < levels.length || levels.length === 0 || roles.length === 0)
    return false;
  for (const cell of expectations) {
    if (!isSoundExpectation(cell) || !known.has(cell.level)) return false;
    const taken = ofRole.get(cell.role);
    if (!taken || taken.has(cell.level)) return false;
    taken.add(cell.level);
  }
  for (const taken of ofRole.values()) if (taken.size === 0) return false;
  return true;
}
