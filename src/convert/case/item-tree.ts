import type { FoundPackage } from './read-package.js';
import { asFields, below, type Entry, type Reading } from './reading.js';

/** An item of a package and what stands below it. */
export interface ItemNode {
  /** A short name, or the statement where there is none. */
  readonly label: string;
  readonly statement: string;
  readonly code: string | undefined;
  readonly type: string | undefined;
  /** What is said of it besides. */
  readonly notes: string | undefined;
  /** The levels that it names itself. */
  readonly levels: string[];
  readonly path: string;
  parent: ItemNode | undefined;
  readonly children: ItemNode[];
  /** Its number among those that stand below the same item. */
  place: number;
  /** Whether it is there for others to name as their level. */
  isScale: boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

function readNode(entry: Entry, reading: Reading): ItemNode | undefined {
  const full = reading.filledText(entry, 'fullStatement');
  const short = reading.filledText(entry, 'abbreviatedStatement');
  const code = reading.filledText(entry, 'humanCodingScheme');
  const statement = full ?? short ?? code;
  if (statement === undefined) {
    reading.say(below(entry.path, 'fullStatement'), 'missing', 'error', full, 'non-empty-text', 'left-out');
    return undefined;
  }
  const { educationLevel } = entry.fields;
  const place = Number(reading.filledText(entry, 'listEnumeration') ?? NaN);
  return {
    label: short ?? statement,
    statement,
    code,
    type: reading.filledText(entry, 'CFItemType'),
    notes: reading.filledText(entry, 'notes'),
    levels: (Array.isArray(educationLevel) ? (educationLevel as unknown[]) : [educationLevel]).filter(isText),
    path: entry.path,
    parent: undefined,
    children: [],
    place: Number.isNaN(place) ? Infinity : place,
    isScale: false,
  };
}

/** Puts items below each other, and notes references that lead nowhere or to a second place. */
class Grower {
  readonly #byId: ReadonlyMap<string, ItemNode>;
  readonly #documentId: string | undefined;
  readonly #reading: Reading;
  readonly #placed = new Set<ItemNode>();

  constructor(byId: ReadonlyMap<string, ItemNode>, documentId: string | undefined, reading: Reading) {
    this.#byId = byId;
    this.#documentId = documentId;
    this.#reading = reading;
  }

  add(association: Entry): void {
    const type = association.fields['associationType'];
    if (type !== 'isChildOf' && type !== 'hasSkillLevel') return;
    const origin = this.#byId.get(this.#end(association, 'originNodeURI').id);
    const { id, title } = this.#end(association, 'destinationNodeURI');
    const destination = this.#byId.get(id);
    if (!origin) {
      this.#dangling(association, 'originNodeURI', 'left-out');
    } else if (type === 'hasSkillLevel') {
      const name = destination?.label ?? title;
      if (destination) destination.isScale = true;
      if (name !== undefined) origin.levels.push(name);
    } else if (this.#placed.has(origin)) {
      this.#reading.say(association.path, 'dropped', 'warning', title ?? id, 'one-item-above', 'left-out');
    } else {
      this.#placed.add(origin);
      origin.place = this.#reading.number(association, 'sequenceNumber') ?? origin.place;
      origin.parent = destination;
      destination?.children.push(origin);
      if (!destination && id !== this.#documentId && this.#documentId !== undefined)
        this.#dangling(association, 'destinationNodeURI', 'kept');
    }
  }

  #end(association: Entry, key: string): { readonly id: string; readonly title: string | undefined } {
    const link = { fields: asFields(association.fields[key]), path: below(association.path, key) };
    return { id: this.#reading.filledText(link, 'identifier') ?? '', title: this.#reading.filledText(link, 'title') };
  }

  #dangling(association: Entry, key: string, outcome: 'left-out' | 'kept'): void {
    const path = below(association.path, key);
    const found = asFields(association.fields[key])['identifier'];
    this.#reading.say(below(path, 'identifier'), 'dangling', 'warning', found, 'item-of-package', outcome);
  }
}

const collator = new Intl.Collator('en', { numeric: true });

/** By their numbers, then by their codes, as people count: 2 before 10. */
function byPlace(one: ItemNode, other: ItemNode): number {
  if (one.place !== other.place) return one.place < other.place ? -1 : 1;
  return collator.compare(one.code ?? '', other.code ?? '');
}

/**
 * The items of a package, each behind the one that it stands below. One that stands below itself is cut off there and begins a
 * tree of its own.
 */
export function itemsInOrder(found: FoundPackage, reading: Reading): readonly ItemNode[] {
  const byId = new Map<string, ItemNode>();
  const all = found.items.flatMap((entry) => {
    const node = readNode(entry, reading);
    const { identifier } = entry.fields;
    if (node && typeof identifier === 'string' && found.itemById.get(identifier) === entry) byId.set(identifier, node);
    return node ?? [];
  });
  const { identifier } = found.document.fields;
  const grower = new Grower(byId, isText(identifier) ? identifier : undefined, reading);
  for (const association of found.associations) grower.add(association);

  const ordered: ItemNode[] = [];
  const seen = new Set<ItemNode>();
  const walk = (root: ItemNode) => {
    const waiting = [root];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      seen.add(node);
      ordered.push(node);
      node.children.sort(byPlace);
      for (const child of node.children.toReversed()) waiting.push(child);
    }
  };
  for (const node of all.filter(({ parent }) => !parent).toSorted(byPlace)) walk(node);
  for (const node of all) {
    if (seen.has(node)) continue;
    reading.say(node.path, 'cycle', 'warning', node.label, 'item-not-below-itself', 'repaired');
    const siblings = node.parent?.children ?? [];
    siblings.splice(siblings.indexOf(node), 1);
    node.parent = undefined;
    walk(node);
  }
  return ordered;
}
