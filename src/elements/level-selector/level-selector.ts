import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Profile } from '../../model/profile.js';
import { levelOptions, type LevelOption } from '../../view/level-options.js';
import { cssVars } from '../shared/css-vars.js';
import { FormElement } from '../shared/form-element.js';
import { localText } from '../shared/local-text.js';
import { sharedStyles } from '../shared/shared.styles.js';
import { levelSelectorStyles } from './level-selector.styles.js';
import { orNothing } from '../shared/or-nothing.js';

/** More levels than this are a list to pull down: stairs would be too narrow to read. */
const STAIRS = 7;

/**
 * Chooses the reader's current level: one radio button under each step of a staircase, or a pull-down list for more than
 * seven levels. Nothing is chosen at first.
 *
 * @tag level-selector
 * @summary The staircase: "Your current level".
 * @fires {Event} input - The reader chose a level.
 * @fires {Event} change - The reader chose a level.
 * @slot label - Replaces the label.
 * @slot hint - A sentence below the label.
 * @csspart group - The group of radio buttons, or the list.
 * @csspart label - Its label.
 * @csspart option - One level.
 * @csspart bar - Its step.
 * @csspart tag - "You are here", "Next level".
 * @cssprop --skill-stair-height - How much higher each step is than the one before.
 */
export class LevelSelector extends FormElement {
  static override styles = [...sharedStyles, levelSelectorStyles];

  /** The id of the chosen level; empty when none is. */
  @property() value = '';

  /** `stairs`, `list` (one below the other) or `select`. Without it, what fits: more than 7 levels are a `select`. */
  @property({ reflect: true }) layout: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.isValueNew(changed, this.selection.level ?? '')) this.choose(this.value);
    this.readValue();
  }

  protected override readValue(): void {
    this.value = this.selection.level ?? '';
  }

  protected override renderProfile(profile: Profile): TemplateResult {
    const options = levelOptions(profile, this.selection, this.t);
    const asSelect =
      this.layout === 'select' || (this.layout !== 'stairs' && this.layout !== 'list' && options.length > STAIRS);
    return asSelect ? this.#renderSelect(options) : this.#renderStairs(options);
  }

  protected override formValues(): readonly string[] {
    const chosen = this.selection.level;
    return chosen !== undefined && this.profile?.levelIndex(chosen) !== undefined ? [chosen] : [];
  }

  protected override initialValue(): unknown {
    return this.getAttribute('value');
  }

  protected override choose(value: unknown): void {
    const id = Array.isArray(value) ? (value[0] as unknown) : value;
    this.store.select({ level: typeof id === 'string' && id ? id : undefined }, 'host');
  }

  protected override missingMessage(): string {
    return this.t('chooseLevel');
  }

  #renderLabel(): TemplateResult {
    return html`<slot name="label">${this.label ?? this.t('yourLevel')}</slot>`;
  }

  #renderStairs(options: readonly LevelOption[]): TemplateResult {
    const layout = this.layout === 'stairs' || this.layout === 'list' ? this.layout : 'auto';
    return html`<fieldset part="group" class=${layout} ?disabled=${this.isDisabled} @input=${this.#onInput} @change=${this.forwardChange}>
      <legend part="label">${this.#renderLabel()}</legend>
      <slot name="hint"></slot>
      <div class="steps" ${cssVars({ '--_count': options.length })}>
        ${options.map(({ level, meta, standing, tag }, index) => {
          const { id } = level;
          return html`<label class="step ${standing}" part="option" ${cssVars({ '--_n': index + 1 })}>
            <input
              type="radio"
              name="level"
              .value=${id}
              .checked=${standing === 'current'}
              ?required=${this.required}
              />
            <span class="name">${localText(level)}</span>
            <span class="meta">${meta}</span>
            <span class="bar" part="bar" aria-hidden="true"></span>
            ${tag ? html`<span class="tag ${standing}" part="tag" aria-hidden="true">${tag}</span>` : nothing}
          </label>`;
        })}
      </div>
    </fieldset>`;
  }

  #renderSelect(options: readonly LevelOption[]): TemplateResult {
    return html`<div class="field" part="group">
      <label for="level" part="label">${this.#renderLabel()}</label>
      <slot name="hint"></slot>
      <select id="level" ?disabled=${this.isDisabled} ?required=${this.required} @input=${this.#onInput} @change=${this.forwardChange}>
        <option value="" .selected=${this.value === ''}>${this.t('chooseLevel')}</option>
        ${options.map(
          ({ level, meta, standing }) =>
            html`<option .value=${level.id} .selected=${standing === 'current'} lang=${orNothing(level.lang)}>
              ${level.text} (${meta})
            </option>`,
        )}
      </select>
    </div>`;
  }

  readonly #onInput = (event: Event): void => {
    this.pick({ level: (event.target as HTMLInputElement | HTMLSelectElement).value || undefined });
  };
}
