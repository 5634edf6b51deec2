import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ProgressStore } from '../../controllers/hosted-marks-storage.js';
import type { LocalText } from '../../model/text.js';
import type { Profile } from '../../model/profile.js';
import { namesOf } from '../../view/names.js';
import { placeOf } from '../../view/selection.js';
import { addStyles } from '../shared/add-styles.js';
import { heading } from '../shared/heading.js';
import { richMessage } from '../shared/local-text.js';
import type { ProgressPart } from '../shared/progress-part.js';
import { sharedStyles } from '../shared/shared.styles.js';
import { SkillElement } from '../shared/skill-element.js';
import { skillProgressStyles } from './skill-progress.styles.js';

/**
 * How much of what is listed for a role the reader has marked as covered, level by level: a table with a bar in each row.
 * The marks are those of the checklist in `<level-compare>`; they can be exported, imported and cleared here.
 *
 * @tag skill-progress
 * @summary A role's progress over all levels.
 * @csspart heading - Its heading.
 * @csspart progress-panel - All below the heading.
 * @csspart table - The table.
 * @csspart row - A level.
 * @csspart chart - The bar of a level.
 * @csspart marks-note - Where the marks are kept.
 */
export class SkillProgress extends SkillElement {
  static override styles = [...sharedStyles, skillProgressStyles];

  /** The id of the reader's role. */
  @property({ attribute: 'role-id' }) roleId: string | undefined;

  /** Where marks are kept: `local` (the default), in this browser, or `none`, until the page is left. */
  @property() storage: string | undefined;

  /** A store of your own for the marks, such as one on your server. Takes the place of `storage`. */
  @property({ attribute: false }) progressStore: ProgressStore | undefined;

  #part: ProgressPart | undefined;
  #loading: Promise<void> | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.isOwner) this.store.marksPlace = this.progressStore ?? (this.storage === 'none' ? 'none' : 'local');
    this.selectByHost(changed, { roleId: 'role' });
  }

  /** What is below the heading is loaded with the first role. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const settled = await super.getUpdateComplete();
    if (this.#part || !this.#loading) return settled;
    await this.#loading;
    return super.getUpdateComplete();
  }

  protected override renderProfile(profile: Profile): TemplateResult {
    const { role } = placeOf(profile, this.selection);
    const name = role === undefined ? undefined : namesOf(profile, this.t.locale).roles[role];
    if (role === undefined || !name)
      return html`${heading(this.headingLevel, this.t('chooseRoleProgress'), 'heading')}
        <p class="quiet">${this.t('chooseRoleProgressHint')}</p>`;
    this.#loading ??= this.#load();
    const { full: text, lang } = name;
    const label: LocalText = lang === undefined ? { text } : { text, lang };
    return html`${heading(this.headingLevel, richMessage(this.t, 'progressOf', { role: label }), 'heading')}
    ${this.#part ? html`${this.#part.note(profile, role)}${this.#part.panel.render(profile, role)}` : undefined}`;
  }

  async #load(): Promise<void> {
    try {
      const { ProgressPart } = await import('../shared/progress-part.js');
      this.#part = new ProgressPart(this, {
        store: () => this.store,
        t: () => this.t,
        announce: (message) => {
          this.announce(message);
        },
      });
      addStyles(this.renderRoot, ProgressPart.styles);
      this.requestUpdate();
    } catch (error) {
      this.#loading = undefined;
      console.error(`<${this.localName}> A part of the script could not be loaded. ${String(error)}`);
    }
  }
}
