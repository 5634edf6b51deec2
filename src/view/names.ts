import type { Profile } from '../model/profile.js';
import { shortNames } from '../model/short-names.js';
import { localText, type LocalText } from '../model/text.js';
import type { Role, Text } from '../schema/profile-schema.js';

/** A role as it is printed. */
export interface RoleName {
  readonly id: string;
  /** What tells it apart: `Go`. */
  readonly short: string;
  /** What it has in common with the others: `Backend Developer`; may be empty. */
  readonly rest: string;
  readonly full: string;
  /** Set when the name is in another language than the reader's. */
  readonly lang?: string;
}

/** A level as it is printed. */
export interface LevelName extends LocalText {
  readonly id: string;
  /** For narrow columns: the authored short name, else the name itself. */
  readonly short: string;
}

/** The names of a profile in one language. */
export interface Names {
  readonly roles: readonly RoleName[];
  readonly levels: readonly LevelName[];
}

const cache = new WeakMap<Profile, Map<string, Names>>();

/** Roles as they are printed, told apart by their short names. `full` has their names in the reader's language. */
export function roleNames(
  roles: readonly Role[],
  full: readonly LocalText[],
  shortOf: (text: Text, index: number) => string,
): readonly RoleName[] {
  const split = shortNames(
    roles.map(({ shortName }, index) => ({
      full: full[index]?.text ?? '',
      short: shortName === undefined ? undefined : shortOf(shortName, index),
    })),
  );
  return roles.map(({ id }, index) => {
    const { short = id, rest = '', full: name = id } = split[index] ?? {};
    const lang = full[index]?.lang;
    return lang === undefined ? { id, short, rest, full: name } : { id, short, rest, full: name, lang };
  });
}

function namesFor(profile: Profile, locale: string): Names {
  const choice = { locale, language: profile.language };
  return {
    roles: roleNames(
      profile.roles,
      profile.roles.map(({ name }) => localText(name, choice)),
      (text) => localText(text, choice).text,
    ),
    levels: profile.levels.map(({ id, name, shortName }) => {
      const local = localText(name, choice);
      return { ...local, id, short: shortName === undefined ? local.text : localText(shortName, choice).text };
    }),
  };
}

/** The names of all roles and levels, worked out once for a profile and a language. */
export function namesOf(profile: Profile, locale: string): Names {
  let ofProfile = cache.get(profile);
  if (!ofProfile) cache.set(profile, (ofProfile = new Map<string, Names>()));
  let names = ofProfile.get(locale);
  if (!names) ofProfile.set(locale, (names = namesFor(profile, locale)));
  return names;
}
