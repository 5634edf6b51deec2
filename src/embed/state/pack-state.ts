import { matchRole, type RoleMarks } from '../../model/marks.js';
import type { Profile } from '../../model/profile.js';
import { letterOf, markOf } from './answers.js';
import { ItemKeys, keyedItems } from './item-keys.js';
import { readPacked, writePacked } from './packed-state.js';

/** The answers of a role by key: of its items, of what fits no item, and of what stood there before and fits no item. */
function packRole(
  profile: Profile,
  role: number,
  { marks }: RoleMarks,
  before: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const keys = new ItemKeys();
  const items = keyedItems(profile, role, keys);
  const itemKeys = new Set(items.map(({ key }) => key));
  const match = matchRole(profile, role, marks);
  const answers = new Map<string, string>();
  match.levels.flat().forEach(({ mark }, at) => {
    const key = items[at]?.key;
    if (key && mark) answers.set(key, letterOf(mark));
  });
  const changed = match.levels.flat().flatMap((item) => item.changed ?? []);
  for (const { level, text, mark } of [...changed, ...match.lost]) answers.set(keys.next(level, text), letterOf(mark));
  // an answer that only a later version knows is nobody's to take away
  for (const [key, letter] of before)
    if (!answers.has(key) && (!itemKeys.has(key) || !markOf(letter))) answers.set(key, letter);
  return answers;
}

const dayOf = (date: string): string => new Date(date).toISOString().slice(0, 10);

/**
 * Packs marks into as few characters as can be: 6 an answer, and the ids of the roles. The roles given are as given; other
 * roles stay as they were before, and so does every answer that fits no item any more.
 *
 * @param level The id of the level on show, '' when there is none.
 * @param before The state as it was kept last. One that cannot be read, or that a later version wrote, is not taken over:
 *   ask `unpackState` before writing over it.
 */
export function packState(profile: Profile, roles: readonly RoleMarks[], level: string, before = ''): string {
  const old = readPacked(before);
  const state = typeof old === 'object' ? old : { roles: new Map<string, ReadonlyMap<string, string>>(), day: '' };
  const packed = new Map(state.roles);
  for (const marks of roles) {
    const role = profile.roleIndex(marks.role);
    if (role !== undefined) packed.set(marks.role, packRole(profile, role, marks, packed.get(marks.role) ?? new Map()));
  }
  const days = roles.flatMap(({ marks }) => marks.map(({ date }) => dayOf(date)));
  const day = [state.day, ...days].sort().at(-1) ?? '';
  return writePacked({ roles: packed, level, day, others: typeof old === 'object' ? old.others : {} });
}
