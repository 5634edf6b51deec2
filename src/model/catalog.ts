import type { CatalogDocument, CatalogEntry } from '../schema/catalog-schema.js';
import type { Role, Text } from '../schema/profile-schema.js';
import { Profile } from './profile.js';

/** A role as the skills of a catalog name it, with the language of its plain texts. */
export interface CatalogRole {
  readonly role: Role;
  readonly language: string;
}

/** A skill with all that is listed of it: what the catalog leaves out of an embedded one, its profile says. */
function complete(entry: CatalogEntry): CatalogEntry {
  if (!entry.profile) return entry;
  const { summary, domain, group, updated, roles } = entry.profile;
  return { summary, domain, group, updated, roles: roles.map(({ id }) => id), ...entry };
}

function collectRoles(catalog: Omit<Catalog, 'roles'>): readonly CatalogRole[] {
  const { language } = catalog;
  const named = new Map((catalog.document.roles ?? []).map((role) => [role.id, { role, language }]));
  for (const entry of catalog.skills)
    for (const role of entry.profile?.roles ?? [])
      if (!named.has(role.id)) named.set(role.id, { role, language: catalog.languageOf(entry) });
  const used = new Set(catalog.skills.flatMap(({ roles = [] }) => roles));
  for (const id of used) if (!named.has(id)) named.set(id, { role: { id, name: id }, language });
  return [...named].filter(([id]) => used.has(id)).map(([, role]) => role);
}

/** A checked catalog, indexed. Skills are named by their id. Frozen; made anew for every document. */
export class Catalog {
  readonly name: Text;
  /** Language of every plain string in the catalog, a BCP 47 tag. Embedded profiles may have their own. */
  readonly language: string;
  readonly skills: readonly CatalogEntry[];
  readonly document: CatalogDocument;
  /**
   * The roles that the skills name: first those the catalog names, in its order, then the others, by an embedded profile
   * or by their id alone.
   */
  readonly roles: readonly CatalogRole[];
  readonly #byId: ReadonlyMap<string, CatalogEntry>;

  constructor(document: CatalogDocument) {
    this.name = document.name;
    this.language = document.language ?? 'en';
    this.skills = Object.freeze(document.skills.map(complete));
    this.document = document;
    this.#byId = new Map(this.skills.map((entry) => [entry.id, entry]));
    this.roles = collectRoles(this);
    Object.freeze(this);
  }

  /** The skill of that id; undefined when there is none. */
  skill(id: string | undefined): CatalogEntry | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /** The language of the plain texts of a skill. */
  languageOf({ profile }: CatalogEntry): string {
    return profile ? (profile.language ?? 'en') : this.language;
  }
}

/** What is on show when a catalog is. */
export interface CatalogContent {
  readonly catalog: Catalog;
  /** The address it came from, which the addresses of its skills are relative to; undefined when it came with the page. */
  readonly address: string | undefined;
}

const embedded = new WeakMap<object, Profile>();

/** The profile that a catalog has of a skill itself; made once. */
export function embeddedProfile({ profile }: CatalogEntry): Profile | undefined {
  if (!profile) return undefined;
  let made = embedded.get(profile);
  if (!made) embedded.set(profile, (made = new Profile(profile)));
  return made;
}
