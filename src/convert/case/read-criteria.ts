import type { Text } from '../../schema/profile-schema.js';
import { isFilledText, isName, type Fields } from '../../schema/shape-tests.js';
import { foldName } from '../shared/fold-name.js';
import { plainText } from './extensions.js';
import type { Step } from './ladder.js';
import { asFields, below, extensionsOf, oursIn, restoreText, type Entry, type Reading } from './reading.js';
import type { FoundPackage } from './read-package.js';

/** A level of a criterion: what is expected of the role at a step of the ladder. */
export interface ReadLevel extends Step {
  /** What the step is called here; undefined when the package has no name for it. */
  readonly quality: string | undefined;
  readonly score: number | undefined;
  readonly position: number | undefined;
  /** What the expectation is besides its role and its level. */
  readonly cell: Fields;
  /** Its place among the expectations of the document, where that is another than the usual one. */
  readonly index: unknown;
  readonly isSaid: boolean;
  readonly path: string;
}

/** A criterion: a role, and its levels from the lowest to the highest. */
export interface ReadCriterion {
  readonly name: Text;
  /** What the role is besides its name; its id where it is known. */
  readonly role: Fields;
  readonly levels: readonly ReadLevel[];
  readonly path: string;
}

/** The levels that a rubric of this library lists, by their ids; those that can be one. */
export function declaredLevels(rubric: Entry, reading: Reading): ReadonlyMap<string, Fields> {
  const { levels } = oursIn(rubric);
  const known = new Map<string, Fields>();
  for (const level of Array.isArray(levels) ? (levels as unknown[]) : []) {
    const { id, name } = asFields(level);
    if (isName(id) && isFilledText(name) && !known.has(id)) known.set(id, asFields(level));
    else reading.say(below(rubric.path, 'extensions'), 'wrong-type', 'error', level, 'object', 'left-out');
  }
  return known;
}

/** Whether each has the number, and none the same. */
const areDistinct = (numbers: readonly (number | undefined)[]): boolean =>
  numbers.every((number) => number !== undefined) && new Set(numbers).size === numbers.length;

/** What a list is ordered by: the points, as more are better; else the positions; else the list itself. */
const measureOf = (levels: readonly Pick<ReadLevel, 'score' | 'position'>[]): 'score' | 'position' | undefined =>
  (['score', 'position'] as const).find((key) => areDistinct(levels.map((level) => level[key])));

/** Whether a level is required: a flag in any of its extensions. */
function readRequired(entry: Entry, reading: Reading): { readonly required: boolean; readonly isSaid: boolean } {
  const value = extensionsOf(entry).find((extension) => Object.hasOwn(extension, 'required'))?.['required'];
  if (typeof value === 'boolean') return { required: value, isSaid: true };
  const word = typeof value === 'string' ? value.trim().toLowerCase() : undefined;
  const isWord = word === 'true' || word === 'false';
  if (value !== undefined && value !== null)
    reading.say(below(entry.path, 'extensions'), 'wrong-type', 'warning', value, 'boolean', 'repaired');
  return isWord ? { required: word === 'true', isSaid: true } : { required: reading.required, isSaid: false };
}

/** Reads the criteria of one rubric. */
export class CriteriaReader {
  readonly #package: FoundPackage;
  readonly #language: string;
  readonly #reading: Reading;
  /** What each declared level is called in the language of the document. */
  readonly #plain: ReadonlyMap<string, string>;
  readonly #byName: ReadonlyMap<string, string>;

  constructor(found: FoundPackage, declared: ReadonlyMap<string, Fields>, language: string, reading: Reading) {
    this.#package = found;
    this.#language = language;
    this.#reading = reading;
    this.#plain = new Map([...declared].map(([id, { name }]) => [id, plainText(name as Text, language)]));
    this.#byName = new Map([...this.#plain].map(([id, name]) => [foldName(name), id]));
  }

  /** The criteria in their order. */
  read(rubric: Entry): readonly ReadCriterion[] {
    const entries = this.#reading.entries(rubric, 'CFRubricCriteria');
    const sorted = inOrder(entries.map((entry) => ({ entry, position: this.#reading.number(entry, 'position') })));
    const times = new Map<string, number>();
    for (const { entry } of sorted) times.set(categoryOf(entry), (times.get(categoryOf(entry)) ?? 0) + 1);
    return sorted.map(({ entry }, at) => this.#readOne(entry, at, (times.get(categoryOf(entry)) ?? 0) > 1));
  }

  /** @param isGrouped Whether other criteria have the same category, which then is that of a family of roles. */
  #readOne(entry: Entry, at: number, isGrouped: boolean): ReadCriterion {
    const own = oursIn(entry)['role'];
    const { name: keptName, ...kept } = asFields(own);
    const category = this.#reading.text(entry, 'category');
    const description = this.#reading.filledText(entry, 'description');
    const weight = this.#reading.number(entry, 'weight');
    const isFamily = isGrouped && own === undefined && description !== undefined;
    const name = this.#nameOf(entry, isFamily ? description : category, isFamily ? undefined : description, keptName);
    if (name === undefined)
      this.#reading.say(
        below(entry.path, 'category'),
        'missing',
        'warning',
        undefined,
        'name-of-criterion',
        'repaired',
      );
    return {
      name: name ?? this.#reading.t('case.criterion', { n: at + 1 }),
      role: {
        ...kept,
        ...(isFamily && { family: category }),
        ...(description !== undefined && description !== name && { 'x-description': description }),
        ...(weight !== undefined && { 'x-weight': weight }),
      },
      levels: this.#readLevels(entry),
      path: entry.path,
    };
  }

  /** The name of a role: what the criterion is called, or the item that it is about. */
  #nameOf(entry: Entry, first: string | undefined, second: string | undefined, kept: unknown): Text | undefined {
    const link = { fields: asFields(entry.fields['CFItemURI']), path: below(entry.path, 'CFItemURI') };
    const id = this.#reading.filledText(link, 'identifier');
    const item = id === undefined ? undefined : this.#package.itemById.get(id);
    if (id !== undefined && !item && this.#package.items.length > 0)
      this.#reading.say(below(link.path, 'identifier'), 'dangling', 'warning', id, 'item-of-package', 'kept');
    const name = restoreText(first, kept, this.#language);
    if (typeof name === 'object' || (kept === undefined ? name?.trim() : name)) return name;
    return (
      second ??
      (item &&
        (this.#reading.filledText(item, 'abbreviatedStatement') ?? this.#reading.filledText(item, 'fullStatement'))) ??
      this.#reading.filledText(link, 'title') ??
      (name === '' ? undefined : name)
    );
  }

  /** The levels of a criterion, from the lowest to the highest. */
  #readLevels(criterion: Entry): readonly ReadLevel[] {
    const levels = this.#reading.entries(criterion, 'CFRubricCriterionLevels').map((entry) => ({
      entry,
      score: this.#reading.number(entry, 'score'),
      position: this.#reading.number(entry, 'position'),
    }));
    const measure = measureOf(levels);
    const sorted = measure ? levels.toSorted((one, other) => (one[measure] ?? 0) - (other[measure] ?? 0)) : levels;
    return sorted.map(({ entry, score, position }, at) => {
      const own = oursIn(entry);
      const { description: keptText, ...kept } = asFields(own['expectation']);
      const quality = this.#reading.text(entry, 'quality');
      const text = restoreText(this.#reading.text(entry, 'description'), keptText, this.#language);
      const feedback = this.#reading.filledText(entry, 'feedback');
      const { required, isSaid } = readRequired(entry, this.#reading);
      return {
        ...this.#stepOf(quality, own['level'], (measure === 'score' ? score : position) ?? at + 1),
        quality,
        score,
        position,
        isSaid,
        index: own['index'],
        path: entry.path,
        cell: {
          ...kept,
          required,
          description: text ?? '',
          ...(feedback !== undefined && { 'x-feedback': feedback }),
          ...(score !== undefined && { 'x-score': score }),
        },
      };
    });
  }

  /** The step of the ladder: the same for levels of the same name, and without one for those in the same place. */
  #stepOf(quality: string | undefined, kept: unknown, hint: number): Step {
    const plain = typeof kept === 'string' ? this.#plain.get(kept) : undefined;
    if (plain !== undefined && (quality === undefined || quality === plain)) return declaredStep(kept as string, hint);
    const name = foldName(quality ?? '');
    const declared = this.#byName.get(name);
    if (declared !== undefined) return declaredStep(declared, hint);
    return { key: name === '' ? `place ${hint}` : `name ${name}`, hint };
  }
}

/** The step of a level that the rubric itself lists. */
export const declaredStep = (id: string, hint: number): Step => ({ key: `id ${id}`, hint });

/** The category of a criterion, to be compared with those of others. */
const categoryOf = ({ fields: { category } }: Entry): string =>
  typeof category === 'string' ? foldName(category) : '';

/** By their positions when all have one of their own; else as they are. */
const inOrder = <T extends { readonly position: number | undefined }>(list: readonly T[]): readonly T[] =>
  areDistinct(list.map(({ position }) => position))
    ? list.toSorted((one, other) => (one.position ?? 0) - (other.position ?? 0))
    : list;
