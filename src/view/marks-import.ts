import { isLater, matchRole, type RoleMarks, type SavedMark } from '../model/marks.js';
import type { Profile } from '../model/profile.js';
import type { ProgressDocument, RoleEntry } from '../schema/marks-schema.js';
import { parseMarks } from '../schema/parse-marks.js';
import { formatFound, type Problem } from '../schema/problem.js';

/** A mark of a file beside what the reader has for the same item. */
export interface ImportedMark {
  readonly role: string;
  readonly mark: SavedMark;
  /** The reader's own mark of that item. */
  readonly here: SavedMark | undefined;
  /** New here, the same as here, or made after or before the other mark that is here. */
  readonly kind: 'new' | 'same' | 'newer' | 'older';
  /** Whether the document still has the item: as it was marked, with another text, or not at all. */
  readonly item: 'found' | 'changed' | 'gone';
}

/** What an import would do. Nothing is done yet. */
export interface ImportPreview {
  readonly profile: Profile;
  readonly file: ProgressDocument;
  readonly marks: readonly ImportedMark[];
  /** What is wrong with single marks of the file, which are left out. */
  readonly problems: readonly Problem[];
}

/** Why nothing of a file can be imported. */
export interface ImportRefusal {
  readonly problems: readonly Problem[];
  /** Set when the file is about another skill. */
  readonly otherSkill?: Pick<ProgressDocument, 'skill' | 'name'>;
}

/** What a mark is for. */
interface Place {
  /** The same for every mark of one item. */
  readonly name: string;
  readonly item: ImportedMark['item'];
}

/** The name of a mark that is for no item: what it says it is for. */
const ownName = ({ level, hash, index }: SavedMark): string => JSON.stringify([level, hash, index]);

/** What each mark of a role is for. */
function placesOf(profile: Profile, role: string, marks: readonly SavedMark[]): ReadonlyMap<SavedMark, Place> {
  const places = new Map(marks.map((mark): [SavedMark, Place] => [mark, { name: ownName(mark), item: 'gone' }]));
  const at = profile.roleIndex(role);
  if (at === undefined) return places;
  matchRole(profile, at, marks).levels.forEach((items, level) => {
    items.forEach(({ saved, changed }, index) => {
      if (saved) places.set(saved, { name: JSON.stringify([level, index]), item: 'found' });
      if (changed) places.set(changed, { name: ownName(changed), item: 'changed' });
    });
  });
  return places;
}

function kindOf(mark: SavedMark, here: SavedMark | undefined): ImportedMark['kind'] {
  if (!here) return 'new';
  if (mark.mark === here.mark) return 'same';
  return isLater(mark, here) ? 'newer' : 'older';
}

const isSame = (one: SavedMark, other: SavedMark): boolean =>
  ownName(one) === ownName(other) && one.mark === other.mark && one.date === other.date;

/** Every mark of one role in a file beside the reader's own. */
function compare(profile: Profile, { role, marks }: RoleEntry, own: readonly SavedMark[]): ImportedMark[] {
  const byName = new Map([...placesOf(profile, role, own)].map(([mark, { name }]) => [name, mark]));
  const places = placesOf(profile, role, marks);
  return marks.map((mark) => {
    const { name, item } = places.get(mark) ?? { name: ownName(mark), item: 'gone' };
    const here = byName.get(name) ?? (item === 'found' ? undefined : own.find((each) => isSame(each, mark)));
    return { role, mark, here, kind: kindOf(mark, here), item };
  });
}

/**
 * Says what the import of a file would do to the marks of a reader, or why it cannot be done. Never throws.
 *
 * @param file What stands in the file, any JSON value.
 * @param current All marks the reader has.
 */
export function previewImport(
  file: unknown,
  profile: Profile,
  current: readonly RoleMarks[],
): ImportPreview | ImportRefusal {
  const { document, problems } = parseMarks(file);
  if (!document) return { problems };
  const { skill, name } = document;
  if (skill !== profile.id) {
    const found = formatFound(skill);
    const problem: Problem = { code: 'other-skill', severity: 'error', path: 'skill', found, expected: 'this-skill' };
    return { problems: [problem], otherSkill: { skill, name } };
  }
  const marks = document.roles.flatMap((entry) => {
    const own = current.find((each) => each.skill === skill && each.role === entry.role);
    return compare(profile, entry, own?.marks ?? []);
  });
  return { profile, file: document, marks, problems };
}

/**
 * The marks of the reader with those of the file. Nothing is lost: of two marks of one item the later one counts, and a
 * mark that fits no item is kept as well.
 *
 * @param current All marks the reader has, as they are now.
 */
export function applyImport({ profile, file }: ImportPreview, current: readonly RoleMarks[]): readonly RoleMarks[] {
  const result = [...current];
  for (const entry of file.roles) {
    const at = result.findIndex(({ skill, role }) => skill === profile.id && role === entry.role);
    const own: RoleMarks = result[at] ?? { ...entry, skill: profile.id, marks: [] };
    const compared = compare(profile, entry, own.marks);
    const taken = compared.filter(({ mark, here }) => !here || isLater(mark, here));
    const replaced = new Set(taken.map(({ here }) => here));
    const marks = [...own.marks.filter((mark) => !replaced.has(mark)), ...taken.map(({ mark }) => mark)];
    result.splice(at < 0 ? result.length : at, 1, { ...own, marks });
  }
  return result;
}
