import type { Profile } from '../model/profile.js';
import { countLevels } from '../model/stats.js';
import { localText, type LocalText } from '../model/text.js';
import type { Translator } from '../strings/translate.js';
import { requiredCount, standings, standingTag, type Standing } from './level-options.js';
import { namesOf, type LevelName } from './names.js';
import { countMatches, sumMatches, type MatchCount } from './match-count.js';
import { noMatch, type NoMatch } from './no-match.js';
import { searchOf, type Selection } from './selection.js';

/** The section of one level. */
export interface LevelSection {
  readonly level: LevelName;
  /** The place of the level, 0 is the lowest. */
  readonly step: number;
  readonly standing: Standing;
  readonly tag: string;
  /** "9 of 9 required"; while something is searched, "4 of 9 match". */
  readonly count: string;
  /** A search finds something at this level. */
  readonly found: boolean;
}

/** The frame of the whole page. */
export interface ProfileView {
  /** Domain and group, as far as the document has them. */
  readonly crumbs: readonly LocalText[];
  readonly title: LocalText;
  readonly summary: LocalText | undefined;
  readonly first: LocalText;
  readonly last: LocalText;
  readonly sections: readonly LevelSection[];
  /** What a search finds at all levels; undefined while nothing is searched. */
  readonly found: MatchCount | undefined;
  /** Why there is nothing to show at any level. */
  readonly nothing: NoMatch | undefined;
  readonly attribution:
    { readonly text: LocalText; readonly url: string | undefined; readonly license: string | undefined } | undefined;
}

/** The frame of the whole page; the parts have views of their own. */
export function profileView(profile: Profile, selection: Selection, t: Translator): ProfileView {
  const { summary, domain, group, attribution } = profile.document;
  const choice = { locale: t.locale, language: profile.language };
  const names = namesOf(profile, t.locale).levels;
  const counts = countLevels(profile);
  const standing = standings(profile, selection);
  const matches = searchOf(selection) === undefined ? undefined : countMatches(profile, selection, t.locale);
  return {
    crumbs: [domain, group].filter((text) => text !== undefined).map((text) => localText(text, choice)),
    title: localText(profile.name, choice),
    summary: summary === undefined ? undefined : localText(summary, choice),
    first: names[0] ?? { text: '' },
    last: names.at(-1) ?? { text: '' },
    sections: names.map((level, step) => ({
      level,
      step,
      standing: standing[step] ?? 'later',
      tag: standingTag(profile, selection, step, t),
      count: matches
        ? t('matchesHere', matches[step])
        : requiredCount(counts[step]?.required ?? 0, counts[step]?.defined ?? 0, t),
      found: (matches?.[step]?.n ?? 0) > 0,
    })),
    found: matches && sumMatches(matches),
    nothing: noMatch(profile, undefined, selection, t.locale),
    attribution: attribution && {
      text: localText(attribution.text, choice),
      url: attribution.url,
      license: attribution.license,
    },
  };
}
