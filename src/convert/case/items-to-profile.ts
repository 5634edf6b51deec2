import { SCHEMA_VERSION } from '../../schema/formats.js';
import type { ProfileDocument } from '../../schema/profile-schema.js';
import type { Fields } from '../../schema/shape-tests.js';
import { checkProfile } from '../shared/check-profile.js';
import { foldName } from '../shared/fold-name.js';
import { FreshIds } from '../shared/fresh-ids.js';
import { itemsInOrder, type ItemNode } from './item-tree.js';
import type { FoundPackage } from './read-package.js';
import { below, type Reading } from './reading.js';

/** The codes of years at school, youngest first. */
const YEARS = 'IT PR PK TK KG 01 02 03 04 05 06 07 08 09 10 11 12 13 PS AS BA PB MD PM DO PD'.split(' ');

/** Whether an item is a level by its type or its name: "Proficiency Level", "Level 2", "Grade K". */
const isLevel = ({ type, label }: ItemNode): boolean =>
  /^(\p{L}+ )?(level|stage|grade)$/iu.test(type ?? '') || /^(level|stage|grade) [\w.]{1,4}$/i.test(label);

/** What an item takes from those above it. */
interface Above {
  /** The nearest one that is no level. */
  readonly row: ItemNode | undefined;
  readonly levels: readonly string[];
  readonly isInLevel: boolean;
}

/** A role that is being made, with its statements by level. */
interface Row {
  readonly role: Fields;
  readonly path: string;
  readonly cells: Map<string, ItemNode[]>;
}

/** Collects items as rows and statements. */
class RowBuilder {
  readonly rows = new Map<unknown, Row>();
  /** What each level is called, by its folded name, in the order in which they were met. */
  readonly levels = new Map<string, string>();
  /** Items that are shown somewhere. */
  readonly shown = new Set<ItemNode>();
  readonly withoutLevel: ItemNode[] = [];
  readonly #ids = new FreshIds();
  readonly #above = new Map<ItemNode, Above>();

  /** Takes an item; those above it have been taken. */
  add(node: ItemNode): void {
    const above = node.parent && this.#above.get(node.parent);
    const asLevel = isLevel(node);
    const own = node.levels.length > 0 ? node.levels : asLevel ? [node.label] : undefined;
    const levels = own ?? above?.levels ?? [];
    const row = asLevel ? above?.row : node;
    this.#above.set(node, { row, levels, isInLevel: asLevel || (above?.isInLevel ?? false) });
    if (asLevel) this.shown.add(node);
    if (node.children.length > 0 || node.isScale) return;
    const target = this.#rowOf(above?.row ?? node);
    this.shown.add(node);
    if (levels.length === 0) this.withoutLevel.push(node);
    for (const level of levels.length > 0 ? levels : ['']) {
      const key = foldName(level);
      if (!this.levels.has(key)) this.levels.set(key, level);
      const statements = target.cells.get(key);
      if (statements) statements.push(node);
      else target.cells.set(key, [node]);
    }
  }

  /** The row of an item; below a level, those of the same name are one. */
  #rowOf(node: ItemNode): Row {
    const { isInLevel = false } = this.#above.get(node) ?? {};
    const family = node.parent && this.#above.get(node.parent)?.row;
    const isLeaf = node.children.length === 0;
    const name = isLeaf && node.label === node.statement ? (node.code ?? node.label) : node.label;
    const key = isInLevel ? JSON.stringify([foldName(family?.label ?? ''), foldName(name)]) : node;
    this.shown.add(node);
    if (family) this.shown.add(family);
    const known = this.rows.get(key);
    if (known) return known;
    const group = family?.label ?? (isLeaf ? node.type : undefined);
    const role = {
      id: this.#ids.make(name),
      name,
      ...(group !== undefined && { family: group }),
      ...(!isLeaf && node.statement !== name && { 'x-description': node.statement }),
    };
    const row = { role, path: node.path, cells: new Map<string, ItemNode[]>() };
    this.rows.set(key, row);
    return row;
  }
}

/** Levels from the lowest to the highest: years at school and numbered ones by their numbers, others as they were met. */
function inOrder(names: readonly string[]): readonly string[] {
  const numberOf = (name: string): number => Number(/(\d+)\D*$/.exec(name)?.[1] ?? NaN);
  const measures = [(name: string) => YEARS.indexOf(name.toUpperCase()) + 1 || NaN, numberOf];
  const measure = measures.find((candidate) => names.every((name) => !Number.isNaN(candidate(name))));
  return measure ? names.toSorted((one, other) => measure(one) - measure(other)) : names;
}

/** What is expected: a statement, or several as a list. */
function textsOf(nodes: readonly ItemNode[]): Fields {
  const lines = nodes.map(({ statement, notes }) => (notes === undefined ? statement : `${statement}\n${notes}`));
  if (lines.length === 1) return { description: lines[0] };
  return {
    description: lines.map((line) => `- ${line.replaceAll('\n', '\n  ')}`).join('\n'),
    items: nodes.map(({ statement }) => statement),
  };
}

function readHead(found: FoundPackage, ids: FreshIds, reading: Reading): Fields {
  const { document, frame } = found;
  const summary = reading.filledText(document, 'description');
  const updated = reading.date(document, 'lastChangeDateTime');
  if (frame.title === undefined)
    reading.say(below(document.path, 'title'), 'missing', 'warning', undefined, 'name-of-skill', 'repaired');
  const name = frame.title ?? reading.t('skillProfile');
  return {
    schemaVersion: SCHEMA_VERSION,
    id: ids.make(name),
    name,
    ...frame.head,
    ...(summary !== undefined && { summary }),
    ...(updated !== undefined && { updated }),
  };
}

/**
 * Makes a profile of a package that has items but no rubrics: an item with nothing below it is a statement, the one above it
 * a role, and the level is what the statement or something above it names. Without any level, all stand on the same one.
 */
export function itemsToProfile(found: FoundPackage, ids: FreshIds, reading: Reading): ProfileDocument | undefined {
  const list = found.items[0]?.path.replace(/\[\d+\]$/, '') ?? '';
  const nodes = itemsInOrder(found, reading);
  const builder = new RowBuilder();
  for (const node of nodes) builder.add(node);
  for (const { path, label, isScale } of nodes.filter((node) => !builder.shown.has(node)))
    if (!isScale) reading.say(path, 'dropped', 'warning', label, 'row-or-statement', 'left-out');
  if (builder.rows.size === 0) {
    reading.say(list, 'missing', 'error', found.items, 'rubrics-or-items', 'left-out');
    return undefined;
  }
  if (builder.withoutLevel.length > 0)
    reading.say(list, 'missing', 'warning', builder.withoutLevel, 'level-of-item', 'repaired');
  reading.say(list, 'missing', 'warning', undefined, 'required-in-extensions', 'repaired');

  const names = [...builder.levels.values()];
  const named = inOrder(names.filter((name) => name !== ''));
  const levelIds = new FreshIds();
  const levels = [...names.filter((name) => name === ''), ...named].map((given) => {
    const name = given === '' ? reading.t('case.allLevels') : given;
    return { key: foldName(given), value: { id: levelIds.make(name), name } };
  });
  const rows = [...builder.rows.values()];
  const cells = rows.flatMap(({ role, cells: ofRow }) =>
    levels.flatMap(({ key, value: level }) => {
      const statements = ofRow.get(key);
      if (!statements) return [];
      const value = { role: role['id'], level: level.id, required: reading.required, ...textsOf(statements) };
      return [{ value, path: statements[0]?.path ?? '' }];
    }),
  );
  const document = {
    ...readHead(found, ids, reading),
    levels: levels.map(({ value }) => value),
    roles: rows.map(({ role }) => role),
    expectations: cells.map(({ value }) => value),
  } as unknown as ProfileDocument;
  const { profile, notes } = checkProfile(document, (path) => {
    const [, kind, at] = /^(roles|expectations)\[(\d+)\]/.exec(path) ?? [];
    return { path: (kind === 'roles' ? rows : kind ? cells : [])[Number(at)]?.path ?? found.document.path };
  });
  for (const note of notes) reading.notes.push(note);
  return profile;
}
