import type { Expectation, ProfileDocument, Text } from '../../schema/profile-schema.js';
import type {
  CfAssociation,
  CfItem,
  CfItemType,
  CfLicense,
  CfLink,
  CfPackage,
  CfPart,
  CfRubric,
} from './cf-package.js';
import { OURS, plainText, UNKNOWN_INSTANT } from './extensions.js';
import { nameBasedUuid } from './name-based-uuid.js';

/** How a package is written. */
export interface CaseWriteOptions {
  /** The title of the package; by default the names of its skills. */
  readonly name?: Text;
  /** The web address that the parts will lie below; by default their addresses are URNs of their identifiers. */
  readonly base?: string;
}

/** All identifiers are made from this, and so are the same in every export. */
const NAMESPACE = '1f7f3b52-6c4c-5d1c-9e0a-4b1d3f1f6a57';

type ItemType = 'Domain' | 'Group' | 'Skill' | 'Role';

/** A plain string has its place in the standard; a language map travels whole beside the text of one language. */
const mapOnly = (key: string, text: Text | undefined): Readonly<Record<string, Text>> =>
  typeof text === 'object' ? { [key]: text } : {};

const languageOf = ({ language }: ProfileDocument): string => language ?? 'en';

const instantOf = ({ updated }: Pick<ProfileDocument, 'updated'>): string =>
  updated === undefined ? UNKNOWN_INSTANT : `${updated}T00:00:00Z`;

/** The only value, where all have the same. */
const common = <T>(values: readonly T[]): T | undefined => (new Set(values).size === 1 ? values[0] : undefined);

/** Writes the parts of one package. */
class PackageWriter {
  readonly items: CfItem[] = [];
  readonly associations: CfAssociation[] = [];
  readonly licenses = new Map<string, CfLicense>();
  readonly #base: string | undefined;
  readonly #types: Readonly<Record<ItemType, CfLink>>;
  readonly #branches = new Map<string, CfLink>();
  readonly #children = new Map<string, number>();

  constructor(base: string | undefined) {
    this.#base = base?.replace(/\/*$/, '/');
    const link = (type: ItemType): CfLink => linkTo(this.part('CFItemTypes', UNKNOWN_INSTANT, type), type);
    this.#types = { Domain: link('Domain'), Group: link('Group'), Skill: link('Skill'), Role: link('Role') };
  }

  /** What the types of items mean. */
  get types(): readonly CfItemType[] {
    return Object.values(this.#types).map(({ title, identifier, uri }, at) => ({
      identifier,
      uri,
      lastChangeDateTime: UNKNOWN_INSTANT,
      title,
      description: title,
      hierarchyCode: String(at + 1),
    }));
  }

  /** What every part has. The steps name it within everything that is ever exported. */
  part(kind: string, lastChangeDateTime: string, ...steps: readonly (string | number)[]): CfPart {
    const identifier = nameBasedUuid(NAMESPACE, JSON.stringify([kind, ...steps]));
    const uri = this.#base === undefined ? `urn:uuid:${identifier}` : `${this.#base}${kind}/${identifier}`;
    return { identifier, uri, lastChangeDateTime };
  }

  /** The licence that a document names; the same for all that name the same. */
  license(document: ProfileDocument): CfLink | undefined {
    const title = document.attribution?.license;
    if (!title) return undefined;
    let license = this.licenses.get(title);
    if (!license) {
      license = { ...this.part('CFLicenses', instantOf(document), title), title, licenseText: title };
      this.licenses.set(title, license);
    }
    return linkTo(license, title);
  }

  /** Adds an item below another part. */
  item(type: ItemType, part: CfPart, text: string, parent: CfLink, more: Partial<CfItem> = {}): CfLink {
    const { lastChangeDateTime } = part;
    const typeLink = this.#types[type];
    this.items.push({ ...part, fullStatement: text, CFItemType: type, CFItemTypeURI: typeLink, ...more });
    const link = linkTo(part, text);
    const sequenceNumber = (this.#children.get(parent.identifier) ?? 0) + 1;
    this.#children.set(parent.identifier, sequenceNumber);
    this.associations.push({
      ...this.part('CFAssociations', lastChangeDateTime, part.identifier, parent.identifier),
      associationType: 'isChildOf',
      sequenceNumber,
      originNodeURI: link,
      destinationNodeURI: parent,
    });
    return link;
  }

  /** A domain or a group: skills that name the same are below the same item. */
  branch(type: 'Domain' | 'Group', document: ProfileDocument, parent: CfLink): CfLink {
    const text = document[type === 'Domain' ? 'domain' : 'group'];
    if (text === undefined) return parent;
    const language = languageOf(document);
    const plain = plainText(text, language);
    const key = JSON.stringify([type, parent.identifier, plain]);
    const known = this.#branches.get(key);
    if (known) return known;
    const within = type === 'Group' ? plainText(document.domain ?? '', language) : '';
    const part = this.part('CFItems', instantOf(document), document.id, type, within, plain);
    const link = this.item(type, part, plain, parent, { language });
    this.#branches.set(key, link);
    return link;
  }
}

const linkTo = ({ identifier, uri }: CfPart, title: string): CfLink => ({ title, identifier, uri });

/** What a level of a criterion says of an expectation in places of its own. */
const OF_A_CELL: ReadonlySet<string> = new Set(['role', 'level', 'required', 'description']);

const without = (value: object, keys: ReadonlySet<string>): object =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.has(key)));

/** Whether the expectations stand role by role and level by level, so that their order needs no words. */
function isPlainOrder({ roles, levels, expectations }: ProfileDocument): boolean {
  const roleAt = new Map(roles.map(({ id }, at) => [id, at]));
  const levelAt = new Map(levels.map(({ id }, at) => [id, at]));
  const places = expectations.map(
    ({ role, level }) => (roleAt.get(role) ?? 0) * levels.length + (levelAt.get(level) ?? 0),
  );
  return places.every((place, at) => place > (places[at - 1] ?? -1));
}

/** The rubric of a skill, and its items: the skill, and its roles below it. */
function writeSkill(
  document: ProfileDocument,
  key: readonly (string | number)[],
  above: CfLink,
  writer: PackageWriter,
): CfRubric {
  const { levels, roles, expectations, name, summary, ...rest } = document;
  const language = languageOf(document);
  const changed = instantOf(document);
  const part = (kind: string, ...steps: readonly (string | number)[]): CfPart =>
    writer.part(kind, changed, ...key, ...steps);
  const title = plainText(name, language);
  const description = summary === undefined ? undefined : plainText(summary, language);
  const licenseURI = writer.license(document);

  const branch = writer.branch('Group', document, writer.branch('Domain', document, above));
  const skill = writer.item('Skill', part('CFItems', 'skill'), title, branch, {
    humanCodingScheme: document.id,
    ...(description !== undefined && { notes: description }),
    language,
    ...(licenseURI && { licenseURI }),
  });

  const numbered = !isPlainOrder(document);
  const cells = new Map<string, Map<string, { readonly cell: Expectation; readonly index: number }>>();
  expectations.forEach((cell, index) => {
    const ofRole = cells.get(cell.role) ?? new Map<string, { cell: Expectation; index: number }>();
    cells.set(cell.role, ofRole.set(cell.level, { cell, index }));
  });
  const rubric = part('CFRubrics');

  const criteria = roles.map((role, roleAt) => {
    const { name: roleName, ...restOfRole } = role;
    const category = plainText(roleName, language);
    const criterion = part('CFRubricCriteria', role.id);
    const item = writer.item('Role', part('CFItems', 'role', role.id), category, skill, { language });
    return {
      ...criterion,
      category,
      CFItemURI: item,
      position: roleAt + 1,
      rubricId: rubric.identifier,
      CFRubricCriterionLevels: levels.flatMap((level, levelAt) => {
        const found = cells.get(role.id)?.get(level.id);
        if (!found) return [];
        const { required, description: text } = found.cell;
        const expectation = { ...without(found.cell, OF_A_CELL), ...mapOnly('description', text) };
        const isMore = Object.keys(expectation).length > 0;
        const own = { level: level.id, ...(numbered && { index: found.index }), ...(isMore && { expectation }) };
        return {
          ...part('CFRubricCriterionLevels', role.id, level.id),
          quality: plainText(level.name, language),
          description: plainText(text, language),
          position: levelAt + 1,
          rubricCriterionId: criterion.identifier,
          extensions: [{ required, [OURS]: own }],
        };
      }),
      extensions: { [OURS]: { role: { ...restOfRole, ...mapOnly('name', roleName) } } },
    };
  });

  const ofDocument = { ...rest, ...mapOnly('name', name), ...mapOnly('summary', summary) };
  const undated = document.updated === undefined && { undated: true };
  return {
    ...rubric,
    title,
    ...(description !== undefined && { description }),
    CFRubricCriteria: criteria,
    extensions: { [OURS]: { ...undated, document: ofDocument, levels } },
  };
}

/**
 * Writes checked profiles as one package of the standard CASE 1.1, which passes its official schema: a rubric for each skill,
 * a criterion for each role, and a level of it for each expectation. What the standard has no place for stands in
 * `extensions`, so that `caseToProfiles` makes the same profiles again.
 * @see https://www.imsglobal.org/spec/case/v1p1
 */
export function profilesToCase(
  documents: readonly ProfileDocument[],
  { name, base }: CaseWriteOptions = {},
): CfPackage {
  const language = common(documents.map(languageOf));
  const [first] = documents;
  const only = documents.length === 1 ? first : undefined;
  const names = documents.map((document) => plainText(document.name, languageOf(document)));
  const title = name === undefined ? names.join(', ') : plainText(name, language ?? 'en');
  const creators = documents.map((document, at) => {
    const text = plainText(document.attribution?.text ?? '', languageOf(document));
    return text === '' ? names[at] : text;
  });
  // all dates have the same form, so that their order is that of their letters
  const updated = documents
    .flatMap((document) => document.updated ?? [])
    .toSorted()
    .at(-1);
  const writer = new PackageWriter(base);
  const part = writer.part('CFDocuments', instantOf({ updated }), ...documents.map(({ id }) => id));
  const above = linkTo(part, title);

  const times = new Map<string, number>();
  const rubrics = documents.map((document) => {
    const before = times.get(document.id) ?? 0;
    times.set(document.id, before + 1);
    return writeSkill(document, before > 0 ? [document.id, before + 1] : [document.id], above, writer);
  });

  const licenseURI = first && common(documents.map(({ attribution }) => attribution?.license)) && writer.license(first);
  return {
    CFDocument: {
      ...part,
      caseVersion: '1.1',
      creator: [...new Set(creators)].join('; '),
      title,
      ...(only?.summary !== undefined && { description: plainText(only.summary, languageOf(only)) }),
      ...(language !== undefined && { language }),
      ...(only?.version !== undefined && { version: only.version }),
      ...(only?.url !== undefined && { officialSourceURL: only.url }),
      ...(licenseURI && { licenseURI }),
      ...(updated === undefined && { extensions: { [OURS]: { undated: true } } }),
    },
    CFItems: writer.items,
    CFAssociations: writer.associations,
    CFDefinitions: { CFItemTypes: writer.types, CFLicenses: [...writer.licenses.values()] },
    CFRubrics: rubrics,
  };
}
