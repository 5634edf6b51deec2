import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asCommunityError, type CommunityError } from '../../community/community-error.js';
import type { Feed, FeedState } from '../../community/feed.js';
import type { Operation } from '../../community/model/operation.js';
import { openFeed } from '../../community/open-feed.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Where the feed of a skill is. */
interface FeedPlace {
  readonly store: string;
  /** Absolute; empty when none is named. */
  readonly url: string;
  readonly signInUrl: string | undefined;
  readonly subject: string;
}

/** Which feed an element shows, and whom it tells. */
interface FeedActions {
  /** A feed that was given; undefined where one has to be opened. */
  readonly given: () => Feed | undefined;
  /** What is to be opened; undefined while there is no skill on show. */
  readonly place: () => FeedPlace | undefined;
  /** The state has changed. */
  readonly onState: (state: FeedState) => void;
  /** The store has an operation. */
  readonly onDelivered: (operation: Operation) => void;
}

const LOADING: FeedState = { status: 'loading' };

/**
 * The feed of the skill on show: opens it, follows it while the element is in the page, and says that it was seen when the
 * reader leaves.
 */
export class FeedController implements ReactiveController {
  readonly #host: Host;
  readonly #actions: FeedActions;
  #feed: Feed | undefined;
  #opened = '';
  #failure: CommunityError | undefined;
  #leave: (() => void) | undefined;
  #isSeen = false;

  constructor(host: Host, actions: FeedActions) {
    this.#host = host;
    this.#actions = actions;
    host.addController(this);
  }

  get feed(): Feed | undefined {
    return this.#feed;
  }

  get state(): FeedState {
    if (this.#failure) return { status: 'failed', error: this.#failure };
    return this.#feed?.state ?? LOADING;
  }

  hostUpdate(): void {
    const given = this.#actions.given();
    if (given) this.#follow(given);
    else this.#open();
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener('visibilitychange', this.#onHide);
    if (this.#feed) this.#follow(this.#feed);
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('visibilitychange', this.#onHide);
    this.#tellSeen();
    this.#stop();
  }

  /** Asks again, and sends what waits. */
  retry(): void {
    if (this.#failure) {
      this.#opened = '';
      this.#failure = undefined;
      this.#host.requestUpdate();
    } else this.#feed?.retry();
  }

  #open(): void {
    const place = this.#actions.place();
    const key = place ? JSON.stringify(place) : '';
    if (!place || key === this.#opened) return;
    this.#opened = key;
    this.#stop();
    this.#feed = this.#failure = undefined;
    const { store, url, signInUrl, subject } = place;
    openFeed(store, { url, signInUrl, element: this.#host }, subject).then(
      (feed) => {
        if (key === this.#opened) this.#follow(feed);
      },
      (error: unknown) => {
        if (key !== this.#opened) return;
        this.#failure = asCommunityError(error);
        this.#tell();
      },
    );
  }

  #follow(feed: Feed): void {
    if (feed === this.#feed && this.#leave) return;
    this.#stop();
    this.#feed = feed;
    this.#failure = undefined;
    if (!this.#host.isConnected) return;
    const leave = feed.subscribe(() => {
      this.#tell();
    });
    const ignore = feed.onDelivered?.(this.#actions.onDelivered);
    const observer = new IntersectionObserver((entries) => {
      this.#isSeen ||= entries.some(({ isIntersecting }) => isIntersecting);
    });
    observer.observe(this.#host);
    this.#leave = () => {
      leave();
      ignore?.();
      observer.disconnect();
    };
    this.#tell();
  }

  #stop(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  #tell(): void {
    this.#host.requestUpdate();
    this.#actions.onState(this.state);
  }

  readonly #onHide = (): void => {
    if (this.#host.ownerDocument.visibilityState === 'hidden') this.#tellSeen();
  };

  #tellSeen(): void {
    if (this.#isSeen && this.state.status === 'ready') this.#feed?.seen();
  }
}
