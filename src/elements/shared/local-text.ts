import { html, type TemplateResult } from 'lit';
import type { LocalText } from '../../model/text.js';
import type { MessageKey } from '../../strings/messages.js';
import type { Translator } from '../../strings/translate.js';
import { orNothing } from './or-nothing.js';

/** A text of the document: as it is, or with its own `lang` and direction when it is in another language. */
export function localText(text: LocalText): string | TemplateResult {
  return text.lang === undefined ? text.text : html`<span lang=${text.lang} dir="auto">${text.text}</span>`;
}

/** What may be put into a message with markup. */
export type RichValue = LocalText | string | number;

/** A message whose texts from the document are isolated, so that their direction does not disturb the sentence. */
export function richMessage(t: Translator, key: MessageKey, values: Readonly<Record<string, RichValue>>): unknown {
  const plain = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? `{${name}}` : value]),
  );
  return t.pieces(key, plain).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const value = values[/^\{(\w+)\}$/.exec(piece)?.[1] ?? ''];
    return typeof value === 'object' ? html`<bdi lang=${orNothing(value.lang)}>${value.text}</bdi>` : piece;
  });
}
