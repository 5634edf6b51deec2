import { csvRow } from '../../model/csv-cell.js';
import type { TextPart } from '../../model/word-diff.js';
import type { CellNotes, ChangeNotes, EntryNotes } from './change-notes.js';

const COLUMNS = ['part', 'role', 'level', 'change', 'before', 'after'] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

const sideOf = (parts: readonly TextPart[], side: 'removed' | 'added'): string =>
  parts
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ text }) => text)
    .join('');

function textRow(place: Pick<Row, 'role' | 'level'>, part: string, parts: readonly TextPart[]): Row[] {
  const [before, after] = [sideOf(parts, 'removed'), sideOf(parts, 'added')];
  if (before === after) return [];
  const change = before === '' ? 'added' : after === '' ? 'removed' : 'changed';
  return [{ ...place, part, change, before, after }];
}

const requirement = (required: boolean | undefined): string =>
  required === undefined ? '' : required ? 'required' : 'optional';

/** The rows of an expectation: one for the requirement, one for each text that is not as it was. */
function cellRows({ cell, role, level, kind, description, stem, items, topics, resources }: CellNotes): Row[] {
  const place = { role: role.full, level: level.text };
  const [before, after] = [requirement(cell.requiredBefore), requirement(cell.requiredAfter)];
  return [
    ...(before === after ? [] : [{ ...place, part: 'required', change: kind, before, after }]),
    ...textRow(place, 'description', description),
    ...textRow(place, 'stem', stem),
    ...items.flatMap((parts) => textRow(place, 'item', parts)),
    ...topics.flatMap((parts) => textRow(place, 'topic', parts)),
    ...resources.flatMap((parts) => textRow(place, 'resource', parts)),
  ];
}

const entryRows = (part: 'role' | 'level', entries: readonly EntryNotes[]): Row[] =>
  entries.map(({ id, kind, before, after }) => ({
    role: '',
    level: '',
    [part]: id,
    part,
    change: kind,
    before,
    after,
  }));

/** Change notes as a table, a row for each thing that is not as it was (RFC 4180). */
export function asCsv({ fields, roles, levels, levelsMoved, cells }: ChangeNotes): string {
  const nowhere = { role: '', level: '' };
  const rows: Row[] = [
    ...fields.flatMap(({ path, parts }) => textRow(nowhere, path, parts)),
    ...entryRows('role', roles),
    ...entryRows('level', levels),
    ...(levelsMoved ? [{ ...nowhere, part: 'level', change: 'moved', before: '', after: '' }] : []),
    ...cells.flatMap(cellRows),
  ];
  const lines = [[...COLUMNS], ...rows.map((row) => COLUMNS.map((name) => row[name]))];
  return lines.map((row) => csvRow(row)).join('');
}
