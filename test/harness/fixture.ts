import { render, type TemplateResult } from 'lit';
import '../../src/define.js';
import type { SkillProfile } from '../../src/elements/skill-profile/skill-profile.js';
import { readValue, SEED } from './data-files.js';

const boxes: HTMLElement[] = [];

afterEach(() => {
  for (const box of boxes.splice(0)) box.remove();
  getSelection()?.removeAllRanges();
});

/** A box on the page, of the given width, until the test ends. */
export function newBox(width?: number): HTMLElement {
  const box = document.createElement('div');
  if (width !== undefined) box.style.inlineSize = `${width}px`;
  boxes.push(box);
  document.body.append(box);
  return box;
}

/** Puts a template on the page, in a box of the given width, until the test ends; returns its first element. */
export async function fixture<T extends HTMLElement>(template: TemplateResult, width?: number): Promise<T> {
  const box = newBox(width);
  render(template, box);
  await settled(box);
  return box.firstElementChild as T;
}

/** What a `<skill-profile>` is made from: a file of `data/` or a value, a width, and its properties. */
type ProfileOptions = { readonly file?: string; readonly width?: number } & Partial<
  Pick<
    SkillProfile,
    | 'data'
    | 'headingLevel'
    | 'landmark'
    | 'level'
    | 'open'
    | 'query'
    | 'requiredOnly'
    | 'roleId'
    | 'roles'
    | 'target'
    | 'theme'
  >
>;

/** A `<skill-profile>` on the page, with the seed profile unless told otherwise. */
export async function profileFixture(options: ProfileOptions = {}): Promise<SkillProfile> {
  const { file = SEED, width, ...properties } = options;
  const element = document.createElement('skill-profile');
  Object.assign(element, 'data' in properties ? properties : { ...properties, data: await readValue(file) });
  newBox(width).append(element);
  await settled(element);
  return element;
}

/** One of our elements. */
interface Updating extends Element {
  readonly isUpdatePending: boolean;
  readonly updateComplete: Promise<boolean>;
}

const isUpdating = (element: Element): element is Updating => 'isUpdatePending' in element;

/** All elements below a node, in the document's order, those in shadow roots as well. */
export function* everyElement(root: ParentNode): Generator<Element> {
  for (const child of root.children) {
    yield child;
    if (child.shadowRoot) yield* everyElement(child.shadowRoot);
    yield* everyElement(child);
  }
}

/**
 * Waits until a node and all that stands in it, in shadow roots as well, have nothing left to render, and nothing to load
 * for that.
 */
export async function settled(root: Element): Promise<void> {
  for (let round = 0; round < 50; round++) {
    const elements = [...wholeTree(root)].filter(isUpdating);
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    const now = [...wholeTree(root)].filter(isUpdating);
    if (now.length === elements.length && !now.some(({ isUpdatePending }) => isUpdatePending)) return;
  }
  throw new Error('The elements never come to rest.');
}

function* wholeTree(root: Element): Generator<Element> {
  yield root;
  if (root.shadowRoot) yield* everyElement(root.shadowRoot);
  yield* everyElement(root);
}

/**
 * All elements that match, in an element's shadow root and light DOM and in those of all that stands in it. A selector
 * ends at a shadow root; of several, each looks in what the one before it has found.
 */
export function findAll<T extends Element = HTMLElement>(root: Element, ...selectors: readonly string[]): T[] {
  const found = selectors.reduce<Element[]>(
    (roots, selector) => roots.flatMap((each) => [...wholeTree(each)].filter((element) => element.matches(selector))),
    [root],
  );
  return [...new Set(found)] as T[];
}

/** The first element that matches, across shadow roots; throws when there is none. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- whoever looks knows what is found
export function find<T extends Element = HTMLElement>(root: Element, ...selectors: readonly string[]): T {
  const [first] = findAll<T>(root, ...selectors);
  if (!first) throw new Error(`<${root.localName}> holds no ${selectors.join(' >> ')}`);
  return first;
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** An element that is nothing but its children has no box, and is not hidden for that. */
const isHidden = (element: Element): boolean =>
  !element.checkVisibility() && getComputedStyle(element).display !== 'contents';

/** The text of an element as a reader sees it: through shadow roots and slots, without what is not displayed. */
export function visibleText(root: Node): string {
  const read = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element || node instanceof ShadowRoot)) return '';
    if (node instanceof HTMLSlotElement) {
      const assigned = node.assignedNodes();
      return (assigned.length > 0 ? assigned : [...node.childNodes]).map(read).join('');
    }
    if (node instanceof Element && (node.matches('style, script') || isHidden(node))) return '';
    const children = (node instanceof Element && node.shadowRoot ? node.shadowRoot : node).childNodes;
    const text = [...children].map(read).join('');
    return node instanceof Element && getComputedStyle(node).display !== 'inline' ? ` ${text} ` : text;
  };
  return squeeze(read(root));
}

/** The text of an element and all below it, shown or not. */
export const textOf = (element: Element | null | undefined): string => squeeze(element?.textContent ?? '');

/** The element that has the focus, through shadow roots; the body when none has. */
export function focused(): Element {
  let at: Element = document.activeElement ?? document.body;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** The next event of that name. */
export function nextEvent<K extends keyof HTMLElementEventMap>(
  target: EventTarget,
  name: K,
): Promise<HTMLElementEventMap[K]> {
  return new Promise((resolve) => {
    target.addEventListener(name, (event) => resolve(event as HTMLElementEventMap[K]), { once: true });
  });
}
