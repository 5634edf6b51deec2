import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SkillErrorEvent } from '../events/skill-error-event.js';
import type { Problem } from '../schema/problem.js';
import type { Translator } from '../strings/translate.js';
import { failureView, problemText, type Subject } from '../view/failure-view.js';
import type { LoadState, Ready } from '../view/load-state.js';

type Host = ReactiveControllerHost & HTMLElement;

/** What there is to report, and in which words. */
interface Report<Content> {
  readonly state: () => LoadState<Content>;
  readonly t: () => Translator;
  readonly of: Subject;
  /** Says that something is on show. */
  readonly loaded: (ready: Ready<Content>) => Event;
}

const sentences = (problems: readonly Problem[], t: Translator): string =>
  problems.map((problem) => problemText(problem, t)).join(' ');

/**
 * Tells the host page (by events) and the developer (by one line on the console) what became of a document, once it is on
 * show. The reader is told by the element itself.
 */
export class ReportController<Content> implements ReactiveController {
  readonly #host: Host;
  readonly #report: Report<Content>;
  #told: LoadState<Content> | undefined;

  constructor(host: Host, report: Report<Content>) {
    this.#host = host;
    this.#report = report;
    host.addController(this);
  }

  hostUpdated(): void {
    const state = this.#report.state();
    if (state === this.#told) return;
    this.#told = state;
    if (state.status === 'ready') this.#tellReady(state);
    if (state.status === 'failed') {
      const { t, of } = this.#report;
      const { title, text, problems } = failureView(state.failure, t(), of);
      const message = [title.replace(/[^.!?]$/, '$&.'), text, ...problems].filter(Boolean).join(' ');
      this.#error(state.failure.kind, message, 'problems' in state.failure ? state.failure.problems : []);
    }
  }

  #tellReady(ready: Ready<Content>): void {
    const { of, loaded } = this.#report;
    const t = this.#report.t();
    const { problems } = ready;
    this.#host.dispatchEvent(loaded(ready));
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
      this.#error(
        'partly-invalid',
        `${t(`${of}invalidTitle`, { n: errors.length })}: ${sentences(errors, t)}`,
        problems,
      );
    else if (problems.length > 0) console.warn(`<${this.#host.localName}> ${sentences(problems, t)}`);
  }

  #error(kind: SkillErrorEvent['kind'], message: string, problems: readonly Problem[]): void {
    console.error(`<${this.#host.localName}> ${message}`);
    this.#host.dispatchEvent(new SkillErrorEvent(kind, message, problems));
  }
}
