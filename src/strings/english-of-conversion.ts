import type { Message } from './messages.js';
import { addEnglish } from './registry.js';

/** English for what conversions from and to other formats have to say; the rules are those of `en`. */
export const ofConversion = {
  /** One note: where, what was found, what was expected, and what became of it. */
  note: '{place}: found {found}, expected {expected}. {outcome}',
  noteLine: 'line {line}',
  /** A part of a line: `part` is the name of a column. */
  notePlace: '{line}, {part}',
  noteWholeFile: 'the whole file',
  'outcome.left-out': 'It is left out.',
  'outcome.repaired': 'It is repaired.',
  'outcome.kept': 'It is kept.',

  // --- tables (CSV) ---
  'expected.table': 'a table',
  'expected.table-heading': 'a first row that names the columns: role, level, required, description',
  'expected.table-rows': 'at least one row below the headings',
  'expected.filled-row': 'a row that is not empty',
  'expected.paired-quotes': 'quotation marks in pairs, around whole cells only',
  'expected.column': 'a column of this name',
  'expected.known-column': 'the name of a column of this format',
  'expected.one-column': 'a column that no other has the name of',
  'expected.cell-for-column': 'as many cells as there are columns',
  'expected.yes-or-no': 'yes or no',
  'expected.utf-8': 'text in UTF-8, without characters that were lost',
  'expected.same-as-before': 'the same as in the rows above',
  'expected.same-lines': 'as many lines as in the other languages',
  'expected.title-and-address': 'on each line a title, and an address that begins with http:// or https://',
  'expected.json-object': 'an object in JSON',
  'expected.name-of-skill': 'the name of the skill',
  /**
   * The words of a table. Several for the same thing stand between commas: each is understood, the first is written. These
   * are the headings of its columns.
   */
  'table.skill': 'skill, competency, competence, capability',
  'table.role': 'role, role name, job, job title, position',
  'table.level': 'level, level name, grade, seniority',
  'table.required': 'required, mandatory, requirement, must',
  'table.description': 'description, expectation, text, what is expected',
  'table.stem': 'stem, items begin with',
  'table.items': 'items, points, checklist',
  'table.topics': 'topics, subjects, keywords, tags',
  'table.resources': 'resources, links, learning, where to learn it',
  'table.roleId': 'role id, role key, role code',
  'table.roleShortName': 'role short name, role abbreviation',
  'table.roleFamily': 'role family, family, job family',
  'table.levelId': 'level id, level key, level code',
  'table.levelShortName': 'level short name, level abbreviation',
  'table.levelDescription': 'level description',
  'table.skillId': 'skill id, skill key, skill code',
  'table.summary': 'summary, skill description',
  'table.domain': 'domain, area, field',
  'table.group': 'group, skill group, category',
  'table.updated': 'updated, last updated, date',
  'table.version': 'version, edition',
  'table.language': 'language, lang',
  'table.url': 'url, address, web address',
  'table.json': 'json',
  /** What stands in the column `required`; in the same way. */
  'table.yes': 'yes, y, true, 1, x, ✓, ✔, required, mandatory, must, obligatory, core',
  'table.no': 'no, n, false, 0, -, ✗, optional, nice to have, should, could, complementary',
  'table.notDefined': 'not defined, n/a, none',

  // --- the UK government's framework ---
  'expected.skill-of-a-role': 'a skill that a role needs',
  'expected.same-as-table-of-roles': 'the same as in the table of roles',
  'expected.description-of-level': 'a description of the level',

  // --- the standard CASE ---
  'expected.case-package': 'a CASE package: an object with CFDocument, CFItems or CFRubrics',
  'expected.rubrics-or-items': 'at least one rubric, or items with levels',
  'expected.rubric-criteria': 'at least one criterion that has levels',
  'expected.name-of-criterion': 'a category, a description or an item that names the criterion',
  'expected.quality-of-level': 'a quality that names the level',
  'expected.same-order-of-levels': 'the levels in the same order as in the other criteria',
  'expected.required-in-extensions': 'whether it is required, in the extensions of each level',
  'expected.item-of-package': 'the identifier of an item in this package',
  'expected.item-of-criterion': 'an item that a criterion of a rubric names',
  'expected.item-not-below-itself': 'an item that is not below itself',
  'expected.one-item-above': 'one item above each item',
  'expected.level-of-item': 'a level of each item: an educationLevel, or an item above it that is a level',
  'expected.row-or-statement': 'an item that stands directly above statements, or is one',
  'expected.language-code': 'the code of a language',
  /** What is called so when a package has no name for it. */
  'case.criterion': 'Criterion {n}',
  'case.level': 'Level {n}',
  'case.allLevels': 'All levels',
} as const satisfies Record<string, Message>;

addEnglish(ofConversion);
