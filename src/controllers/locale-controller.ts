import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onMessages } from '../strings/registry.js';
import { translator, type Translator } from '../strings/translate.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The `lang` of the nearest ancestor, across shadow roots; English when none says. */
export function nearestLang(element: Element): string {
  let node: Node | null = element;
  while (node) {
    if (node instanceof Element) {
      const lang = node.getAttribute('lang') ?? node.getAttribute('xml:lang');
      if (lang) return lang;
    }
    node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
  }
  return 'en';
}

const watched = new Set<() => void>();
let observer: MutationObserver | undefined;

/** One observer for the page, however many elements follow the language; it sees into the shadow roots they stand in. */
function watch(host: Host, callback: () => void): () => void {
  watched.add(callback);
  observer ??= new MutationObserver(() => {
    for (const listener of [...watched]) listener();
  });
  for (
    let root: Node | undefined = host.getRootNode();
    root;
    root = root instanceof ShadowRoot ? root.host.getRootNode() : undefined
  )
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  return () => {
    watched.delete(callback);
    if (watched.size === 0) observer?.disconnect();
  };
}

/**
 * Speaks the language of the place an element stands in, and follows when that changes. Not `navigator.language`: a
 * German page should not hold an English island.
 */
export class LocaleController implements ReactiveController {
  readonly #host: Host;
  #lang: string | undefined;
  #leave: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get t(): Translator {
    return translator((this.#lang ??= nearestLang(this.#host)));
  }

  hostConnected(): void {
    this.#look();
    const stopWatching = watch(this.#host, this.#look);
    const stopListening = onMessages(() => {
      this.#host.requestUpdate();
    });
    this.#leave = () => {
      stopWatching();
      stopListening();
    };
  }

  hostDisconnected(): void {
    this.#leave?.();
  }

  readonly #look = (): void => {
    const lang = nearestLang(this.#host);
    if (lang === this.#lang) return;
    this.#lang = lang;
    this.#host.requestUpdate();
  };
}
