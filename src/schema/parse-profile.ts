import { isPrivateKey, SCHEMA_VERSION } from './formats.js';
import { check, problem } from './check.js';
import { valueAt, type Checker, type Path } from './issues.js';
import type { Problem } from './problem.js';
import { Expectation, ProfileHead, type ProfileDocument } from './profile-schema.js';
import { OF_EXPECTATION, OF_PROFILE } from './prune.js';
import { isSoundExpectation } from './sound-profile.js';

/** A checked document and all that is wrong with it. Without a document nothing can be shown. */
export interface ParseResult {
  /** The document, less the parts that were left out; undefined when it cannot be shown at all. */
  readonly document: ProfileDocument | undefined;
  readonly problems: readonly Problem[];
}

/** Says which ids stand twice, and where the later one is. */
function duplicateIds(list: 'levels' | 'roles', entries: readonly { id: string }[]): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    if (seen.has(id)) return [problem('duplicate-id', 'error', [list, index, 'id'], id, 'unique-id')];
    seen.add(id);
    return [];
  });
}

/** Keys nobody reads are kept and reported: most are misspelt. */
function unknownKeys(value: object, known: object, prefix: Path): Problem[] {
  const problems: Problem[] = [];
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(known, key) && !isPrivateKey(key))
      problems.push(
        problem('unknown-key', 'warning', [...prefix, key], (value as Record<string, unknown>)[key], 'known-key'),
      );
  }
  return problems;
}

/** Totals in the file are never shown, the page counts for itself; but a wrong one tells that something was lost. */
function wrongTotals({ totals, roles, levels }: ProfileDocument, expectations: readonly Expectation[]): Problem[] {
  const required = expectations.filter((cell) => cell.required).length;
  const counted = new Map([
    ['roles', roles.length],
    ['levels', levels.length],
    ['expectations', expectations.length],
    ['required', required],
    ['optional', expectations.length - required],
  ]);
  return Object.entries(totals ?? {}).flatMap(([key, value]) =>
    (counted.get(key) ?? value) === value
      ? []
      : [problem('wrong-total', 'warning', ['totals', key], value, 'computed-total')],
  );
}

/** Says which ids of an expectation the document does not have; what is no id at all is wrong already. */
function unknownIds(value: unknown, known: Readonly<Record<'role' | 'level', Set<string>>>, prefix: Path): Problem[] {
  const { role, level } = (value ?? {}) as Readonly<Record<'role' | 'level', unknown>>;
  const problems: Problem[] = [];
  if (typeof role === 'string' && role !== '' && !known.role.has(role))
    problems.push(problem('unknown-role', 'error', [...prefix, 'role'], role, 'role-id'));
  if (typeof level === 'string' && level !== '' && !known.level.has(level))
    problems.push(problem('unknown-level', 'error', [...prefix, 'level'], level, 'level-id'));
  return problems;
}

/** Checks an expectation by itself. */
const checkExpectation = (value: unknown, problems: Problem[], prefix: Path): Expectation | undefined =>
  isSoundExpectation(value) ? value : check<Expectation>(Expectation, value, problems, OF_EXPECTATION, prefix);

/** Keeps the expectations that stand for themselves; each of the others costs only itself. */
function checkExpectations(head: ProfileDocument, problems: Problem[]): Expectation[] {
  const known = {
    role: new Set(head.roles.map(({ id }) => id)),
    level: new Set(head.levels.map(({ id }) => id)),
  };
  const taken = new Map<string, Set<string>>();
  const kept: Expectation[] = [];
  head.expectations.forEach((value: unknown, index) => {
    const prefix = ['expectations', index];
    const cell = checkExpectation(value, problems, prefix);
    const unknown = unknownIds(value, known, prefix);
    for (const found of unknown) problems.push(found);
    if (!cell) return;
    const { role, level, description } = cell;
    let ofRole = taken.get(role);
    if (!ofRole) taken.set(role, (ofRole = new Set()));
    if (unknown.length > 0) return;
    if (ofRole.has(level))
      problems.push(problem('duplicate-expectation', 'error', prefix, `${role}, ${level}`, 'one-expectation'));
    else {
      ofRole.add(level);
      kept.push(cell);
      if (description === '')
        problems.push(problem('empty-description', 'warning', [...prefix, 'description'], '', 'non-empty-text'));
      for (const found of unknownKeys(cell, Expectation.shape, prefix)) problems.push(found);
    }
  });
  head.roles.forEach(({ id }, index) => {
    if (!taken.has(id))
      problems.push(problem('role-without-expectation', 'warning', ['roles', index], id, 'expectation'));
  });
  return kept;
}

/**
 * Checks any value against the document format and says all that is wrong with it at once. Never throws.
 *
 * A mistake in an optional part leaves out that part, a mistake in an expectation leaves out that expectation, and the
 * rest can still be shown. A mistake in the id, the name, the version, the levels or the roles fails the document.
 */
export function parseProfile(value: unknown): ParseResult {
  const problems: Problem[] = [];
  const version = (value as { schemaVersion?: unknown } | null | undefined)?.schemaVersion;
  if (typeof version === 'number' && version > SCHEMA_VERSION)
    return {
      document: undefined,
      problems: [problem('future-version', 'error', ['schemaVersion'], version, 'version')],
    };

  const head = check<ProfileDocument>(ProfileHead as unknown as Checker<ProfileDocument>, value, problems, OF_PROFILE);
  if (!head) {
    const expectations = valueAt(value, ['expectations']);
    if (Array.isArray(expectations))
      expectations.forEach((cell: unknown, index) => checkExpectation(cell, problems, ['expectations', index]));
    return { document: undefined, problems };
  }

  const twice = [...duplicateIds('levels', head.levels), ...duplicateIds('roles', head.roles)];
  for (const found of [...twice, ...unknownKeys(head, ProfileHead.shape, [])]) problems.push(found);
  const expectations = checkExpectations(head, problems);
  for (const found of wrongTotals(head, expectations)) problems.push(found);
  return { document: twice.length > 0 ? undefined : { ...head, expectations }, problems };
}
