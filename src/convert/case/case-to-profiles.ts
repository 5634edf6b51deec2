import '../../strings/english-of-conversion.js';
import { parseJson } from '../../schema/parse-json.js';
import type { ProfileDocument } from '../../schema/profile-schema.js';
import { translator } from '../../strings/translate.js';
import type { Conversion } from '../conversion.js';
import { FreshIds } from '../shared/fresh-ids.js';
import { itemsToProfile } from './items-to-profile.js';
import { findPackages, readPackage, type FoundPackage } from './read-package.js';
import { asFields, asList, below, oursIn, Reading, type Entry } from './reading.js';
import { rubricToProfile } from './rubric-to-profile.js';

/** What a package does not say of itself. */
export interface CaseReadOptions {
  /** Whether something is required of a role when the package does not say; by default it is. */
  readonly required?: boolean;
  /** The language of the words for what has no name, a BCP 47 tag; English where it has none. */
  readonly locale?: string;
}

/** Says how many items no rubric speaks of: they have no place in a profile of the rubrics. */
function sayUnused(found: FoundPackage, place: Entry, reading: Reading): void {
  if (found.rubrics.every((rubric) => oursIn(rubric)['document'] !== undefined)) return;
  const used = new Set<unknown>();
  for (const { fields } of found.rubrics)
    for (const criterion of asList(fields['CFRubricCriteria']))
      used.add(asFields(asFields(criterion)['CFItemURI'])['identifier']);
  const left = found.items.filter(({ fields }) => !used.has(fields['identifier']));
  if (left.length > 0)
    reading.say(below(place.path, 'CFItems'), 'dropped', 'warning', left, 'item-of-criterion', 'left-out');
}

/**
 * Makes a profile of each rubric in a package of the standard CASE, 1.1 or 1.0: a role of each criterion, an expectation of each
 * of its levels. A package without rubrics becomes one profile of its items. What `profilesToCase` has written becomes the same profiles again.
 *
 * It never throws: what it cannot read is left out, and named with its place.
 *
 * @param value The value of the package's JSON, or its text; also within what a server puts around it.
 * @see https://www.imsglobal.org/spec/case/v1p1
 */
export function caseToProfiles(value: unknown, { required = true, locale = 'en' }: CaseReadOptions = {}): Conversion {
  const parsed = typeof value === 'string' ? parseJson(value) : { ok: true as const, value };
  if (!parsed.ok) return { profiles: [], notes: [parsed.problem] };
  const reading = new Reading(translator(locale), required);
  const ids = new FreshIds();
  const profiles: ProfileDocument[] = [];
  const places = findPackages(parsed.value);
  if (places.length === 0) reading.say('', 'missing', 'error', parsed.value, 'case-package', 'left-out');
  for (const place of places) {
    const found = readPackage(place, reading);
    for (const rubric of found.rubrics) {
      profiles.push(...asList(rubricToProfile(rubric, found, ids, reading)));
    }
    if (found.rubrics.length > 0) sayUnused(found, place, reading);
    else if (found.items.length > 0) profiles.push(...asList(itemsToProfile(found, ids, reading)));
    else reading.say(below(place.path, 'CFRubrics'), 'missing', 'error', undefined, 'rubrics-or-items', 'left-out');
  }
  return { profiles, notes: reading.notes };
}
