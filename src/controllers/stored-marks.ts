import type { RoleMarks } from '../model/marks.js';
import { PROGRESS_FORMAT, PROGRESS_VERSION } from '../schema/formats.js';
import type { ProgressDocument } from '../schema/marks-schema.js';
import { parseJson } from '../schema/parse-json.js';
import { isSoundProgress } from '../schema/sound-marks.js';

/** What a store holds for a role: marks, nothing, what cannot be read, or what a later version of the library wrote. */
export type Stored = RoleMarks | undefined | 'damaged' | 'newer';

function isNewer(value: unknown): boolean {
  const { format, version } = (value ?? {}) as { readonly format?: unknown; readonly version?: unknown };
  return format === PROGRESS_FORMAT && typeof version === 'number' && version > PROGRESS_VERSION;
}

/** Reads what was stored for a role. It is a file of marks with that one role, as it is exported. */
export function readStored(text: string | null, skill: string, role: string): Stored {
  if (text === null) return undefined;
  const json = parseJson(text);
  if (!json.ok) return 'damaged';
  if (isNewer(json.value)) return 'newer';
  if (!isSoundProgress(json.value) || json.value.skill !== skill) return 'damaged';
  const entry = json.value.roles.find((each) => each.role === role);
  return entry ? { ...entry, skill } : 'damaged';
}

/** The marks as they are stored. */
export function writeStored({ skill, ...entry }: RoleMarks): string {
  const file: ProgressDocument = { format: PROGRESS_FORMAT, version: PROGRESS_VERSION, skill, roles: [{ ...entry }] };
  return JSON.stringify(file);
}

/** The marks in what was stored, when there are any that can be read. */
export const marksIn = (stored: Stored): RoleMarks | undefined => (typeof stored === 'object' ? stored : undefined);
