import {
  CatalogHead,
  EmbeddedSkill,
  LinkedSkill,
  type CatalogDocument,
  type CatalogEntry,
  type EmbeddingEntry,
} from './catalog-schema.js';
import { check, problem } from './check.js';
import { SCHEMA_VERSION } from './formats.js';
import type { Checker, Path } from './issues.js';
import { parseProfile } from './parse-profile.js';
import { formatPath, type Problem } from './problem.js';
import { OF_CATALOG } from './prune.js';

/** A checked catalog and all that is wrong with it. Without a catalog nothing can be shown. */
export interface CatalogParseResult {
  /** The catalog, less the skills and parts that were left out; undefined when it cannot be shown at all. */
  readonly catalog: CatalogDocument | undefined;
  readonly problems: readonly Problem[];
}

const isEmbedding = (value: unknown): value is EmbeddingEntry =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'profile');

function checkEmbedded(value: EmbeddingEntry, problems: Problem[], prefix: Path): CatalogEntry | undefined {
  const entry = check(EmbeddedSkill as unknown as Checker<EmbeddingEntry>, value, problems, OF_CATALOG, prefix);
  const { document, problems: inside } = parseProfile(value.profile);
  const start = formatPath([...prefix, 'profile']);
  for (const each of inside) problems.push({ ...each, path: [start, each.path].filter(Boolean).join('.') });
  return (
    entry && document && { ...entry, id: entry.id ?? document.id, name: entry.name ?? document.name, profile: document }
  );
}

/** Keeps the skills that stand for themselves; each of the others costs only itself. */
function checkSkills(skills: readonly unknown[], problems: Problem[]): CatalogEntry[] {
  const taken = new Set<string>();
  return skills.flatMap((value, index) => {
    const prefix = ['skills', index];
    const entry = isEmbedding(value)
      ? checkEmbedded(value, problems, prefix)
      : check(LinkedSkill as unknown as Checker<CatalogEntry>, value, problems, OF_CATALOG, prefix);
    if (!entry) return [];
    if (taken.has(entry.id)) {
      problems.push(problem('duplicate-id', 'error', [...prefix, 'id'], entry.id, 'unique-id'));
      return [];
    }
    taken.add(entry.id);
    return [entry];
  });
}

/**
 * Checks any value against the catalog format and says all that is wrong with it at once. Never throws.
 *
 * A mistake in an optional part leaves out that part, a mistake in a skill leaves out that skill, and the rest can still
 * be shown. Where no skill is left of those there are, nothing can.
 */
export function parseCatalog(value: unknown): CatalogParseResult {
  const problems: Problem[] = [];
  const version = (value as { schemaVersion?: unknown } | null | undefined)?.schemaVersion;
  if (typeof version === 'number' && version > SCHEMA_VERSION)
    return {
      catalog: undefined,
      problems: [problem('future-version', 'error', ['schemaVersion'], version, 'version')],
    };
  const head = check(CatalogHead as unknown as Checker<CatalogDocument>, value, problems, OF_CATALOG);
  if (!head) return { catalog: undefined, problems };
  const skills = checkSkills(head.skills, problems);
  const isLost = skills.length === 0 && head.skills.length > 0;
  return { catalog: isLost ? undefined : { ...head, skills }, problems };
}
