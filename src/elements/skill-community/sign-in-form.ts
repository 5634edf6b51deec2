import '../../strings/english-of-suggestions.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Feed } from '../../community/feed.js';
import { withNames } from '../../community/model/invisible-signs.js';
import type { MessageKey } from '../../strings/messages.js';
import { addStyles } from '../shared/add-styles.js';
import { orNothing } from '../shared/or-nothing.js';
import { asCommunityError } from '../../community/community-error.js';
import { SIGN_IN } from './forms.js';
import type { PartHost } from './community-parts.js';
import type { Scene } from './scene.js';
import { signInFormStyles } from './sign-in-form.styles.js';
import { escapes } from './text-form.js';

/** What it is drawn with, also when nothing has come. */
type Frame = Pick<Scene, 't' | 'forms' | 'announce'>;

/** The form to sign in with a name and a password. Neither is kept in the page. */
export class SignInForm {
  readonly #host: PartHost;
  #isBusy = false;

  constructor(host: PartHost) {
    this.#host = host;
    addStyles(host.renderRoot, [signInFormStyles]);
  }

  render(scene: Frame, feed: Feed): TemplateResult {
    const { t, forms } = scene;
    const [problem] = forms.problems(SIGN_IN);
    const field = (
      name: string,
      label: MessageKey,
      type: 'text' | 'password',
      autocomplete: 'username' | 'current-password',
      wrong: boolean,
    ): TemplateResult =>
      html`<label
        >${t(label)}
        <input
          type=${type}
          name=${name}
          autocomplete=${autocomplete}
          autocapitalize="none"
          spellcheck="false"
          dir="auto"
          required
          aria-invalid=${orNothing(wrong ? 'true' : undefined)}
          aria-describedby=${orNothing(wrong ? 'sign-in-problem' : undefined)}
      /></label>`;
    return html`<form
      class="form card sign-in"
      part="form"
      data-form=${SIGN_IN}
      novalidate
      @keydown=${(event: KeyboardEvent) => {
        escapes(event, () => {
          forms.close(SIGN_IN);
        });
      }}
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#submit(event.currentTarget as HTMLFormElement, scene, feed);
      }}
    >
      ${field('name', 'userName', 'text', 'username', problem === 'enterName' || problem === 'wrongPassword')}
      ${field('password', 'password', 'password', 'current-password', problem === 'enterPassword' || problem === 'wrongPassword')}
      ${problem ? html`<p class="problem" id="sign-in-problem" role="alert">${t(problem)}</p>` : nothing}
      <div class="actions">
        <button class="btn primary" type="submit" aria-disabled=${this.#isBusy ? 'true' : 'false'}>
          ${t(this.#isBusy ? 'signingIn' : 'signIn')}
        </button>
        <button class="quiet-btn" type="button" @click=${() => {
          forms.close(SIGN_IN);
        }}>${t('cancel')}</button>
      </div>
    </form>`;
  }

  async #submit(form: HTMLFormElement, { t, forms, announce }: Frame, feed: Feed): Promise<void> {
    if (this.#isBusy) return;
    const field = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`);
    const name = field('name')?.value.trim();
    const password = field('password')?.value;
    if (!name || !password) {
      forms.fail(SIGN_IN, [name ? 'enterPassword' : 'enterName'], false);
      field(name ? 'password' : 'name')?.focus();
      return;
    }
    forms.forgive(SIGN_IN);
    this.#setBusy(true);
    try {
      await feed.signIn({ name, password });
      forms.close(SIGN_IN);
      announce(t('signedInAs', { name: withNames(name) }));
    } catch (error) {
      const { code } = asCommunityError(error);
      forms.fail(SIGN_IN, [code === 'auth' ? 'wrongPassword' : `reason.${code}`], false);
      field('password')?.select();
    } finally {
      this.#setBusy(false);
    }
  }

  #setBusy(isBusy: boolean): void {
    this.#isBusy = isBusy;
    this.#host.requestUpdate();
  }
}
