import { html, nothing, type TemplateResult } from 'lit';
import { LIMITS } from '../../community/model/limits.js';
import type { Act } from '../../community/model/operation.js';
import { orNothing } from '../shared/or-nothing.js';
import { stays } from './forms.js';
import type { Scene } from './scene.js';

/** What a form with one text is for. */
interface TextForm {
  readonly key: string;
  readonly label: unknown;
  /** The text on its button. */
  readonly submit: string;
  /** What is in it before anything is typed. */
  readonly initial?: string;
  /** How much may be typed, and that it may be nothing. */
  readonly note?: { readonly max: number };
  readonly act: (text: string) => Act;
}

/** Escape closes a form that can be closed; what was typed is kept. What stands around, such as a dialog, stays open. */
export function escapes(event: KeyboardEvent, close: () => void): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  close();
}

/**
 * A form with one text: a comment, a reply, a comment that is changed. Its button does what sending the form does, as a frame
 * in a sandbox sends no forms.
 */
export function textForm({ forms, t, submit }: Scene, form: TextForm): TemplateResult {
  const { key, label, note, initial = '' } = form;
  const problems = forms.problems(key);
  const id = `problem-${encodeURIComponent(key)}`;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const text = (forms.text(key) ?? initial).trim();
    if (text === '' && !note) forms.fail(key, ['writeSomething']);
    // nothing was changed: nothing is to be said of it
    else if (text === form.initial?.trim()) forms.close(key);
    else submit(key, form.act(text));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!stays(key))
      escapes(event, () => {
        forms.close(key);
      });
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit(event);
  };
  return html`<form class="form" part="form" data-form=${key} novalidate @submit=${onSubmit} @keydown=${onKey}>
    <label
      ><span>${label}</span>
      <textarea
        rows="3"
        maxlength=${note?.max ?? LIMITS.body}
        dir="auto"
        .value=${forms.text(key) ?? initial}
        aria-invalid=${orNothing(problems.length > 0 ? 'true' : undefined)}
        aria-describedby=${orNothing(problems.length > 0 ? id : undefined)}
        @input=${(event: Event) => {
          forms.write(key, (event.target as HTMLTextAreaElement).value);
        }}
      ></textarea>
    </label>
    ${problems.length > 0 ? html`<p class="problem" id=${id} role="alert">${problems.map((each) => t(each)).join(' ')}</p>` : nothing}
    <div class="actions">
      <button class="btn" type="submit" @click=${onSubmit}>${form.submit}</button>
      ${
        stays(key)
          ? nothing
          : html`<button class="quiet-btn" type="button" @click=${() => {
              forms.close(key);
            }}>${t('cancel')}</button>`
      }
    </div>
  </form>`;
}
