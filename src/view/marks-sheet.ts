import '../strings/english-on-demand.js';
import { checkItems } from '../model/items.js';
import { matchRole, type ItemMark, type RoleMarks, type SavedMark } from '../model/marks.js';
import type { Profile } from '../model/profile.js';
import { localText } from '../model/text.js';
import type { Translator } from '../strings/translate.js';
import { namesOf } from './names.js';
import { requirementOf, requirementWord } from './requirement.js';

/** What is exported, for whom and when. */
export interface MarksExport {
  readonly profile: Profile;
  /** Of one role or of several; marks of other skills are left out. */
  readonly marks: readonly RoleMarks[];
  readonly t: Translator;
  readonly now: Date;
  /** Where the list is from; without it the document's own address, if it has one. */
  readonly address?: string | undefined;
}

/** An item in the reader's words, with its mark. */
export interface SheetItem extends ItemMark {
  readonly shown: string;
}

/** One level of a role that has items. */
export interface SheetLevel {
  readonly name: string;
  /** "Required" or "Optional" */
  readonly requirement: string;
  readonly items: readonly SheetItem[];
}

/** One role: its items, level by level, and the marks that fit none of them. */
export interface SheetRole {
  readonly name: string;
  readonly levels: readonly SheetLevel[];
  readonly lost: readonly (SavedMark & { readonly levelName: string })[];
}

/** What every kind of list is written from. */
export interface MarksSheet {
  readonly skill: string;
  /** A calendar date, `YYYY-MM-DD`: the day it is where the reader is. */
  readonly day: string;
  readonly address: string | undefined;
  readonly roles: readonly SheetRole[];
}

function sheetRole({ role: id, marks }: RoleMarks, profile: Profile, t: Translator): SheetRole {
  const names = namesOf(profile, t.locale);
  const levelName = (level: string): string => names.levels[profile.levelIndex(level) ?? -1]?.text ?? level;
  const role = profile.roleIndex(id);
  const match = role === undefined ? { levels: [], lost: marks } : matchRole(profile, role, marks);
  const levels = match.levels.flatMap((items, level) => {
    const texts = checkItems(profile, role ?? -1, level, t.locale);
    if (items.length === 0) return [];
    return {
      name: names.levels[level]?.text ?? '',
      requirement: requirementWord(requirementOf(profile.expectation(role ?? -1, level)), t),
      items: items.map((item, index) => ({ ...item, shown: texts[index]?.shown.text ?? item.text })),
    };
  });
  return {
    name: names.roles[role ?? -1]?.full ?? id,
    levels,
    lost: match.lost.map((mark) => ({ ...mark, levelName: levelName(mark.level) })),
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The marks of a reader beside all that can be marked, in the reader's words. */
export function marksSheet({ profile, marks, t, now, address = profile.document.url }: MarksExport): MarksSheet {
  return {
    skill: localText(profile.name, { locale: t.locale, language: profile.language }).text,
    day: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    address,
    roles: marks.filter(({ skill }) => skill === profile.id).map((each) => sheetRole(each, profile, t)),
  };
}
