import type { Profile } from '../model/profile.js';
import type { ProfileDocument } from '../schema/profile-schema.js';
import { rowMask } from './row-mask.js';
import { filtersOf, type Selection } from './selection.js';

/**
 * The document with what is shown of it: the expectations that pass the filters, and the roles that have one left. Levels
 * stay, an empty step is a step. What is not filtered is the document itself.
 */
export function shownDocument(profile: Profile, selection: Selection, locale: string): ProfileDocument {
  const { document } = profile;
  if (filtersOf(selection).length === 0) return document;
  const masks = profile.levels.map((_, level) => rowMask(profile, level, selection, locale));
  const expectations = document.expectations.filter(({ role, level }) => {
    const mask = masks[profile.levelIndex(level) ?? -1];
    return !mask || mask[profile.roleIndex(role) ?? -1] === 1;
  });
  const left = new Set(expectations.map(({ role }) => role));
  const shown = { ...document, roles: document.roles.filter(({ id }) => left.has(id)), expectations };
  // those of the whole would be wrong of a part
  delete shown.totals;
  return shown;
}
