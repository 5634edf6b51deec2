import { html, nothing, type TemplateResult } from 'lit';
import type { Comment, Proposal } from '../../community/model/snapshot.js';
import type { Translator } from '../../strings/translate.js';
import { localDay } from '../shared/states.js';
import { nameOf, type Scene } from './scene.js';
import { userLine } from './user-text.js';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A moment: its day, in words, and the time of day for whoever asks. Nothing for what is no moment. */
export function moment(instant: string, t: Translator): TemplateResult | typeof nothing {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return nothing;
  let formatter = formatters.get(t.locale);
  if (!formatter)
    formatters.set(
      t.locale,
      (formatter = new Intl.DateTimeFormat(t.locale, { dateStyle: 'long', timeStyle: 'short' })),
    );
  return html`<time datetime=${new Date(time).toISOString()} title=${formatter.format(time)}
    >${t.date(localDay(time))}</time
  >`;
}

/** Who wrote something and when, whether it was changed, and whether the store has it. */
export function entryLine(scene: Scene, entry: Comment | Proposal, more?: unknown): TemplateResult {
  const { t } = scene;
  const { author, createdAt, editedAt, pending } = entry;
  return html`<p class="by" part="by">
    <b>${userLine(nameOf(scene, author))}</b>
    <span>${moment(createdAt, t)}</span>
    ${editedAt ? html`<span>${t('edited')}</span>` : nothing} ${more ?? nothing}
    ${pending ? html`<span><span class="tag next" part="pending">${t('notSent')}</span></span>` : nothing}
  </p>`;
}

/** The first letter of a name, in a circle. The name stands beside it. */
export function initial(scene: Scene, entry: Comment | Proposal): TemplateResult {
  const [letter = ''] = /[\p{L}\p{N}]/u.exec(nameOf(scene, entry.author)) ?? [];
  return html`<span class="initial" aria-hidden="true">${letter.toLocaleUpperCase(scene.t.locale)}</span>`;
}
