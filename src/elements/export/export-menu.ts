import '../../strings/english-on-demand.js';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { SkillExportEvent, type ExportFormat } from '../../events/skill-export-event.js';
import type { Profile } from '../../model/profile.js';
import type { Translator } from '../../strings/translate.js';
import { fileName } from '../../view/file-name.js';
import type { Selection } from '../../view/selection.js';
import { shownDocument } from '../../view/shown-document.js';
import { addStyles } from '../shared/add-styles.js';
import { download } from '../shared/download.js';
import { exportMenuStyles } from './export-menu.styles.js';
import { FORMATS } from './formats.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What the menu asks of its host. */
export interface ExportContext {
  readonly show: () => { readonly profile: Profile | undefined; readonly selection: Selection; readonly t: Translator };
  readonly announce: (message: string) => void;
}

/** What can be saved, and in which formats: a list of buttons below the button "Export". It is loaded when it is opened. */
export class ExportMenu {
  readonly #host: Host;
  readonly #context: ExportContext;
  #open = false;
  #failed = false;
  /** A file that may not have been saved, to be copied by hand. */
  #text: string | undefined;

  constructor(host: Host, context: ExportContext) {
    this.#host = host;
    this.#context = context;
    addStyles(host.renderRoot, [exportMenuStyles]);
  }

  get isOpen(): boolean {
    return this.#open;
  }

  toggle(open = !this.#open): void {
    this.#open = open;
    this.#failed = false;
    this.#text = undefined;
    const { ownerDocument } = this.#host;
    if (open) ownerDocument.addEventListener('pointerdown', this.#onPointer);
    else ownerDocument.removeEventListener('pointerdown', this.#onPointer);
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const { profile, selection, t } = this.#context.show();
    if (this.#failed) return html`<p class="menu" role="alert">${t('exportFailed')}</p>`;
    if (this.#text !== undefined)
      return html`<div class="menu">
        <label for="export-text">${t('saveByHand')}</label>
        <textarea id="export-text" readonly rows="8" .value=${this.#text}></textarea>
        <button class="btn" type="button" @click=${this.#onClose}>${t('close')}</button>
      </div>`;
    if (!this.#open || !profile) return nothing;
    const total = profile.document.expectations.length;
    const count = shownDocument(profile, selection, t.locale).expectations.length;
    return html`<div id="export" class="menu" part="export-menu">
      <p>${count === total ? t('exportAll', { n: total }) : t('exportShown', { n: total, count })}</p>
      <ul>
        ${Object.entries(FORMATS).map(
          ([format, { label }]) =>
            html`<li>
              <button class="btn" type="button" part="export-format" data-format=${format} @click=${this.#onFormat}>
                ${t(label)}
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #backToButton(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('[part="export-button"]')?.focus();
    this.toggle(false);
  }

  readonly #onFormat = async (event: Event): Promise<void> => {
    const format = (event.currentTarget as HTMLElement).dataset['format'] as ExportFormat;
    const { profile, selection, t } = this.#context.show();
    if (!profile) return;
    const document = shownDocument(profile, selection, t.locale);
    this.#backToButton();
    if (!this.#host.dispatchEvent(new SkillExportEvent(format, profile.id, document.expectations.length))) return;
    const { end, type, load } = FORMATS[format];
    const name = fileName(profile.id, end);
    try {
      const text = (await load())(document, t.locale);
      const isSaved = download(this.#host.ownerDocument, name, type, text);
      if (isSaved) this.#context.announce(t('exported', { name }));
      else await this.#showText(text);
    } catch (error) {
      console.error(`<${this.#host.localName}> ${name} could not be made. ${String(error)}`);
      this.#failed = true;
      this.#host.requestUpdate();
    }
  };

  /** Where a frame may keep the file from being saved, nobody can say whether it was. */
  async #showText(text: string): Promise<void> {
    this.toggle(true);
    this.#text = text;
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#export-text')?.select();
  }

  readonly #onClose = (): void => {
    this.#backToButton();
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#open) return;
    // what stands around, such as a dialog, stays open
    event.preventDefault();
    event.stopPropagation();
    this.#backToButton();
  };

  readonly onFocusOut = (event: FocusEvent): void => {
    const next = event.relatedTarget as Node | null;
    if (this.#open && next && !(event.currentTarget as HTMLElement).contains(next)) this.toggle(false);
  };

  readonly #onPointer = (event: Event): void => {
    const wrapper = this.#host.renderRoot.querySelector('.export');
    if (!wrapper || !event.composedPath().includes(wrapper)) this.toggle(false);
  };
}
