import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { START, type CatalogPlace } from '../view/catalog-filter.js';
import { readCatalogLink, writeCatalogLink } from '../view/catalog-link.js';
import { catalogLinkName } from '../view/link-params.js';
import { AddressParameter } from './address-parameter.js';
import type { LinkPlace } from './page-address.js';

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
  readonly #param: AddressParameter;
  /** The number of the catalog on the page, once its parameter is in use. */
  #copy: number | undefined;
  #shown: CatalogPlace = START;

  constructor(host: Host, actions: CatalogLinkActions) {
    this.#host = host;
    this.#actions = actions;
    this.#param = new AddressParameter(actions.place, {
      name: () => catalogLinkName(this.#copy ?? 1),
      isInUse: () => this.#copy !== undefined,
      kept: () => this.#param.seen,
      onTravel: (text) => {
        this.#follow(text, 'reader');
      },
    });
    host.addController(this);
  }

  /** The address of the view with another skill open, or with the list; undefined where there is none of use. */
  to(skill: string | undefined): string | undefined {
    const now = this.#actions.now();
    return now && this.#param.with(this.#text({ ...now, skill }));
  }

  hostConnected(): void {
    this.#param.connect(this.#host.ownerDocument);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#param.disconnect();
    // a move in the document disconnects and connects in one go: wait and see
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#letGo();
    });
  }

  hostUpdated(): void {
    if (!this.#host.isConnected || !this.#param.address || !this.#actions.now()) return;
    if (this.#copy === undefined) this.#begin();
    else this.sync();
  }

  /** Writes the view down if it has changed. */
  sync(): void {
    const now = this.#actions.now();
    if (!now || this.#copy === undefined) return;
    const text = this.#text(now);
    const push = now.skill !== this.#shown.skill || now.role !== this.#shown.role;
    this.#shown = now;
    if (text !== this.#param.seen) this.#param.write(text, push);
  }

  /** Ends it: the view is no longer kept in the address. */
  remove(): void {
    this.#host.removeController(this);
    this.#param.disconnect();
    this.#param.write('', false);
    this.#letGo();
  }

  #begin(): void {
    this.#copy = this.#param.address?.take(NUMBERED);
    const text = this.#param.read();
    if (text) this.#follow(text, 'link');
    else this.#shown = this.#actions.now() ?? START;
  }

  #letGo(): void {
    if (this.#copy === undefined) return;
    this.#param.address?.giveBack(NUMBERED, this.#copy);
    this.#copy = undefined;
  }

  /** A view in words for the address; none while all is as the page has it. */
  #text(view: CatalogPlace): string {
    const byPage = this.#actions.byPage();
    const text = writeCatalogLink(view, byPage);
    return text === writeCatalogLink(byPage, byPage) ? '' : text;
  }

  #follow(text: string, by: 'link' | 'reader'): void {
    const place = { ...this.#actions.byPage(), ...readCatalogLink(text) };
    this.#shown = place;
    this.#actions.show(place, by);
  }
}
