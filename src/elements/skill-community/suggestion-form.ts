import '../../strings/english-of-suggestions.js';
import { html, nothing, type TemplateResult } from 'lit';
import { LIMITS } from '../../community/model/limits.js';
import type { Act } from '../../community/model/operation.js';
import type { Proposal } from '../../community/model/snapshot.js';
import { changeText, readChange, textAt, type EditableText } from '../../community/model/text-change.js';
import { isSame } from '../../model/same-json.js';
import { diffWords } from '../../model/word-diff.js';
import type { MessageKey } from '../../strings/messages.js';
import { namesOf } from '../../view/names.js';
import { addStyles } from '../shared/add-styles.js';
import { field } from '../shared/field.styles.js';
import { heading } from '../shared/heading.js';
import { orNothing } from '../shared/or-nothing.js';
import { textDiff } from '../shared/text-diff.js';
import { textDiffStyles } from '../shared/text-diff.styles.js';
import type { PartHost } from './community-parts.js';
import type { Scene } from './scene.js';
import { placeKey, type SuggestionDraft } from './suggestion-draft.js';
import { suggestionFormStyles } from './suggestion-form.styles.js';
import { levelsOf, nearestPlace, ownPlace } from './suggestion-place.js';
import { escapes } from './text-form.js';

/** Which field is wrong. All other problems are of the whole form. */
const FIELD_OF: Partial<Record<MessageKey, 'title' | 'text'>> = {
  enterTitle: 'title',
  changeText: 'text',
  enterText: 'text',
};

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** One drawing of the form. */
interface Drawing {
  readonly scene: Scene;
  readonly key: string;
  /** The one that is changed; a new one is made without it. */
  readonly proposal: Proposal | undefined;
  readonly draft: SuggestionDraft;
  /** The text of its place; undefined where there is none. */
  readonly now: EditableText | undefined;
}

/** The form in which a change is suggested, or a suggestion of one's own is changed. What is typed is kept in `forms`. */
export class SuggestionForm {
  readonly #host: PartHost;

  constructor(host: PartHost) {
    this.#host = host;
    addStyles(host.renderRoot, [field, textDiffStyles, suggestionFormStyles]);
  }

  /** @param proposal The one that is changed; a new one is made without it. */
  render(scene: Scene, key: string, proposal?: Proposal): TemplateResult {
    const { t, forms, headingLevel } = scene;
    const draft = draftOf(scene, key, proposal);
    const drawing = { scene, key, proposal, draft, now: textAt(scene.profile, t.locale, draft.place) };
    const close = (): void => {
      forms.close(key);
    };
    // the button as well: a frame in a sandbox sends no forms
    const onSubmit = (event: Event): void => {
      event.preventDefault();
      submit(drawing);
    };
    const rest = forms.problems(key).filter((problem) => !FIELD_OF[problem]);
    return html`<form
      class="form suggestion ${proposal ? '' : 'card'}"
      part="form"
      data-form=${key}
      novalidate
      @keydown=${(event: KeyboardEvent) => {
        escapes(event, close);
      }}
      @submit=${onSubmit}
    >
      ${heading(headingLevel + (proposal ? 3 : 1), t(proposal ? 'editProposal' : 'suggestChange'), 'form-heading')}
      ${this.#renderPlace(drawing)} ${this.#renderTitle(drawing)}
      <label
        >${t('optionalField', { label: t('suggestReason') })}
        <textarea
          rows="2"
          maxlength=${LIMITS.body}
          dir="auto"
          .value=${drawing.draft.body}
          @input=${(event: Event) => {
            this.#write(drawing, { body: valueOf(event) });
          }}
        ></textarea>
      </label>
      ${drawing.now ? this.#renderText(drawing, drawing.now) : nothing}
      ${rest.length > 0 ? html`<p class="problem" role="alert">${rest.map((problem) => t(problem)).join(' ')}</p>` : nothing}
      <div class="actions">
        <button class="btn primary" type="submit" @click=${onSubmit}>${t(proposal ? 'save' : 'sendSuggestion')}</button>
        <button class="btn" type="button" @click=${close}>${t('cancel')}</button>
        ${
          forms.suggestions.has(key)
            ? html`<button class="quiet-btn" type="button" @click=${() => {
                forms.clear(key);
                forms.open(key);
              }}>${t('startOver')}</button>`
            : nothing
        }
      </div>
    </form>`;
  }

  /** What it is about: two lists, one after the other. */
  #renderPlace(drawing: Drawing): TemplateResult {
    const { scene, draft } = drawing;
    const { t, profile } = scene;
    const { place } = draft;
    const { roles, levels } = namesOf(profile, t.locale);
    const known = place ? levelsOf(profile, place.role) : [];
    const choose = (role: string, level: string | undefined): void => {
      this.#write(drawing, { place: nearestPlace(profile, role || undefined, level) });
    };
    return html`<div class="places">
      <label
        >${t('suggestAbout')}
        <select
          @change=${(event: Event) => {
            choose(valueOf(event), place?.level);
          }}
        >
          <option value="" .selected=${!place}>${t('wholeProfile')}</option>
          ${roles
            .filter(({ id }) => levelsOf(profile, id).length > 0)
            .map(
              ({ id, full, lang }) =>
                html`<option .value=${id} .selected=${id === place?.role} lang=${orNothing(lang)}>${full}</option>`,
            )}
        </select>
      </label>
      ${
        place
          ? html`<label
              >${t('suggestLevel')}
              <select
                @change=${(event: Event) => {
                  choose(place.role, valueOf(event));
                }}
              >
                ${levels
                  .filter(({ id }) => known.includes(id))
                  .map(
                    ({ id, text, lang }) =>
                      html`<option .value=${id} .selected=${id === place.level} lang=${orNothing(lang)}>${text}</option>`,
                  )}
              </select>
            </label>`
          : nothing
      }
    </div>`;
  }

  #renderTitle(drawing: Drawing): TemplateResult {
    const { t } = drawing.scene;
    const { id, isWrong, words } = problemAt(drawing, 'title');
    return html`<div class="field-of">
      <label
        >${t('suggestTitle')}
        <input
          type="text"
          maxlength=${LIMITS.title}
          dir="auto"
          required
          .value=${drawing.draft.title}
          aria-invalid=${isWrong}
          aria-describedby=${id}
          @input=${(event: Event) => {
            this.#write(drawing, { title: valueOf(event) });
          }}
        />
      </label>
      ${words}
    </div>`;
  }

  /** The text, and word by word what becomes of it. */
  #renderText(drawing: Drawing, { text: before, lang }: EditableText): TemplateResult {
    const { draft, scene } = drawing;
    const { t } = scene;
    const after = textOf(drawing);
    const { id, isWrong, words } = problemAt(drawing, 'text');
    return html`<div class="pair">
      <div class="field-of">
        <label
          >${t('suggestText')}
          <textarea
            rows="7"
            maxlength=${LIMITS.body}
            lang=${lang}
            dir="auto"
            .value=${after}
            aria-invalid=${isWrong}
            aria-describedby=${id}
            @input=${(event: Event) => {
              const texts = new Map(draft.texts).set(placeKey(draft.place), valueOf(event));
              this.#write(drawing, { texts });
            }}
          ></textarea>
        </label>
        ${words}
      </div>
      <div class="field-of">
        <p class="label">${t('whatChangesInText')}</p>
        ${
          after === before
            ? html`<p class="difference quiet">${t('textUnchanged')}</p>`
            : html`<p class="difference" part="difference" lang=${lang} dir="auto">
                ${textDiff(diffWords(before, after, lang), t)}
              </p>`
        }
      </div>
    </div>`;
  }

  #write({ scene, key, draft }: Drawing, change: Partial<SuggestionDraft>): void {
    scene.forms.suggestions.set(key, { ...draft, ...change });
    scene.forms.forgive(key);
    this.#host.requestUpdate();
  }
}

/** What was typed; else the proposal that is changed, or an empty one about the reader's own role and level. */
function draftOf({ forms, profile, selection }: Scene, key: string, proposal: Proposal | undefined): SuggestionDraft {
  const draft = forms.suggestions.get(key) ?? proposal;
  if (!draft) return { title: '', body: '', place: ownPlace(profile, selection) };
  const { title, body, patch } = draft;
  if (!patch) return draft;
  const change = readChange(patch);
  const place = change && nearestPlace(profile, change.role, change.level);
  // a change of another kind, or of what is no longer there, stays as it is
  if (!change || place?.level !== change.level) return { title, body, patch };
  return { title, body, place, texts: new Map([[placeKey(place), change.after]]) };
}

/** The text as it is to become. */
const textOf = ({ draft, now }: Drawing): string => draft.texts?.get(placeKey(draft.place)) ?? now?.text ?? '';

/** What is wrong with a field, and how the field refers to it. */
function problemAt({ scene, key }: Drawing, at: 'title' | 'text') {
  const problems = scene.forms.problems(key).filter((problem) => FIELD_OF[problem] === at);
  const id = `${at}-problem-${encodeURIComponent(key)}`;
  const isWrong = problems.length > 0;
  return {
    id: orNothing(isWrong ? id : undefined),
    isWrong: orNothing(isWrong ? 'true' : undefined),
    words: isWrong
      ? html`<p class="problem" id=${id} role="alert">${problems.map((problem) => scene.t(problem)).join(' ')}</p>`
      : nothing,
  };
}

/** Sends what is typed, or says what is missing. */
function submit(drawing: Drawing): void {
  const { scene, key, proposal, draft, now } = drawing;
  const title = draft.title.trim();
  const body = draft.body.trim();
  const text = textOf(drawing);
  const isChanged = now !== undefined && text !== now.text;
  const problems: MessageKey[] = title === '' ? ['enterTitle'] : [];
  if (isChanged && text.trim() === '') problems.push('enterText');
  if (draft.place && !isChanged) problems.push('changeText');
  if (problems.length > 0) {
    scene.forms.fail(key, problems);
    return;
  }
  const patch = isChanged ? changeText(now, text) : draft.patch;
  if (proposal && isSame([title, body, patch], [proposal.title, proposal.body, proposal.patch])) {
    scene.forms.clear(key);
    scene.forms.close(key);
    return;
  }
  const act: Act = proposal
    ? { op: 'edit', target: proposal.id, title, body, patch }
    : { op: 'propose', title, body, patch };
  scene.submit(key, act);
}
