import { isWebAddress } from '../../schema/formats.js';
import type { Text } from '../../schema/profile-schema.js';
import type { ExpectedInFile } from '../conversion.js';
import type { Field } from './words.js';

/** What an expectation may have besides its role, its level and whether it is required. */
export const EXPECTATION_FIELDS = ['description', 'stem', 'items', 'topics', 'resources'] as const;

/** What can stand behind the @ of a heading. */
export const isTag = (text: string): boolean => /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(text);

/** The filled cells of a row that hold one thing: by language, the one without a language under the empty string. */
export type Cells = ReadonlyMap<string, string>;

/** What a cell could not be read as. */
export interface Misread {
  readonly found: string;
  readonly expected: ExpectedInFile;
}

/** How a kind of value stands in cells. */
export interface Kind {
  /** Cells that say the value; undefined when none can. Whoever writes reads them again to be sure. */
  readonly write: (value: unknown) => Cells | undefined;
  /** @param language Of the cell without a language, where others have one. */
  readonly read: (cells: Cells, language: string, say: (misread: Misread) => void) => unknown;
}

const first = (cells: Cells): string => [...cells.values()][0] ?? '';
/** White space alone is an empty cell, and a lone half of a character cannot be written to a file. */
const isWritable = (text: string): boolean => text.trim() !== '' && !/\p{Surrogate}/u.test(text);
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** A string of one line such as an id. What would not survive as it is stands in quotes, as JSON. */
const plain: Kind = {
  write: (value) => {
    if (typeof value !== 'string') return undefined;
    const isSafe = isWritable(value) && value.trim() === value && !value.startsWith('"');
    return new Map([['', isSafe ? value : JSON.stringify(value)]]);
  },
  read: (cells) => {
    const text = first(cells).trim();
    const quoted = text.startsWith('"') ? parseJson(text) : undefined;
    return typeof quoted === 'string' ? quoted : text;
  },
};

/** A text as cells, when all its languages can stand in headings. */
function writeText(value: unknown): Cells | undefined {
  if (typeof value === 'string') return isWritable(value) ? new Map([['', value]]) : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value as Record<string, unknown>);
  const isSayable = entries.every(([tag, text]) => isTag(tag) && typeof text === 'string' && isWritable(text));
  return isSayable ? new Map(entries as [string, string][]) : undefined;
}

/** Cells as a text: a language map as soon as one of them has a language. */
function readText(cells: Cells, language: string, tidy: (text: string) => string = (text) => text): Text {
  const own = cells.get('');
  if (own !== undefined && cells.size === 1) return tidy(own);
  return Object.fromEntries([...cells].map(([tag, text]) => [tag === '' ? language : tag, tidy(text)]));
}

const text: Kind = { write: writeText, read: (cells, language) => readText(cells, language) };

/** The same without white space around it: two cells that look alike are the same name. */
const name: Kind = { write: writeText, read: (cells, language) => readText(cells, language, (cell) => cell.trim()) };

/** Several texts in one cell, a line each; where the cell has one line only, `separator` may part them as well. */
const list = (separator?: RegExp): Kind => {
  const split = (cell: string): string[] =>
    cell
      .trim()
      .split(separator && !/[\r\n]/.test(cell.trim()) ? separator : /[\r\n]+/)
      .map((line) => line.trim().replace(/^[•‣◦▪*–-]\s+/u, ''))
      .filter(Boolean);
  return {
    write: (value) => {
      const cells = new Map<string, string[]>();
      for (const entry of value as unknown[])
        for (const [tag, line] of writeText(entry) ?? []) cells.set(tag, [...(cells.get(tag) ?? []), line]);
      return new Map([...cells].map(([tag, lines]) => [tag, lines.join('\n')]));
    },
    read: (cells, language, say) => {
      const lines = [...cells].map(([tag, cell]) => [tag, split(cell)] as const);
      const most = Math.max(...lines.map(([, { length }]) => length));
      const short = lines.find(([, { length }]) => length < most);
      if (short) say({ found: short[1].join('\n'), expected: 'same-lines' });
      return Array.from({ length: most }, (_, at) => {
        const entry = lines.flatMap(([tag, { [at]: line }]) => (line === undefined ? [] : [[tag, line] as const]));
        return readText(new Map(entry), language);
      });
    },
  };
};

/** Places to learn from: on each line a title, and its address. */
const resources: Kind = {
  write: (value) =>
    new Map([
      [
        '',
        (value as { title: unknown; url: unknown }[])
          .map(({ title, url }) => (typeof title === 'string' ? `${title} <${String(url)}>` : ''))
          .join('\n'),
      ],
    ]),
  read: (cells, _language, say) =>
    first(cells)
      .split(/[\r\n]+/)
      .flatMap((line) => {
        const [, title = '', url = ''] = /^(.*?)[\s:|–-]*<?(https?:\/\/[^\s<>]+)>?$/i.exec(line.trim()) ?? [];
        if (isWebAddress(url)) return { title: title.replace(/^[•‣◦▪*–-]\s+/u, '') || url, url };
        if (line.trim()) say({ found: line, expected: 'title-and-address' });
        return [];
      }),
};

const json: Kind = {
  write: (value) => new Map([['', JSON.stringify(value)]]),
  read: (cells, _language, say) => {
    const value = parseJson(first(cells));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    say({ found: first(cells), expected: 'json-object' });
    return {};
  },
};

/** How each column is written and read; `required` has words of its own. */
export const KINDS: Readonly<Record<Exclude<Field, 'required'>, Kind>> = {
  skill: name,
  role: name,
  level: name,
  description: text,
  stem: text,
  items: list(),
  topics: list(/[;؛；]/),
  resources,
  roleId: plain,
  roleShortName: name,
  roleFamily: name,
  levelId: plain,
  levelShortName: name,
  levelDescription: text,
  skillId: plain,
  summary: text,
  domain: name,
  group: name,
  updated: plain,
  version: plain,
  language: plain,
  url: plain,
  json,
};

export type KindField = keyof typeof KINDS;

/** The cells that say a value exactly; undefined when none do, and it has to be said in another way. */
export function exactCells(field: KindField, value: unknown): Cells | undefined {
  const cells = KINDS[field].write(value);
  if (!cells?.size || [...cells.values()].some((cell) => !isWritable(cell))) return undefined;
  const misread: Misread[] = [];
  const read = KINDS[field].read(cells, 'en', (found) => misread.push(found));
  return misread.length === 0 && JSON.stringify(read) === JSON.stringify(value) ? cells : undefined;
}
