import { html, nothing, type TemplateResult } from 'lit';
import type { Proposal } from '../../community/model/snapshot.js';
import { readChange, type TextChange } from '../../community/model/text-change.js';
import { withNames } from '../../community/model/invisible-signs.js';
import type { JsonPatch } from '../../model/json-patch.js';
import { printJson } from '../../model/print-json.js';
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
  /** A change of another kind, as far as it is shown. */
  readonly steps?: Steps | undefined;
}

/** Steps of a patch as text; `isCut` when there is more of them. */
interface Steps {
  readonly text: string;
  readonly isCut: boolean;
}

/** The most characters of steps that are shown. */
const MOST_SHOWN = 4_000;
/** The longest texts that are compared word by word, both together, in UTF-16 code units. */
const MOST_COMPARED = 40_000;

/** A patch may come from anywhere: one that is nested deep is longer in lines than there is room for. */
function stepsOf(patch: JsonPatch): Steps {
  const short = printJson(patch, 0) ?? '';
  const text = short.length > MOST_SHOWN ? short : (printJson(patch) ?? '');
  return { text: text.slice(0, MOST_SHOWN), isCut: text === '' || text.length > MOST_SHOWN };
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
    const { parts, steps } = this.#work(patch, profile.language);
    if (steps)
      return html`<div class="difference" part="difference">
        <p>${t('otherChange')}</p>
        ${userText(steps.text)} ${steps.isCut ? html`<p>${t('otherChangeGoesOn')}</p>` : nothing}
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
      const isShort = change && change.before.length + change.after.length <= MOST_COMPARED;
      const parts = isShort
        ? diffWords(withNames(change.before), withNames(change.after), change.language ?? language)
        : [];
      worked = { change, parts, steps: isShort ? undefined : stepsOf(patch) };
      this.#worked.set(patch, worked);
    }
    return worked;
  }
}
