import '../../strings/english-on-demand.js';
import { html, type TemplateResult } from 'lit';
import type { TextPart } from '../../model/word-diff.js';
import type { Translator } from '../../strings/translate.js';
import { localText } from './local-text.js';

function printPart(part: TextPart, t: Translator): string | TemplateResult {
  switch (part.kind) {
    case 'same':
      return localText(part);
    case 'added':
      return html`<span class="vh"> ${t('textAdded')} </span><ins>${localText(part)}</ins>`;
    case 'removed':
      return html`<span class="vh"> ${t('textRemoved')} </span><del>${localText(part)}</del>`;
  }
}

/** What became of a text. Few voices say "insertion" or "deletion" by themselves, so words say it before each passage. */
export const textDiff = (parts: readonly TextPart[], t: Translator): TemplateResult =>
  html`<span class="diff">${parts.map((part) => printPart(part, t))}</span>`;
