import '../../strings/english-on-demand.js';
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { ProgressController } from '../../controllers/progress-controller.js';
import type { Profile } from '../../model/profile.js';
import type { RoleMarks } from '../../model/marks.js';
import { parseJson } from '../../schema/parse-json.js';
import type { Translator } from '../../strings/translate.js';
import { fileName } from '../../view/file-name.js';
import { importReport } from '../../view/import-report.js';
import { toCsv, toJson, toMarkdown, toPlainText, type MarksExport } from '../../view/marks-export.js';
import { applyImport, previewImport, type ImportPreview } from '../../view/marks-import.js';
import { progressView } from '../../view/progress-view.js';
import { download } from './download.js';
import { progressPanelStyles } from './progress-panel.styles.js';
import { progressTable } from './progress-table.js';

/** The largest file of marks that is read, in bytes. */
const MAX_FILE = 5_000_000;

const FORMATS = {
  text: { write: toPlainText, end: 'txt', type: 'text/plain', label: 'formatText' },
  markdown: { write: toMarkdown, end: 'md', type: 'text/markdown', label: 'formatMarkdown' },
  // Excel takes a file for UTF-8 only with a byte order mark
  csv: { write: toCsv, end: 'csv', type: 'text/csv', label: 'formatCsv' },
  json: { write: toJson, end: 'json', type: 'application/json', label: 'formatJson' },
} as const;
type Format = keyof typeof FORMATS;

interface PanelHost extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

interface PanelContext {
  readonly progress: ProgressController;
  readonly t: () => Translator;
  readonly announce: (message: string) => void;
}

/** What the panel has to ask or to show besides its table. */
type Step =
  | { readonly kind: 'clear' }
  | { readonly kind: 'preview'; readonly preview: ImportPreview; readonly report: readonly string[] }
  | { readonly kind: 'refused'; readonly report: readonly string[] }
  | { readonly kind: 'text'; readonly text: string; readonly label: 'copyByHand' | 'saveByHand' };

/** How much of each level is covered, and the ways to take marks elsewhere, to bring them back and to clear them. */
export class ProgressPanel {
  /** The style sheets that the host is to adopt. */
  static readonly styles: readonly CSSResult[] = [progressPanelStyles];

  readonly #host: PanelHost;
  readonly #context: PanelContext;
  #format: Format = 'text';
  #step: Step | undefined;
  #shown: { readonly profile: Profile; readonly role: number } | undefined;

  constructor(host: PanelHost, context: PanelContext) {
    this.#host = host;
    this.#context = context;
  }

  /** The panel of one role. */
  render(profile: Profile, role: number): TemplateResult | typeof nothing {
    if (this.#shown?.profile.id !== profile.id || this.#shown.role !== role) this.#step = undefined;
    this.#shown = { profile, role };
    const t = this.#context.t();
    const { marks } = this.#marks(profile, role);
    const view = progressView(profile, role, marks, t);
    if (!view) return nothing;
    return html`<div class="progress-panel" part="progress-panel">
      ${progressTable(view, t('progressCaption', { role: view.role.full }), t)}
      ${view.lost.length > 0 ? html`<p class="quiet small">${t('notMatched', { n: view.lost.length })}</p>` : nothing}
      <div class="transfer">
        <label for="format">${t('exportAs')}</label>
        <select id="format" @change=${this.#onFormat}>
          ${Object.entries(FORMATS).map(
            ([format, { label }]) =>
              html`<option .value=${format} .selected=${format === this.#format}>${t(label)}</option>`,
          )}
        </select>
        <button class="btn" type="button" data-do="copy" @click=${this.#onCopy}>${t('copy')}</button>
        <button class="btn" type="button" data-do="download" @click=${this.#onDownload}>${t('download')}</button>
        <label class="btn file">
          <input type="file" accept=".json,application/json" @change=${this.#onFile} />${t('importFile')}
        </label>
        ${
          marks.length > 0
            ? html`<button class="btn" type="button" data-do="clear" @click=${this.#onClear}>${t('clearMarks')}</button>`
            : nothing
        }
      </div>
      ${this.#renderStep(marks.length, t)}
    </div>`;
  }

  #renderStep(count: number, t: Translator): unknown {
    const step = this.#step;
    if (!step) return nothing;
    const cancel = html`<button class="btn" type="button" @click=${this.#onCancel}>${t('cancel')}</button>`;
    const sentences = (report: readonly string[]): TemplateResult =>
      html`<ul>
        ${report.map((text) => html`<li>${text}</li>`)}
      </ul>`;
    switch (step.kind) {
      case 'clear':
        return html`<div class="step" role="group" aria-labelledby="step">
          <p id="step" tabindex="-1">${t('clearQuestion', { n: count })}</p>
          <div class="actions">
            <button class="btn" type="button" data-do="clear-all" @click=${this.#onClearAll}>${t('clearMarks')}</button>${cancel}
          </div>
        </div>`;
      case 'preview':
        return html`<div class="step" role="group" aria-labelledby="step">
          <p id="step" tabindex="-1">${t('importPreview')}</p>
          ${sentences(step.report)}
          <div class="actions">
            <button class="btn" type="button" data-do="import" @click=${this.#onImport}>${t('importApply')}</button>${cancel}
          </div>
        </div>`;
      case 'refused':
        return html`<div class="step" role="alert">${sentences(step.report)}</div>`;
      case 'text':
        return html`<div class="step">
          <label for="text">${t(step.label)}</label>
          <textarea id="text" readonly rows="8" .value=${step.text}></textarea>
          <div class="actions">${cancel}</div>
        </div>`;
    }
  }

  #marks(profile: Profile, role: number): RoleMarks {
    return this.#context.progress.marks(profile.id, profile.roles[role]?.id ?? '');
  }

  /** The marks of all roles that have some. */
  #allMarks(profile: Profile): readonly RoleMarks[] {
    return profile.roles.map((_, role) => this.#marks(profile, role)).filter(({ marks }) => marks.length > 0);
  }

  async #go(step: Step | undefined, focus: string): Promise<void> {
    this.#step = step;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(`.progress-panel ${focus}`)?.focus();
  }

  #written(format: Format): string {
    const { profile, role } = this.#shown ?? {};
    if (!profile || role === undefined) return '';
    const given: MarksExport = {
      profile,
      marks: [this.#marks(profile, role)],
      t: this.#context.t(),
      now: new Date(),
      address: profile.document.url ?? this.#host.ownerDocument.location.href.split('#')[0],
    };
    return FORMATS[format].write(given);
  }

  /** Shows a text that the reader is to copy by hand. */
  async #showText(text: string, label: 'copyByHand' | 'saveByHand'): Promise<void> {
    await this.#go({ kind: 'text', text, label }, 'textarea');
    this.#host.renderRoot.querySelector<HTMLTextAreaElement>('.progress-panel textarea')?.select();
  }

  readonly #onFormat = (event: Event): void => {
    this.#format = (event.target as HTMLSelectElement).value as Format;
  };

  readonly #onCopy = async (): Promise<void> => {
    const text = this.#written(this.#format);
    try {
      await navigator.clipboard.writeText(text);
      this.#context.announce(this.#context.t()('copied'));
    } catch {
      // no permission, or no secure page: the reader can still copy it
      await this.#showText(text, 'copyByHand');
    }
  };

  readonly #onDownload = async (): Promise<void> => {
    const { end, type } = FORMATS[this.#format];
    const text = this.#written(this.#format);
    const isSaved = download(
      this.#host.ownerDocument,
      fileName(this.#shown?.profile.id ?? 'skill', `-progress.${end}`),
      type,
      text,
    );
    if (isSaved) this.#context.announce(this.#context.t()('downloaded'));
    else await this.#showText(text, 'saveByHand');
  };

  readonly #onFile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    const { profile } = this.#shown ?? {};
    if (!file || !profile) return;
    const t = this.#context.t();
    const isTooLarge = file.size > MAX_FILE;
    const text = isTooLarge ? '' : await file.text().catch(() => '');
    input.value = ''; // the same file may be chosen again
    const json = parseJson(text);
    if (!json.ok) {
      const reason = isTooLarge
        ? t('failedTooLarge', { megabytes: MAX_FILE / 1_000_000 })
        : t('importWhich', { format: t('formatJson') });
      await this.#refuse([t('notProgress'), reason]);
      return;
    }
    const result = previewImport(json.value, profile, this.#allMarks(profile));
    const report = importReport(result, profile, t);
    if ('marks' in result && result.marks.length > 0)
      await this.#go({ kind: 'preview', preview: result, report }, '#step');
    else await this.#refuse(report);
  };

  #refuse(report: readonly string[]): Promise<void> {
    return this.#go({ kind: 'refused', report }, 'input[type="file"]');
  }

  readonly #onImport = async (): Promise<void> => {
    const { profile } = this.#shown ?? {};
    if (this.#step?.kind !== 'preview' || !profile) return;
    for (const marks of applyImport(this.#step.preview, this.#allMarks(profile))) this.#context.progress.write(marks);
    this.#context.announce(this.#context.t()('imported'));
    await this.#go(undefined, 'input[type="file"]');
  };

  readonly #onClear = (): void => void this.#go({ kind: 'clear' }, '#step');

  readonly #onClearAll = async (): Promise<void> => {
    const { profile, role } = this.#shown ?? {};
    if (!profile || role === undefined) return;
    this.#context.progress.write({ ...this.#marks(profile, role), marks: [] });
    this.#context.announce(this.#context.t()('cleared'));
    await this.#go(undefined, 'select');
  };

  readonly #onCancel = (): void => void this.#go(undefined, 'select');
}
