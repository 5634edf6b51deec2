import { html, nothing, type TemplateResult } from 'lit';
import type { Capabilities } from '../../community/adapter.js';
import type { Feed } from '../../community/feed.js';
import type { Snapshot } from '../../community/model/snapshot.js';
import { withNames } from '../../community/model/invisible-signs.js';
import type { Translator } from '../../strings/translate.js';
import { heading } from '../shared/heading.js';
import { richMessage } from '../shared/local-text.js';
import type { Parts } from './community-parts.js';
import { SIGN_IN, SUGGEST } from './forms.js';
import { suggestIcon, watchIcon } from './icons.js';
import type { Scene } from './scene.js';

/** What the head shows and does besides the scene. */
export interface Head {
  readonly capabilities: Capabilities;
  /** Proposals and comments that were not there at the last visit. */
  readonly fresh: number;
  /** The page to sign in; undefined where there is none. */
  readonly signInAddress: string | undefined;
  readonly onSignIn: () => void;
  readonly onSignOut: () => void;
}

const SIGNED_OUT = {
  form: 'signInToSuggest',
  redirect: 'signInToSuggest',
  ambient: 'signInAround',
  none: 'readOnly',
} as const;
const KEPT = { device: 'keptInBrowser', page: 'keptInPage', shared: 'everybodyReads' } as const;

/** Where it is kept, and who writes. */
function note({ signIn, scope }: Capabilities, { viewer }: Snapshot, t: Translator): unknown {
  if (!viewer) return t(SIGNED_OUT[signIn]);
  if (scope !== 'shared' || !viewer.name) return t(KEPT[scope]);
  return richMessage(t, 'signedInAs', { name: { text: withNames(viewer.name) } });
}

/** The way to sign in, for readers who can do nothing else. */
export function signInControl({ t, forms }: Pick<Scene, 't' | 'forms'>, head: Head, isPrimary: boolean): unknown {
  const kind = isPrimary ? 'btn primary' : 'btn';
  switch (head.capabilities.signIn) {
    case 'form':
      return html`<button
        class=${kind}
        type="button"
        part="sign-in"
        data-opens=${SIGN_IN}
        aria-expanded=${forms.isOpen(SIGN_IN)}
        @click=${head.onSignIn}
      >${t('signIn')}</button>`;
    case 'redirect':
      return head.signInAddress
        ? html`<a class=${kind} part="sign-in" href=${head.signInAddress}>${t('signIn')}</a>`
        : nothing;
    case 'ambient':
    case 'none':
      return nothing;
  }
}

/** The form to sign in, while it is open. */
export const signInForm = ({ t, forms }: Pick<Scene, 't' | 'forms'>, parts: Parts, feed: Feed): unknown =>
  forms.isOpen(SIGN_IN) ? parts.signIn.need()?.render({ t, forms }, feed) : nothing;

function watchButton({ t, may, send, snapshot }: Scene, scope: Capabilities['scope']): unknown {
  if (!may('watch')) return nothing;
  const { watching, watchers } = snapshot;
  return html`<button
    class="btn watch"
    type="button"
    part="watch"
    aria-pressed=${watching}
    @click=${() => {
      send({ op: 'watch', on: !watching });
    }}
  >
    ${watchIcon()}${t('watch')}${
      scope === 'shared' && watchers > 0
        ? html`<span class="n" aria-hidden="true">${t.number(watchers)}</span
            ><span class="vh">, ${t('watchers', { n: watchers })}</span>`
        : nothing
    }
  </button>`;
}

/** Heading, where it is kept, and the two things to begin with. */
export function communityHead(scene: Scene, head: Head): TemplateResult {
  const { t, snapshot, may, forms, headingLevel } = scene;
  const { capabilities, fresh } = head;
  const canSignOut = snapshot.viewer && (capabilities.signIn === 'form' || capabilities.signIn === 'redirect');
  const isMark = snapshot.viewer && snapshot.watching && !capabilities.notifies;
  return html`<div class="head" part="head">
    <div class="words">
      ${heading(headingLevel, t('community'), 'heading', 'heading')}
      <p class="quiet small" part="note">
        ${note(capabilities, snapshot, t)}
        ${canSignOut ? html`<button class="quiet-btn" type="button" part="sign-out" @click=${head.onSignOut}>${t('signOut')}</button>` : nothing}
      </p>
      ${
        fresh > 0
          ? html`<p class="small fresh" part="fresh">${t('newSinceVisit', { n: fresh })}</p>`
          : isMark
            ? html`<p class="quiet small" part="fresh">${t('watchNote')}</p>`
            : nothing
      }
    </div>
    <div class="actions">
      ${snapshot.viewer ? nothing : signInControl(scene, head, true)} ${watchButton(scene, capabilities.scope)}
      ${
        may('propose')
          ? html`<button
              class="btn primary"
              type="button"
              part="suggest"
              data-opens=${SUGGEST}
              aria-expanded=${forms.isOpen(SUGGEST)}
              @click=${() => {
                if (forms.isOpen(SUGGEST)) forms.close(SUGGEST);
                else forms.open(SUGGEST);
              }}
            >${suggestIcon()}${t('suggestChange')}</button>`
          : nothing
      }
    </div>
  </div>`;
}
