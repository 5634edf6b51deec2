import '../../strings/english-of-kept.js';
import { html, nothing } from 'lit';
import type { CommunityErrorCode } from '../../community/community-error.js';
import type { Feed, FeedState } from '../../community/feed.js';
import { bar } from '../shared/states.js';
import type { PartHost } from './community-parts.js';
import { asCommunityError } from '../../community/community-error.js';
import type { Scene } from './scene.js';

/** Where the reader does not want to be asked again before the next visit. */
const putOff = new WeakSet<Feed>();

/** What the reader wrote while only this browser kept it: it is offered to be sent, and never sent unasked. */
export class KeptLine {
  readonly #host: PartHost;
  #feed: Feed | undefined;
  #viewer: string | undefined;
  #kept = 0;
  #sent = 0;
  #isSending = false;
  #isSaid = false;
  #problem: CommunityErrorCode | undefined;

  constructor(host: PartHost) {
    this.#host = host;
  }

  /** Offers somebody to send as many entries. */
  offer(feed: Feed, viewer: string, kept: number): void {
    this.#feed = feed;
    this.#viewer = viewer;
    this.#kept = putOff.has(feed) ? 0 : kept;
    this.#sent = 0;
    this.#isSaid = false;
    this.#problem = undefined;
    this.#host.requestUpdate();
  }

  render(scene: Scene, feed: Feed): unknown {
    const { t } = scene;
    if (feed !== this.#feed || scene.snapshot.viewer?.id !== this.#viewer) return nothing;
    if (this.#isSaid) return html`<p class="quiet small" part="kept">${t('keptSent', { n: this.#sent })}</p>`;
    const n = this.#kept;
    if (n === 0) return nothing;
    return html`<div part="kept">${this.#bar(n, scene, feed)}</div>`;
  }

  #bar(n: number, scene: Scene, feed: Feed): unknown {
    const { t } = scene;
    return bar(
      html`<p>${t('keptHere', { n })}</p>
        ${this.#problem ? html`<p class="problem" role="alert">${t(`reason.${this.#problem}`)}</p>` : nothing}
        <div class="actions">
          <button class="btn" type="button" data-do="sendKept" @click=${() => void this.#send(scene, feed)}>
            ${t('sendKept', { n })}
          </button>
          <button class="btn" type="button" data-do="notNow" @click=${this.#putOff}>${t('notNow')}</button>
        </div>`,
      false,
    );
  }

  /** Says that all has arrived, once it has. What is held or refused is told as with everything else. */
  follow(state: FeedState, { t, announce }: Pick<Scene, 't' | 'announce'>): void {
    if (this.#sent === 0 || this.#isSaid || state.status !== 'ready') return;
    if (state.waiting + state.refused.length > 0) return;
    this.#isSaid = true;
    announce(t('keptSent', { n: this.#sent }));
    this.#host.requestUpdate();
  }

  async #send(scene: Scene, feed: Feed): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      const sent = (await feed.sendKept?.()) ?? 0;
      if (feed !== this.#feed) return;
      this.#kept = 0;
      this.#sent = sent;
      this.follow(feed.state, scene);
    } catch (error) {
      console.error(`<${this.#host.localName}> ${String(error)}`);
      this.#problem = asCommunityError(error).code;
    } finally {
      this.#isSending = false;
      this.#host.requestUpdate();
    }
  }

  readonly #putOff = (): void => {
    if (this.#feed) putOff.add(this.#feed);
    this.#kept = 0;
    this.#host.requestUpdate();
  };
}
