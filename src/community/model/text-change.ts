import type { JsonPatch } from '../../model/json-patch.js';
import { readPointer, writePointer } from '../../model/json-pointer.js';
import type { Profile } from '../../model/profile.js';
import { isObject, isSame } from '../../model/same-json.js';
import { entryFor } from '../../model/text.js';

/** Where a text stands: the description of an expectation or, without a role and a level, the summary of the skill. */
export interface TextPlace {
  /** The ids of the expectation: both or neither. */
  readonly role?: string | undefined;
  readonly level?: string | undefined;
  /** A JSON Pointer to the text itself, such as `/expectations/12/description/de`. */
  readonly path: string;
  /** The key in a map of languages; undefined for a text in one language. */
  readonly language?: string | undefined;
}

/** A text that a change can be suggested to. */
export interface EditableText extends TextPlace {
  /** The text as it is, in the one language that the reader sees. */
  readonly text: string;
  /** The language it is in, a BCP 47 tag. */
  readonly lang: string;
}

/** What a suggestion makes of a text. */
export interface TextChange extends TextPlace {
  readonly before: string;
  readonly after: string;
}

/**
 * The text that a reader of this language sees, and can suggest a change to: of an expectation the description, whatever
 * items it has besides, or else the summary. Undefined where the document says nothing.
 *
 * @param locale The reader's language, a BCP 47 tag.
 * @param cell The ids of a role and a level; left out for the skill as a whole.
 */
export function textAt(
  { document, language }: Profile,
  locale: string,
  cell?: { readonly role: string; readonly level: string },
): EditableText | undefined {
  const index = document.expectations.findIndex(({ role, level }) => role === cell?.role && level === cell.level);
  const whole = cell ? document.expectations[index]?.description : document.summary;
  const steps = cell ? ['expectations', index, 'description'] : ['summary'];
  const ids = cell && { role: cell.role, level: cell.level };
  if (whole === undefined) return undefined;
  if (!isObject(whole)) return { ...ids, path: writePointer(steps), text: whole, lang: language };
  const key = entryFor(whole, { locale, language });
  if (key === undefined) return undefined;
  return { ...ids, path: writePointer([...steps, key]), language: key, text: whole[key] ?? '', lang: key };
}

/**
 * The patch of a change. It stands for itself: it tests whose text it is and what it says, so that no tool can apply it to
 * another one.
 */
export function patchOf({ role, level, path, before, after }: TextChange): JsonPatch {
  const [cell = ''] = path.split('/description');
  const ids: JsonPatch = [
    { op: 'test', path: `${cell}/role`, value: role },
    { op: 'test', path: `${cell}/level`, value: level },
  ];
  return [
    ...(role === undefined ? [] : ids),
    { op: 'test', path, value: before },
    { op: 'replace', path, value: after },
  ];
}

/** The patch that makes a text say something else. */
export const changeText = (place: EditableText, after: string): JsonPatch =>
  patchOf({ ...place, before: place.text, after });

const OF_SKILL = /^\/summary(\/[^/]*)?$/;
const OF_CELL = /^\/expectations\/\d+\/description(\/[^/]*)?$/;

/**
 * What a patch makes of a text; undefined for any patch of another form than that of `changeText`, which can be shown as
 * steps only. It may come from anywhere.
 */
export function readChange(patch: unknown): TextChange | undefined {
  if (!Array.isArray(patch) || (patch.length !== 2 && patch.length !== 4)) return undefined;
  const steps = patch.map((step) => (isObject(step) ? (step as { path?: unknown; value?: unknown }) : {}));
  const values = steps.map(({ value }) => value).filter((value) => typeof value === 'string');
  const path = steps.at(-1)?.path;
  const way = readPointer(path);
  const [before, after] = values.slice(-2);
  const [role, level] = values.slice(0, -2);
  if (typeof path !== 'string' || !way || before === undefined || after === undefined) return undefined;
  const found = (role === undefined ? OF_SKILL : OF_CELL).exec(path);
  const language = found?.[1] === undefined ? undefined : way.at(-1);
  const change = { role, level, path, language, before, after };
  return found && isSame(patch, patchOf(change)) ? change : undefined;
}
