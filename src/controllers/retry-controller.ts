import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoadState } from '../view/load-state.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What the host does when a reader tries again. */
interface RetryActions {
  /** What the host shows now. */
  readonly state: () => LoadState<unknown>;
  readonly retry: () => void;
  /** The second try failed as well. */
  readonly onFailure: (state: Extract<LoadState<unknown>, { status: 'failed' }>) => void;
}

/**
 * The reader's way out of a failure: the button "Try again". It goes when the profile comes, and the focus it had lands on
 * the profile's beginning instead of nowhere.
 */
export class RetryController implements ReactiveController {
  readonly #host: Host;
  readonly #actions: RetryActions;
  #retrying = false;
  #focused = false;

  constructor(host: Host, actions: RetryActions) {
    this.#host = host;
    this.#actions = actions;
    host.addController(this);
  }

  /** To be called when the button is pressed. */
  readonly press = (): void => {
    this.#retrying = true;
    this.#actions.retry();
  };

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement?.matches('[part~="retry"]') ?? false;
  }

  hostUpdated(): void {
    const state = this.#actions.state();
    if (!this.#retrying || state.status === 'loading') return;
    this.#retrying = false;
    // the words of a second failure are those of the first, and so would not be spoken by themselves
    if (state.status === 'failed') this.#actions.onFailure(state);
    if (state.status !== 'ready' || !this.#focused || this.#host.shadowRoot?.activeElement) return;
    const seen = (selector: string): HTMLElement | undefined =>
      [...this.#host.renderRoot.querySelectorAll<HTMLElement>(selector)].find((place) => place.checkVisibility());
    // skipping is for those who come by Tab
    const start =
      seen('[tabindex="-1"], button:not([part="skip"]), select, input, a[href]') ?? seen('[part]') ?? this.#host;
    if (start.tabIndex < 0) start.tabIndex = -1;
    start.focus();
  }
}
