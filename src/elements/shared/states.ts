import { html, nothing, type TemplateResult } from 'lit';
import type { Patience } from '../../controllers/patience-controller.js';
import type { Problem } from '../../schema/problem.js';
import type { Failure } from '../../source/failure.js';
import type { Translator } from '../../strings/translate.js';
import { failureView, problemText, type Subject } from '../../view/failure-view.js';
import type { LoadState, Ready } from '../../view/load-state.js';
import { warningIcon } from './icons.js';
import { orNothing } from './or-nothing.js';

const LISTED = 20;

/** There is nothing to show, and nobody has said what should be. */
export const emptyState = (t: Translator, of: Subject): TemplateResult =>
  html`<div class="state" part="state">
    <p class="state-title">${t(`${of}emptyTitle`)}</p>
    <p class="quiet">${t(`${of}emptyHint`)}</p>
  </div>`;

/** Something is on its way: nothing at first, then a picture of what comes. */
export const waitingState = (patience: Patience, t: Translator, of: Subject): TemplateResult | typeof nothing =>
  patience === 'fresh'
    ? nothing
    : html`<div class="state" part="state" aria-busy="true">
        <p class="quiet">${t(`${of}loading`)}</p>
        <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i></div>
      </div>`;

/** The button keeps its place, its size and the focus while it is at work. */
export function retryButton(busy: boolean, t: Translator, onRetry: () => void, kind = 'primary'): TemplateResult {
  return html`<button
    class="btn ${kind}"
    type="button"
    part="retry"
    aria-disabled=${busy ? 'true' : 'false'}
    @click=${busy ? nothing : onRetry}
  >
    ${t(busy ? 'tryingAgain' : 'tryAgain')}
  </button>`;
}

function problemList(problems: readonly string[], t: Translator): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const more = problems.length - LISTED;
  return html`<ul class="problems" part="problems">
    ${problems.slice(0, LISTED).map((text) => html`<li>${text}</li>`)}
    ${more > 0 ? html`<li>${t('moreProblems', { n: more })}</li>` : nothing}
  </ul>`;
}

/** Nothing came: what went wrong, where, and what can be done. */
export function failedState(
  failure: Failure,
  busy: boolean,
  t: Translator,
  onRetry: () => void,
  of: Subject,
): TemplateResult {
  const { title, text, problems, retry } = failureView(failure, t, of);
  return html`<div class="state failed" part="state error">
    <div role="alert">
      <p class="state-title">${title}</p>
      ${text ? html`<p class="quiet">${text}</p>` : nothing} ${problemList(problems, t)}
    </div>
    ${retry ? html`<div class="actions">${retryButton(busy, t, onRetry)}</div>` : nothing}
  </div>`;
}

/** There is something to know about what is on show. @param alert Readers who do not see the page are told at once. */
export const bar = (content: unknown, alert: boolean): TemplateResult =>
  html`<div class="notice" part="notice">
    ${warningIcon()}
    <div role=${orNothing(alert ? 'alert' : undefined)}>${content}</div>
  </div>`;

/** Parts of the document were left out. */
function invalidNotice(
  problems: readonly Problem[],
  t: Translator,
  of: Subject,
  rest: number,
): TemplateResult | typeof nothing {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return nothing;
  const [first] = errors;
  return bar(
    html`<p><b>${t(`${of}invalidTitle`, { n: errors.length })}</b></p>
      <p>${first && errors.length === 1 ? problemText(first, t) : nothing}
        ${t(`${of}restIsShown`, { n: rest })}</p>
      ${
        errors.length === 1
          ? nothing
          : html`<details>
            <summary>${t('showDetails')}</summary>
            ${problemList(
              errors.map((problem) => problemText(problem, t)),
              t,
            )}
          </details>`
      }`,
    true,
  );
}

/** The reader's own day of a moment, `YYYY-MM-DD`. */
export function localDay(time: number): string {
  const date = new Date(time);
  return new Date(time - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/**
 * What is to be known about what is on show: it is a copy from earlier, or parts of it were left out.
 * @param rest How many parts there are without mistakes.
 */
export function noticeBar(
  state: LoadState<unknown>,
  t: Translator,
  onRetry: () => void,
  of: Subject,
  rest: number,
): unknown {
  const day = (ready: Ready<unknown>): string => t.date(localDay(ready.loadedAt));
  switch (state.status) {
    case 'idle':
      return nothing;
    case 'ready':
      return html`${state.saved ? bar(t(navigator.onLine ? 'savedCopy' : 'offlineCopy', { date: day(state) }), false) : nothing}${invalidNotice(state.problems, t, of, rest)}`;
    case 'loading':
    case 'failed': {
      const { previous, failure } = state;
      if (!previous || !failure) return nothing;
      const { title, text, problems, retry } = failureView(failure, t, of);
      const offline = failure.kind === 'network' && failure.offline;
      return bar(
        html`<p>${offline ? t('offlineCopy', { date: day(previous) }) : t('failedReload', { date: day(previous) })}
            ${offline ? nothing : text || title}</p>
          ${problemList(problems, t)} ${retry ? retryButton(state.status === 'loading', t, onRetry) : nothing}`,
        true,
      );
    }
  }
}
