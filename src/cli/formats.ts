import type { FormatSpec } from './formats/format.js';

/** Whether a value is an object that has all of these. */
const has = (value: unknown, ...keys: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && keys.every((key) => key in value);

/** All formats, those that are told by their content first. */
export const formats: readonly FormatSpec[] = [
  {
    name: 'tech-roles',
    extension: '.json',
    reads: true,
    looksLike: ({ json }) => has(json(), 'role', 'levels') && !has(json(), 'schemaVersion'),
    load: async () => (await import('./formats/tech-roles.js')).techRoles,
  },
  {
    name: 'case',
    extension: '.case.json',
    reads: true,
    holds: 'many',
    // also within what a server puts around it
    looksLike: ({ text }) => /"CF(Document|Items|Rubrics|RubricCriteria)"\s*:/.test(text),
    load: async () => (await import('./formats/case.js')).case1,
  },
  {
    name: 'json',
    extension: '.json',
    reads: true,
    holds: 'many',
    looksLike: ({ text }) => /^\s*[{[]/.test(text),
    load: async () => (await import('./formats/json.js')).json,
  },
  {
    name: 'gdad',
    extension: '.csv',
    reads: true,
    looksLike: ({ text }) => /^\uFEFF?Role Family,Role,[^\n]*,Skill Level/.test(text),
    load: async () => (await import('./formats/gdad.js')).gdad,
  },
  {
    name: 'csv',
    extension: '.csv',
    reads: true,
    holds: 'one',
    // a table is told by the separators in its first line
    looksLike: ({ text }) => /^[^\n]*[^\n,;\t][,;\t]/.test(text),
    load: async () => (await import('./formats/csv.js')).csv,
  },
];

/** The names of the formats that can be read. */
export const readable = formats.filter(({ reads }) => reads).map(({ name }) => name);

/** The names of the formats that can be written. */
export const writable = formats.filter(({ holds }) => holds !== undefined).map(({ name }) => name);

export const formatNamed = (name: string): FormatSpec | undefined => formats.find((format) => format.name === name);
