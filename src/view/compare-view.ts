import { compareLevels, type RequirementChange } from '../model/comparison.js';
import { sentences } from '../model/items.js';
import type { Profile } from '../model/profile.js';
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

/** One side of a comparison. */
export interface Side {
  readonly level: LevelName;
  /** The place of the level, 0 is the lowest. */
  readonly step: number;
  readonly requirement: Requirement;
  readonly word: string;
  readonly tag: string;
  readonly stem: LocalText | undefined;
  /** The authored items, else the sentences of the description. */
  readonly items: readonly LocalText[];
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
    };

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

function itemsOf(expectation: Expectation, choice: LanguageChoice): readonly LocalText[] {
  if (expectation.items) return expectation.items.map((item) => localText(item, choice));
  const whole = localText(expectation.description, choice);
  const { lang } = whole;
  return sentences(whole.text, lang ?? choice.locale).map((text) => (lang === undefined ? { text } : { text, lang }));
}

function sideOf(
  expectation: Expectation | undefined,
  level: LevelName,
  step: number,
  tag: string,
  choice: LanguageChoice,
  t: Translator,
): Side {
  const requirement = requirementOf(expectation);
  return {
    level,
    step,
    requirement,
    word: requirementWord(requirement, t),
    tag,
    stem: expectation?.stem === undefined ? undefined : localText(expectation.stem, choice),
    items: expectation ? itemsOf(expectation, choice) : [],
    topics: (expectation?.topics ?? []).map((topic) => localText(topic, choice)),
    resources: (expectation?.resources ?? []).map(({ title, url }) => ({ title: localText(title, choice), url })),
  };
}

/** The reader's level beside the one compared with, or what is still to be chosen. */
export function compareView(profile: Profile, selection: Selection, t: Translator): CompareView {
  const { role, level, target } = placeOf(profile, selection);
  if (level === undefined) return { kind: 'choose-level' };
  if (role === undefined) return { kind: 'choose-role' };
  const names = namesOf(profile, t.locale);
  const roleName = names.roles[role];
  const from = names.levels[level];
  if (!roleName || !from) return { kind: 'choose-role' };
  const to = target === undefined ? undefined : names.levels[target];
  if (target === undefined || !to) return { kind: 'top', role: roleName, level: from };
  const { now, next, change } = compareLevels(profile, role, level, target);
  const choice = { locale: t.locale, language: profile.language };
  const tag = (index: number): string => standingTag(profile, selection, index, t);
  return {
    kind: 'pair',
    role: roleName,
    change,
    now: sideOf(now, from, level, tag(level), choice, t),
    next: sideOf(next, to, target, tag(target), choice, t),
  };
}
