import { compareLevels, type RequirementChange } from '../model/comparison.js';
import type { Profile } from '../model/profile.js';
import type { MessageKey } from '../strings/messages.js';
import type { Translator } from '../strings/translate.js';
import { namesOf, type LevelName } from './names.js';
import { placeOf, type Selection } from './selection.js';

/** One sentence on what becomes of some skills on the way to the next level. */
export interface RoleChange {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What changes for a role from the reader's level to the next, over all skills. */
export interface RoleChanges {
  readonly from: LevelName;
  readonly to: LevelName;
  readonly sentences: readonly RoleChange[];
}

const WORDS: readonly (readonly [RequirementChange, MessageKey])[] = [
  ['becomes-required', 'roleBecomeRequired'],
  ['only-to', 'roleNew'],
  ['required-both', 'roleStayRequired'],
  ['optional-both', 'roleStayOptional'],
  ['becomes-optional', 'roleBecomeOptional'],
  ['only-from', 'roleEnd'],
];

/** What changes, in sentences that name the skills; undefined until a level is chosen, and at the top. */
export function roleChanges(skills: Profile, selection: Selection, t: Translator): RoleChanges | undefined {
  const { level, target } = placeOf(skills, selection);
  const { roles, levels } = namesOf(skills, t.locale);
  const from = levels[level ?? -1];
  const to = levels[target ?? -1];
  if (level === undefined || target === undefined || !from || !to) return undefined;
  const list = new Intl.ListFormat(t.locale);
  const changes = roles.map((_, skill) => compareLevels(skills, skill, level, target).change);
  return {
    from,
    to,
    sentences: WORDS.flatMap(([change, key]) => {
      const names = roles.filter((_, skill) => changes[skill] === change).map(({ full }) => full);
      return names.length === 0 ? [] : [{ key, values: { n: names.length, names: list.format(names) } }];
    }),
  };
}
