import type { Profile } from '../model/profile.js';
import { entry, flag, linkEntries, many, one, readFields, writeFields, type Fields } from './link-fields.js';
import { readText, writeText } from './link-text.js';
import { NOTHING_SELECTED, unknownIds, type Selection } from './selection.js';

/** A row of a level's table. */
export interface RowPlace {
  readonly level: string;
  readonly role: string;
}

/** What a link says about a view. */
export interface LinkState {
  /** What is chosen; what is left out is as the page has it. */
  readonly selection: Partial<Selection>;
  /** The sections of levels that are open (true) or closed, where that is not what they are by themselves. */
  readonly levels: ReadonlyMap<string, boolean>;
  /** The rows that are open. */
  readonly rows: readonly RowPlace[];
}

/** The compiler asks for a line here for whatever is added to the selection. */
const FIELDS: Fields<Selection> = {
  role: one('role'),
  level: one('level'),
  target: one('target'),
  otherRole: one('other'),
  versions: flag('versions'),
  query: one('search'),
  roles: many('roles'),
  requiredOnly: flag('required'),
};
/**
 * Writes a view as the value of a parameter: `role:backend-go,level:middle,required,open:senior/backend-go`. What is not
 * chosen is left out, unless the page itself has chosen something there.
 *
 * @param byPage What is chosen when the link says nothing.
 */
export function writeLink({ selection, levels, rows }: LinkState, byPage: Selection): string {
  const entries = writeFields(FIELDS, { ...NOTHING_SELECTED, ...selection }, byPage);
  const sections = [...levels].map(([level, open]) => ({ level, text: writeText(level), open }));
  const open = [
    // a row that is open says so of its section
    ...sections.filter((each) => each.open && !rows.some((row) => row.level === each.level)).map(({ text }) => text),
    ...rows.map(({ level, role }) => `${writeText(level)}/${writeText(role)}`),
  ];
  const closed = sections.filter((section) => !section.open).map(({ text }) => text);
  if (open.length > 0) entries.push(entry('open', open));
  if (closed.length > 0) entries.push(entry('closed', closed));
  return entries.join(',');
}

/** Reads the value of a parameter. Never throws; what is not understood is left out. A row that is open opens its section. */
export function readLink(text: string): LinkState {
  const find = linkEntries(text);
  const selection = readFields(FIELDS, find, NOTHING_SELECTED);
  const open = (find('open') ?? []).map((place) => place.split('/').map(readText));
  const closed = (find('closed') ?? []).map(readText);
  return {
    selection,
    levels: new Map([
      ...open.map(([level = '']) => [level, true] as const),
      ...closed.map((level) => [level, false] as const),
    ]),
    rows: open.flatMap(([level = '', role]) => (role ? [{ level, role }] : [])),
  };
}

/** What of a link a profile has, and the ids that it does not have (any more). */
export function knownLink(
  profile: Profile,
  { selection, levels, rows }: LinkState,
): { readonly link: LinkState; readonly roles: readonly string[]; readonly levels: readonly string[] } {
  const gone = unknownIds(profile, { ...NOTHING_SELECTED, ...selection });
  const hasRole = (id: string): boolean => profile.roleIndex(id) !== undefined;
  const hasLevel = (id: string): boolean => profile.levelIndex(id) !== undefined;
  const places = [...levels.keys()].filter((id) => !hasLevel(id));
  const opened = rows.map(({ role }) => role).filter((id) => !hasRole(id));
  const { role, level, target, roles, ...rest } = selection;
  const known: Record<string, unknown> = { ...rest };
  if ('role' in selection && (role === undefined || hasRole(role))) known['role'] = role;
  for (const [key, id] of Object.entries({ level, target }))
    if (key in selection && (id === undefined || hasLevel(id))) known[key] = id;
  const left = roles?.filter(hasRole);
  // of a choice that is gone as a whole nothing is left to be hidden
  if ('roles' in selection && (left?.length !== 0 || roles?.length === 0)) known['roles'] = left;
  return {
    link: {
      selection: known,
      levels: new Map([...levels].filter(([id]) => hasLevel(id))),
      rows: rows.filter((row) => hasRole(row.role) && hasLevel(row.level)),
    },
    roles: [...new Set([...gone.roles, ...opened])],
    levels: [...new Set([...gone.levels, ...places])],
  };
}
