import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** How long the button says that it has copied. */
const SHOWN = 2_000;

/** What the host does when a text is to be copied. */
interface CopyActions {
  readonly text: () => string | undefined;
  readonly onCopied: () => void;
  /** Finds the button. */
  readonly button: string;
  /** Finds the field that shows the text where the clipboard is blocked. */
  readonly field: string;
}

/**
 * Copies a text when a button is pressed, and says for a moment that it has. Where the clipboard is blocked (no permission,
 * no secure connection, a sandbox) the text is shown instead, selected, to be copied by hand.
 */
export class CopyController implements ReactiveController {
  readonly #host: Host;
  readonly #actions: CopyActions;
  #state: 'ready' | 'copied' | 'blocked' = 'ready';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, actions: CopyActions) {
    this.#host = host;
    this.#actions = actions;
    host.addController(this);
  }

  get state(): 'ready' | 'copied' | 'blocked' {
    return this.#state;
  }

  hostDisconnected(): void {
    this.#set('ready');
  }

  /** To be called when the button is pressed. */
  readonly press = (): void => {
    void this.#copy(this.#actions.text() ?? '');
  };

  /** To be called when a key is pressed in the field: Escape closes it. */
  readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#set('ready');
    this.#find(this.#actions.button)?.focus();
  };

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      this.#set('blocked');
      await this.#host.updateComplete;
      const field = this.#find(this.#actions.field) as HTMLInputElement | null;
      field?.focus();
      field?.select();
      return;
    }
    this.#set('copied');
    this.#actions.onCopied();
    this.#timer = setTimeout(() => {
      this.#set('ready');
    }, SHOWN);
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  #set(state: 'ready' | 'copied' | 'blocked'): void {
    clearTimeout(this.#timer);
    this.#state = state;
    this.#host.requestUpdate();
  }
}
