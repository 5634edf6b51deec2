import { html, nothing, type TemplateResult } from 'lit';
import type { Comment, Proposal } from '../../community/model/snapshot.js';
import { isModerator, isOwn, type Scene } from './scene.js';
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

/** The question before something is removed or discarded, and what `Yes` does. */
function question({ t, forms }: Scene, key: string, words: string, act: () => void): TemplateResult {
  const close = (): void => {
    forms.close(key);
  };
  return html`<span
    class="question"
    role="group"
    aria-label=${words}
    data-form=${key}
    @keydown=${(event: KeyboardEvent) => {
      escapes(event, close);
    }}
  >
    <span aria-hidden="true">${words}</span>
    <button class="quiet-btn danger" type="button" @click=${() => {
      close();
      act();
    }}>${t('yes')}</button>
    <button class="quiet-btn" type="button" data-first @click=${close}>${t('no')}</button>
  </span>`;
}

/** Forgets what waits, and says so. */
async function discard({ discard: forget, announce, t }: Scene, id: string): Promise<void> {
  try {
    await forget(id);
    announce(t('discarded'));
  } catch (error) {
    console.error(`<skill-community> ${String(error)}`);
  }
}

/**
 * What its author can do with an entry: change it, remove its text, and discard what the store does not have of it. A
 * moderator can remove that of others.
 *
 * @param isOpen It can still be changed: nobody has decided on it.
 */
export function ownActions(scene: Scene, entry: Comment | Proposal, isOpen = true): unknown {
  const { forms, may, send, snapshot, t } = scene;
  const { id, author, pending } = entry;
  const isMine = isOwn(scene, author);
  const asked = (key: string, label: string, words: string, act: () => void): TemplateResult =>
    forms.isOpen(key) ? question(scene, key, words, act) : opener(scene, key, label);
  return html`${isMine && isOpen && may('edit') ? opener(scene, `edit:${id}`, t('edit')) : nothing}${
    isOpen && may('remove') && (isMine || isModerator(snapshot))
      ? asked(`remove:${id}`, t('remove'), t('removeQuestion'), () => {
          send({ op: 'remove', target: id });
        })
      : nothing
  }${
    pending && snapshot.viewer
      ? asked(`discard:${id}`, t('discardWaiting'), t('discardQuestion'), () => {
          void discard(scene, id);
        })
      : nothing
  }`;
}
