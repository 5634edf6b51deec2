import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { START, type CatalogPlace } from '../view/catalog-filter.js';
import { readCatalogLink, writeCatalogLink } from '../view/catalog-link.js';
import { catalogLinkName } from '../view/link-params.js';
import { addressOf, type LinkPlace, type PageAddress } from './page-address.js';

type Host = ReactiveControllerHost & HTMLElement;

/** What the controller asks of its host. */
export interface CatalogLinkActions {
  readonly place: LinkPlace;
  /** What is on show; undefined until there is a catalog. */
  readonly now: () => CatalogPlace | undefined;
  /** What the page has chosen. */
  readonly byPage: () => CatalogPlace;
  /** Shows what the address says, as the page was opened with it or as the reader has followed a link, back or forward. */
  readonly show: (place: CatalogPlace, by: 'link' | 'reader') => void;
}

/** All catalogs of a page share one row of numbers. */
const NUMBERED = ':catalogs';

/**
 * Keeps in the address of the page which skill of a catalog is open, and how its list is filtered. The address is read
 * once a catalog is there, and wins over what the page has chosen. Another skill or role is a new entry of the history;
 * the other filters change the entry.
 */
export class CatalogLinkController implements ReactiveController {
  readonly #host: Host;
  readonly #actions: CatalogLinkActions;
  #address: PageAddress | undefined;
  #leave: (() => void) | undefined;
  /** The number of the catalog on the page, once its parameter is in use. */
  #copy: number | undefined;
  /** The view as it was last written down or read. */
  #written = '';
  #shown: CatalogPlace = START;
  #foreign = '';
  #page = '';
  /** How the browser came to this entry, where it says so: `traverse` is back and forward. */
  #kind: string | undefined;

  constructor(host: Host, actions: CatalogLinkActions) {
    this.#host = host;
    this.#actions = actions;
    host.addController(this);
  }

  /** The address of the view with another skill open, or with the list; undefined where there is none of use. */
  to(skill: string | undefined): string | undefined {
    const now = this.#actions.now();
    return now && this.#address?.with(this.#param(this.#text({ ...now, skill })), undefined);
  }

  hostConnected(): void {
    const address = addressOf(this.#host.ownerDocument);
    const window = this.#host.ownerDocument.defaultView;
    if (!address || !window) return;
    this.#address = address;
    const { navigation } = window as { navigation?: EventTarget };
    navigation?.addEventListener('navigate', this.#onNavigate);
    window.addEventListener('popstate', this.#onTravel);
    this.#leave = () => {
      navigation?.removeEventListener('navigate', this.#onNavigate);
      window.removeEventListener('popstate', this.#onTravel);
    };
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave?.();
    // a move in the document disconnects and connects in one go: wait and see
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#letGo();
    });
  }

  hostUpdated(): void {
    const address = this.#address;
    if (!this.#host.isConnected || !address || !this.#actions.now()) return;
    if (this.#copy === undefined) this.#begin(address);
    else this.sync();
  }

  /** Writes the view down if it has changed. */
  sync(): void {
    const now = this.#actions.now();
    if (!now || this.#copy === undefined) return;
    const text = this.#text(now);
    const push = now.skill !== this.#shown.skill || now.role !== this.#shown.role;
    this.#shown = now;
    if (text !== this.#written) this.#write(text, push);
  }

  /** Ends it: the view is no longer kept in the address. */
  remove(): void {
    this.#host.removeController(this);
    this.#leave?.();
    if (this.#copy !== undefined) this.#address?.write(this.#param(''), false);
    this.#letGo();
  }

  #begin(address: PageAddress): void {
    this.#copy = address.take(NUMBERED);
    this.#lookAround(address);
    const text = this.#read();
    this.#written = text;
    if (text) this.#follow(text, 'link');
    else this.#shown = this.#actions.now() ?? START;
  }

  #letGo(): void {
    if (this.#copy === undefined) return;
    this.#address?.giveBack(NUMBERED, this.#copy);
    this.#copy = undefined;
  }

  #param(value: string): { place: LinkPlace; name: string; value: string } {
    return { place: this.#actions.place, name: catalogLinkName(this.#copy ?? 1), value };
  }

  #read(): string {
    const { place, name } = this.#param('');
    return this.#address?.read(place, name) ?? '';
  }

  /** A view in words for the address; none while all is as the page has it. */
  #text(view: CatalogPlace): string {
    const byPage = this.#actions.byPage();
    const text = writeCatalogLink(view, byPage);
    return text === writeCatalogLink(byPage, byPage) ? '' : text;
  }

  #write(text: string, push: boolean): void {
    this.#written = text;
    if (this.#address) this.#lookAround(this.#address);
    this.#address?.write(this.#param(text), push);
  }

  #follow(text: string, by: 'link' | 'reader'): void {
    const place = { ...this.#actions.byPage(), ...readCatalogLink(text) };
    this.#shown = place;
    this.#actions.show(place, by);
  }

  /** Remembers what in the address is not ours. */
  #lookAround(address: PageAddress): void {
    this.#page = address.page;
    this.#foreign = address.foreign(this.#actions.place);
  }

  readonly #onNavigate = (event: Event): void => {
    this.#kind = (event as Event & { readonly navigationType?: string }).navigationType;
  };

  /** Another entry of the history, or another hash: the reader went back or forward, or followed a link within the page. */
  readonly #onTravel = (): void => {
    const address = this.#address;
    if (!address || this.#copy === undefined) return;
    const [page, foreign] = [this.#page, this.#foreign];
    this.#lookAround(address);
    // the page is about to show something else
    if (page !== this.#page) return;
    address.drop(this.#actions.place, this.#param('').name);
    const text = this.#read();
    if (text === this.#written) return;
    // a link to an anchor of the page, not the way back to where nothing was chosen: what was chosen goes along
    const toAnchor = this.#kind === undefined ? foreign !== this.#foreign : this.#kind !== 'traverse';
    if (!text && this.#actions.place === 'hash' && toAnchor) this.#write(this.#written, false);
    else {
      this.#written = text;
      this.#follow(text, 'reader');
    }
  };
}
