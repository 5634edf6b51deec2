import { parseJson, type JsonResult } from '../../schema/parse-json.js';
import { formatFound, formatPath } from '../../schema/problem.js';
import { isFields, type Fields } from '../../schema/shape-tests.js';
import type { ConversionNote, ExpectedInFile } from '../conversion.js';

/** One level of a role, as its file has it. */
export interface TechLevel {
  /** Its place on the ladder, from 1. */
  readonly number: number;
  /** `Senior I` of "L6 - Senior I". */
  readonly name: string;
  /** From how many years of work, and to how many; `undefined` is open. */
  readonly years: { readonly min: number; readonly max: number | undefined } | undefined;
  readonly core: readonly string[];
  readonly complementary: readonly string[];
  readonly indicators: readonly string[];
}

/** A role of a file, with its levels from the lowest on. */
export interface TechRole {
  readonly name: string;
  readonly category: string | undefined;
  readonly levels: readonly TechLevel[];
}

type Say = (path: readonly PropertyKey[], value: unknown, expected: ExpectedInFile) => void;

const isFilled = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** The texts of a list; what is none is left out and said. */
function textsIn(fields: Fields, key: string, path: readonly PropertyKey[], say: Say): string[] {
  const list = fields[key];
  if (!Array.isArray(list)) {
    say([...path, key], list, 'list');
    return [];
  }
  return (list as unknown[]).filter((text, at): text is string => {
    if (!isFilled(text)) say([...path, key, at], text, 'non-empty-text');
    return isFilled(text);
  });
}

function yearsOf(range: unknown): TechLevel['years'] {
  if (!isFields(range) || typeof range['min'] !== 'number') return undefined;
  return { min: range['min'], max: typeof range['max'] === 'number' ? range['max'] : undefined };
}

function readLevel(value: unknown, path: readonly PropertyKey[], say: Say): TechLevel | undefined {
  if (!isFields(value)) {
    say(path, value, 'object');
    return undefined;
  }
  const { level, levelNumber: number } = value;
  if (!isFilled(level)) say([...path, 'level'], level, 'non-empty-text');
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 0)
    say([...path, 'levelNumber'], number, 'whole-number');
  else if (isFilled(level))
    return {
      number,
      name: level.replace(/^L\d+\s*[-–:]\s*/, '').trim() || level,
      years: yearsOf(value['yearsRange']),
      core: textsIn(value, 'coreCompetencies', path, say),
      complementary: textsIn(value, 'complementaryCompetencies', path, say),
      indicators: textsIn(value, 'indicators', path, say),
    };
  return undefined;
}

/**
 * Reads the file of a role: its text, or the value of its JSON.
 *
 * @param prefix Stands before the path of every note: which of several files it is.
 */
export function readTechRole(
  given: unknown,
  prefix: readonly PropertyKey[],
  notes: ConversionNote[],
): TechRole | undefined {
  const say: Say = (path, value, expected) =>
    notes.push({
      code: value === undefined ? 'missing' : 'wrong-type',
      severity: 'error',
      path: formatPath([...prefix, ...path]),
      found: formatFound(value),
      expected,
    });
  const json: JsonResult = typeof given === 'string' ? parseJson(given) : { ok: true, value: given };
  if (!json.ok) {
    notes.push({ ...json.problem, path: formatPath(prefix) });
    return undefined;
  }
  const { value } = json;
  if (!isFields(value)) {
    say([], value, 'object');
    return undefined;
  }
  const { role, category, levels } = value;
  if (!isFilled(role)) say(['role'], role, 'non-empty-text');
  if (!isFields(levels)) say(['levels'], levels, 'object');
  if (!isFilled(role) || !isFields(levels)) return undefined;
  const known = new Set<number>();
  const read = Object.entries(levels)
    .flatMap(([key, entry]) => {
      const level = readLevel(entry, ['levels', key], say);
      if (!level) return [];
      if (known.has(level.number)) {
        say(['levels', key, 'levelNumber'], level.number, 'unique-id');
        return [];
      }
      known.add(level.number);
      return level;
    })
    .sort((one, other) => one.number - other.number);
  return { name: role.trim(), category: isFilled(category) ? category.trim() : undefined, levels: read };
}
