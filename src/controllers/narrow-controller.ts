import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;
type Listener = (entry: ResizeObserverEntry) => void;

/** Below this many rem the tables are stacked; the style sheets have it as `@container (inline-size < 42rem)`. */
const STACKED = 42;

/**
 * WebKit settles container queries in a second layout, and then tells the page of an error ("ResizeObserver loop completed
 * with undelivered notifications") although nothing is wrong. An error in every host's log is worse than a missing state.
 */
const isUnsettled = (): boolean => navigator.vendor.startsWith('Apple');

const listeners = new WeakMap<Element, Listener>();
/** One for the page: each further one would be asked on every frame. */
let observer: ResizeObserver | undefined;

/** Tells an element whether it has little room, whenever that changes. */
export class NarrowController implements ReactiveController {
  readonly #host: Host;
  readonly #onChange: (narrow: boolean) => void;

  constructor(host: Host, onChange: (narrow: boolean) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    if (isUnsettled()) return;
    observer ??= new ResizeObserver((entries) => {
      // a style that hangs on the state may change the size once more: within the callback that would be an error of the page
      requestAnimationFrame(() => {
        for (const entry of entries) listeners.get(entry.target)?.(entry);
      });
    });
    listeners.set(this.#host, ({ contentRect, target }) => {
      const rem = parseFloat(getComputedStyle(target.ownerDocument.documentElement).fontSize);
      // an element that is not shown has no room, and so is not narrow either
      this.#onChange(contentRect.width > 0 && contentRect.width < STACKED * rem);
    });
    observer.observe(this.#host);
  }

  hostDisconnected(): void {
    observer?.unobserve(this.#host);
  }
}
