import { parseJson } from '../schema/parse-json.js';
import { isCatalog } from '../schema/is-catalog.js';
import { isFields } from '../schema/shape-tests.js';
import { isRoleTable, isSkillTable } from './gdad/gdad-tables.js';

/** The formats that can be told apart: the project's own, and those that are converted. */
export type FileFormat = 'profile' | 'catalog' | 'case' | 'tech-roles' | 'gdad' | 'csv';

/** Where the text does not tell: an empty file, or one that is something else. */
const BY_NAME: readonly (readonly [end: RegExp, format: FileFormat])[] = [
  [/\.case\.json$/i, 'case'],
  [/\.json$/i, 'profile'],
  [/\.(csv|tsv)$/i, 'csv'],
];

/** The format of a text that begins as JSON does, be it broken. */
function formatOfJson(text: string): FileFormat {
  // also within what a server puts around it
  if (/"CF(Document|Items|Rubrics|RubricCriteria)"\s*:/.test(text)) return 'case';
  const result = parseJson(text);
  const value = result.ok ? result.value : undefined;
  if (isCatalog(value)) return 'catalog';
  return isFields(value) && 'role' in value && 'levels' in value && !('schemaVersion' in value)
    ? 'tech-roles'
    : 'profile';
}

/**
 * Tells by the text of a file which format it is in, or else by the name of the file; undefined where neither says it. That
 * the file is sound is not said: what is wrong with it is for whoever reads it.
 *
 * @param fileName Such as `message-broker-patterns.csv`.
 */
export function detectFormat(text: string, fileName = ''): FileFormat | undefined {
  const body = text.replace(/^[\uFEFF\s]+/, '');
  if (/^[{[]/.test(body)) return formatOfJson(body);
  if (isRoleTable(body) || isSkillTable(body)) return 'gdad';
  // a table is told by the separators in its first line
  if (/^[^\n]*[^\n,;\t][,;\t]/.test(body)) return 'csv';
  return BY_NAME.find(([end]) => end.test(fileName))?.[1];
}
