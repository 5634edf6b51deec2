import { html, nothing, svg, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ExportContext, ExportMenu } from '../export/export-menu.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** An arrow into a tray. The word beside it says the same. */
const exportIcon = svg`<svg
  width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false"
  fill="none" stroke="currentColor" stroke-width="1.4"
  ><path d="M8 2v8M4.8 6.8 8 10l3.2-3.2M2.5 10v4h11v-4"/></svg>`;

/** The button "Export". Its menu is loaded by the first press. */
export class ExportController implements ReactiveController {
  readonly #host: Host;
  readonly #context: ExportContext;
  #menu: ExportMenu | undefined;
  #failed = false;

  constructor(host: Host, context: ExportContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#menu?.toggle(false);
  }

  render(): TemplateResult {
    const { t } = this.#context.show();
    const isOpen = this.#menu?.isOpen ?? false;
    return html`<div class="export" @keydown=${this.#menu?.onKey} @focusout=${this.#menu?.onFocusOut}>
      <button
        class="btn"
        type="button"
        part="export-button"
        aria-expanded=${isOpen}
        aria-controls=${isOpen ? 'export' : nothing}
        @click=${this.#onClick}
      >
        ${exportIcon}${t('export')}
      </button>
      ${this.#failed ? html`<p role="alert">${t('exportFailed')}</p>` : this.#menu?.render()}
    </div>`;
  }

  readonly #onClick = async (): Promise<void> => {
    try {
      this.#menu ??= new (await import('../export/export-menu.js')).ExportMenu(this.#host, this.#context);
      this.#failed = false;
      this.#menu.toggle();
    } catch (error) {
      console.error(`<${this.#host.localName}> The export could not be loaded. ${String(error)}`);
      this.#failed = true;
      this.#host.requestUpdate();
    }
  };
}
