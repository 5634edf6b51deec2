import type { ReactiveController } from 'lit';
import type { PartHost } from './community-parts.js';

/** Moves the focus of an element, and keeps it near when what had it is gone, by the reader's hand or by somebody else's. */
export class FocusKeeper implements ReactiveController {
  readonly #host: PartHost;
  /** What had the focus when the element was last drawn, and what that stood in, the innermost first. */
  #around: Element[] = [];
  /** How often the focus is on its way to another place. */
  #moving = 0;

  constructor(host: PartHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { activeElement } = this.#root;
    if (activeElement || this.#moving === 0) this.#around = [];
    for (let at = activeElement; at; at = at.parentElement) this.#around.push(at);
  }

  hostUpdated(): void {
    if (this.#moving === 0 && this.#around[0]?.isConnected === false) this.#rest();
  }

  /** Puts the focus on the first element that matches, once it is there; where there is none and it was lost, near where it was. */
  async to(selector: string): Promise<void> {
    this.#moving++;
    await this.#host.updateComplete;
    this.#moving--;
    const found = this.#root.querySelector<HTMLElement>(selector);
    if (found) found.focus();
    else if (!this.#root.activeElement) this.#rest();
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  /** What is left of what stood around has the focus: the entry, the panel; else the heading. */
  #rest(): void {
    const near = this.#around.find((element) => element.isConnected && element.matches('[data-entry], .card'));
    const place = (near ?? this.#root).querySelector<HTMLElement>('.entry, [part$="heading"]');
    if (!place) return;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
}
