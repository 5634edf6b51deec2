import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SkillErrorEvent } from '../events/skill-error-event.js';
import { SkillLoadEvent } from '../events/skill-load-event.js';
import type { Problem } from '../schema/problem.js';
import type { Translator } from '../strings/translate.js';
import { failureView, problemText } from '../view/failure-view.js';
import type { LoadState } from '../view/load-state.js';
import { unknownIds } from '../view/selection.js';
import type { SkillStore } from './skill-store.js';

type Host = ReactiveControllerHost & HTMLElement;

const sentences = (problems: readonly Problem[], t: Translator): string =>
  problems.map((problem) => problemText(problem, t)).join(' ');

/**
 * Tells the host page (by events) and the developer (by one line on the console) what became of a profile, once it is on
 * show. The reader is told by the element itself.
 */
export class ReportController implements ReactiveController {
  readonly #host: Host;
  readonly #store: SkillStore;
  readonly #t: () => Translator;
  #told: LoadState | undefined;
  readonly #warned = new Set<string>();

  constructor(host: Host, store: SkillStore, t: () => Translator) {
    this.#host = host;
    this.#store = store;
    this.#t = t;
    host.addController(this);
  }

  hostUpdated(): void {
    const { state } = this.#store;
    if (state.status === 'ready') this.#warnOfUnknownIds();
    if (state === this.#told) return;
    this.#told = state;
    if (state.status === 'ready') this.#tellReady(state.profile.id, state.problems);
    if (state.status === 'failed') {
      const { title, text, problems } = failureView(state.failure, this.#t());
      const message = [title.replace(/[^.!?]$/, '$&.'), text, ...problems].filter(Boolean).join(' ');
      this.#error(state.failure.kind, message, 'problems' in state.failure ? state.failure.problems : []);
    }
  }

  #tellReady(skill: string, problems: readonly Problem[]): void {
    const t = this.#t();
    this.#host.dispatchEvent(new SkillLoadEvent(skill, problems));
    const errors = problems.filter(({ severity }) => severity === 'error');
    const warnings = problems.filter(({ severity }) => severity === 'warning');
    if (errors.length > 0)
      this.#error('partly-invalid', `${t('invalidTitle', { n: errors.length })}: ${sentences(errors, t)}`, problems);
    else if (warnings.length > 0) this.#warn(sentences(warnings, t));
  }

  #error(kind: SkillErrorEvent['kind'], message: string, problems: readonly Problem[]): void {
    console.error(`<${this.#host.localName}> ${message}`);
    this.#host.dispatchEvent(new SkillErrorEvent(kind, message, problems));
  }

  #warn(message: string): void {
    console.warn(`<${this.#host.localName}> ${message}`);
  }

  #warnOfUnknownIds(): void {
    const { state, selection } = this.#store;
    if (state.status !== 'ready') return;
    const { roles, levels } = unknownIds(state.profile, selection);
    const names = [...roles.map((id) => `role "${id}"`), ...levels.map((id) => `level "${id}"`)];
    for (const name of names) {
      const key = `${state.profile.id} ${name}`;
      if (this.#warned.has(key)) continue;
      this.#warned.add(key);
      this.#warn(`${state.profile.id} has no ${name}: ignored.`);
    }
  }
}
