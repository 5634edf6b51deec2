import '../../strings/english-on-demand.js';
import { html, nothing, type TemplateResult } from 'lit';
import { PartController } from '../../controllers/part-controller.js';
import { ProgressController } from '../../controllers/progress-controller.js';
import type { SkillStore } from '../../controllers/skill-store.js';
import { SkillProgressEvent } from '../../events/skill-progress-event.js';
import type { Coverage, Mark, RoleMarks } from '../../model/marks.js';
import type { Profile } from '../../model/profile.js';
import type { Translator } from '../../strings/translate.js';
import { checklistItems, coveredWords, marksNote, type ChecklistItem } from '../../view/checklist-items.js';
import { namesOf } from '../../view/names.js';
import { addStyles } from '../shared/add-styles.js';
import { localText, richMessage } from '../shared/local-text.js';
import type { ProgressPanel } from '../shared/progress-panel.js';
import { checklistStyles } from './checklist.styles.js';

/** What the checklist needs of the element it stands in. */
type ChecklistHost = ConstructorParameters<typeof ProgressController>[0] & {
  readonly renderRoot: HTMLElement | DocumentFragment;
};

interface ChecklistContext {
  readonly store: () => SkillStore;
  readonly t: () => Translator;
  /** Three marks instead of two: not yet, partly, covered. */
  readonly isFine: () => boolean;
  readonly announce: (message: string) => void;
  /** The reader goes on from the level that is covered. */
  readonly goOn: (level: string) => void;
}

/** The list on show. */
interface Shown {
  readonly profile: Profile;
  readonly role: number;
  readonly level: number;
}

/**
 * The items of the level compared with as a list to tick off. It is loaded once there is a list to show, and all that
 * readers mark stays with them.
 */
export class Checklist {
  readonly #host: ChecklistHost;
  readonly #context: ChecklistContext;
  readonly #progress: ProgressController;
  #shown: Shown | undefined;
  readonly #panel: PartController<ProgressPanel>;
  #isOpen = false;

  constructor(host: ChecklistHost, context: ChecklistContext) {
    this.#host = host;
    this.#context = context;
    this.#progress = new ProgressController(host, context.store);
    addStyles(host.renderRoot, [checklistStyles]);
    this.#panel = new PartController<ProgressPanel>(
      host,
      async () => {
        const { ProgressPanel } = await import('../shared/progress-panel.js');
        addStyles(host.renderRoot, ProgressPanel.styles);
        return new ProgressPanel(host, { progress: this.#progress, t: context.t, announce: context.announce });
      },
      'The progress could not be loaded.',
    );
  }

  /** All items of a level of a role are covered. */
  isComplete(profile: Profile, role: number, level: number): boolean {
    const { covered, total } = this.#items(profile, role, level).coverage;
    return total > 0 && covered === total;
  }

  /** The list, how much of it is covered, and where the marks are. */
  render(profile: Profile, role: number, level: number): TemplateResult {
    this.#shown = { profile, role, level };
    const t = this.#context.t();
    const { items, coverage } = this.#items(profile, role, level);
    const name = namesOf(profile, t.locale).levels[level];
    const isComplete = coverage.total > 0 && coverage.covered === coverage.total;
    return html`<ul class="checklist" part="checklist" @change=${this.#onChange}>
        ${items.map((item, index) => this.#renderItem(item, index, t))}
      </ul>
      <div class="progress" part="progress">
        <p class="count">${coveredWords(coverage, t)}</p>
        ${this.#renderMeter(coverage)}
        ${
          isComplete && name
            ? html`<p class="done">${richMessage(t, 'levelCovered', { level: name })}</p>
              ${
                level + 1 < profile.levels.length
                  ? html`<button class="btn" type="button" data-level=${profile.levels[level]?.id ?? ''} @click=${this.#onGoOn}>
                    ${richMessage(t, 'takeLevel', { level: name })}
                  </button>`
                  : nothing
              }`
            : nothing
        }
        <button
          class="btn"
          type="button"
          aria-expanded=${this.#isOpen}
          aria-controls="progress"
          data-do="progress"
          @click=${this.#onToggle}
        >
          <span class="chev" aria-hidden="true"></span>${t('yourProgress')}
        </button>
        <p class="quiet small" part="marks-note">${t(marksNote[this.#progress.note(this.#roleId(profile, role))])}</p>
      </div>`;
  }

  /** The progress over all levels, when it is open; stands below the two sides. */
  renderPanel(profile: Profile, role: number): TemplateResult {
    return html`<div id="progress" class="all" ?hidden=${!this.#isOpen}>
      ${this.#isOpen ? this.#panel.need()?.render(profile, role) : nothing}
    </div>`;
  }

  #renderItem(item: ChecklistItem, index: number, t: Translator): TemplateResult {
    const changed =
      item.before === undefined
        ? nothing
        : html`<div class="was-changed">
            <p>${t('changedSince')}</p>
            <p class="quiet">${richMessage(t, 'markedText', { text: { text: item.before } })}</p>
          </div>`;
    return html`<li part="item" class=${item.mark ?? 'open'}>
      ${this.#context.isFine() ? this.#renderRadios(item, index, t) : this.#renderBox(item, index)} ${changed}
    </li>`;
  }

  #renderBox({ shown, mark }: ChecklistItem, index: number): TemplateResult {
    return html`<label class="box">
      <input type="checkbox" data-index=${index} .checked=${mark === 'covered'} .indeterminate=${mark === 'partly'} />
      <span>${localText(shown)}</span>
    </label>`;
  }

  #renderRadios({ shown, mark }: ChecklistItem, index: number, t: Translator): TemplateResult {
    const radio = (value: Mark, word: string): TemplateResult =>
      html`<label>
        <input
          type="radio"
          name="item-${index}"
          .value=${value}
          data-index=${index}
          .checked=${mark === value}
        />${word}
      </label>`;
    return html`<fieldset>
      <legend>${localText(shown)}</legend>
      ${radio('not-yet', t('markNone'))} ${radio('partly', t('markPartly'))} ${radio('covered', t('markCovered'))}
    </fieldset>`;
  }

  /** One box for each item, as a picture of the words above it. */
  #renderMeter({ covered, partly, total }: Coverage): TemplateResult {
    const kind = (index: number): string => (index < covered ? 'full' : index < covered + partly ? 'half' : '');
    return html`<div class="meter" part="meter" aria-hidden="true">
      ${Array.from({ length: total }, (_, index) => html`<i class=${kind(index)}></i>`)}
    </div>`;
  }

  #items(profile: Profile, role: number, level: number): ReturnType<typeof checklistItems> {
    return checklistItems(profile, role, level, this.#marks(profile, role).marks, this.#context.t());
  }

  #marks(profile: Profile, role: number): RoleMarks {
    return this.#progress.marks(profile.id, this.#roleId(profile, role));
  }

  #roleId(profile: Profile, role: number): string {
    return profile.roles[role]?.id ?? '';
  }

  readonly #onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const index = Number(input.dataset['index']);
    if (!this.#shown || !input.dataset['index']) return;
    const { profile, role, level } = this.#shown;
    const mark = input.type === 'radio' ? (input.value as Mark) : input.checked ? 'covered' : undefined;
    const id = profile.levels[level]?.id ?? '';
    const { texts } = this.#items(profile, role, level);
    const roleId = this.#roleId(profile, role);
    const before = this.#progress.note(roleId);
    this.#progress.mark(this.#marks(profile, role), { level: id, index, texts }, mark);
    const { coverage } = this.#items(profile, role, level);
    this.#host.dispatchEvent(
      new SkillProgressEvent({
        skill: profile.id,
        role: roleId,
        level: id,
        index,
        item: texts[index] ?? '',
        mark: mark ?? null,
        covered: coverage.covered,
        total: coverage.total,
        date: new Date().toISOString(),
      }),
    );
    // that marks are no longer kept matters more than how many there are
    const note = this.#progress.note(roleId);
    const isNews = note !== before && (note === 'full' || note === 'blocked');
    const t = this.#context.t();
    this.#context.announce(isNews ? t(marksNote[note]) : coveredWords(coverage, t));
  };

  readonly #onToggle = (): void => {
    this.#isOpen = !this.#isOpen;
    this.#host.requestUpdate();
  };

  readonly #onGoOn = (event: Event): void => {
    this.#context.goOn((event.currentTarget as HTMLElement).dataset['level'] ?? '');
  };
}
