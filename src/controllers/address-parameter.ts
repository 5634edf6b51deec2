import { addressOf, type LinkPlace, type PageAddress } from './page-address.js';

/** What a parameter asks of its owner. */
interface ParameterActions {
  readonly name: () => string;
  /** Something is kept in it. */
  readonly isInUse: () => boolean;
  /** The view as it would be written down now: it goes along where the reader follows a link to an anchor of the page. */
  readonly kept: () => string;
  /** The reader went back or forward, or followed a link within the page: another view is asked for. */
  readonly onTravel: (text: string) => void;
}

/** One parameter of the page's address: read, written, and watched as the reader travels. */
export class AddressParameter {
  readonly place: LinkPlace;
  readonly #actions: ParameterActions;
  #address: PageAddress | undefined;
  #leave: (() => void) | undefined;
  /** What the address holds, or will in a moment. */
  #seen = '';
  #foreign = '';
  #page = '';
  #kind: string | undefined;

  constructor(place: LinkPlace, actions: ParameterActions) {
    this.place = place;
    this.#actions = actions;
  }

  /** The page's address; undefined where there is none. */
  get address(): PageAddress | undefined {
    return this.#address;
  }

  /** What the address holds, or will in a moment. */
  get seen(): string {
    return this.#seen;
  }

  /** What stands in the address besides, and is not ours: an anchor, or parameters of the page. */
  get foreign(): string {
    return this.#foreign;
  }

  /** How the browser came to this entry of the history, where it says so: `traverse` is back and forward. */
  get kind(): string | undefined {
    return this.#kind;
  }

  /** Watches the history of a document's page. */
  connect(document: Document): void {
    const address = addressOf(document);
    const window = document.defaultView;
    if (!address || !window) return;
    this.#address = address;
    const { navigation } = window as { navigation?: EventTarget };
    navigation?.addEventListener('navigate', this.#onNavigate);
    // it comes for another hash as well, before `hashchange` does
    window.addEventListener('popstate', this.#onTravel);
    this.#leave = () => {
      navigation?.removeEventListener('navigate', this.#onNavigate);
      window.removeEventListener('popstate', this.#onTravel);
    };
  }

  disconnect(): void {
    this.#leave?.();
  }

  /** Reads it, and remembers what it stands among. */
  read(): string {
    this.#lookAround();
    return (this.#seen = this.#value);
  }

  /** @param push A new entry of the history, and not a change of this one. */
  write(value: string, push: boolean): void {
    if (!this.#actions.isInUse()) return;
    this.#seen = value;
    this.#lookAround();
    this.#address?.write({ place: this.place, name: this.#actions.name(), value }, push);
  }

  /** Forgets what is not written yet. */
  drop(): void {
    this.#address?.drop(this.place, this.#actions.name());
  }

  /** The address with another value, or `instead` with it where the page has none that is of use elsewhere. */
  with(value: string, instead?: string): string | undefined {
    return this.#address?.with({ place: this.place, name: this.#actions.name(), value }, instead);
  }

  get #value(): string {
    return this.#address?.read(this.place, this.#actions.name()) ?? '';
  }

  #lookAround(): void {
    this.#page = this.#address?.page ?? '';
    this.#foreign = this.#address?.foreign(this.place) ?? '';
  }

  readonly #onNavigate = (event: Event): void => {
    this.#kind = (event as Event & { readonly navigationType?: string }).navigationType;
  };

  /** Another entry of the history, or another hash. */
  readonly #onTravel = (): void => {
    if (!this.#actions.isInUse()) return;
    const [page, foreign] = [this.#page, this.#foreign];
    this.#lookAround();
    // the page is about to show something else
    if (page !== this.#page) return;
    this.drop();
    const text = this.#value;
    if (text === this.#seen) return;
    // a link to an anchor of the page, not the way back to where nothing was chosen: what was chosen goes along
    const toAnchor = this.#kind === undefined ? foreign !== this.#foreign : this.#kind !== 'traverse';
    if (!text && this.place === 'hash' && toAnchor) {
      this.write(this.#actions.kept(), false);
      return;
    }
    this.#seen = text;
    this.#actions.onTravel(text);
  };
}
