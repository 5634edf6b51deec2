import { compareLevels, compareRoles, type RequirementChange } from '../model/comparison.js';
import { itemsOf } from '../model/items.js';
import type { Profile } from '../model/profile.js';
import { countLevels } from '../model/stats.js';
import { localText, type LanguageChoice, type LocalText } from '../model/text.js';
import type { Expectation } from '../schema/profile-schema.js';
import type { MessageKey } from '../strings/messages.js';
import type { Translator } from '../strings/translate.js';
import { standingTag } from './level-options.js';
import { namesOf, type LevelName, type RoleName } from './names.js';
import { requirementOf, requirementWord, type Requirement } from './requirement.js';
import { placeOf, type Selection } from './selection.js';

/** A link to learn from; only http(s) addresses pass the schema. */
export interface ResourceLink {
  readonly title: LocalText;
  readonly url: string;
}

/** Where an item stands in a comparison of two roles: only this one has it, or both. */
export interface SideItem extends LocalText {
  readonly shared: boolean;
}

/** One side of a comparison. */
export interface Side {
  readonly role: RoleName;
  readonly level: LevelName;
  /** The place of the level, 0 is the lowest. */
  readonly step: number;
  readonly requirement: Requirement;
  readonly word: string;
  readonly tag: string;
  readonly stem: LocalText | undefined;
  /** The authored items, else the sentences of the description. */
  readonly items: readonly SideItem[];
  readonly topics: readonly LocalText[];
  readonly resources: readonly ResourceLink[];
}

/** What the comparison has to show. */
export type CompareView =
  | { readonly kind: 'choose-level' }
  | { readonly kind: 'choose-role' }
  | { readonly kind: 'top'; readonly role: RoleName; readonly level: LevelName }
  | {
      readonly kind: 'pair';
      readonly role: RoleName;
      readonly change: RequirementChange;
      readonly now: Side;
      readonly next: Side;
      /** The level compared with is above the reader's own. */
      readonly up: boolean;
      /** No role must meet the level compared with. */
      readonly nothingRequired: boolean;
    }
  | {
      readonly kind: 'roles';
      readonly level: LevelName;
      readonly change: RequirementChange;
      readonly now: Side;
      readonly next: Side;
      /** How many items both have. */
      readonly shared: number;
    }
  | { readonly kind: 'versions'; readonly role: RoleName };

/** The message that says how the requirement changes. */
export const changeMessage: Readonly<Record<RequirementChange, MessageKey>> = {
  'required-both': 'requiredBoth',
  'optional-both': 'optionalBoth',
  'becomes-required': 'becomesRequired',
  'becomes-optional': 'becomesOptional',
  'only-from': 'notDefinedTo',
  'only-to': 'notDefinedFrom',
  neither: 'notDefinedBoth',
};

/** The same for two roles at one level. */
export const rolesMessage: Readonly<Record<RequirementChange, MessageKey>> = {
  'required-both': 'rolesRequiredBoth',
  'optional-both': 'rolesOptionalBoth',
  'becomes-required': 'rolesBecomesRequired',
  'becomes-optional': 'rolesBecomesOptional',
  'only-from': 'rolesOnlyFrom',
  'only-to': 'rolesOnlyTo',
  neither: 'rolesNeither',
};

const inOneLine = ({ text }: LocalText): string => text.replace(/\s+/g, ' ').trim();

function sideOf(
  expectation: Expectation | undefined,
  role: RoleName,
  level: LevelName,
  step: number,
  tag: string,
  choice: LanguageChoice,
  t: Translator,
): Side {
  const requirement = requirementOf(expectation);
  return {
    role,
    level,
    step,
    requirement,
    word: requirementWord(requirement, t),
    tag,
    stem: expectation?.stem === undefined ? undefined : localText(expectation.stem, choice),
    items: expectation ? itemsOf(expectation, choice).map((item) => ({ ...item, shared: false })) : [],
    topics: (expectation?.topics ?? []).map((topic) => localText(topic, choice)),
    resources: (expectation?.resources ?? []).map(({ title, url }) => ({ title: localText(title, choice), url })),
  };
}

/** Marks the items that stand on both sides, word for word. */
function markShared(side: Side, other: Side): Side {
  const theirs = new Set(other.items.map(inOneLine));
  return { ...side, items: side.items.map((item) => ({ ...item, shared: theirs.has(inOneLine(item)) })) };
}

/** The reader's level beside the one compared with, or another role beside the reader's, or what is still to be chosen. */
export function compareView(profile: Profile, selection: Selection, t: Translator): CompareView {
  const { role, level, target, otherRole } = placeOf(profile, selection);
  const names = namesOf(profile, t.locale);
  const roleName = role === undefined ? undefined : names.roles[role];
  if (selection.versions && roleName) return { kind: 'versions', role: roleName };
  if (level === undefined) return { kind: 'choose-level' };
  const from = names.levels[level];
  if (role === undefined || !roleName || !from) return { kind: 'choose-role' };
  const choice = { locale: t.locale, language: profile.language };
  const tag = (index: number): string => standingTag(profile, selection, index, t);

  const otherName = otherRole === undefined ? undefined : names.roles[otherRole];
  if (otherRole !== undefined && otherName) {
    const { now, next, change } = compareRoles(profile, level, role, otherRole);
    const here = sideOf(now, roleName, from, level, tag(level), choice, t);
    const there = sideOf(next, otherName, from, level, '', choice, t);
    const marked = markShared(here, there);
    const shared = marked.items.filter((item) => item.shared).length;
    return { kind: 'roles', level: from, change, now: marked, next: markShared(there, here), shared };
  }

  const to = target === undefined ? undefined : names.levels[target];
  if (target === undefined || !to) return { kind: 'top', role: roleName, level: from };
  const { now, next, change } = compareLevels(profile, role, level, target);
  const { defined = 0, required = 0 } = countLevels(profile)[target] ?? {};
  return {
    kind: 'pair',
    role: roleName,
    change,
    now: sideOf(now, roleName, from, level, tag(level), choice, t),
    next: sideOf(next, roleName, to, target, tag(target), choice, t),
    up: target > level,
    nothingRequired: defined > 0 && required === 0,
  };
}
