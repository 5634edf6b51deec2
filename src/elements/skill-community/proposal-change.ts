import { html, nothing, type TemplateResult } from 'lit';
import type { Proposal } from '../../community/model/snapshot.js';
import { readChange, type TextChange } from '../../community/model/text-change.js';
import { withNames } from '../../community/model/text-pieces.js';
import type { JsonPatch } from '../../model/json-patch.js';
import { diffWords, type TextPart } from '../../model/word-diff.js';
import { addStyles } from '../shared/add-styles.js';
import { localText } from '../shared/local-text.js';
import { textDiff } from '../shared/text-diff.js';
import { textDiffStyles } from '../shared/text-diff.styles.js';
import type { PartHost } from './community-parts.js';
import { placeWords } from './place-words.js';
import type { Scene } from './scene.js';
import { userText } from './user-text.js';

interface Worked {
  readonly change: TextChange | undefined;
  readonly parts: readonly TextPart[];
}

/** What proposals change: where, and word by word. It is worked out once for each of them. */
export class ProposalChange {
  readonly #worked = new WeakMap<JsonPatch, Worked>();

  constructor(host: PartHost) {
    addStyles(host.renderRoot, [textDiffStyles]);
  }

  /** The level and the role it is about. */
  about({ profile, t }: Scene, { patch }: Proposal): TemplateResult | typeof nothing {
    const { change } = this.#work(patch, profile.language);
    const words = change ? placeWords(profile, change, t.locale) : [];
    return words.length === 0
      ? nothing
      : html`<span>${words.map((word, at) => html`${at > 0 ? ' · ' : nothing}<bdi>${localText(word)}</bdi>`)}</span>`;
  }

  /** What is added to the text and what is taken from it; of a change of another kind its steps. Nobody decides unseen. */
  difference({ profile, t }: Scene, { patch }: Proposal): TemplateResult | typeof nothing {
    const { change, parts } = this.#work(patch, profile.language);
    if (patch && !change)
      return html`<div class="difference" part="difference">
        <p>${t('otherChange')}</p>
        ${userText(JSON.stringify(patch, null, 2))}
      </div>`;
    return parts.length === 0
      ? nothing
      : html`<p class="difference" part="difference" dir="auto">${textDiff(parts, t)}</p>`;
  }

  #work(patch: JsonPatch | undefined, language: string): Worked {
    if (!patch) return { change: undefined, parts: [] };
    let worked = this.#worked.get(patch);
    if (!worked) {
      const change = readChange(patch);
      const parts = change
        ? diffWords(withNames(change.before), withNames(change.after), change.language ?? language)
        : [];
      this.#worked.set(patch, (worked = { change, parts }));
    }
    return worked;
  }
}
