import '../../strings/english-on-demand.js';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Profile } from '../../model/profile.js';
import { loadProfile } from '../../source/load-profile.js';
import type { Failure } from '../../source/failure.js';
import type { Translator } from '../../strings/translate.js';
import type { RoleName } from '../../view/names.js';
import { versionView, type VersionRow, type VersionView } from '../../view/version-view.js';
import { addStyles } from '../shared/add-styles.js';
import { heading } from '../shared/heading.js';
import { localText, richMessage } from '../shared/local-text.js';
import { failedState } from '../shared/states.js';
import { textDiff } from '../shared/text-diff.js';
import { textDiffStyles } from '../shared/text-diff.styles.js';
import { versionsStyles } from './versions.styles.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

interface VersionsContext {
  readonly t: () => Translator;
  readonly announce: (message: string) => void;
}

/** The other document. */
type Other =
  | { readonly status: 'loading'; readonly failure: Failure | undefined }
  | { readonly status: 'ready'; readonly profile: Profile }
  | { readonly status: 'failed'; readonly failure: Failure };

/** What a comparison was worked out from, and what came of it. */
interface Worked {
  readonly inputs: readonly unknown[];
  readonly view: VersionView;
}

/** Which of two documents is the later one: by date, else the one on the page. */
const inOrder = (here: Profile, there: Profile): { before: Profile; after: Profile } =>
  (there.document.updated ?? '') > (here.document.updated ?? '')
    ? { before: here, after: there }
    : { before: there, after: here };

/** A role in two versions of its document: what was added, removed and changed, word by word. Loaded when it is asked for. */
export class Versions implements ReactiveController {
  readonly #host: Host;
  readonly #context: VersionsContext;
  #src: string | undefined;
  #other: Other = { status: 'loading', failure: undefined };
  #abort: AbortController | undefined;
  #changedOnly = true;
  #worked: Worked | undefined;

  constructor(host: Host, context: VersionsContext) {
    this.#host = host;
    this.#context = context;
    addStyles(host.renderRoot, [textDiffStyles, versionsStyles]);
    host.addController(this);
  }

  /** What is under way is given up, and asked for again when the element comes back. */
  hostDisconnected(): void {
    if (this.#other.status !== 'loading') return;
    this.#abort?.abort();
    this.#src = undefined;
  }

  /** The comparison with the document at an address. */
  render(profile: Profile, role: RoleName, src: string, level: number): TemplateResult {
    if (src !== this.#src) this.#load(src, false);
    const t = this.#context.t();
    const other = this.#other;
    if (other.status === 'ready') return this.#renderView(this.#work(profile, other.profile, role.id), level, t);
    if (other.failure)
      return failedState(other.failure, other.status === 'loading', t, () => this.#load(src, true), '');
    return html`<p class="quiet" aria-busy="true">${t('loading')}</p>`;
  }

  #renderView(view: VersionView, level: number, t: Translator): TemplateResult {
    if (view.kind === 'other-profile') return html`<div class="state failed" role="alert"><p>${view.text}</p></div>`;
    return html`<div class="versions" part="versions">
      <p class="count">${view.summary}</p>
      ${view.notes.map(({ key, values }) => html`<p class="quiet">${richMessage(t, key, values)}</p>`)}
      <label class="check">
        <input type="checkbox" .checked=${this.#changedOnly} @change=${this.#onChangedOnly} />${t('changedOnly')}
      </label>
      ${view.rows.map((row) => this.#renderRow(row, level, t))}
    </div>`;
  }

  #renderRow(
    { level, kind, word, summary, requirement, ...texts }: VersionRow,
    at: number,
    t: Translator,
  ): TemplateResult {
    const list = (entries: VersionRow['items'], name: string): unknown =>
      entries.length > 0
        ? html`<ul class=${name}>
            ${entries.map((parts) => html`<li>${textDiff(parts, t)}</li>`)}
          </ul>`
        : nothing;
    return html`<section class="version ${kind}" part="version">
      <header>
        ${heading(at, localText(level), 'version-heading')}
        <span class="kind">${word}</span>
      </header>
      <p class="quiet small">${summary.length > 0 ? summary.join(' ') : t(requirement)}</p>
      ${texts.stem.length > 0 ? html`<p>${textDiff(texts.stem, t)}</p>` : nothing}
      ${texts.items.length > 0 ? list(texts.items, 'plain') : html`<p>${textDiff(texts.description, t)}</p>`}
      ${list(texts.topics, 'topics')}
    </section>`;
  }

  #work(here: Profile, there: Profile, role: string): VersionView {
    const t = this.#context.t();
    const inputs = [here, there, role, t, this.#changedOnly];
    if (!this.#worked || inputs.some((input, index) => input !== this.#worked?.inputs[index]))
      this.#worked = {
        inputs,
        view: versionView({ ...inOrder(here, there), t }, { role, changedOnly: this.#changedOnly }),
      };
    return this.#worked.view;
  }

  #load(src: string, reload: boolean): void {
    this.#abort?.abort();
    this.#abort = new AbortController();
    this.#src = src;
    const { signal } = this.#abort;
    this.#other = { status: 'loading', failure: this.#other.status === 'failed' ? this.#other.failure : undefined };
    if (reload) this.#host.requestUpdate();
    void loadProfile(src, this.#host.ownerDocument.baseURI, { signal, reload }).then((result) => {
      if (signal.aborted) return;
      this.#other = result.ok
        ? { status: 'ready', profile: result.value.profile }
        : { status: 'failed', failure: result.failure };
      this.#host.requestUpdate();
    });
  }

  readonly #onChangedOnly = (event: Event): void => {
    this.#changedOnly = (event.target as HTMLInputElement).checked;
    this.#host.requestUpdate();
    this.#context.announce(this.#context.t()(this.#changedOnly ? 'changedShown' : 'allShown'));
  };
}
