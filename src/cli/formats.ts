import type { FormatSpec } from './formats/format.js';

/** All formats, those that are told by their content first. */
export const formats: readonly FormatSpec[] = [
  {
    name: 'json',
    extension: '.json',
    reads: true,
    holds: 'many',
    looksLike: ({ text }) => /^\s*[{[]/.test(text),
    load: async () => (await import('./formats/json.js')).json,
  },
];

/** The names of the formats that can be read. */
export const readable = formats.filter(({ reads }) => reads).map(({ name }) => name);

/** The names of the formats that can be written. */
export const writable = formats.filter(({ holds }) => holds !== undefined).map(({ name }) => name);

export const formatNamed = (name: string): FormatSpec | undefined => formats.find((format) => format.name === name);
