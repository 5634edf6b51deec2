import { formatFound } from '../../schema/problem.js';
import type { ConversionNote } from '../conversion.js';
import { readRecords, type TableRecord } from '../csv/read-records.js';

/** What the framework writes where a role or a skill has no levels. */
export const NOT_IN_USE = 'NOT IN USE';

/** Whether a text only says that there is none. */
export const isUndefinedText = (text: string): boolean =>
  ['', 'MISSING'].includes(text) || /^[^\n]*\b(currently not|not currently) defined\b[^\n]*$/i.test(text);

/** One published row: what a role asks of a skill, at one of the role's own levels. */
export interface RoleRow {
  readonly line: number;
  readonly family: string;
  readonly role: string;
  readonly roleLevel: string;
  readonly skill: string;
  readonly skillDescription: string;
  readonly skillLevel: string;
  readonly text: string;
}

const ROLE_COLUMNS = [
  'Role Family',
  'Role',
  'Role Level',
  'Skill Name',
  'Skill Description',
  'Skill Level',
  'Skill Level Description',
] as const;

const SKILL_LEVELS = ['Awareness', 'Working', 'Practitioner', 'Expert'] as const;
const SKILL_COLUMNS = ['Skill Name', 'Skill Description', ...SKILL_LEVELS, 'Roles that require Skill'] as const;

/** Reads the table of roles. A row that stands there again is left out, and said to be. */
export function readRoles(text: string): {
  readonly rows: readonly RoleRow[];
  readonly notes: readonly ConversionNote[];
} {
  const { records, notes: ofTable } = readRecords(text, ROLE_COLUMNS);
  const notes = [...ofTable];
  const rows: RoleRow[] = [];
  const known = new Map<string, string>();
  for (const { line, get } of records) {
    const row: RoleRow = {
      line,
      family: get('Role Family'),
      role: get('Role'),
      roleLevel: get('Role Level'),
      skill: get('Skill Name'),
      skillDescription: get('Skill Description'),
      skillLevel: get('Skill Level'),
      text: get('Skill Level Description'),
    };
    const empty = (['Role', 'Role Level', 'Skill Name', 'Skill Level'] as const).find((column) => get(column) === '');
    const place = [row.role, row.roleLevel, row.skill].join(', ');
    const said = `${row.skillLevel}\n${row.text}`;
    const before = known.get(place);
    if (empty)
      notes.push({
        code: 'missing',
        severity: 'error',
        line,
        path: empty,
        found: undefined,
        expected: 'non-empty-text',
      });
    else if (before === undefined) {
      known.set(place, said);
      rows.push(row);
    } else
      notes.push({
        code: 'duplicate-expectation',
        severity: before === said ? 'warning' : 'error',
        line,
        path: '',
        found: formatFound(place),
        expected: 'one-expectation',
        outcome: 'left-out',
      });
  }
  return { rows, notes };
}

const levelsWhere = (record: TableRecord<(typeof SKILL_COLUMNS)[number]>, test: (text: string) => boolean): string[] =>
  SKILL_LEVELS.filter((level) => test(record.get(level)));

/**
 * Reads the table of skills, which says nothing of levels that the table of roles does not say as well: for what is
 * missing in it, and for skills that no role needs.
 */
export function readSkills(text: string, roles: readonly RoleRow[]): readonly ConversionNote[] {
  const { records, notes: ofTable } = readRecords(text, SKILL_COLUMNS);
  const notes = [...ofTable];
  const needed = new Map<string, Set<string>>();
  for (const { skill, role } of roles) needed.set(skill, (needed.get(skill) ?? new Set()).add(role));
  for (const record of records) {
    const { line, get } = record;
    const skill = get('Skill Name');
    const by = needed.get(skill);
    if (!by) {
      const found = formatFound(skill);
      notes.push({ code: 'dropped', severity: 'error', line, path: '', found, expected: 'skill-of-a-role' });
    }
    const named = get('Roles that require Skill').split(', ').filter(Boolean);
    const unknown = by ? named.filter((role) => !by.has(role)) : [];
    if (unknown.length > 0)
      notes.push({
        code: 'contradiction',
        severity: 'warning',
        line,
        path: 'Roles that require Skill',
        found: formatFound(unknown.join(', ')),
        expected: 'same-as-table-of-roles',
        outcome: 'left-out',
      });
    for (const levels of [
      levelsWhere(record, (text) => text === ''),
      levelsWhere(record, (text) => text !== '' && isUndefinedText(text)),
    ])
      if (levels.length > 0)
        notes.push({
          code: 'empty-description',
          severity: 'warning',
          line,
          path: levels.join(', '),
          found: formatFound(get(levels[0] as (typeof SKILL_LEVELS)[number])),
          expected: 'description-of-level',
        });
  }
  return notes;
}
