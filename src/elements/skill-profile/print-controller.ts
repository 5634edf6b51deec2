import { html, nothing, svg, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { SkillStore } from '../../controllers/skill-store.js';
import { SkillPrintEvent, type PrintKind } from '../../events/skill-print-event.js';
import type { Profile } from '../../model/profile.js';
import type { Translator } from '../../strings/translate.js';
import type { ItemMarks } from '../../view/checklist-view.js';
import { placeOf, type Selection } from '../../view/selection.js';
import type { PrintOffer } from '../print/print.js';

type Host = ReactiveControllerHost & HTMLElement;

/** What is on show. */
export interface Show {
  readonly profile: Profile | undefined;
  readonly selection: Selection;
  readonly store: SkillStore;
  readonly t: Translator;
}

/** A printer. The words beside it say the same. */
const printIcon = svg`<svg
  width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false"
  fill="none" stroke="currentColor" stroke-width="1.4"
  ><path d="M4.5 6V2h7v4M4.5 12H2V6h12v6h-2.5M4.5 9.5h7V14h-7Z"/></svg>`;

/**
 * The buttons that print. What prints is loaded by the first press; where the browser does not let the page print, a
 * printable page is offered instead.
 */
export class PrintController implements ReactiveController {
  readonly #host: Host;
  readonly #show: () => Show;
  readonly #announce: (message: string) => void;
  #offer: PrintOffer | undefined;

  constructor(host: Host, show: () => Show, announce: (message: string) => void) {
    this.#host = host;
    this.#show = show;
    this.#announce = announce;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#setOffer(undefined);
  }

  /** Says that something is about to be printed, then prints it; returns whether it was printed. */
  async print(what: PrintKind, marks?: ItemMarks): Promise<boolean> {
    const { profile, selection, store, t } = this.#show();
    if (!profile) return false;
    const { role = null, level = null } = selection;
    if (!this.#host.dispatchEvent(new SkillPrintEvent(what, profile.id, role, level))) return false;
    const { printProfile } = await import('../print/print.js');
    const { printed, offer } = await printProfile(this.#host, { what, profile, selection, store, t, marks });
    this.#setOffer(offer);
    return printed;
  }

  /** The button for the whole profile. */
  pageButton(): TemplateResult {
    return this.#button('page');
  }

  /** The button for the checklist, as soon as there is one. */
  checklistButton(profile: Profile): TemplateResult | typeof nothing {
    const { role, target } = placeOf(profile, this.#show().selection);
    return role === undefined || target === undefined
      ? nothing
      : html`<div class="actions">${this.#button('checklist')}</div>`;
  }

  /** What is offered instead of a print. */
  get offer(): TemplateResult | undefined {
    return this.#offer?.content;
  }

  #button(what: PrintKind): TemplateResult {
    return html`<button class="btn" type="button" part="print-button" data-what=${what} @click=${this.#onClick}>
      ${printIcon}${this.#show().t(what === 'page' ? 'printPage' : 'printChecklist')}
    </button>`;
  }

  #setOffer(offer: PrintOffer | undefined): void {
    this.#offer?.release();
    this.#offer = offer;
    this.#host.requestUpdate();
  }

  readonly #onClick = async (event: Event): Promise<void> => {
    const button = event.currentTarget as HTMLElement;
    try {
      await this.print(button.dataset['what'] as PrintKind);
    } catch {
      // the part of the script that prints could not be loaded: the browser prints the page around the profile as well
      print();
    }
    if (this.#offer) this.#announce(this.#show().t('printBlocked'));
    // a dialog may have taken the focus, and given it to nobody
    if (document.activeElement === document.body) button.focus({ preventScroll: true });
  };
}
