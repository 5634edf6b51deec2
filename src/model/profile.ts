import type { Expectation, Level, ProfileDocument, Role, Text } from '../schema/profile-schema.js';

/**
 * A checked document, indexed: any cell, role or level in constant time. Frozen; made anew for every document. Roles and
 * levels are named by their place, 0 to n - 1, in the document's order (levels lowest first).
 */
export class Profile {
  readonly id: string;
  readonly name: Text;
  /** Language of every plain string in the document, a BCP 47 tag. */
  readonly language: string;
  readonly levels: readonly Level[];
  readonly roles: readonly Role[];
  readonly document: ProfileDocument;
  readonly #roleAt: ReadonlyMap<string, number>;
  readonly #levelAt: ReadonlyMap<string, number>;
  /** By role, then by level; both have holes. */
  readonly #cells: readonly (readonly (Expectation | undefined)[] | undefined)[];

  constructor(document: ProfileDocument) {
    const { levels, roles, expectations } = document;
    this.id = document.id;
    this.name = document.name;
    this.language = document.language ?? 'en';
    this.levels = Object.freeze([...levels]);
    this.roles = Object.freeze([...roles]);
    this.document = document;
    this.#roleAt = new Map(roles.map(({ id }, index) => [id, index]));
    this.#levelAt = new Map(levels.map(({ id }, index) => [id, index]));
    const cells: (Expectation | undefined)[][] = [];
    for (const cell of expectations) {
      const role = this.roleIndex(cell.role);
      const level = this.levelIndex(cell.level);
      if (role !== undefined && level !== undefined) (cells[role] ??= [])[level] = cell;
    }
    this.#cells = cells;
    Object.freeze(this);
  }

  /** The place of a role; undefined when the document has none of that id. */
  roleIndex(id: string | undefined): number | undefined {
    return id === undefined ? undefined : this.#roleAt.get(id);
  }

  /** The place of a level, 0 is the lowest; undefined when the document has none of that id. */
  levelIndex(id: string | undefined): number | undefined {
    return id === undefined ? undefined : this.#levelAt.get(id);
  }

  /** What is expected of a role at a level; undefined when the document says nothing about it. */
  expectation(role: number, level: number): Expectation | undefined {
    // a level out of range would name the cell of another role
    return this.#cells[role]?.[level];
  }
}

/** What is on show when a profile is. */
export interface ProfileContent {
  readonly profile: Profile;
}
