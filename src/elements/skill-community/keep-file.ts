import '../../strings/english-of-entries.js';
import '../../strings/english-of-suggestions.js';
import '../../strings/english-on-demand.js';
import { html, nothing, type TemplateResult } from 'lit';
import { asCommunityError } from '../../community/community-error.js';
import type { Feed } from '../../community/feed.js';
import type { MessageKey } from '../../strings/messages.js';
import type { Translator } from '../../strings/translate.js';
import { fileName } from '../../view/file-name.js';
import { download } from '../shared/download.js';
import type { PartHost } from './community-parts.js';
import type { Scene } from './scene.js';

/** The largest file that is read, in bytes. */
const MAX_FILE = 10_000_000;

/** What there is to say after a file was saved or read. */
type Outcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'added'; readonly n: number; readonly claim: (() => Promise<void>) | undefined }
  | { readonly kind: 'claimed' }
  | { readonly kind: 'refused'; readonly why: MessageKey };

/** What is said of it, to who sees it and to who does not; nothing of what is an alert, or has the focus. */
function wordsFor(outcome: Outcome, t: Translator): string {
  switch (outcome.kind) {
    case 'saved':
      return t('exported', { name: outcome.name });
    case 'added':
      return outcome.n > 0 ? t('fileAdded', { n: outcome.n }) : t('nothingAdded');
    case 'claimed':
      return t('claimed');
    case 'refused':
    case 'text':
      return '';
  }
}

/** All that was said, as a file, and back from one. */
export class KeepFile {
  readonly #host: PartHost;
  #outcome: Outcome | undefined;

  constructor(host: PartHost) {
    this.#host = host;
  }

  /** What became of it. */
  render(scene: Scene): TemplateResult | typeof nothing {
    const { t } = scene;
    const outcome = this.#outcome;
    switch (outcome?.kind) {
      case undefined:
        return nothing;
      case 'saved':
      case 'claimed':
        return html`<p class="small quiet">${wordsFor(outcome, t)}</p>`;
      case 'added':
        return html`<p class="small quiet">${wordsFor(outcome, t)}</p>
          ${outcome.claim ? this.#question(scene, outcome.claim) : nothing}`;
      case 'refused':
        return html`<p class="problem" role="alert">${t(outcome.why)}</p>`;
      case 'text':
        return html`<label class="form by-hand"
          >${t('saveByHand')}<textarea readonly rows="6" dir="ltr" .value=${outcome.text}></textarea>
        </label>`;
    }
  }

  /** Saves all that is said about a skill. */
  async exportFile(feed: Feed, scene: Scene): Promise<void> {
    let text: string;
    try {
      text = `${JSON.stringify(await feed.exportFile?.(), null, 2)}\n`;
    } catch (error) {
      this.#refuse(error, scene);
      return;
    }
    const name = fileName(scene.profile.id, '.community.json');
    const isSaved = download(this.#host.ownerDocument, name, 'application/json', text);
    this.#say(isSaved ? { kind: 'saved', name } : { kind: 'text', text }, scene);
    if (isSaved) return;
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLTextAreaElement>('.by-hand textarea')?.select();
  }

  /** Asks the reader for a file and adds what is in it. */
  importFile(feed: Feed, scene: Scene): Promise<void> {
    const input = this.#host.ownerDocument.createElement('input');
    input.type = 'file';
    input.accept = '.json,application/json';
    return new Promise((resolve) => {
      input.addEventListener('cancel', () => {
        resolve();
      });
      input.addEventListener('change', () => {
        void this.#read(feed, scene, input.files?.[0]).then(resolve);
      });
      input.click();
    });
  }

  async #read(feed: Feed, scene: Scene, file: File | undefined): Promise<void> {
    if (!file) return;
    try {
      if (file.size > MAX_FILE) throw new RangeError(`${file.name} has ${file.size} bytes`);
      const found = JSON.parse(await file.text()) as unknown;
      const n = (await feed.importFile?.(found)) ?? 0;
      this.#say({ kind: 'added', n, claim: await feed.claimFile?.(found) }, scene);
    } catch (error) {
      this.#refuse(error, scene);
    }
  }

  /** Whether the reader has written it: who opens the file of somebody else must not become them unasked. */
  #question(scene: Scene, claim: () => Promise<void>): TemplateResult {
    const { t } = scene;
    // the question is gone then
    const focus = (): void => {
      this.#host.renderRoot.querySelector<HTMLElement>('[data-do="importFile"]')?.focus();
    };
    const onYes = async (): Promise<void> => {
      try {
        await claim();
        focus();
        this.#say({ kind: 'claimed' }, scene);
      } catch (error) {
        focus();
        this.#refuse(error, scene);
      }
    };
    return html`<div role="group" aria-label=${t('claimQuestion')} data-do="claim">
      <p class="small" aria-hidden="true">${t('claimQuestion')}</p>
      <button class="btn" type="button" @click=${() => void onYes()}>${t('yes')}</button>
      <button class="btn" type="button" @click=${() => {
        focus();
        this.#say(undefined, scene);
      }}>${t('no')}</button>
    </div>`;
  }

  /** What is no such file, or too large for one, is said so; a store that fails says why. */
  #refuse(error: unknown, scene: Scene): void {
    console.error(`<${this.#host.localName}> ${String(error)}`);
    const isNoFile = error instanceof SyntaxError || error instanceof RangeError;
    const code = isNoFile ? 'invalid' : asCommunityError(error).code;
    this.#say({ kind: 'refused', why: code === 'invalid' ? 'notCommunity' : `reason.${code}` }, scene);
  }

  #say(outcome: Outcome | undefined, { announce, t }: Scene): void {
    this.#outcome = outcome;
    this.#host.requestUpdate();
    if (outcome) announce(wordsFor(outcome, t));
  }
}
