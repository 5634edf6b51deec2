import type { CommunityErrorCode } from '../../community/community-error.js';
import type { MessageKey } from '../../strings/messages.js';
import type { PartHost } from './community-parts.js';
import type { FocusKeeper } from './focus-keeper.js';
import type { SuggestionDraft } from './suggestion-draft.js';

/** The key of the form that adds a comment to the skill, or to a proposal. It is open where its list is. */
export const commentKey = (on?: string): string => (on === undefined ? 'comment' : `comment:${on}`);

/** The key of the form to sign in. */
export const SIGN_IN = 'sign-in';

/** The key under which the comments on a proposal are open. */
export const threadKey = (proposal: string): string => `thread:${proposal}`;

const isThread = (key: string): boolean => key.startsWith(threadKey(''));

/** A form that is open where its list is, and is not closed by itself. */
export const stays = (key: string): boolean => key.startsWith('comment');

/** The key of the form that suggests a change. */
export const SUGGEST = 'suggest';

/**
 * Which forms are open, and what was typed into each. A form has a key, made of what it does and of the id of what it does it
 * to, so that what comes in from elsewhere moves no text. What was typed stays until it is sent, also while its form is closed.
 */
export class Forms {
  /** What was typed into forms that suggest a change. */
  readonly suggestions = new Map<string, SuggestionDraft>();
  readonly #host: PartHost;
  readonly #focus: FocusKeeper;
  readonly #onProblem: (problem: CommunityErrorCode) => void;
  readonly #open = new Set<string>();
  readonly #texts = new Map<string, string>();
  readonly #problems = new Map<string, readonly MessageKey[]>();
  readonly #sending = new Set<string>();

  /** @param onProblem Is told that a form did not come that was asked for. */
  constructor(host: PartHost, focus: FocusKeeper, onProblem: (problem: CommunityErrorCode) => void) {
    this.#host = host;
    this.#focus = focus;
    this.#onProblem = onProblem;
  }

  isOpen(key: string): boolean {
    return this.#open.has(key);
  }

  /** Opens a form and puts the focus into it. */
  open(key: string): void {
    const form = `[data-form="${CSS.escape(key)}"]`;
    this.show(key);
    void this.#focus.to(`${form} :is(input, select, textarea, button[data-first])`).then(() => {
      if (isThread(key) || this.#host.renderRoot.querySelector(form)) return;
      this.#open.delete(key);
      this.#onProblem('unavailable');
    });
  }

  /** Opens a form, or closes it when it is open. */
  toggle(key: string): void {
    if (this.isOpen(key)) this.close(key);
    else this.open(key);
  }

  /** Opens a form and leaves the focus where it is. */
  show(key: string): void {
    this.#open.add(key);
    this.#host.requestUpdate();
  }

  /** Closes a form and puts the focus back on the button that opens it, unless that is not on show. */
  close(key: string, isOnShow = true): void {
    this.#problems.delete(key);
    this.#host.requestUpdate();
    if (stays(key)) return;
    this.#open.delete(key);
    if (isOnShow) void this.#focus.to(`[data-opens="${CSS.escape(key)}"]`);
  }

  /** What was typed; undefined when nothing was. */
  text(key: string): string | undefined {
    return this.#texts.get(key);
  }

  write(key: string, text: string): void {
    // drawn with its first letter, so that a field is known to have text, and is emptied when that is sent
    if (!this.#texts.get(key)) this.#host.requestUpdate();
    this.#texts.set(key, text);
    this.forgive(key);
  }

  /** Forgets what was wrong with a form, when something is typed. */
  forgive(key: string): void {
    if (this.#problems.delete(key)) this.#host.requestUpdate();
  }

  /** Nothing is typed that could be lost. */
  isFree(key: string): boolean {
    return !this.#texts.get(key)?.trim() && !this.suggestions.has(key);
  }

  /**
   * Sends what a form has, once at a time. Then its text is forgotten and it closes, unless something else was typed
   * meanwhile; or it says why it was not sent.
   *
   * @param act Resolves to why it could not be sent.
   * @param isOnShow Whether the reader still sees the skill that the form is about.
   */
  async send(key: string, act: () => Promise<CommunityErrorCode | undefined>, isOnShow: () => boolean): Promise<void> {
    if (this.#sending.has(key)) return;
    this.#sending.add(key);
    const text = this.#texts.get(key);
    const suggestion = this.suggestions.get(key);
    const problem = await act();
    this.#sending.delete(key);
    if (problem) this.fail(key, [`reason.${problem}`], false);
    else if (this.#texts.get(key) === text && this.suggestions.get(key) === suggestion) {
      this.clear(key);
      this.close(key, isOnShow());
    }
  }

  /** Forgets what was typed. */
  clear(key: string): void {
    this.#texts.delete(key);
    this.suggestions.delete(key);
  }

  /** What is wrong with a form, as sentences. */
  problems(key: string): readonly MessageKey[] {
    return this.#problems.get(key) ?? [];
  }

  /** Says what is wrong with a form, and puts the focus on the field if asked to. */
  fail(key: string, problems: readonly MessageKey[], isFocused = true): void {
    this.#problems.set(key, problems);
    this.#host.requestUpdate();
    if (isFocused) void this.#focus.to(`[data-form="${CSS.escape(key)}"] :is([aria-invalid="true"], textarea)`);
  }
}
