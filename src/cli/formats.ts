import type { FileFormat } from '../convert/detect-format.js';
import type { FormatSpec } from './formats/format.js';

/** All formats. One whose files end longer stands before one whose end that ends with. */
export const formats: readonly FormatSpec[] = [
  {
    name: 'tech-roles',
    extension: '.json',
    load: async () => (await import('./formats/tech-roles.js')).techRoles,
  },
  {
    name: 'case',
    extension: '.case.json',
    holds: 'many',
    load: async () => (await import('./formats/case.js')).case1,
  },
  {
    name: 'json',
    extension: '.json',
    holds: 'many',
    load: async () => (await import('./formats/json.js')).json,
  },
  {
    name: 'gdad',
    extension: '.csv',
    together: true,
    load: async () => (await import('./formats/gdad.js')).gdad,
  },
  {
    name: 'csv',
    extension: '.csv',
    holds: 'one',
    load: async () => (await import('./formats/csv.js')).csv,
  },
];

/** The names of the formats; all of them can be read. */
export const readable = formats.map(({ name }) => name);

/** The names of the formats that can be written. */
export const writable = formats.filter(({ holds }) => holds !== undefined).map(({ name }) => name);

export const formatNamed = (name: string): FormatSpec | undefined => formats.find((format) => format.name === name);

/** What is known of a format that was told by its content: profiles and catalogs are one here. */
export const formatFound = (found: FileFormat): FormatSpec | undefined =>
  formatNamed(found === 'profile' || found === 'catalog' ? 'json' : found);
