import '../../strings/english-of-player.js';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Checklist } from '../../elements/level-compare/checklist.js';
import { heading } from '../../elements/shared/heading.js';
import { richMessage } from '../../elements/shared/local-text.js';
import { sharedStyles } from '../../elements/shared/shared.styles.js';
import { SkillElement } from '../../elements/shared/skill-element.js';
import type { Profile } from '../../model/profile.js';
import { namesOf } from '../../view/names.js';
import { placeOf } from '../../view/selection.js';
import { learnerListStyles } from './learner-list.styles.js';

/**
 * The items of one level that a learner is to answer, for the role that is chosen. Stands in the profile, above the comparison,
 * and takes no notice of the level that is chosen there: what has to be answered is the same for each learner of a role.
 */
export class LearnerList extends SkillElement {
  static override styles = [...sharedStyles, learnerListStyles];

  /** The place of the level, 0 is the lowest; undefined while there is nothing to answer. */
  @property({ attribute: false }) step: number | undefined;

  #checklist: Checklist | undefined;

  protected override renderProfile(profile: Profile): TemplateResult | typeof nothing {
    const { role } = placeOf(profile, this.selection);
    const { step, t } = this;
    const level = namesOf(profile, t.locale).levels[step ?? -1];
    if (role === undefined || step === undefined || !level || !profile.expectation(role, step)) return nothing;
    this.#checklist ??= new Checklist(this, {
      store: () => this.store,
      t: () => this.t,
      isFine: () => true,
      announce: (message) => {
        this.announce(message);
      },
      goOn: (id) => {
        this.store.select({ level: id, target: undefined }, 'reader');
      },
    });
    return html`<section aria-labelledby="heading">
        ${heading(2, richMessage(t, 'learnerList', { level }), 'heading', 'heading')}
        <p class="quiet">${t('learnerListHint', { answer: t('markNone') })}</p>
        ${this.#checklist.render(profile, role, step)}
      </section>
      ${this.#checklist.renderPanel(profile, role)}`;
  }
}
