import '../../strings/english-of-entries.js';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Act } from '../../community/model/operation.js';
import type { Translator } from '../../strings/translate.js';
import { addStyles } from '../shared/add-styles.js';
import { commentCount, commentList } from './comment-list.js';
import type { PartHost } from './community-parts.js';
import { entriesStyles } from './entries.styles.js';
import { News } from './news.js';
import { proposalItem } from './proposal-item.js';
import type { Scene } from './scene.js';

/** The lists of proposals and of comments. Loaded with the first of them. */
export class Entries {
  readonly news = new News();

  constructor(host: PartHost) {
    addStyles(host.renderRoot, [entriesStyles]);
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
