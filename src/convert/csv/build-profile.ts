import { SCHEMA_VERSION } from '../../schema/formats.js';
import type { ProfileDocument } from '../../schema/profile-schema.js';
import { checkProfile, type Origin } from '../shared/check-profile.js';
import type { ConversionNote } from '../conversion.js';
import { EXPECTATION_FIELDS } from './cells.js';
import { columnOfRest, Entities, LEVEL, ROLE, type Entity, type Parts } from './entities.js';
import { orderOfLevels } from './order-of-levels.js';
import { headingOf, type Frame, type Row } from './rows.js';
import { foldWord, type Field } from './words.js';

type Answers = ReadonlyMap<string, 'yes' | 'no' | 'notDefined'>;

const OF_AN_EXPECTATION: readonly Field[] = ['required', ...EXPECTATION_FIELDS];

interface Cell {
  readonly role: string;
  readonly level: string;
  readonly line: number;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Collects the rows about one skill, and makes its profile. */
export class ProfileBuilder {
  readonly #skill: Entity;
  readonly #frame: Frame;
  readonly #answers: Answers;
  readonly #roles = new Entities(ROLE);
  readonly #levels = new Entities(LEVEL);
  readonly #declared = new Set<string>();
  /** Where each role stands in relation to levels: for the order of these. */
  readonly #places: { readonly role: string; readonly level: string }[] = [];
  readonly #cells = new Map<string, Cell>();

  constructor(skill: Entity, frame: Frame, answers: Answers) {
    this.#skill = skill;
    this.#frame = frame;
    this.#answers = answers;
  }

  /** Takes a row: an expectation, or what it says of the skill, a role or a level alone. */
  add(row: Row): void {
    const role = this.#roles.take(row);
    const level = this.#levels.take(row);
    const isExpectation = OF_AN_EXPECTATION.some((field) => row.has(field));
    if (role && level) {
      this.#places.push({ role: role.id, level: level.id });
      if (isExpectation || row.has('json')) this.#addCell(row, role.id, level.id);
    } else if (isExpectation) {
      row.say(role ? 'level' : 'role', 'missing', 'error', undefined, 'non-empty-text', 'left-out');
    } else {
      if (level) this.#declared.add(level.id);
      const { said } = role ?? level ?? this.#skill;
      for (const [key, value] of Object.entries(row.read('json') ?? {})) define(said, key, value);
    }
  }

  #addCell(row: Row, role: string, level: string): void {
    const more = (row.read('json') ?? {}) as Readonly<Record<string, unknown>>;
    const word = row.text('required') ?? '';
    const answer = word === '' ? 'no' : this.#answers.get(foldWord(word));
    if (answer === 'notDefined') return;
    if (!answer) {
      row.say('required', 'wrong-type', 'error', word, 'yes-or-no', 'left-out');
      return;
    }
    const read: [string, unknown][] = EXPECTATION_FIELDS.map((field) => [field, row.read(field)]);
    const parts = read.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
    const required = answer === 'yes';
    const value = { role, level, required, description: '', ...Object.fromEntries(parts), ...more };
    const key = JSON.stringify([role, level]);
    const old = this.#cells.get(key);
    if (!old) this.#cells.set(key, { role, level, line: row.line, value });
    else {
      const isSame = JSON.stringify(old.value) === JSON.stringify(value);
      const severity = isSame ? 'warning' : 'error';
      row.say(undefined, 'duplicate-expectation', severity, `${role}, ${level}`, 'one-expectation', 'left-out');
    }
  }

  /** The profile of the rows so far; undefined when they do not make one. */
  build(): { readonly profile: ProfileDocument | undefined; readonly notes: readonly ConversionNote[] } {
    const cells = [...this.#cells.values()];
    const rank = new Map(orderOfLevels([...this.#declared], this.#places).map((id, at) => [id, at]));
    const rankOf = ({ id }: Entity): number => rank.get(id) ?? rank.size;
    const levels = this.#levels.all.toSorted((one, other) => rankOf(one) - rankOf(other));
    const roles = this.#roles.all;
    const document = {
      schemaVersion: SCHEMA_VERSION,
      ...this.#skill.said,
      levels: levels.map(({ said }) => said),
      roles: roles.map(({ said }) => said),
      expectations: cells.map(({ value }) => value),
    } as ProfileDocument;

    const { line } = this.#skill;
    const lists: Record<string, [readonly { readonly line: number }[], Parts?]> = {
      levels: [levels, LEVEL],
      roles: [roles, ROLE],
      expectations: [cells],
    };
    return checkProfile(document, (path): Origin => {
      const [, list = '', at = '', key = '', rest = ''] = /^(\w+)\[(\d+)\](?:\.(\w+))?(.*)$/.exec(path) ?? [];
      const [entries, parts] = lists[list] ?? [];
      const entry = entries?.[Number(at)];
      if (!entry) return { line, path };
      return { line: entry.line, path: key ? headingOf(fieldOf(key, parts), this.#frame) + rest : '' };
    });
  }
}

/** Which column a part of a level, a role or an expectation stands in. */
function fieldOf(key: string, parts: Parts | undefined): Field {
  if (!parts) return key as Field;
  return key === 'id' ? parts.id : key === 'name' ? parts.name : (columnOfRest(parts, key) ?? (key as Field));
}

/** Sets a value under any key, `__proto__` as well. */
const define = (target: Record<string, unknown>, key: string, value: unknown): void => {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
};
