import * as z from 'zod/mini';
import { isInstant, PROGRESS_FORMAT } from './formats.js';
import { isMark, isPlace, type MarkWord } from './sound-marks.js';
import type { Expected } from './problem.js';
import { ProfileHead } from './profile-schema.js';

const expects = (expected: Expected): { error: Expected } => ({ error: expected });
const { id, name } = ProfileHead.shape;
const text = z.string(expects('text'));
const instant = text.check(z.refine(isInstant, expects('instant')));

/** One mark of a reader on one item. */
export const MarkEntry = z.looseObject(
  {
    level: id,
    index: z.number(expects('number')).check(z.refine(isPlace, expects('whole-number'))),
    hash: text.check(z.refine((value) => value !== '', expects('non-empty-text'))),
    text,
    mark: z.custom<MarkWord>(isMark, expects('mark')),
    date: instant,
  },
  expects('object'),
);

/** The marks of one role, which are checked one by one so that a bad one costs only itself. */
const RoleEntry = z.looseObject(
  { role: id, name: z.optional(name), marks: z.array(z.unknown(), expects('list')) },
  expects('object'),
);

/** A file of marks without the marks. */
export const ProgressHead = z.looseObject(
  {
    format: z.custom<typeof PROGRESS_FORMAT>((value: unknown) => value === PROGRESS_FORMAT, expects('progress-format')),
    version: z.number(expects('number')).check(z.refine((value) => value >= 1, expects('version'))),
    skill: id,
    name: z.optional(name),
    exported: z.optional(instant),
    roles: z.array(RoleEntry, expects('list')),
  },
  expects('object'),
);

type Mark = z.infer<typeof MarkEntry>;
type Role = z.infer<typeof RoleEntry>;
type Head = z.infer<typeof ProgressHead>;

/** One mark of a reader on one item, as it stands in a file. */
export type MarkEntry = Pick<Mark, 'level' | 'index' | 'hash' | 'text' | 'mark' | 'date'>;
/** The marks of one role, as they stand in a file. */
export type RoleEntry = Pick<Role, 'role' | 'name'> & { readonly marks: readonly MarkEntry[] };
/** The marks of a reader on one skill: what is kept in a browser, and what is exported and imported. */
export type ProgressDocument = Pick<Head, 'format' | 'version' | 'skill' | 'name' | 'exported'> & {
  readonly roles: readonly RoleEntry[];
};
