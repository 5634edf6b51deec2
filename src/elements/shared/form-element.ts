import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Selection } from '../../view/selection.js';
import { parseJson } from '../../schema/parse-json.js';
import { SkillElement } from './skill-element.js';

/** What was kept: our own list of values, or the plain value that a browser fills in by itself. */
function restored(state: string): unknown {
  const json = parseJson(state);
  return json.ok && Array.isArray(json.value) ? json.value : state;
}

/**
 * An element that chooses something and takes part in forms: `name`, `value`, `required`, reset, restore and disabled
 * fieldsets work as with a native field.
 */
export abstract class FormElement extends SkillElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...SkillElement.shadowRootOptions, delegatesFocus: true };

  /** The name under which the value goes into a form; without it none does. */
  @property({ reflect: true }) name: string | undefined;

  /** A value must be chosen before the form can be sent. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** The field cannot be changed, and its value is not sent. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** A label of your own; slot `label` takes markup. */
  @property() label: string | undefined;

  #fieldsetDisabled = false;

  /** The form the element belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** What is wrong with the value; only `valueMissing` can be. */
  get validity(): ValidityState {
    return this.internals.validity;
  }

  /** What the reader is told about it, in the reader's language; empty when nothing is wrong. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  /** The value is checked before the form is sent. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  /** Whether the value may be sent; fires `invalid` when not. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  /** The same, and tells the reader. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  /** @internal */
  formDisabledCallback(disabled: boolean): void {
    this.#fieldsetDisabled = disabled;
    this.requestUpdate();
  }

  /** @internal */
  formResetCallback(): void {
    this.choose(this.initialValue());
    this.#commit();
  }

  /** @internal */
  formStateRestoreCallback(state: string | FormData | null): void {
    this.choose(typeof state === 'string' ? restored(state) : null);
    this.#commit();
  }

  protected get isDisabled(): boolean {
    return this.disabled || this.#fieldsetDisabled;
  }

  /** What is chosen, as it goes into the form: one entry for each value. */
  protected abstract formValues(): readonly string[];

  /** What a reset goes back to. */
  protected abstract initialValue(): unknown;

  /** Chooses a value, from a reset or a restored page; null for none. */
  protected abstract choose(value: unknown): void;

  /** Nothing is chosen. */
  protected isMissing(values: readonly string[]): boolean {
    return values.length === 0;
  }

  /** The message when nothing is chosen though something must be. */
  protected abstract missingMessage(): string;

  /** Takes over the selection as the element's value. */
  protected abstract readValue(): void;

  /** The host has set a value, or has set one before the element came to share a selection that has none. */
  protected isValueNew(changed: PropertyValues, selected: string): boolean {
    const { value } = this as unknown as { value: string };
    if (value === selected) return false;
    if (this.storeChanged) return value !== '' && selected === '';
    return changed.has('value') && !(value === '' && changed.get('value') === undefined);
  }

  /** The reader chooses. */
  protected pick(change: Partial<Selection>): void {
    this.store.select(change, 'reader');
    this.#commit();
  }

  /** A choice counts at once: whoever hears `input` or `change` finds the new value, in the form as well. */
  #commit(): void {
    this.readValue();
    this.#tellForm();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#tellForm();
  }

  #tellForm(): void {
    const values = this.formValues();
    const data = new FormData();
    if (this.name) for (const value of values) data.append(this.name, value);
    this.internals.setFormValue(values.length > 0 ? data : null, JSON.stringify(values));
    const anchor = this.renderRoot.querySelector<HTMLElement>('select, input, button') ?? undefined;
    if (this.required && this.isMissing(values))
      this.internals.setValidity({ valueMissing: true }, this.missingMessage(), anchor);
    else this.internals.setValidity({});
  }

  /** Native `change` stops at the shadow root: say it again from the element. */
  protected readonly forwardChange = (): void => {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };
}
