import '../strings/english-on-demand.js';
import type { Mark } from '../model/marks.js';
import type { Profile } from '../model/profile.js';
import { localText, type LocalText } from '../model/text.js';
import type { MessageKey } from '../strings/messages.js';
import type { Translator } from '../strings/translate.js';
import { changeMessage, compareView } from './compare-view.js';
import type { LevelName, RoleName } from './names.js';
import type { Selection } from './selection.js';

/** The mark of an item of the level compared with, by its place in the list. */
export type ItemMarks = (index: number) => Mark | undefined;

/** One line of a checklist. */
export interface PrintedItem {
  readonly text: LocalText;
  readonly mark: Mark | undefined;
  /** The mark in words; empty while there is none. */
  readonly word: string;
}

/** What is expected at the level compared with, as a list to tick off on paper. */
export interface ChecklistView {
  readonly title: LocalText;
  readonly role: RoleName;
  readonly from: LevelName;
  readonly to: LevelName;
  /** "Next level", or "Compared" when it is another one. */
  readonly toLabel: string;
  /** The message that says how the requirement changes; its values are `from` and `to`. */
  readonly status: MessageKey;
  readonly stem: LocalText | undefined;
  readonly items: readonly PrintedItem[];
  readonly topics: readonly LocalText[];
  /** The day of the print, as the reader writes it. */
  readonly date: string;
  /** Where the profile is from. */
  readonly address: string | undefined;
}

/** What a checklist is made of besides the profile and the selection. */
export interface ChecklistOptions {
  /** The day of the print, `YYYY-MM-DD`. */
  readonly today: string;
  /** Where the profile is seen; the address that the document names wins. */
  readonly address: string | undefined;
  readonly marks?: ItemMarks | undefined;
}

const markWords = { covered: 'markCovered', partly: 'markPartly', 'not-yet': 'markNone' } as const;

/** The checklist of the level compared with; undefined until there is a role, a level, and one to compare with. */
export function checklistView(
  profile: Profile,
  selection: Selection,
  t: Translator,
  { today, address, marks }: ChecklistOptions,
): ChecklistView | undefined {
  // on paper as well while the screen compares with another role or version
  const view = compareView(profile, { ...selection, otherRole: undefined, versions: false }, t);
  if (view.kind !== 'pair') return undefined;
  const { role, change, now, next } = view;
  return {
    title: localText(profile.name, { locale: t.locale, language: profile.language }),
    role,
    from: now.level,
    to: next.level,
    toLabel: next.tag,
    status: changeMessage[change],
    stem: next.stem,
    items: next.items.map(({ shared: _, ...text }, index) => {
      const mark = marks?.(index);
      return { text, mark, word: mark ? t(markWords[mark]) : '' };
    }),
    topics: next.topics,
    date: t.date(today),
    address: profile.document.url ?? address,
  };
}
