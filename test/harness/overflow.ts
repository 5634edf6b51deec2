import { deepAll } from './page.js';

/** A field scrolls its text in any case, which WebKit counts as too much of it. */
const scrolls = (element: Element): boolean =>
  element.localName === 'input' || getComputedStyle(element).overflowX !== 'visible';

/** The element that an element stands in, over the border of a shadow root as well. */
const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

function isClipped(element: Element, box: Element): boolean {
  for (let at: Element | null = element; at && at !== box; at = parentOf(at)) if (scrolls(at)) return true;
  return false;
}

/**
 * What reaches out of a box to the side, in words; of an element, what it draws as well. What can be scrolled into view, and what is there for screen readers
 * only, does not count.
 */
export function overflowOf(box: Element): string[] {
  const { left, right } = box.getBoundingClientRect();
  return [box, ...(box.shadowRoot ? [box.shadowRoot] : [])]
    .flatMap((root) => deepAll(root, '*'))
    .filter((element) => {
      const rect = element.getBoundingClientRect();
      const isOut = rect.width > 1 && (rect.right > right + 1 || rect.left < left - 1);
      const isTooFull = element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
      return (isOut && !isClipped(element, box)) || (isTooFull && !scrolls(element) && !isClipped(element, box));
    })
    .map(
      (element) =>
        `${element.localName}.${element.className} is ${element.scrollWidth} px wide in ${element.clientWidth}: ${element.textContent.trim().slice(0, 60)}`,
    );
}
