import '../../strings/english-on-demand.js';
import '../../strings/english-of-player.js';
import { html, nothing, type TemplateResult } from 'lit';
import { localText } from '../../model/text.js';
import type { Profile } from '../../model/profile.js';
import type { MessageKey } from '../../strings/messages.js';
import type { Translator } from '../../strings/translate.js';
import { marksNote } from '../../view/checklist-items.js';
import type { LearnerProgress, TrackingPlace } from '../tracking/tracker.js';

/** What the line above a profile says, and what its buttons do. */
export interface StatusView {
  readonly profile: Profile;
  readonly t: Translator;
  readonly place: TrackingPlace;
  /** What became of the marks that were to be kept last. */
  readonly outcome: 'kept' | 'full' | 'blocked';
  /** Whether a role is chosen. */
  readonly hasRole: boolean;
  readonly progress: LearnerProgress;
  /** The place of the first level with an item that has no answer; undefined when there is none. */
  readonly next: number | undefined;
  /** It is complete now that it was opened. */
  readonly viewed: boolean;
  /** A score is told. */
  readonly score: boolean;
  readonly goOn: (level: number) => void;
  /** Back to the platform; undefined where it does not say where that is. */
  readonly leave: (() => void) | undefined;
}

const PLACES: Readonly<Record<TrackingPlace, MessageKey>> = {
  platform: 'marksOnPlatform',
  review: 'marksInReview',
  browser: 'marksStay',
  page: 'marksHosted',
  none: 'marksForgotten',
};

/** What the platform is told, by whether the page was only to be opened, and whether there is a score. */
const TOLD: Readonly<Record<`${boolean}-${boolean}`, MessageKey>> = {
  'false-false': 'learnerTold',
  'false-true': 'learnerToldScore',
  'true-false': 'learnerToldViewed',
  'true-true': 'learnerToldViewedScore',
};

/** Where the marks are, and what the platform is told; while they are not kept, that instead. */
function told({ place, outcome, viewed, score, t }: StatusView): string {
  if (outcome === 'kept' || place === 'review' || place === 'none') {
    const where = t(PLACES[place]);
    return place === 'platform' ? `${where} ${t(TOLD[`${viewed}-${score}`])}` : where;
  }
  return t(marksNote[outcome === 'full' && place !== 'browser' ? 'no-room' : outcome]);
}

/** How far the learner is, in one sentence. */
function sentence({ progress, hasRole, viewed, t }: StatusView): string {
  const { answered, total, complete } = progress;
  if (viewed) return t('learnerViewed');
  if (!hasRole) return t('learnerChooseRole');
  if (total === 0) return t('learnerNothing');
  return complete ? t('learnerDone') : t('learnerProgress', { answered, n: total });
}

/** The line above a profile in a package: how far the learner is, where that is kept, and the way on. */
export function status(view: StatusView): TemplateResult {
  const { profile, t, place, progress, next, goOn, leave } = view;
  const isOver = next === undefined || progress.complete || place === 'review';
  const level = isOver ? undefined : profile.levels[next];
  const name = level && localText(level.name, { locale: t.locale, language: profile.language }).text;
  return html`<div class="line">
      <p role="status">${sentence(view)}</p>
      ${
        progress.total > 0 && !view.viewed
          ? html`<progress max=${progress.total} .value=${progress.answered} aria-hidden="true"></progress>`
          : nothing
      }
      ${
        name !== undefined && next !== undefined
          ? html`<button type="button" @click=${() => {
              goOn(next);
            }}>
              ${t('learnerNext', { level: name })}
            </button>`
          : nothing
      }
      ${leave ? html`<button type="button" class="leave" @click=${leave}>${t('learnerLeave')}</button>` : nothing}
    </div>
    <p class="told" role="status">${told(view)}</p>`;
}
