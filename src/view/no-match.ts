import type { Profile } from '../model/profile.js';
import type { LocalText } from '../model/text.js';
import type { MessageKey } from '../strings/messages.js';
import { namesOf } from './names.js';
import { isEmpty, roleMask, rowMask } from './row-mask.js';
import { WITHOUT, filtersOf, searchOf, type Filter, type Selection } from './selection.js';

/** A sentence about a filter, with what stands in it. */
export interface Reason {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, LocalText | number>>;
}

/** Why the filters leave nothing, and what can be done. */
export interface NoMatch<Name extends string = Filter> {
  /** One for each filter that would do it alone; else one about all of them. */
  readonly reasons: readonly Reason[];
  /** What can be undone to see something again: a filter by itself, or where several are on, all of them. */
  readonly undo: readonly (Name | 'all')[];
}

/**
 * Says why filters leave nothing; undefined when they leave something.
 * @param on The filters that are on.
 * @param leavesNothing Whether these filters, of those that are on, leave nothing.
 */
export function whyNothing<Name extends string>(
  on: readonly Name[],
  leavesNothing: (some: readonly Name[]) => boolean,
  reasonOf: (filter: Name) => Reason,
): NoMatch<Name> | undefined {
  if (!leavesNothing(on)) return undefined;
  const alone = on.filter((filter) => leavesNothing([filter]));
  return {
    reasons: alone.length > 0 ? alone.map(reasonOf) : [{ key: 'noMatchTogether', values: {} }],
    undo: [
      ...on.filter((filter) => !leavesNothing(on.filter((other) => other !== filter))),
      ...(on.length > 1 ? (['all'] as const) : []),
    ],
  };
}

function reasonOf(
  filter: Filter,
  profile: Profile,
  level: number | undefined,
  selection: Selection,
  locale: string,
): Reason {
  switch (filter) {
    case 'query':
      return { key: 'noMatchQuery', values: { query: { text: searchOf(selection) ?? '' } } };
    case 'roles':
      return { key: 'noMatchRoles', values: {} };
    case 'required-only': {
      if (level === undefined) return { key: 'noMatchRequiredAnywhere', values: {} };
      const name = namesOf(profile, locale).levels[level] ?? { text: '' };
      return { key: 'noMatchRequired', values: { n: profile.roles.length, level: name } };
    }
  }
}

/** Why the filters leave nothing of a level, or without one of the whole profile; undefined when they leave something. */
export function noMatch(
  profile: Profile,
  level: number | undefined,
  selection: Selection,
  locale: string,
): NoMatch | undefined {
  const on = filtersOf(selection);
  const leavesNothing = (some: readonly Filter[]): boolean => {
    const rest = on.reduce(
      (left, filter) => (some.includes(filter) ? left : { ...left, ...WITHOUT[filter] }),
      selection,
    );
    return isEmpty(level === undefined ? roleMask(profile, rest, locale) : rowMask(profile, level, rest, locale));
  };
  return whyNothing(on, leavesNothing, (filter) => reasonOf(filter, profile, level, selection, locale));
}
