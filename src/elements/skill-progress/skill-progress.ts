import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { PartController } from '../../controllers/part-controller.js';
import type { Profile } from '../../model/profile.js';
import { namesOf } from '../../view/names.js';
import { roleText } from '../../view/role-text.js';
import { placeOf } from '../../view/selection.js';
import { addStyles } from '../shared/add-styles.js';
import { heading } from '../shared/heading.js';
import { richMessage } from '../shared/local-text.js';
import { MarksElement } from '../shared/marks-element.js';
import type { ProgressPart } from '../shared/progress-part.js';
import { sharedStyles } from '../shared/shared.styles.js';
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
export class SkillProgress extends MarksElement {
  static override styles = [...sharedStyles, skillProgressStyles];

  /** The id of the reader's role. */
  @property({ attribute: 'role-id' }) roleId: string | undefined;

  readonly #part: PartController<ProgressPart> = new PartController<ProgressPart>(
    this,
    async () => {
      const { ProgressPart } = await import('../shared/progress-part.js');
      addStyles(this.renderRoot, ProgressPart.styles);
      return new ProgressPart(this, {
        store: () => this.store,
        t: () => this.t,
        announce: (message) => {
          this.announce(message);
        },
      });
    },
    'The progress could not be loaded, only its heading is shown.',
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.selectByHost(changed, { roleId: 'role' });
  }

  protected override renderProfile(profile: Profile): TemplateResult {
    const { role } = placeOf(profile, this.selection);
    const name = role === undefined ? undefined : namesOf(profile, this.t.locale).roles[role];
    if (role === undefined || !name)
      return html`${heading(this.headingLevel, this.t('chooseRoleProgress'), 'heading')}
        <p class="quiet">${this.t('chooseRoleProgressHint')}</p>`;
    const part = this.#part.need();
    return html`${heading(this.headingLevel, richMessage(this.t, 'progressOf', { role: roleText(name) }), 'heading')}
    ${part ? html`${part.note(profile, role)}${part.panel.render(profile, role)}` : undefined}`;
  }
}
