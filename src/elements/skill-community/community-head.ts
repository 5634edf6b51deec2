import { html, nothing, type TemplateResult } from 'lit';
import type { CommunityErrorCode } from '../../community/community-error.js';
import type { Feed } from '../../community/feed.js';
import { heading } from '../shared/heading.js';
import { SUGGEST } from './forms.js';
import { suggestIcon, watchIcon } from './icons.js';
import type { Scene } from './scene.js';

/** What the head shows and does besides the scene. */
export interface Head {
  readonly feed: Feed;
  /** Proposals and comments that were not there at the last visit. */
  readonly fresh: number;
  /** Why the last act was not kept; undefined when a new one begins. */
  readonly onProblem: (problem: CommunityErrorCode | undefined) => void;
}

function watchButton(scene: Scene, feed: Feed): unknown {
  const { t, may, send, snapshot, parts } = scene;
  if (!may('watch')) return nothing;
  const { watching } = snapshot;
  return html`<button
    class="btn watch"
    type="button"
    part="watch"
    aria-pressed=${watching}
    @click=${() => {
      send({ op: 'watch', on: !watching });
    }}
  >
    ${watchIcon()}${t('watch')}${parts.account.part?.watchers(scene, feed)}
  </button>`;
}

/** What is new, or what watching does where nobody is told by mail. */
function freshLine({ t, parts, snapshot: { viewer, watching } }: Scene, { feed, fresh }: Head): unknown {
  // its words come with the lists
  if (fresh > 0 && parts.entries.part)
    return html`<p class="small fresh" part="fresh">${t('newSinceVisit', { n: fresh })}</p>`;
  if (!viewer || !watching || feed.capabilities.notifies) return nothing;
  return html`<p class="quiet small" part="fresh">${t('watchNote')}</p>`;
}

/** Heading, where it is kept, and the two things to begin with. */
export function communityHead(scene: Scene, head: Head): TemplateResult {
  const { t, snapshot, may, forms, headingLevel, parts } = scene;
  const { feed, onProblem } = head;
  const account = parts.account.part;
  return html`<div class="head" part="head">
    <div class="words">
      ${heading(headingLevel, t('community'), 'heading', 'heading')}
      <p class="quiet small" part="note">
        ${account?.note(scene, feed) ?? t(feed.capabilities.scope === 'page' ? 'keptInPage' : 'keptInBrowser')} ${account?.signOut(scene, feed, onProblem)}
      </p>
      ${freshLine(scene, head)}
    </div>
    <div class="actions">
      ${snapshot.viewer ? nothing : account?.control(scene, feed, true)} ${watchButton(scene, feed)}
      ${
        may('propose')
          ? html`<button
              class="btn primary"
              type="button"
              part="suggest"
              data-opens=${SUGGEST}
              aria-expanded=${forms.isOpen(SUGGEST)}
              @click=${() => {
                forms.toggle(SUGGEST);
              }}
            >${suggestIcon()}${t('suggestChange')}</button>`
          : nothing
      }
    </div>
  </div>`;
}
