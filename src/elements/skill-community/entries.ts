import '../../strings/english-of-entries.js';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CommunityErrorCode } from '../../community/community-error.js';
import type { FeedState } from '../../community/feed.js';
import type { Act } from '../../community/model/operation.js';
import type { Snapshot } from '../../community/model/snapshot.js';
import type { Translator } from '../../strings/translate.js';
import { addStyles } from '../shared/add-styles.js';
import { commentCount, commentList } from './comment-list.js';
import type { PartHost } from './community-parts.js';
import { entriesStyles } from './entries.styles.js';
import { heldBar, heldWords } from './held-bar.js';
import { News } from './news.js';
import { proposalItem } from './proposal-item.js';
import type { Scene } from './scene.js';

/** The lists of proposals and of comments, and what waits to be sent. Loaded with the first of them. */
export class Entries {
  readonly held = heldBar;
  readonly #news = new News();
  #first: Snapshot | undefined;
  /** Why something waits, as was said. */
  #said: CommunityErrorCode | undefined;

  constructor(host: PartHost) {
    addStyles(host.renderRoot, [entriesStyles]);
  }

  /**
   * Speaks of what others have said, and of why something waits.
   * @param first What was there when the page was opened.
   */
  look(
    first: Snapshot,
    state: Extract<FeedState, { status: 'ready' }>,
    tell: (words: (t: Translator) => string) => void,
  ): void {
    this.#news.look(first, state.snapshot, tell);
    if (first !== this.#first) this.#said = undefined;
    this.#first = first;
    const { held } = state;
    if (held && held.code !== this.#said) tell((t) => heldWords(state, t));
    this.#said = held?.code;
  }

  /** How much is new since the last visit. */
  fresh(n: number, t: Translator): unknown {
    return html`<p class="small fresh" part="fresh">${t('newSinceVisit', { n })}</p>`;
  }

  /** What has been suggested, the newest first; nothing for none. */
  proposals(scene: Scene): unknown {
    // one that was removed is there for what others have said to it
    const proposals = scene.snapshot.proposals.filter(({ id, removed }) => !removed || commentCount(scene, id) > 0);
    if (proposals.length === 0) return nothing;
    return html`<ol class="entries" role="list">
      ${repeat(
        proposals,
        ({ id }) => id,
        (proposal) => html`<li data-entry=${proposal.id}>${proposalItem(scene, proposal)}</li>`,
      )}
    </ol>`;
  }

  /** What is spoken when an act is done; nothing for one of which its button, which has the focus, says so itself. */
  done(act: Act, t: Translator): string | undefined {
    switch (act.op) {
      case 'comment':
        return t('commentAdded');
      case 'propose':
        return t('proposalAdded');
      case 'edit':
        return t('changeSaved');
      case 'remove':
        return t('entryRemoved');
      case 'withdraw':
        return t('nowStands', { status: t(act.on ? 'status.withdrawn' : 'status.open') });
      case 'decide':
        return t('nowStands', { status: t(`status.${act.status}`) });
      case 'vote':
      case 'watch':
        return undefined;
    }
  }

  /** What was said of the skill itself; nothing for none. */
  comments(scene: Scene): unknown {
    return commentList(scene);
  }
}
