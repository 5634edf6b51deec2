import { html, type TemplateResult } from 'lit';
import { sharedStyles } from '../shared/shared.styles.js';
import { ProviderElement } from '../shared/provider-element.js';

/**
 * Loads a profile once and shares it, and what the reader chooses, with the elements inside it: the layout is the page's
 * own. Says itself when there is nothing to show.
 *
 * @tag skill-source
 * @summary One profile and one selection for the elements inside.
 * @slot - The elements that show the profile, in any layout.
 */
export class SkillSource extends ProviderElement {
  static override styles = sharedStyles;

  /** Its children show nothing themselves while there is no profile. */
  protected override get hasFallback(): boolean {
    return false;
  }

  protected override renderProfile(): TemplateResult {
    return html`<slot></slot>`;
  }
}
