import type { RoleMarks } from '../model/marks.js';

/** Where marks went: to stay, or for this page only because nothing may be kept here, or because there is no room. */
export type WriteResult = 'kept' | 'blocked' | 'full';

/** Called when the marks of a role may be others than before. */
export type MarksListener = (skill: string, role: string) => void;

/** Where the marks of a reader are kept. Nothing of it ever throws: what cannot be kept is held until the page is left. */
export interface MarksStorage {
  /**
   * The marks of a role; undefined when there are none yet, `damaged` when what is there cannot be read. That is left as
   * it is, and put aside when marks are written.
   */
  read(skill: string, role: string): RoleMarks | undefined | 'damaged';
  /**
   * Keeps the marks of a role. What was marked elsewhere since they were read stays; whoever listens is told, the writer as
   * well, and should read again.
   */
  write(marks: RoleMarks): WriteResult;
  /** Calls back on every change, whoever made it; returns the way to stop that. */
  subscribe(listener: MarksListener): () => void;
  /** Whether all marks are still there when the page is opened again. */
  readonly kept: boolean;
  /** Some of them are not kept because there is no room for them; a storage that is told so later than it wrote says it here. */
  readonly full?: boolean;
}

const START = 'skill-progress';

/** The key under which the marks of a role are kept. Ids may be any text; no two pairs of them have one key. */
export const marksKey = (skill: string, role: string): string =>
  [START, ...[skill, role].map((id) => id.replace(/[%:]/g, encodeURIComponent))].join(':');

/** The ids that a key was made of; undefined when it is none of ours. */
export function idsOfKey(key: string): { readonly skill: string; readonly role: string } | undefined {
  const [start, ...ids] = key.split(':');
  const [skill, role] = ids.map((id) => id.replace(/%(25|3A)/g, decodeURIComponent));
  return start === START && ids.length === 2 && skill && role ? { skill, role } : undefined;
}

/** Why a store would not take something. */
export const refusal = (error: unknown): 'blocked' | 'full' =>
  /quota/i.test(String((error as { readonly name?: unknown } | null)?.name)) ? 'full' : 'blocked';
