import '../../strings/english-of-accounts.js';
import { html, nothing } from 'lit';
import { asCommunityError, type CommunityErrorCode } from '../../community/community-error.js';
import type { Feed } from '../../community/feed.js';
import { withNames } from '../../community/model/invisible-signs.js';
import { addStyles } from '../shared/add-styles.js';
import { richMessage } from '../shared/local-text.js';
import { accountStyles } from './account.styles.js';
import type { PartHost } from './community-parts.js';
import { SIGN_IN } from './forms.js';
import type { Scene } from './scene.js';
import { signInAddress } from './sign-in-address.js';

/** What is there also when nothing has come. */
type Frame = Pick<Scene, 't' | 'forms' | 'parts' | 'announce'>;

const SIGNED_OUT = {
  form: 'signInToSuggest',
  redirect: 'signInToSuggest',
  ambient: 'signInAround',
  none: 'readOnly',
} as const;

/** Who is signed in, and the ways to sign in and out. Loaded for stores that know people. */
export class Account {
  readonly #host: PartHost;

  constructor(host: PartHost) {
    this.#host = host;
    addStyles(host.renderRoot, [accountStyles]);
  }

  /** Who writes, and who reads it; undefined where only this browser has it. */
  note({ t, snapshot: { viewer } }: Scene, { capabilities: { signIn, scope, acts } }: Feed): unknown {
    // where nobody takes anything, to sign in to the page around changes nothing
    if (!viewer) return t(SIGNED_OUT[acts.size === 0 && signIn === 'ambient' ? 'none' : signIn]);
    if (scope !== 'shared') return undefined;
    if (!viewer.name) return t('everybodyReads');
    return richMessage(t, 'signedInAs', { name: { text: withNames(viewer.name) } });
  }

  /**
   * The button to sign out, for who can.
   * @param onProblem Is given why it failed, or nothing when it begins.
   */
  signOut(
    { t, announce, snapshot: { viewer } }: Scene,
    feed: Feed,
    onProblem: (problem: CommunityErrorCode | undefined) => void,
  ): unknown {
    const { signIn } = feed.capabilities;
    if (!viewer || (signIn !== 'form' && signIn !== 'redirect')) return nothing;
    const leave = (): void => {
      onProblem(undefined);
      feed.signOut().then(
        () => {
          announce(t('signedOut'));
        },
        (error: unknown) => {
          console.error(`<${this.#host.localName}> ${String(error)}`);
          onProblem(asCommunityError(error).code);
        },
      );
    };
    return html`<button class="quiet-btn" type="button" part="sign-out" @click=${leave}>${t('signOut')}</button>`;
  }

  /** How many watch, behind the word on the button. */
  watchers({ t, snapshot: { watchers: n } }: Scene, { capabilities: { scope } }: Feed): unknown {
    if (scope !== 'shared' || n === 0) return nothing;
    return html`<span class="n" aria-hidden="true">${t.number(n)}</span><span class="vh">, ${t('watchers', { n })}</span>`;
  }

  /** The way to sign in, for readers who can do nothing else. */
  control({ t, forms }: Frame, { capabilities }: Feed, isPrimary: boolean): unknown {
    const kind = isPrimary ? 'btn primary' : 'btn';
    const { signInUrl, ownerDocument } = this.#host;
    const address = signInUrl ? signInAddress(signInUrl, ownerDocument) : undefined;
    switch (capabilities.signIn) {
      case 'form':
        return html`<button
          class=${kind}
          type="button"
          part="sign-in"
          data-opens=${SIGN_IN}
          aria-expanded=${forms.isOpen(SIGN_IN)}
          @click=${() => {
            forms.toggle(SIGN_IN);
          }}
        >${t('signIn')}</button>`;
      case 'redirect':
        return address ? html`<a class=${kind} part="sign-in" href=${address}>${t('signIn')}</a>` : nothing;
      case 'ambient':
      case 'none':
        return nothing;
    }
  }

  /** The form to sign in, while it is open. */
  form(frame: Frame, feed: Feed): unknown {
    return frame.forms.isOpen(SIGN_IN) ? frame.parts.signIn.need()?.render(frame, feed) : nothing;
  }
}
