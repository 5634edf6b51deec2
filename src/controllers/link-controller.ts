import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Profile } from '../model/profile.js';
import { linkName } from '../view/link-params.js';
import { decoded } from '../view/link-text.js';
import { knownLink, readLink, writeLink, type LinkState, type RowPlace } from '../view/link-state.js';
import { shown } from '../view/load-state.js';
import { NOTHING_SELECTED, type Selection } from '../view/selection.js';
import { AddressParameter } from './address-parameter.js';
import { openRows, openRowsOf, showRow } from './open-rows.js';
import type { LinkPlace } from './page-address.js';
import type { SkillStore, StoreChange } from './skill-store.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The section of a level. */
export interface Section {
  readonly level: string;
  readonly open: boolean;
  /** Whether it would be open if nobody had opened or closed it. */
  readonly byItself: boolean;
}

/** What the controller asks of its host. */
export interface LinkActions {
  readonly place: LinkPlace;
  readonly store: () => SkillStore;
  /** The sections there are; none where levels do not open and close. */
  readonly sections: () => readonly Section[];
  /** Opens and closes sections; those that are not named are as they are by themselves. */
  readonly setSections: (open: ReadonlyMap<string, boolean>) => void;
}

/** How many roles and levels of a link the document does not have. */
export interface Gone {
  readonly roles: number;
  readonly levels: number;
}

const NOTHING_GONE: Gone = { roles: 0, levels: 0 };
const PLAIN: Omit<LinkState, 'selection'> = { levels: new Map(), rows: [] };

const isSame = (a: RowPlace, b: RowPlace): boolean => a.role === b.role && a.level === b.level;

/**
 * Keeps the view in the address of the page. The address is read once a profile is there, and wins over what the page has
 * chosen; after that whoever chooses last. A role or a level chosen by the reader is a new entry of the history, as it is
 * another view to come back to; filters, and what is opened, change the entry, or the way back would be full of them.
 */
export class LinkController implements ReactiveController {
  readonly #host: Host;
  readonly #actions: LinkActions;
  readonly #param: AddressParameter;
  #store: SkillStore | undefined;
  #unsubscribe: (() => void) | undefined;
  /** The skill whose parameter is in use. */
  #skill: string | undefined;
  #copy = 0;
  #started = false;
  /** What the page has chosen: where the view is this, the address says nothing. */
  #byPage: Selection = NOTHING_SELECTED;
  #before: Selection = NOTHING_SELECTED;
  /** The view as it was last written down. */
  #written = '';
  /** The selection is being set from the address. */
  #selecting = false;
  /** Counts the readings: while one is not done, nothing is written. */
  #reading = 0;
  #done = 0;
  #push = false;
  #gone = NOTHING_GONE;

  constructor(host: Host, actions: LinkActions) {
    this.#host = host;
    this.#actions = actions;
    this.#param = new AddressParameter(actions.place, {
      name: () => linkName(this.#skill ?? '', this.#copy),
      isInUse: () => this.#skill !== undefined,
      kept: () => this.#written,
      onTravel: () => {
        const profile = this.#profile;
        if (profile?.id === this.#skill && profile) void this.#follow(profile, 'reader');
      },
    });
    host.addController(this);
  }

  /** How much of the link that was followed the document does not have; nothing once the reader has chosen anew. */
  get gone(): Gone {
    return this.#gone;
  }

  /** There is an address of the view that is of use elsewhere. */
  get hasLink(): boolean {
    return this.#param.with('', this.#profile?.document.url) !== undefined;
  }

  /** The address of exactly this view. */
  get link(): string | undefined {
    const profile = this.#profile;
    return profile && this.#param.with(writeLink(this.#view(profile), this.#byPage), profile.document.url);
  }

  hostConnected(): void {
    this.#param.connect(this.#host.ownerDocument);
    this.#host.addEventListener('skill-row-toggle', this.#onToggle);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave();
    this.#unsubscribe?.();
    this.#store = undefined;
    // a move in the document disconnects and connects in one go: wait and see
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#letGo();
    });
  }

  hostUpdated(): void {
    if (!this.#host.isConnected || !this.#param.address) return;
    this.#listen();
    const profile = this.#profile;
    if (!profile) return;
    if (profile.id === this.#skill) this.#sync();
    else this.#begin(profile);
  }

  /** Ends it: the view is no longer kept in the address. */
  remove(): void {
    this.#host.removeController(this);
    this.#leave();
    this.#unsubscribe?.();
    this.#letGo({ clean: true });
  }

  #leave(): void {
    this.#param.disconnect();
    this.#host.removeEventListener('skill-row-toggle', this.#onToggle);
  }

  get #profile(): Profile | undefined {
    return shown(this.#actions.store().state)?.profile;
  }

  #listen(): void {
    const store = this.#actions.store();
    if (store === this.#store) return;
    this.#unsubscribe?.();
    this.#store = store;
    this.#before = store.selection;
    this.#unsubscribe = store.subscribe(this.#onChange);
  }

  readonly #onChange = (change: StoreChange): void => {
    const { selection } = this.#actions.store();
    const before = this.#before;
    this.#before = selection;
    if (this.#selecting || change === 'profile') return;
    if (change === 'reader') {
      this.#gone = NOTHING_GONE;
      if (selection.role !== before.role || selection.level !== before.level) this.#push = true;
      return;
    }
    const keys = Object.keys(selection) as (keyof Selection)[];
    const changed = keys.filter((key) => selection[key] !== before[key]);
    this.#byPage = { ...this.#byPage, ...Object.fromEntries(changed.map((key) => [key, selection[key]])) };
  };

  /** A profile has come, or another one in place of it. */
  #begin(profile: Profile): void {
    this.#letGo({ clean: true });
    this.#skill = profile.id;
    this.#copy = this.#param.address?.take(profile.id) ?? 1;
    if (!this.#started) this.#byPage = this.#before;
    this.#started = true;
    if (this.#param.read()) void this.#follow(profile, 'link');
    else {
      this.#written = '';
      this.#sync();
    }
  }

  #letGo({ clean = false } = {}): void {
    if (this.#skill === undefined) return;
    this.#param.drop();
    if (clean) this.#param.write('', false);
    this.#param.address?.giveBack(this.#skill, this.#copy);
    this.#skill = undefined;
  }

  #view(profile: Profile): LinkState {
    const sections = this.#actions.sections();
    const closed = sections.filter(({ open }) => !open).map(({ level }) => level);
    return {
      selection: this.#actions.store().selection,
      levels: new Map(
        sections.filter(({ open, byItself }) => open !== byItself).map(({ level, open }) => [level, open]),
      ),
      // what nobody sees is no part of the view
      rows: openRowsOf(this.#host, profile).filter(({ level }) => !closed.includes(level)),
    };
  }

  /** The view in words for the address; none while all is as the page has it. */
  #text(profile: Profile): string {
    const text = writeLink(this.#view(profile), this.#byPage);
    return text === writeLink({ ...PLAIN, selection: this.#byPage }, this.#byPage) ? '' : text;
  }

  readonly #onToggle = (): void => {
    this.#host.requestUpdate();
  };

  /** Writes the view down if it has changed. */
  #sync(): void {
    const profile = this.#profile;
    if (!profile || profile.id !== this.#skill || this.#done !== this.#reading) return;
    const text = this.#text(profile);
    if (text !== this.#written) {
      this.#written = text;
      this.#param.write(text, this.#push);
    }
    this.#push = false;
  }

  /** Shows what the address says. */
  async #follow(profile: Profile, by: 'reader' | 'link'): Promise<void> {
    const { link, roles, levels } = knownLink(profile, readLink(this.#param.seen));
    this.#gone = { roles: roles.length, levels: levels.length };
    this.#warn(profile, roles, levels);
    const before = openRowsOf(this.#host, profile);
    const turn = ++this.#reading;
    this.#selecting = true;
    this.#actions.store().select({ ...this.#byPage, ...link.selection }, by);
    this.#selecting = false;
    this.#actions.setSections(link.levels);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    await openRows(this.#host, profile, link.rows);
    if (turn !== this.#reading) return;
    this.#done = turn;
    // as it would be written: what the link had besides is left alone until there is something to write
    if (this.#push) this.#sync();
    else this.#written = this.#text(profile);
    await this.#show(profile, link.rows, before, by);
  }

  /**
   * Leads to a row that the link names. The focus goes there only when the reader has followed the link on this page; a
   * page that opens scrolls at most, and only when it is its hash that points there.
   */
  async #show(
    profile: Profile,
    rows: readonly RowPlace[],
    before: readonly RowPlace[],
    by: 'reader' | 'link',
  ): Promise<void> {
    if (by === 'link' && this.#showAnchor()) return;
    const followed = by === 'reader' && this.#param.kind !== undefined && this.#param.kind !== 'traverse';
    const row = followed ? rows[0] : rows.find((each) => !before.some((other) => isSame(each, other)));
    if (!row || (by === 'link' && !(this.#actions.place === 'hash' && isFresh('navigate')))) return;
    await showRow(this.#host, profile, row, { focus: by === 'reader' });
  }

  /** The browser does not find an anchor with a view beside it. It counts as long as nobody has scrolled. */
  #showAnchor(): boolean {
    const anchor = this.#param.foreign && this.#host.ownerDocument.getElementById(decoded(this.#param.foreign));
    if (!anchor || this.#actions.place !== 'hash' || !isFresh('navigate', 'reload')) return false;
    anchor.scrollIntoView();
    return true;
  }

  #warn({ id }: Profile, roles: readonly string[], levels: readonly string[]): void {
    const names = [...roles.map((role) => `role "${role}"`), ...levels.map((level) => `level "${level}"`)];
    if (names.length > 0)
      console.warn(`<${this.#host.localName}> ${id} has no ${names.join(', ')}, which the address names: ignored.`);
  }
}

/** The page was opened in one of these ways, and nobody has scrolled yet: else the browser puts it where it was. */
function isFresh(...ways: readonly NavigationTimingType[]): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return scrollY === 0 && ways.includes(entry?.type ?? 'navigate');
}
