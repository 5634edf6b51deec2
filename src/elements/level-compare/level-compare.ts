import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { PartController } from '../../controllers/part-controller.js';
import type { Profile } from '../../model/profile.js';
import { compareChoice, compareOptions } from '../../view/compare-options.js';
import { changeMessage, compareView, rolesMessage, type CompareView, type Side } from '../../view/compare-view.js';
import { ladderView } from '../../view/ladder-view.js';
import type { RoleName } from '../../view/names.js';
import { roleText } from '../../view/role-text.js';
import { placeOf } from '../../view/selection.js';
import { heading } from '../shared/heading.js';
import { ladder } from '../shared/ladder.js';
import { ladderStyles } from '../shared/ladder.styles.js';
import { localText, richMessage } from '../shared/local-text.js';
import { MarksElement } from '../shared/marks-element.js';
import { orNothing } from '../shared/or-nothing.js';
import { sharedStyles } from '../shared/shared.styles.js';
import type { Checklist } from './checklist.js';
import { levelCompareStyles } from './level-compare.styles.js';
import { renderSide, type SideLabels } from './side.js';
import type { Versions } from './versions.js';

/**
 * What changes from one level to the next for one role: how the requirement changes first, then the two levels side by
 * side. Until a level and a role are chosen it says what to do.
 *
 * @tag level-compare
 * @summary The current level beside the next.
 * @csspart compare - The whole comparison.
 * @csspart heading - Its heading.
 * @csspart status - How the requirement changes.
 * @csspart target - The list "Compare with".
 * @csspart now - The current level.
 * @csspart now-heading - Its heading.
 * @csspart next - The level compared with.
 * @csspart next-heading - Its heading.
 * @csspart item - One thing that is expected.
 * @csspart checklist - The items of the level compared with, to be ticked off.
 * @csspart progress - How much of them is covered.
 * @csspart meter - The same as a picture.
 * @csspart marks-note - Where the marks are kept.
 * @csspart progress-panel - The progress over all levels, when it is open.
 * @csspart table - Its table.
 * @csspart row - A level of it.
 * @csspart chart - The bar of a level.
 * @csspart versions - The comparison of two versions.
 * @csspart version - One level of it.
 * @csspart version-heading - Its heading.
 * @csspart topics - Topics the author has named.
 * @csspart ladder - The role over all levels.
 * @csspart rung - One level of it.
 * @fires {SkillProgressEvent} skill-progress - The reader marked an item of the checklist, or took a mark away.
 * @cssstate complete - All items of the level compared with are covered.
 * @cssprop --skill-table-role-size - Width of the column of roles, in tables and in ladders.
 * @cssprop --skill-table-required-size - Width of the column Required, in tables and in ladders.
 */
export class LevelCompare extends MarksElement {
  static override styles = [...sharedStyles, ladderStyles, levelCompareStyles];

  /** The id of the reader's role. */
  @property({ attribute: 'role-id' }) roleId: string | undefined;

  /** The id of the reader's current level. */
  @property() level: string | undefined;

  /** The id of the level to compare with; the next one when it is left out. */
  @property() target: string | undefined;

  /** The id of the role to compare with at the reader's level, instead of another level. */
  @property({ attribute: 'other-role' }) otherRole: string | undefined;

  /** Compares with the other version of the document, at `compare-src`, instead of another level. */
  @property({ type: Boolean }) versions = false;

  /** Address of another version of the document, to compare with. It is loaded when the reader asks for it. */
  @property({ attribute: 'compare-src' }) compareSrc: string | undefined;

  /** `3` for three marks in the checklist (not yet, partly, covered) instead of two. */
  @property() scale: string | undefined;

  @state() private _open = false;

  readonly #context = {
    store: () => this.store,
    t: () => this.t,
    isFine: () => this.scale === '3',
    announce: (message: string) => {
      this.announce(message);
    },
    goOn: (level: string) => void this.#goOn(level),
  };
  readonly #checklist = new PartController<Checklist>(
    this,
    async () => new (await import('./checklist.js')).Checklist(this, this.#context),
    'The checklist could not be loaded, its items are shown as a list.',
  );
  readonly #versions = new PartController<Versions>(
    this,
    async () => new (await import('./versions.js')).Versions(this, this.#context),
    'The comparison of versions could not be loaded.',
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.selectByHost(changed, {
      roleId: 'role',
      level: 'level',
      target: 'target',
      otherRole: 'otherRole',
      versions: 'versions',
    });
  }

  protected override renderProfile(profile: Profile): TemplateResult {
    this.setState('complete', false);
    const selection = this.compareSrc ? this.selection : { ...this.selection, versions: false };
    const view = compareView(profile, selection, this.t);
    switch (view.kind) {
      case 'choose-level':
        return this.#renderPrompt(this.t('chooseLevelPrompt'), this.t('chooseLevelHint'));
      case 'choose-role':
        return this.#renderPrompt(this.t('chooseRolePrompt'), this.t('chooseRoleHint'));
      case 'top':
        return this.#renderTop(profile, view);
      case 'pair':
        return this.#renderPair(profile, view);
      case 'roles':
        return this.#renderRoles(profile, view);
      case 'versions':
        return this.#renderVersions(profile, view.role);
    }
  }

  #renderPrompt(title: string, hint: string): TemplateResult {
    return html`<div part="compare" class="prompt">
      ${heading(this.headingLevel, title, 'heading')}
      <p class="quiet">${hint}</p>
    </div>`;
  }

  #renderTop(profile: Profile, { role, level }: Extract<CompareView, { kind: 'top' }>): TemplateResult {
    const status = html`${localText(roleText(role))}. ${richMessage(this.t, 'highestLevelHint', { level })}`;
    return this.#renderFrame(profile, this.t('highestLevel'), status);
  }

  #renderPair(profile: Profile, view: Extract<CompareView, { kind: 'pair' }>): TemplateResult {
    const { role, change, now, next, up, nothingRequired } = view;
    const names = { from: now.level, to: next.level };
    const nobody = nothingRequired
      ? html` ${richMessage(this.t, 'nothingRequiredAt', { level: next.level })}`
      : nothing;
    return this.#renderFrame(
      profile,
      richMessage(this.t, 'whatChanges', names),
      html`${localText(roleText(role))}. ${richMessage(this.t, changeMessage[change], names)}${nobody}`,
      html`<div class="pair">
          ${this.#side(profile, now, 'now', { word: 'now', name: now.level, topics: 'youBuildOn' })}
          ${this.#side(
            profile,
            next,
            'next',
            { word: up ? 'next' : 'compared', name: next.level, topics: up ? 'newAt' : 'askedAt' },
            this.#renderChecklist(profile, next.step),
          )}
        </div>
        ${this.#renderProgress(profile)}`,
    );
  }

  #renderRoles(profile: Profile, view: Extract<CompareView, { kind: 'roles' }>): TemplateResult {
    const { level, change, now, next, shared } = view;
    const names = { role: roleText(now.role), other: roleText(next.role), level };
    const both = shared > 0 ? this.t('itemsInBoth', { n: shared }) : this.t('noItemInBoth');
    const hasItems = now.items.length > 0 && next.items.length > 0;
    return this.#renderFrame(
      profile,
      richMessage(this.t, 'rolesAtLevel', names),
      html`${richMessage(this.t, rolesMessage[change], names)}${hasItems ? html` ${both}` : nothing}`,
      html`<div class="pair">
        ${this.#side(profile, now, 'now', { word: 'yourRole', name: names.role, topics: 'askedAt' })}
        ${this.#side(profile, next, 'next', { word: 'compared', name: names.other, topics: 'askedAt' })}
      </div>`,
    );
  }

  #renderVersions(profile: Profile, role: RoleName): TemplateResult {
    return this.#renderFrame(
      profile,
      richMessage(this.t, 'versionsOf', { role: roleText(role) }),
      this.t('versionsHint'),
      this.#versions.need()?.render(profile, role, this.compareSrc ?? '', this.headingLevel + 1),
    );
  }

  /** The same for all kinds of comparison, so that a reader who takes another one keeps the focus. */
  #renderFrame(profile: Profile, title: unknown, status: unknown, content?: TemplateResult): TemplateResult {
    const { t } = this;
    const { role } = placeOf(profile, this.selection);
    return html`<div part="compare" class="compare">
      <div class="head">
        <div>
          ${heading(this.headingLevel, title, 'heading')}
          <p class="quiet" part="status">${status}</p>
        </div>
        <button class="btn" type="button" aria-expanded=${this._open} aria-controls="ladder" @click=${this.#onToggle}>
          <span class="chev" aria-hidden="true"></span>${t('showAllLevels', { n: profile.levels.length })}
        </button>
      </div>
      <div id="ladder" class="all" ?hidden=${!this._open}>
        ${this._open && role !== undefined ? ladder(ladderView(profile, this.selection, role, t)) : nothing}
      </div>
      ${content ?? nothing} ${this.#renderOptions(profile)}
    </div>`;
  }

  #renderOptions(profile: Profile): unknown {
    const { placeholder, groups, chosen } = compareOptions(profile, this.selection, Boolean(this.compareSrc), this.t);
    if (groups.length === 0) return nothing;
    return html`<div class="with">
      <label for="with">${this.t('compareWith')}</label>
      <select id="with" part="target" @change=${this.#onOption}>
        ${placeholder ? html`<option .value=${placeholder.value} selected>${placeholder.text}</option>` : nothing}
        ${groups.map(
          ({ label, options }) =>
            html`<optgroup label=${label}>
              ${options.map(
                ({ value, text, lang }) =>
                  html`<option .value=${value} .selected=${value === chosen} lang=${orNothing(lang)}>${text}</option>`,
              )}
            </optgroup>`,
        )}
      </select>
    </div>`;
  }

  /** The list to tick off; undefined until it can be shown, and where there is nothing to tick off. */
  #renderChecklist(profile: Profile, level: number): TemplateResult | undefined {
    const { role } = placeOf(profile, this.selection);
    if (role === undefined || !profile.expectation(role, level)) return undefined;
    const checklist = this.#checklist.need();
    this.setState('complete', checklist?.isComplete(profile, role, level) ?? false);
    return checklist?.render(profile, role, level);
  }

  #renderProgress(profile: Profile): unknown {
    const { role } = placeOf(profile, this.selection);
    return role === undefined ? nothing : this.#checklist.part?.renderPanel(profile, role);
  }

  /** The button that was pressed goes with the list: the focus lands on the heading of the next comparison. */
  async #goOn(level: string): Promise<void> {
    this.store.select({ level, target: undefined }, 'reader');
    await this.updateComplete;
    const title = this.renderRoot.querySelector<HTMLElement>('[part="heading"]');
    if (!title) return;
    title.tabIndex = -1;
    title.focus();
  }

  #side(
    profile: Profile,
    side: Side,
    which: 'now' | 'next',
    labels: SideLabels,
    list?: TemplateResult,
  ): TemplateResult {
    const { t, headingLevel } = this;
    return renderSide(side, labels, { which, t, headingLevel: headingLevel + 1, levels: profile.levels.length, list });
  }

  readonly #onOption = (event: Event): void => {
    if (this.profile)
      this.store.select(compareChoice(this.profile, (event.target as HTMLSelectElement).value), 'reader');
  };

  readonly #onToggle = (): void => {
    this._open = !this._open;
  };
}
