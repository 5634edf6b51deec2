import '../../strings/english-of-suggestions.js';
import '../../strings/english-on-demand.js';
import { html, nothing, type TemplateResult } from 'lit';
import { patchedDocument, patchFile } from '../../community/model/patch-file.js';
import type { Proposal } from '../../community/model/snapshot.js';
import type { MessageKey } from '../../strings/messages.js';
import { fileName } from '../../view/file-name.js';
import type { PartHost } from './community-parts.js';
import { download } from '../shared/download.js';
import type { Scene } from './scene.js';
import { escapes } from './text-form.js';

const FILES = {
  patch: { label: 'changeAsPatch', end: '.patch.json' },
  profile: { label: 'changedProfile', end: '.json' },
} as const satisfies Record<string, { readonly label: MessageKey; readonly end: string }>;

/** Saves an accepted proposal as a file: the change alone, or the profile with it. */
export class ProposalExport {
  readonly #host: PartHost;
  readonly #texts = new Map<string, string>();

  constructor(host: PartHost) {
    this.#host = host;
  }

  /** The choice of two, and the text to copy where a frame may keep the file from being saved. */
  render(scene: Scene, proposal: Proposal): TemplateResult {
    const { t, forms } = scene;
    const key = `export:${proposal.id}`;
    const [problem] = forms.problems(key);
    const text = this.#texts.get(key);
    return html`<div
      class="form"
      data-form=${key}
      @keydown=${(event: KeyboardEvent) => {
        escapes(event, () => {
          this.#texts.delete(key);
          forms.close(key);
        });
      }}
    >
      <div class="actions">
        ${Object.entries(FILES).map(
          ([kind, { label }], at) =>
            html`<button class="btn" type="button" data-kind=${kind} ?data-first=${at === 0} @click=${() => {
              this.#save(scene, proposal, kind as keyof typeof FILES);
            }}>${t(label)}</button>`,
        )}
      </div>
      ${problem ? html`<p class="problem" role="alert">${t(problem)}</p>` : nothing}
      ${
        text === undefined
          ? nothing
          : html`<label>${t('saveByHand')}<textarea readonly rows="6" dir="ltr" .value=${text}></textarea></label>`
      }
    </div>`;
  }

  #save(scene: Scene, proposal: Proposal, kind: keyof typeof FILES): void {
    const { forms, profile, t } = scene;
    const key = `export:${proposal.id}`;
    const file =
      kind === 'patch'
        ? ({ ok: true, text: patchFile([proposal]) } as const)
        : patchedDocument(profile.document, [proposal]);
    if (!file.ok) {
      forms.fail(key, ['changeDoesNotFit'], false);
      return;
    }
    const name = fileName(profile.id, FILES[kind].end);
    if (download(this.#host.ownerDocument, name, 'application/json', file.text)) {
      forms.close(key);
      scene.announce(t('exported', { name }));
    } else {
      this.#texts.set(key, file.text);
      this.#host.requestUpdate();
    }
  }
}
