import '../strings/english-on-demand.js';
import { checkItems } from '../model/items.js';
import { coverage, matchMarks, type Coverage, type Mark, type SavedMark } from '../model/marks.js';
import type { Profile } from '../model/profile.js';
import type { LocalText } from '../model/text.js';
import type { MessageKey } from '../strings/messages.js';
import type { Translator } from '../strings/translate.js';

/** What is to be known about where marks are: all is well, or what may be lost. */
export type MarksNote = 'kept' | 'hosted' | 'platform' | 'review' | 'none' | 'blocked' | 'full' | 'no-room' | 'damaged';

/** The message for each. */
export const marksNote: Readonly<Record<MarksNote, MessageKey>> = {
  kept: 'marksStay',
  hosted: 'marksHosted',
  platform: 'marksOnPlatform',
  review: 'marksInReview',
  none: 'marksForgotten',
  blocked: 'marksNotKept',
  full: 'storageFull',
  'no-room': 'noRoomForMarks',
  damaged: 'marksDamaged',
};

/** One item to mark. */
export interface ChecklistItem {
  readonly shown: LocalText;
  readonly mark: Mark | undefined;
  /** What the item said when it was marked, if it has changed since. */
  readonly before: string | undefined;
}

/** The list of one level, with its marks. */
export interface ChecklistItems {
  readonly items: readonly ChecklistItem[];
  /** The texts that marks are remembered by. */
  readonly texts: readonly string[];
  readonly coverage: Coverage;
}

/** The items of a role at a level with the reader's marks. */
export function checklistItems(
  profile: Profile,
  role: number,
  level: number,
  saved: readonly SavedMark[],
  t: Translator,
): ChecklistItems {
  const items = checkItems(profile, role, level, t.locale);
  const texts = items.map(({ text }) => text);
  const marks = matchMarks(profile.levels[level]?.id ?? '', texts, saved).items;
  return {
    texts,
    coverage: coverage(marks),
    items: items.map(({ shown }, index) => ({
      shown,
      mark: marks[index]?.mark,
      before: marks[index]?.changed?.text,
    })),
  };
}

/** How much of a list is covered, in words about the list and not about the reader. */
export function coveredWords({ covered, partly, total }: Coverage, t: Translator): string {
  if (covered === total && total > 0) return t('allCovered', { n: total });
  return partly > 0 ? t('progressPartly', { covered, partly, n: total }) : t('progressCount', { covered, n: total });
}
