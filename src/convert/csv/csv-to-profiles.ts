import type { ProfileDocument } from '../../schema/profile-schema.js';
import { translator } from '../../strings/translate.js';
import type { Conversion } from '../conversion.js';
import { idFromName } from '../shared/slug.js';
import { ProfileBuilder } from './build-profile.js';
import { findSeparator, readColumns } from './columns.js';
import { Entities, SKILL, type Entity } from './entities.js';
import { linesIn, readRows, type TableRow } from './read-rows.js';
import { Row, type Frame } from './rows.js';
import { isEmptyRow, soundRows } from './sound-rows.js';
import { answers, headings } from './words.js';

/** What a table does not say of itself. */
export interface CsvReadOptions {
  /** The id of the skill where the table names none; by default made from the name. */
  readonly id?: string;
  /** The name of the skill where the table names none; by default made from the name of the file. */
  readonly name?: string;
  /** The name of the file, such as `message-broker-patterns.csv`. */
  readonly fileName?: string;
  /** The language of the texts where the table names none, a BCP 47 tag. */
  readonly language?: string;
  /** The language whose words go first where two languages use the same word, a BCP 47 tag. */
  readonly locale?: string;
}

/** `message-broker-patterns.csv` as a name. */
const nameOfFile = (file: string): string =>
  file
    .replace(/^.*[/\\]/, '')
    .replace(/\.\w+$/, '')
    .replace(/[_-]+/g, ' ')
    .trim()
    .replace(/^\p{L}/u, (letter) => letter.toUpperCase());

/** The skill of a table that names none, and whether there was a name for it. */
function namelessSkill(
  { id, name, fileName = '', locale = 'en' }: CsvReadOptions,
  line: number,
): { readonly skill: Entity; readonly isNamed: boolean } {
  const known = name ?? (nameOfFile(fileName) || id);
  const said = known ?? translator(locale)('skillProfile');
  return { skill: { id: '', line, said: { id: id ?? idFromName(said), name: said } }, isNamed: known !== undefined };
}

/**
 * Makes a profile of each skill in a table (CSV). Its first row names the columns, in any order and in any language that
 * messages are registered in: `role`, `level`, `required` and `description`, and if wanted `items`, `topics`, `resources`
 * and others. Commas, semicolons and tabs may separate its cells.
 *
 * It never throws: what cannot be read is left out, and named with its line.
 */
export function csvToProfiles(text: string, options: CsvReadOptions = {}): Conversion {
  const { locale = 'en', language = 'en' } = options;
  const known = headings(locale);
  // Excel's own way to name the separator, and empty lines
  const [begin = '', named] = /^\uFEFF?(?:"?sep=(.)"?[\r\n]+)?(?:[ \t]*[\r\n]+)*/i.exec(text) ?? [];
  const body = text.slice(begin.length);
  const separator = named ?? findSeparator(body, known);
  const table = readRows(body, separator, linesIn(begin));
  const notes = [...table.notes];
  const done = (profiles: readonly ProfileDocument[]): Conversion => ({
    profiles,
    notes: notes.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)),
  });
  const [head, ...data] = table.rows;
  if (!head || isEmptyRow(head)) {
    notes.push({ code: 'empty', severity: 'error', line: 1, path: '', found: undefined, expected: 'table' });
    return done([]);
  }
  const { columns, notes: ofColumns } = readColumns(head, known);
  notes.push(...ofColumns);
  if (columns.length === 0) return done([]);

  const { rows, notes: ofRows } = soundRows(data, head, columns);
  notes.push(...ofRows);
  if (rows.length === 0) {
    notes.push({
      code: 'empty',
      severity: 'error',
      line: head.line,
      path: '',
      found: undefined,
      expected: 'table-rows',
    });
    return done([]);
  }
  const frame: Frame = { columns, headings: head.cells, language, notes };
  return done(readSkills(rows, frame, options));
}

/** Gives each row to the skill that it names, or that the rows above it named, and builds the profiles. */
function readSkills(rows: readonly TableRow[], frame: Frame, options: CsvReadOptions): ProfileDocument[] {
  const words = answers(options.locale ?? 'en');
  const skills = new Entities(SKILL);
  const builders = new Map<Entity, ProfileBuilder>();
  let current: Entity | undefined;
  let waiting: Row[] = [];
  const give = (skill: Entity, row: Row) => {
    let builder = builders.get(skill);
    if (!builder) builders.set(skill, (builder = new ProfileBuilder(skill, frame, words)));
    skills.describe(skill, row);
    builder.add(row);
  };
  for (const tableRow of rows) {
    const row = new Row(tableRow, frame);
    row.speaks(row.text('language') ?? current?.said['language']);
    current = skills.find(row) ?? current;
    if (current) {
      for (const earlier of waiting) give(current, earlier);
      waiting = [];
      give(current, row);
    } else waiting.push(row);
  }
  const [first] = waiting;
  if (first) {
    const { skill, isNamed } = namelessSkill(options, first.line);
    if (!isNamed) first.say(undefined, 'missing', 'warning', undefined, 'name-of-skill', 'repaired');
    for (const row of waiting) give(skill, row);
  }
  const profiles: ProfileDocument[] = [];
  for (const [{ said }, builder] of builders) {
    if (options.language !== undefined) said['language'] ??= options.language;
    const { profile, notes } = builder.build();
    frame.notes.push(...notes);
    if (profile) profiles.push(profile);
  }
  return profiles;
}
