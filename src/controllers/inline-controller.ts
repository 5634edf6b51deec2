import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** Reads the `<script type="application/json">` among an element's children, and again whenever it changes. */
export class InlineController implements ReactiveController {
  readonly #host: Host;
  readonly #onText: (text: string | undefined) => void;
  readonly #observer: MutationObserver;
  #text: string | undefined;

  /** @param onText Called with the text when it is there, and with undefined when it has gone. */
  constructor(host: Host, onText: (text: string | undefined) => void) {
    this.#host = host;
    this.#onText = onText;
    this.#observer = new MutationObserver(this.#read);
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  readonly #read = (): void => {
    const script = this.#host.querySelector(':scope > script[type="application/json"]');
    // while the page is still being parsed, a script without text may only be half there
    const text =
      script?.textContent.trim() === '' && document.readyState === 'loading' ? undefined : script?.textContent;
    if (text === this.#text) return;
    this.#text = text;
    this.#onText(text ?? undefined);
  };
}
