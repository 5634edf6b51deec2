import { findMatches } from '../view/find-matches.js';
import { fold } from '../view/fold.js';

/** What is to be marked, and where. */
export interface MarkJob {
  readonly query: string;
  readonly locale: string;
  /** What is marked as a whole. With `lazily`, only while it is near the part of the page that is in view. */
  readonly blocks: Iterable<Element>;
  readonly lazily: boolean;
  /** The elements in a block in which texts are marked. */
  readonly texts: string;
}

/** The name that style sheets use: `::highlight(skill-match)`. One for the page; each shadow root says how it looks. */
const NAME = 'skill-match';

/** Where the browser cannot mark without changing the document, nothing is marked. */
const canMark = typeof Highlight === 'function';

/** Marks what a search has found by the CSS Custom Highlight API: no node is added, no text is touched. */
export class Marks {
  readonly #ranges = new Map<Element, readonly StaticRange[]>();
  #job: MarkJob | undefined;
  #observer: IntersectionObserver | undefined;

  /** Marks what a job says, and nothing else any more. */
  show(job: MarkJob | undefined): void {
    this.#observer?.disconnect();
    for (const block of [...this.#ranges.keys()]) this.#unmark(block);
    this.#job = job;
    if (!job || !canMark) return;
    if (!job.lazily) {
      for (const block of job.blocks) this.#mark(block);
      return;
    }
    this.#observer ??= new IntersectionObserver(this.#onSight, { rootMargin: '50%' });
    for (const block of job.blocks) this.#observer.observe(block);
  }

  readonly #onSight = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting } of entries) {
      this.#unmark(target);
      if (isIntersecting) this.#mark(target);
    }
  };

  #mark(block: Element): void {
    const job = this.#job;
    if (!job) return;
    const needle = fold(job.query, job.locale);
    const ranges = [...block.querySelectorAll(job.texts)]
      .flatMap(textsIn)
      .flatMap((text) =>
        findMatches(text.data, needle, job.locale).map(
          ([startOffset, endOffset]) =>
            new StaticRange({ startContainer: text, startOffset, endContainer: text, endOffset }),
        ),
      );
    if (ranges.length === 0) return;
    this.#ranges.set(block, ranges);
    let highlight = CSS.highlights.get(NAME);
    if (!highlight) CSS.highlights.set(NAME, (highlight = new Highlight()));
    for (const range of ranges) highlight.add(range);
  }

  #unmark(block: Element): void {
    const highlight = CSS.highlights.get(NAME);
    for (const range of this.#ranges.get(block) ?? []) highlight?.delete(range);
    this.#ranges.delete(block);
    if (highlight?.size === 0) CSS.highlights.delete(NAME);
  }
}

function textsIn(element: Element): Text[] {
  const texts: Text[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
