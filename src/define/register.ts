import { version } from '../version.js';

type ElementClass = CustomElementConstructor & { readonly prototype: HTMLElement };

/** Marks our own classes, whichever copy of the script they came with. */
const mark = Symbol.for('skill-profile.version');
type Marked = CustomElementConstructor & { [mark]: string | undefined };

/**
 * Registers an element under its tag, once. A second copy of the script is harmless: the first one wins, and a line on
 * the console tells when the two are of different versions, or when the tag belongs to somebody else.
 */
export function register(tag: string, elementClass: ElementClass): void {
  const known = customElements.get(tag) as Marked | undefined;
  if (!known) {
    (elementClass as Marked)[mark] ??= version;
    customElements.define(tag, elementClass);
    return;
  }
  if (known === elementClass || known[mark] === version) return;
  console.warn(
    known[mark] === undefined
      ? `<${tag}> is taken by another library; use define({ prefix }) from skill-profile.`
      : `<${tag}> of skill-profile ${known[mark]} is in use; version ${version} was loaded as well and is ignored.`,
  );
}
