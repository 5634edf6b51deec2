import { hashText, type RoleMarks, type SavedMark } from '../../model/marks.js';
import type { Profile } from '../../model/profile.js';
import { markOf } from './answers.js';
import { ItemKeys, keyedItems } from './item-keys.js';
import { readPacked } from './packed-state.js';

/** What a state says about a profile. */
export interface UnpackedState {
  /** The marks of every role that has some which fit its items. */
  readonly roles: readonly RoleMarks[];
  /** The id of the level that was on show; '' when it is not known. */
  readonly level: string;
}

/**
 * Reads the marks out of a state; undefined when there is none, `newer` when a later version wrote it, `damaged` when
 * nobody can read it. A mark goes with its text. The day of the last mark stands for the time of each of them, and none is
 * later than now, so that a mark made here after it always counts.
 */
export function unpackState(
  text: string,
  profile: Profile,
  now = new Date(),
): UnpackedState | undefined | 'damaged' | 'newer' {
  const state = readPacked(text);
  if (typeof state !== 'object') return state;
  const last = state.day === '' ? 0 : Date.parse(`${state.day}T00:00:00Z`);
  const date = new Date(Math.min(last, now.getTime())).toISOString();
  const roles = [...state.roles].flatMap(([id, entries]): RoleMarks[] => {
    const role = profile.roleIndex(id);
    if (role === undefined) return [];
    const marks = keyedItems(profile, role, new ItemKeys()).flatMap(({ key, ...item }): SavedMark[] => {
      const mark = markOf(entries.get(key));
      return mark ? [{ ...item, hash: hashText(item.text), mark, date }] : [];
    });
    return marks.length > 0 ? [{ skill: profile.id, role: id, marks }] : [];
  });
  return { roles, level: state.level };
}
