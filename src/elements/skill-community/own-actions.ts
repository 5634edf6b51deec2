import { html, nothing, type TemplateResult } from 'lit';
import type { ActName } from '../../community/model/operation.js';
import type { Comment, Proposal } from '../../community/model/snapshot.js';
import { isOwn, type Scene } from './scene.js';
import { escapes } from './text-form.js';

/** A button that opens a form. */
export const opener = ({ forms }: Scene, key: string, label: unknown): TemplateResult =>
  html`<button
    class="quiet-btn"
    type="button"
    data-opens=${key}
    aria-expanded=${forms.isOpen(key)}
    @click=${() => {
      if (forms.isOpen(key)) forms.close(key);
      else forms.open(key);
    }}
  >${label}</button>`;

/** The question before one's own words are removed. */
function question({ t, forms, send }: Scene, id: string, key: string): TemplateResult {
  const close = (): void => {
    forms.close(key);
  };
  return html`<span
    class="question"
    role="group"
    aria-label=${t('removeQuestion')}
    data-form=${key}
    @keydown=${(event: KeyboardEvent) => {
      escapes(event, close);
    }}
  >
    <span aria-hidden="true">${t('removeQuestion')}</span>
    <button class="quiet-btn danger" type="button" @click=${() => {
      close();
      send({ op: 'remove', target: id });
    }}>${t('yes')}</button>
    <button class="quiet-btn" type="button" data-first @click=${close}>${t('no')}</button>
  </span>`;
}

/** What its author can do with an entry: change it, and remove its text. */
export function ownActions(scene: Scene, entry: Comment | Proposal): unknown {
  const { forms, may, t } = scene;
  const { id, author } = entry;
  const can = (act: ActName): boolean => isOwn(scene, author) && may(act);
  const key = `remove:${id}`;
  const asks = forms.isOpen(key) ? question(scene, id, key) : opener(scene, key, t('remove'));
  return html`${can('edit') ? opener(scene, `edit:${id}`, t('edit')) : nothing}${can('remove') ? asks : nothing}`;
}
