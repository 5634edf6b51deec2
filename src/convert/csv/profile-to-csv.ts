import { csvRow } from '../../model/csv-cell.js';
import { SCHEMA_VERSION } from '../../schema/formats.js';
import type { ProfileDocument, Text } from '../../schema/profile-schema.js';
import { foldName } from '../shared/fold-name.js';
import { FreshIds } from '../shared/fresh-ids.js';
import { EXPECTATION_FIELDS, exactCells, KINDS, type Cells, type KindField } from './cells.js';
import { columnOfRest, LEVEL, ROLE, SKILL, textsOf, type Parts } from './entities.js';
import { orderOfLevels } from './order-of-levels.js';
import { FIELDS, writtenWord, type Field } from './words.js';

/** How a table is written. */
export interface CsvWriteOptions {
  /** The language of the headings and of yes and no, a BCP 47 tag; English where it has no words for them. */
  readonly locale?: string;
  readonly separator?: ',' | ';' | '\t';
  /** Begins the file with a byte order mark, by which Excel knows that it is UTF-8. */
  readonly byteOrderMark?: boolean;
}

type Values = Readonly<Record<string, unknown>>;
type RowCells = Map<Field, Cells>;

/** The columns that every table has, in front. */
const ALWAYS: readonly Field[] = ['role', 'level', 'required', 'description'];

/** Collects rows, and which languages each column is needed in. */
class Sheet {
  readonly #rows: RowCells[] = [];
  readonly #tags = new Map<Field, string[]>();

  /** Adds a row; what its cells cannot say exactly goes to its last one, as JSON. */
  add(cells: RowCells, rest: Values): void {
    const row: RowCells = new Map([...cells, ...(Object.keys(rest).length > 0 ? cellsOfJson(rest) : [])]);
    if (row.size > 0) this.#rows.push(row);
  }

  /** The cells that say a value exactly, in the order of the languages that the column has so far. */
  cells(field: KindField, value: unknown): Cells | undefined {
    const cells = exactCells(field, value);
    if (!cells) return undefined;
    const known = this.#tags.get(field) ?? [];
    const tags = [...new Set([...known, ...cells.keys()])];
    const places = [...cells.keys()].map((tag) => tags.indexOf(tag));
    if (places.some((place, at) => place < (places[at - 1] ?? 0))) return undefined;
    this.#tags.set(field, tags);
    return cells;
  }

  write({ locale = 'en', separator = ',', byteOrderMark = false }: CsvWriteOptions): string {
    const columns = FIELDS.flatMap((field) => {
      const tags = new Set(this.#rows.flatMap((row) => [...(row.get(field)?.keys() ?? [])]));
      if (tags.size === 0 && ALWAYS.includes(field)) tags.add('');
      const order = ['', ...(this.#tags.get(field) ?? [])];
      return order.filter((tag, at) => tags.has(tag) && order.indexOf(tag) === at).map((tag) => ({ field, tag }));
    });
    const head = columns.map(({ field, tag }) => writtenWord(field, locale) + (tag && `@${tag}`));
    const rows = this.#rows.map((row) => columns.map(({ field, tag }) => row.get(field)?.get(tag) ?? ''));
    return (byteOrderMark ? '\uFEFF' : '') + [head, ...rows].map((row) => csvRow(row, separator)).join('');
  }
}

const cellsOfJson = (value: Values): [Field, Cells][] => [
  ['json', KINDS.json.write(value) ?? new Map<string, string>()],
];

/** What is written of a list of skills, roles or levels: the cells that name each, and those with the rest of it. */
interface Written {
  readonly names: ReadonlyMap<string, RowCells>;
  readonly more: ReadonlyMap<string, { readonly cells: RowCells; readonly rest: Values }>;
  /** Whether one has more than an id and a name. */
  readonly hasMore: boolean;
}

/** Whether a reader can tell them apart by their names, and gets their ids from these. */
function areNamesEnough(entries: readonly Values[]): boolean {
  const ids = new FreshIds();
  const names = new Set<string>();
  return entries.every(({ id, name }) => {
    const texts = textsOf(name as Text).map(foldName);
    const isNew = !texts.some((text) => names.has(text));
    for (const text of texts) names.add(text);
    return ids.make(textsOf(name as Text)[0] ?? '') === id && isNew;
  });
}

function writeEntities(entries: readonly Values[], parts: Parts, sheet: Sheet): Written {
  const { id, name } = parts;
  const nameCells = entries.map((entry) => sheet.cells(name, entry['name']));
  const needIds = !nameCells.every(Boolean) || !areNamesEnough(entries);
  const names = new Map<string, RowCells>();
  const more = new Map<string, { cells: RowCells; rest: Values }>();
  entries.forEach((entry, at) => {
    const own: RowCells = new Map();
    const cells: RowCells = new Map();
    const left: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(entry)) {
      const field = columnOfRest(parts, key);
      const found = key === 'name' ? nameCells[at] : field && sheet.cells(field, value);
      if (key === 'name' && found) own.set(name, found);
      else if (key === 'id') {
        const ofId = needIds ? sheet.cells(id, value) : undefined;
        if (ofId) own.set(id, ofId);
      } else if (field && found) cells.set(field, found);
      else left[key] = value;
    }
    names.set(entry['id'] as string, own);
    more.set(entry['id'] as string, { cells, rest: left });
  });
  const hasMore = [...more.values()].some((entry) => entry.cells.size > 0 || Object.keys(entry.rest).length > 0);
  return { names, more, hasMore };
}

/** The ids in the order in which a reader meets them. */
const isSameOrder = (entries: readonly { readonly id: string }[], met: Iterable<string>): boolean =>
  JSON.stringify(entries.map(({ id }) => id)) === JSON.stringify([...met]);

/**
 * Writes a profile as a table (CSV, RFC 4180) that `csvToProfiles` makes the same profile of. A row for the skill comes
 * first, then rows for roles and levels where there is something to say of them alone, then a row for each expectation. What
 * the columns have no place for stands in the last one, as JSON.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function profileToCsv(document: ProfileDocument, options: CsvWriteOptions = {}): string {
  const { locale = 'en' } = options;
  const { levels, roles, expectations, schemaVersion, ...head } = document;
  const sheet = new Sheet();
  const skill = writeEntities([schemaVersion === SCHEMA_VERSION ? head : { ...head, schemaVersion }], SKILL, sheet);
  const declare = (written: Written) => {
    for (const [id, { cells, rest }] of written.more)
      sheet.add(new Map([...(written.names.get(id) ?? []), ...cells]), rest);
  };
  declare(skill);

  const ofLevels = writeEntities(levels, LEVEL, sheet);
  const ofRoles = writeEntities(roles, ROLE, sheet);
  if (ofLevels.hasMore || !isSameOrder(levels, orderOfLevels([], expectations))) declare(ofLevels);
  if (ofRoles.hasMore || !isSameOrder(roles, new Set(expectations.map(({ role }) => role)))) declare(ofRoles);

  for (const { role, level, required, ...parts } of expectations) {
    const cells: RowCells = new Map([...(ofRoles.names.get(role) ?? []), ...(ofLevels.names.get(level) ?? [])]);
    cells.set('required', new Map([['', writtenWord(required ? 'yes' : 'no', locale)]]));
    const left: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(parts)) {
      const field = EXPECTATION_FIELDS.find((candidate) => candidate === key);
      const found = field && sheet.cells(field, value);
      if (field && found) cells.set(field, found);
      else if (!(key === 'description' && value === '')) left[key] = value;
    }
    sheet.add(cells, left);
  }
  return sheet.write(options);
}
