/* eslint-disable lit/binding-positions, lit/no-invalid-html -- the tags may have a prefix: lit/static-html puts them in */
import { ContextProvider } from '@lit/context';
import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { html } from 'lit/static-html.js';
import type { ProgressStore } from '../../controllers/hosted-marks-storage.js';
import { RoleProfilesController } from '../../controllers/role-profiles-controller.js';
import { skillContext } from '../../controllers/skill-context.js';
import { SkillStore } from '../../controllers/skill-store.js';
import { SkillChangeEvent } from '../../events/skill-change-event.js';
import type { CatalogContent } from '../../model/catalog.js';
import type { Profile } from '../../model/profile.js';
import { roleAcross, type NamedProfile } from '../../model/role-across.js';
import { catalogRole } from '../../view/catalog-view.js';
import { ladderView } from '../../view/ladder-view.js';
import type { LoadState, Ready } from '../../view/load-state.js';
import { matrixView } from '../../view/matrix-view.js';
import { roleChanges } from '../../view/role-view.js';
import { roleText } from '../../view/role-text.js';
import { NOTHING_SELECTED } from '../../view/selection.js';
import { CatalogElement } from '../shared/catalog-element.js';
import { heading } from '../shared/heading.js';
import { ladder } from '../shared/ladder.js';
import { ladderStyles } from '../shared/ladder.styles.js';
import { richMessage } from '../shared/local-text.js';
import { orNothing } from '../shared/or-nothing.js';
import { passOn } from '../shared/pass-on.js';
import { sharedStyles } from '../shared/shared.styles.js';
import { tags } from '../shared/tags.js';
import { skillMatrixStyles } from '../skill-matrix/skill-matrix.styles.js';
import { failedSkills } from './failed-skills.js';
import { roleTable } from './role-table.js';
import { skillRoleStyles } from './skill-role.styles.js';

/**
 * One role over all skills of a catalog: what is required of it at each level, and what changes on the way to the next
 * one. The profiles of the skills that name the role are loaded for that, a few at a time; those that have come are
 * shown at once. A skill opens below its row with the same comparison and checklist as in its profile.
 *
 * @tag skill-role
 * @summary One role over all skills.
 * @fires {SkillChangeEvent} skill-change - The reader chose a level.
 * @fires {SkillProgressEvent} skill-progress - The reader marked an item of a checklist, or took a mark away.
 * @csspart heading - The name of the role.
 * @csspart progress - How many of the skills are loaded.
 * @csspart failures - The skills that could not be loaded.
 * @csspart changes - What changes on the way to the next level.
 * @csspart changes-heading - Their heading.
 * @csspart table - The table of skills and levels.
 * @csspart column-header - The name of a level.
 * @csspart row-header - The name of a skill.
 * @csspart cell - Any cell.
 * @csspart detail - The row below a skill that is open.
 * @csspart ladder - All levels of a skill, where it has none at the reader's level.
 * @csspart rung - One of them.
 * @csspart compare - The comparison in it.
 */
export class SkillRole extends CatalogElement {
  static override styles = [...sharedStyles, ladderStyles, skillMatrixStyles, skillRoleStyles];

  /** The id of the role, the same in all profiles. */
  @property({ attribute: 'role-id' }) roleId: string | undefined;

  /** The id of the reader's current level. */
  @property() level: string | undefined;

  /** Where marks are kept: `local` (the default), in this browser, or `none`, until the page is left. */
  @property() storage: string | undefined;

  /** A store of your own for the marks, such as one on your server. Takes the place of `storage`. */
  @property({ attribute: false }) progressStore: ProgressStore | undefined;

  /** `3` for three marks in checklists (not yet, partly, covered) instead of two. */
  @property() scale: string | undefined;

  /** @internal The catalog it stands in, which has loaded it already. */
  @property({ attribute: false }) shared: CatalogContent | undefined;

  /** The ids of the skills that are open. */
  @state() private _open: ReadonlySet<string> = new Set();

  readonly #store = new SkillStore();
  readonly #profiles = new RoleProfilesController(this, () => {
    this.announce(this.t('roleLoaded', this.#profiles.count));
  });
  #given: (Ready<CatalogContent> & { readonly of: CatalogContent }) | undefined;
  #worked: { readonly skills: readonly NamedProfile[]; readonly across: Profile | undefined } | undefined;
  #unsubscribe: (() => void) | undefined;
  /** The skill whose button "Try again" was pressed. */
  #retried: string | undefined;

  constructor() {
    super();
    new ContextProvider(this, { context: skillContext, initialValue: this.#store });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.#store.subscribe((change) => {
      if (change !== 'reader') return;
      this.level = this.#store.selection.level;
      this.dispatchEvent(new SkillChangeEvent({ ...this.#store.selection, role: this.roleId }));
      const changes = this.#worked?.across && roleChanges(this.#worked.across, this.#store.selection, this.t);
      this.announce(
        changes ? this.t('comparing', { from: changes.from.text, to: changes.to.text }) : this.t('highestLevel'),
      );
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  protected override get state(): LoadState<CatalogContent> {
    const of = this.shared;
    if (!of) return super.state;
    if (this.#given?.of !== of) this.#given = { ...of, of, status: 'ready', problems: [], loadedAt: 0, saved: false };
    return this.#given;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('roleId')) this._open = new Set();
    const { state: now, roleId } = this;
    if (now.status !== 'ready' || !roleId) return;
    this.#profiles.load(now, roleId);
    this.#work(roleId, now.catalog.language);
    this.#store.select({ level: this.level ?? undefined }, 'host');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const retried = this.#retried;
    if (retried === undefined || this.#profiles.failed.some(({ entry, busy }) => entry.id === retried && busy)) return;
    this.#retried = undefined;
    // the button went with the failure: the focus lands on the skill
    if (!this.shadowRoot?.activeElement)
      this.renderRoot.querySelector<HTMLElement>(`button[data-skill="${CSS.escape(retried)}"]`)?.focus();
  }

  /** Puts the skills that have come side by side. */
  #work(role: string, language: string): void {
    const { skills } = this.#profiles;
    const before = this.#worked?.skills ?? [];
    const isSame =
      skills.length === before.length && skills.every(({ profile }, at) => profile === before[at]?.profile);
    if (this.#worked && isSame && this.#worked.across?.id === role) return;
    const across = roleAcross(role, skills, language);
    this.#worked = { skills, across };
    this.#store.setState(
      across ? { status: 'ready', profile: across, problems: [], loadedAt: 0, saved: false } : { status: 'idle' },
    );
  }

  protected override renderReady({ catalog }: Ready<CatalogContent>): TemplateResult {
    const { t, roleId } = this;
    const role = catalogRole(catalog, roleId, t.locale);
    if (!roleId) return html`<p class="quiet">${t('chooseRole')}</p>`;
    const name = role ? roleText(role) : { text: roleId };
    return html`<div class="whole">
      ${heading(this.headingLevel, richMessage(t, 'roleHeading', { role: name }), 'heading')}
      ${this.#renderProgress()}
      ${failedSkills(this.#profiles.failed, catalog, t, (skill) => {
        this.#retried = skill;
        this.#profiles.retry(skill);
      })}
      ${this.#worked?.across ? this.#renderSkills(this.#worked.across) : this.#renderNothing()}
    </div>`;
  }

  #renderProgress(): unknown {
    if (!this.#profiles.isLoading) return nothing;
    return html`<p class="quiet" part="progress">${this.t('roleLoading', this.#profiles.count)}</p>`;
  }

  #renderNothing(): unknown {
    if (this.#profiles.isLoading || this.#profiles.failed.length > 0) return nothing;
    return html`<p class="quiet">${this.t('roleNowhere')}</p>`;
  }

  #renderSkills(across: Profile): TemplateResult {
    const { t } = this;
    const { selection } = this.#store;
    const changes = roleChanges(across, selection, t);
    return html`<${tags['level-selector']} density=${orNothing(this.density)}></${tags['level-selector']}>
      ${
        changes
          ? html`<section class="changes" part="changes">
              ${heading(this.headingLevel + 1, richMessage(t, 'whatChanges', { from: changes.from, to: changes.to }), 'changes-heading')}
              <ul role="list">
                ${changes.sentences.map(({ key, values }) => html`<li>${richMessage(t, key, values)}</li>`)}
              </ul>
            </section>`
          : nothing
      }
      ${roleTable(matrixView(across, selection, t), t, {
        isOpen: (skill) => this._open.has(skill),
        onToggle: this.#onToggle,
        detail: (skill) => this.#renderDetail(skill),
      })}`;
  }

  /** What is asked of the role in one skill: the comparison, or where the skill has not the reader's level, its ladder. */
  #renderDetail(skill: string): unknown {
    const profile = this.#profiles.skills.find(({ id }) => id === skill)?.profile;
    const role = profile?.roleIndex(this.roleId);
    if (!profile || role === undefined) return nothing;
    const { level } = this.#store.selection;
    if (profile.levelIndex(level) === undefined) return ladder(ladderView(profile, NOTHING_SELECTED, role, this.t));
    return html`<${tags['level-compare']}
      part="compare"
      .data=${profile.document}
      role-id=${orNothing(this.roleId)}
      level=${orNothing(level)}
      heading-level=${this.headingLevel + 1}
      ${passOn(this)}
    ></${tags['level-compare']}>`;
  }

  readonly #onToggle = (event: Event): void => {
    const { skill = '' } = (event.currentTarget as HTMLElement).dataset;
    const open = new Set(this._open);
    if (!open.delete(skill)) open.add(skill);
    this._open = open;
  };
}
