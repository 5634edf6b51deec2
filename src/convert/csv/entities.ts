import type { Text } from '../../schema/profile-schema.js';
import { foldName } from '../shared/fold-name.js';
import { FreshIds } from '../shared/fresh-ids.js';
import type { KindField } from './cells.js';
import type { Row } from './rows.js';

/** Which columns hold the id, the name and the rest of a kind of thing: of skills, roles or levels. */
export interface Parts {
  readonly id: KindField;
  readonly name: KindField;
  /** What else it may have, by its key in the document. */
  readonly rest: Readonly<Record<string, KindField>>;
}

export const ROLE: Parts = { id: 'roleId', name: 'role', rest: { shortName: 'roleShortName', family: 'roleFamily' } };
export const LEVEL: Parts = {
  id: 'levelId',
  name: 'level',
  rest: { shortName: 'levelShortName', description: 'levelDescription' },
};
export const SKILL: Parts = {
  id: 'skillId',
  name: 'skill',
  rest: {
    summary: 'summary',
    domain: 'domain',
    group: 'group',
    updated: 'updated',
    version: 'version',
    language: 'language',
    url: 'url',
  },
};

/** The column of what a thing has besides its id and its name; undefined where the format knows no such key. */
export const columnOfRest = ({ rest }: Parts, key: string): KindField | undefined =>
  Object.hasOwn(rest, key) ? rest[key] : undefined;

/** One skill, role or level of a table. */
export interface Entity {
  readonly id: string;
  /** The line that names it first. */
  readonly line: number;
  /** What the document says of it, its id as well. */
  readonly said: Record<string, unknown>;
}

/** What a name says in each of its languages. */
export const textsOf = (name: Text): readonly string[] => (typeof name === 'string' ? [name] : Object.values(name));

/** Those that a table names, each once: by an id, or by a name in any language, from which it gets an id. */
export class Entities {
  readonly #parts: Parts;
  readonly #ids = new FreshIds();
  readonly #byId = new Map<string, Entity>();
  readonly #byName = new Map<string, Entity>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** In the order in which they were named. */
  get all(): readonly Entity[] {
    return [...this.#byId.values()];
  }

  /** The one that a row names; undefined when it names none. */
  find(row: Row): Entity | undefined {
    const { id: idField, name: nameField } = this.#parts;
    const id = row.read(idField) as string | undefined;
    const name = row.read(nameField) as Text | undefined;
    if (id === undefined && name === undefined) return undefined;
    const names = name === undefined ? [] : textsOf(name).map(foldName);
    const known = id === undefined ? this.#named(names) : this.#byId.get(id);
    const entity = known ?? this.#add(id ?? this.#ids.make(textsOf(name ?? '')[0] ?? ''), name, row.line);
    for (const text of names) if (!this.#byName.has(text)) this.#byName.set(text, entity);
    if (name !== undefined && known) this.#say(known, 'name', name, nameField, row);
    return entity;
  }

  /** Adds what a row says of one of them besides its id and its name. */
  describe(entity: Entity, row: Row): void {
    for (const [key, field] of Object.entries(this.#parts.rest)) {
      const value = row.read(field);
      if (value !== undefined) this.#say(entity, key, value, field, row);
    }
  }

  /** Both at once: finds the one that a row names, and adds what the row says of it. */
  take(row: Row): Entity | undefined {
    const entity = this.find(row);
    if (entity) this.describe(entity, row);
    return entity;
  }

  #named(names: readonly string[]): Entity | undefined {
    const name = names.find((text) => this.#byName.has(text));
    return name === undefined ? undefined : this.#byName.get(name);
  }

  #add(id: string, name: Text | undefined, line: number): Entity {
    const entity: Entity = { id, line, said: { id, name: name ?? id } };
    this.#ids.reserve(id);
    this.#byId.set(id, entity);
    return entity;
  }

  /** The first row that says something counts; one that says something else is named. */
  #say({ said, id }: Entity, key: string, value: unknown, field: KindField, row: Row): void {
    const old = said[key];
    if (old === undefined || (key === 'name' && old === id)) said[key] = value;
    else if (key === 'name' ? !agree(old as Text, value as Text) : JSON.stringify(old) !== JSON.stringify(value))
      row.say(field, 'contradiction', 'warning', value, 'same-as-before', 'left-out');
  }
}

/** Whether two texts are the same name, at least in one language. */
function agree(one: Text, other: Text): boolean {
  const names = new Set(textsOf(one).map(foldName));
  return textsOf(other).some((text) => names.has(foldName(text)));
}
