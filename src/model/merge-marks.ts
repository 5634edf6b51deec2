import { isLater, type RoleMarks, type SavedMark } from './marks.js';

const nameOf = ({ level, hash, index }: SavedMark): string => JSON.stringify([level, hash, index]);

/** The marks by name; of two with one name the later one. */
function byName(marks: RoleMarks | undefined): Map<string, SavedMark> {
  const named = new Map<string, SavedMark>();
  for (const mark of marks?.marks ?? []) {
    const other = named.get(nameOf(mark));
    if (!other || isLater(mark, other)) named.set(nameOf(mark), mark);
  }
  return named;
}

/**
 * Brings together what was marked in two places since both were the same. What only one of them has changed is as that one
 * has it; of what both have, the later mark counts, and ours of two at once. What was taken away in one place and marked
 * anew in the other stays.
 *
 * @param before What both places last had in common; undefined when that is not known, and then nothing is taken away.
 * @param theirs What the other place has; undefined when it has nothing to say.
 */
export function mergeMarks(before: RoleMarks | undefined, ours: RoleMarks, theirs: RoleMarks | undefined): RoleMarks {
  if (!theirs) return ours;
  const [known, own, others] = [byName(before), byName(ours), byName(theirs)];
  const merged = new Map(own);
  for (const [name, mark] of own) {
    const old = known.get(name);
    if (old && !others.has(name) && !isLater(mark, old)) merged.delete(name);
  }
  for (const [name, mark] of others) {
    const rival = own.get(name) ?? known.get(name);
    if (!rival || isLater(mark, rival)) merged.set(name, mark);
  }
  return { ...theirs, ...ours, marks: [...merged.values()] };
}
