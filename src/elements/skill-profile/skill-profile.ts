/* eslint-disable lit/binding-positions, lit/no-invalid-html -- the tags may have a prefix: lit/static-html puts them in */
import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { html } from 'lit/static-html.js';
import { PartController } from '../../controllers/part-controller.js';
import type { Section } from '../../controllers/link-controller.js';
import type { SkillNavigateEvent } from '../../events/skill-navigate-event.js';
import type { PrintKind } from '../../events/skill-print-event.js';
import type { Profile } from '../../model/profile.js';
import type { ItemMarks } from '../../view/checklist-view.js';
import { profileView, type LevelSection, type ProfileView } from '../../view/profile-view.js';
import { WITHOUT, type Selection } from '../../view/selection.js';
import type { LevelTable } from '../level-table/level-table.js';
import { ProviderElement } from '../shared/provider-element.js';
import { sharedStyles } from '../shared/shared.styles.js';
import { tags } from '../shared/tags.js';
import { attributionLine } from './attribution-line.js';
import { CONTROL_OF, expectationsSection } from './expectations-section.js';
import { levelSection } from './level-section.js';
import { ExportController } from './export-controller.js';
import { OpenLevels } from './open-levels.js';
import { PrintController, type Show } from './print-controller.js';
import { profileHeader } from './profile-header.js';
import { skillProfileStyles } from './skill-profile.styles.js';
import { endOf, skipPast } from './skip-past.js';
import { startSection } from './start-section.js';
import { orNothing } from '../shared/or-nothing.js';

/**
 * The whole skill profile: header, facts, how to use, your role and level, the comparison with the next level, the
 * overview, and a table for each level. Made of the other elements, all on one profile and one selection.
 *
 * @tag skill-profile
 * @summary The whole page about one skill.
 * @fires {SkillNavigateEvent} skill-navigate - The reader asked for a level or a role in the overview. Cancelable.
 * @fires {SkillRowToggleEvent} skill-row-toggle - A row of a table was opened or closed.
 * @fires {SkillProgressEvent} skill-progress - The reader marked an item of the checklist, or took a mark away.
 * @fires {SkillPrintEvent} skill-print - The profile or a checklist is about to be printed. Cancelable.
 * @fires {SkillExportEvent} skill-export - The reader is about to save what is shown as a file. Cancelable.
 * @fires {SkillWatchEvent} skill-watch - The store has it that the reader watches the skill, or no longer does.
 * @fires {SkillProposeEvent} skill-propose - The store has a proposal of the reader.
 * @fires {SkillCommentEvent} skill-comment - The store has a comment of the reader.
 * @fires {SkillVoteEvent} skill-vote - The store has a vote of the reader.
 * @fires {SkillDecideEvent} skill-decide - The store has a decision of the reader, who is a moderator.
 * @slot title - Replaces the title.
 * @slot actions - Buttons beside the title.
 * @slot intro - Replaces the sentence above the tables.
 * @slot before-compare - Stands before the comparison.
 * @slot after-expectations - Stands after the tables.
 * @slot community - Stands at the end, before the footer.
 * @csspart base - The sheet.
 * @csspart skip - The button "Skip past this skill profile", seen when it has the focus.
 * @csspart end - Where it leads, seen when it has the focus.
 * @csspart header - Domain, group, title and summary.
 * @csspart title - The name of the skill.
 * @csspart subtitle - Its summary.
 * @csspart print-button - The buttons "Print page" and "Print checklist".
 * @csspart export-button - The button "Export".
 * @csspart export-menu - What it opens.
 * @csspart export-format - One format in it.
 * @csspart copy-link - The button "Copy link"; only with `url-state`.
 * @csspart copy-link-field - The field with the address, where the clipboard is blocked.
 * @csspart stats - The facts.
 * @csspart stat - One fact.
 * @csspart stat-label - The name of a fact.
 * @csspart stat-value - The value of a fact.
 * @csspart share - The bar of required to optional.
 * @csspart start - How to use, your role, your level.
 * @csspart role-control - The list "Your role".
 * @csspart role-label - Its label.
 * @csspart level-group - The buttons or the list of "Your current level".
 * @csspart level-label - Its label.
 * @csspart option - One level in "Your current level".
 * @csspart bar - Its step.
 * @csspart tag - "You are here", "Next level" at a step.
 * @csspart compare - The comparison.
 * @csspart compare-heading - Its heading.
 * @csspart status - How the requirement changes.
 * @csspart target - The list "Compare with".
 * @csspart now - The current level.
 * @csspart now-heading - Its heading.
 * @csspart next - The level compared with.
 * @csspart next-heading - Its heading.
 * @csspart item - One thing that is expected, in the comparison.
 * @csspart checklist - The items of the level compared with, to be ticked off.
 * @csspart progress - How much of them is covered.
 * @csspart meter - The same as a picture.
 * @csspart marks-note - Where the marks are kept.
 * @csspart progress-panel - The progress over all levels, when it is open.
 * @csspart progress-table - Its table.
 * @csspart progress-row - A level of it.
 * @csspart chart - The bar of a level.
 * @csspart versions - The comparison of two versions.
 * @csspart version - One level of it.
 * @csspart version-heading - Its heading.
 * @csspart topics - Topics the author has named.
 * @csspart expectations - The overview and the tables.
 * @csspart section-heading - The heading of a section.
 * @csspart roles-control - The button "Roles".
 * @csspart panel - Its panel of check boxes.
 * @csspart roles-option - One of them, with its label.
 * @csspart roles-search - The search box above them.
 * @csspart search - The search box.
 * @csspart search-count - How much the search finds.
 * @csspart empty - What is said when the filters leave nothing at any level.
 * @csspart matrix - The table of the overview.
 * @csspart column-header - The name of a level in it.
 * @csspart row-header - The name of a role in it.
 * @csspart cell - Any cell of the overview.
 * @csspart cell-required - A required one.
 * @csspart cell-optional - An optional one.
 * @csspart cell-not-defined - One about which the document says nothing.
 * @csspart cell-current - The reader's own role and level.
 * @csspart cell-next - The reader's own role at the level compared with.
 * @csspart legend - The legend of the overview.
 * @csspart level - The section of one level.
 * @csspart level-heading - Its heading.
 * @csspart level-table - The table of one level.
 * @csspart level-table-caption - Its caption.
 * @csspart level-table-head - Its header row.
 * @csspart level-table-row - A row of it.
 * @csspart level-table-row-current - The row of the reader's own role.
 * @csspart role - The header cell of a row.
 * @csspart badge - The word Required, Optional or Not defined in a row.
 * @csspart description - The text of a row.
 * @csspart detail - The row with the ladder, below an opened one.
 * @csspart ladder - The ladder, in a table and in the comparison.
 * @csspart rung - One level of a ladder.
 * @csspart level-table-empty - What is said when the filters leave a table no row.
 * @csspart community - What readers say about the skill.
 * @csspart community-head - Its heading and buttons.
 * @csspart community-heading - Its heading.
 * @csspart community-note - Where it is kept, and who is signed in.
 * @csspart fresh - What is new since the last visit.
 * @csspart watch - The button "Watch".
 * @csspart suggest - The button "Suggest change".
 * @csspart sign-in - The button or the link "Sign in".
 * @csspart sign-out - The button "Sign out".
 * @csspart form - A form: to sign in, to suggest, to comment.
 * @csspart form-heading - The heading of the form to suggest.
 * @csspart stale - The line that the community may be old.
 * @csspart failed - What stands there when none came.
 * @csspart card - The panel of proposals, and that of comments.
 * @csspart proposals - The panel of proposals.
 * @csspart proposals-heading - Its heading.
 * @csspart proposal - One of them.
 * @csspart proposal-title - Its title.
 * @csspart proposal-status - Where it stands: a badge.
 * @csspart difference - What would change in the text.
 * @csspart vote - A button to vote.
 * @csspart decision - What a moderator has said.
 * @csspart comments - The panel of comments.
 * @csspart comments-heading - Its heading.
 * @csspart comment - One of them.
 * @csspart by - Who wrote it and when.
 * @csspart text - What was written.
 * @csspart pending - The mark "Not sent yet".
 * @csspart kept - What only this browser has, and whether it is to be sent.
 * @csspart files - The buttons to save all as a file, and to add what is in one.
 * @cssprop --skill-font-size-heading - The title.
 * @cssprop --skill-max-inline-size - Greatest width of the whole.
 * @cssprop --skill-shadow - Shadow of the sheet.
 * @cssprop --skill-print-zoom - Scale on paper.
 */
export class SkillProfile extends ProviderElement {
  static override styles = [...sharedStyles, ...skillProfileStyles];

  /**
   * Which levels are open until the reader opens or closes them: `all`, `relevant` (the current and the next one) or
   * `none`. Without it, all until a level is chosen and then those that are relevant. A search opens those in which it
   * finds something.
   */
  @property() open: string | undefined;

  /** `panel` (the default) paints its own surface; `plain` shows the page's, in the page's text colour. */
  @property({ reflect: true }) appearance: string | undefined;

  /** Address of another version of the document, to compare with. It is loaded when the reader asks for it. */
  @property({ attribute: 'compare-src' }) compareSrc: string | undefined;

  /** `3` for three marks in the checklist (not yet, partly, covered) instead of two. */
  @property() scale: string | undefined;

  /**
   * What readers say about the skill: watching, proposals and comments, at the end. `browser` (also when empty) keeps it in
   * the reader's browser; `couchdb` and the address of a database, parted by a space, keeps it there for everybody; then, if
   * there is one, the address of the page to sign in. `events` asks the page, and other stores may be registered.
   */
  @property() community: string | undefined;

  /** Makes the whole a region landmark with the skill's name. None by default: many on one page would drown the page's own. */
  @property({ type: Boolean }) landmark = false;

  /** The levels as they are on show. */
  #levels: readonly LevelSection[] = [];

  readonly #show = (): Show => ({ profile: this.profile, selection: this.selection, store: this.store, t: this.t });
  readonly #say = (message: string): void => {
    this.announce(message);
  };
  readonly #print = new PrintController(this, this.#show, this.#say);
  readonly #community = new PartController(
    this,
    async () => new (await import('./community-section.js')).CommunitySection(this),
    'The community could not be loaded.',
  );
  readonly #open = new OpenLevels(this, () => ({
    open: this.open,
    isChosen: this.profile?.levelIndex(this.selection.level) !== undefined,
  }));
  readonly #export = new ExportController(this, { show: this.#show, announce: this.#say });

  /**
   * Prints the profile as it is on show, every level open, or the checklist of the level compared with, and nothing of the
   * page around it. Where the browser does not let the page print, a printable page is offered below the title.
   * @param what `page` (the default) or `checklist`, for which a role and a level must be chosen.
   * @param marks What the reader says of each item of the checklist, by its place in the list; the marks kept when left out.
   * @returns Whether it was printed.
   */
  print(what: PrintKind = 'page', marks?: ItemMarks): Promise<boolean> {
    return this.#print.print(what, marks);
  }

  /**
   * Opens a level's table, and a role's ladder in it, scrolls there and puts the focus on it. Without a level: the current
   * one, or the first. Ids the document does not have are ignored.
   */
  async navigate({ role, level }: { role?: string | undefined; level?: string | undefined }): Promise<void> {
    const { profile } = this;
    if (!profile) return;
    const place = level ?? this.selection.level ?? profile.levels[0]?.id;
    if (place === undefined || profile.levelIndex(place) === undefined) return;
    this.#open.open(place);
    await this.updateComplete;
    const section = this.renderRoot.querySelector<HTMLElement>(`.level[data-level="${CSS.escape(place)}"]`);
    // the tag may belong to another library, which has no such method
    const table = section?.querySelector<Partial<LevelTable> & HTMLElement>('.level-table');
    if (role === undefined || !(await table?.showRow?.(role))) {
      section?.querySelector<HTMLElement>('.toggle')?.focus({ preventScroll: true });
      section?.scrollIntoView({ block: 'start' });
    }
    // the address may have to name the row
    this.requestUpdate();
  }

  protected override get sections(): readonly Section[] {
    return this.profile ? this.#open.sectionsOf(this.#levels) : [];
  }

  protected override setSections(open: ReadonlyMap<string, boolean>): void {
    this.#open.replace(open);
  }

  /** A section that closes with the focus in it hands it to its button, and all of them to what undoes the filters. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const closed = this.shadowRoot?.activeElement?.closest('.content[hidden]');
    closed?.parentElement?.querySelector<HTMLElement>('.toggle')?.focus({ preventScroll: true });
    if (this.shadowRoot?.activeElement?.closest('[hidden]'))
      this.renderRoot.querySelector<HTMLElement>('.expectations .empty button')?.focus();
  }

  protected override renderProfile(profile: Profile): TemplateResult {
    const view = profileView(profile, this.selection, this.t);
    this.#levels = view.sections;
    return html`<div
      class="sheet"
      part="base"
      role=${orNothing(this.landmark ? 'region' : undefined)}
      aria-labelledby=${orNothing(this.landmark ? 'title' : undefined)}
    >
      ${skipPast(this.t)} ${this.#renderHeader(view)}
      <${tags['skill-stats']} density=${orNothing(this.density)} class="stats" part="stats" exportparts="stat, stat-label, stat-value, share"></${tags['skill-stats']}>
      ${startSection(this.t, this.headingLevel + 1, this.density)}
      <section class="block compare" part="compare">
        <slot name="before-compare"></slot>
        <${tags['level-compare']}
          density=${orNothing(this.density)}
          heading-level=${this.headingLevel + 1}
          scale=${orNothing(this.scale)}
          compare-src=${orNothing(this.compareSrc)}
          exportparts="heading: compare-heading, target, now, now-heading, next, next-heading, item, checklist, progress, meter, marks-note, progress-panel, table: progress-table, row: progress-row, chart, versions, version, version-heading, topics, status, ladder, rung"
        ></${tags['level-compare']}>
        ${this.#print.checklistButton(profile)}
      </section>
      ${this.#renderExpectations(view)}
      ${typeof this.community === 'string' ? this.#community.need()?.render(this.community, this.headingLevel + 1, this.density, this.announcements) : nothing}
      <slot name="community"></slot>
      ${attributionLine(view)} ${endOf(this.t, view.title)}
    </div>`;
  }

  #renderHeader(view: ProfileView): TemplateResult {
    const { t, link, headingLevel } = this;
    return profileHeader(view, {
      t,
      headingLevel,
      buttons: html`${this.#print.pageButton()}${this.#export.render()}${link?.renderButton(t)}`,
      below: html`${link?.renderField(t)} ${this.#print.offer}`,
    });
  }

  #renderExpectations(view: ProfileView): TemplateResult {
    const { selection, t, headingLevel, density, announcements: announce } = this;
    const { sections } = view;
    const levels = sections.map((section) => this.#renderLevel(section, sections.length));
    const on = { onFilter: this.#onFilter, onUndo: this.#onUndo, onNavigate: this.#onNavigate };
    return expectationsSection(view, levels, {
      selection,
      t,
      headingLevel: headingLevel + 1,
      density,
      announce,
      ...on,
    });
  }

  #renderLevel(section: LevelSection, total: number): TemplateResult {
    return levelSection(section, {
      total,
      isOpen: this.#open.isOpen(section),
      headingLevel: this.headingLevel + 2,
      density: this.density,
      onToggle: this.#open.onToggle,
      onMatch: this.#open.onMatch,
    });
  }

  readonly #onFilter = (filter: Partial<Selection>): void => {
    this.store.select(filter, 'reader');
  };

  /** The button that was pressed goes with what it undid: the focus moves to the filter itself. */
  readonly #onUndo = (undo: keyof typeof WITHOUT): void => {
    this.store.select(WITHOUT[undo], 'reader');
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(CONTROL_OF[undo])?.focus();
    });
  };

  readonly #onNavigate = (event: SkillNavigateEvent): void => {
    // after the host has had its say
    queueMicrotask(() => {
      if (!event.defaultPrevented)
        void this.navigate({ role: event.role ?? undefined, level: event.level ?? undefined });
    });
  };
}
