import { html, type CSSResult, type TemplateResult } from 'lit';
import { ProgressController } from '../../controllers/progress-controller.js';
import type { SkillStore } from '../../controllers/skill-store.js';
import type { Profile } from '../../model/profile.js';
import type { Translator } from '../../strings/translate.js';
import { marksNote } from '../../view/checklist-items.js';
import { ProgressPanel } from './progress-panel.js';

type Host = ConstructorParameters<typeof ProgressController>[0] & ConstructorParameters<typeof ProgressPanel>[0];

/** The panel of progress with marks of its own to show, for an element that stands alone. Loaded with the first role. */
export class ProgressPart {
  /** The style sheets that the host is to adopt. */
  static readonly styles: readonly CSSResult[] = ProgressPanel.styles;

  readonly panel: ProgressPanel;
  readonly #progress: ProgressController;
  readonly #t: () => Translator;

  constructor(
    host: Host,
    context: { store: () => SkillStore; t: () => Translator; announce: (message: string) => void },
  ) {
    this.#t = context.t;
    this.#progress = new ProgressController(host, context.store);
    this.panel = new ProgressPanel(host, { progress: this.#progress, t: context.t, announce: context.announce });
  }

  /** Where the marks of a role are. */
  note(profile: Profile, role: number): TemplateResult {
    const note = this.#progress.note(profile.roles[role]?.id ?? '');
    return html`<p class="quiet small" part="marks-note">${this.#t()(marksNote[note])}</p>`;
  }
}
