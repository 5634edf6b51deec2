import '../../strings/english-on-demand.js';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { CopyController } from '../../controllers/copy-controller.js';
import { LinkController, type LinkActions } from '../../controllers/link-controller.js';
import type { Translator } from '../../strings/translate.js';
import { bar } from './states.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What an element with `url-state` has besides. It is loaded by those only. */
export class LinkPart {
  readonly #host: Host;
  readonly #link: LinkController;
  readonly #copy: CopyController;

  constructor(host: Host, actions: LinkActions & { readonly onCopied: () => void }) {
    this.#host = host;
    this.#link = new LinkController(host, actions);
    this.#copy = new CopyController(host, {
      text: () => this.#link.link,
      onCopied: actions.onCopied,
      button: '[part="copy-link"]',
      field: '[part="copy-link-field"]',
    });
  }

  /** Ends it: the view is no longer kept in the address. */
  remove(): void {
    this.#link.remove();
    this.#host.removeController(this.#copy);
  }

  /** What the link that was followed names and the document does not have. */
  renderNotice(t: Translator): TemplateResult | typeof nothing {
    const { roles, levels } = this.#link.gone;
    if (roles + levels === 0) return nothing;
    return bar(
      html`${roles > 0 ? html`<p>${t('linkRolesGone', { n: roles })}</p>` : nothing}${
        levels > 0 ? html`<p>${t('linkLevelsGone', { n: levels })}</p>` : nothing
      }`,
      false,
    );
  }

  /** The button "Copy link". Both of its texts are there, so that it keeps its size; the hidden one is not spoken either. */
  renderButton(t: Translator): TemplateResult | typeof nothing {
    if (!this.#link.hasLink) return nothing;
    const copied = this.#copy.state === 'copied';
    return html`<button class="btn copy" type="button" part="copy-link" @click=${this.#copy.press}>
      <span ?data-off=${copied}>${t('copyLink')}</span><span ?data-off=${!copied}>${t('linkCopied')}</span>
    </button>`;
  }

  /** The field that stands in for the clipboard where that is blocked. */
  renderField(t: Translator): TemplateResult | typeof nothing {
    if (this.#copy.state !== 'blocked') return nothing;
    return html`<label class="copy-field"
      >${t('linkField')}<input
        part="copy-link-field"
        type="text"
        dir="ltr"
        readonly
        .value=${this.#link.link ?? ''}
        @keydown=${this.#copy.onKey}
    /></label>`;
  }
}
