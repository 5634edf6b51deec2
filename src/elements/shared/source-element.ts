import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { getAnnouncer } from '../../controllers/announcer.js';
import { InlineController } from '../../controllers/inline-controller.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { NarrowController } from '../../controllers/narrow-controller.js';
import { pendingParts } from '../../controllers/part-controller.js';
import { PatienceController } from '../../controllers/patience-controller.js';
import { ReportController } from '../../controllers/report-controller.js';
import { RetryController } from '../../controllers/retry-controller.js';
import { SourceController, type Source, type StateHolder } from '../../controllers/source-controller.js';
import { SkillAnnounceEvent } from '../../events/skill-announce-event.js';
import type { Loader } from '../../source/loader.js';
import type { Translator } from '../../strings/translate.js';
import { loadStates, type States } from '../../view/element-states.js';
import { failureView, type Subject } from '../../view/failure-view.js';
import { shown, type LoadState, type Ready } from '../../view/load-state.js';
import { emptyState, failedState, noticeBar, waitingState } from './states.js';

/** What an element loads, and in which words it speaks of it. */
interface Kind<Content> {
  readonly loader: Loader<Content>;
  readonly of: Subject;
  /** Says that something is on show. */
  readonly loaded: (ready: Ready<Content>) => Event;
  /** How many parts of it can be shown. */
  readonly parts: (ready: Ready<Content>) => number;
}

/**
 * What all elements share: a source of their own (`src`, `data`, inline JSON), the states of loading, and the reader's
 * language. A subclass says what is loaded, and how it looks.
 *
 * @slot - Shown until there is something to show, and again when there is nothing: a link or a whole table. A
 *   `<script type="application/json">` among the children is the document itself.
 * @fires {SkillErrorEvent} skill-error - There is nothing to show, or only a part of it.
 * @fires {SkillAnnounceEvent} skill-announce - Something is about to be spoken. Cancelable.
 * @slot loading - Replaces the picture of what comes while it loads.
 * @slot error - Replaces what is said when nothing came, with its button "Try again".
 * @slot empty - Replaces what is said when no source was given.
 * @cssstate loading - Something is being loaded.
 * @cssstate error - The last load failed.
 * @cssstate empty - No source was given.
 * @cssstate stale - What is on show is older than what was asked for.
 * @cssstate offline - The same, for want of a network.
 * @cssstate narrow - There is less room than 42rem: tables are stacked. Not in Safari.
 * @csspart state - What stands there while there is nothing to show: it loads, it failed, or there is none.
 * @csspart error - The same when it failed; it then has both names.
 * @csspart notice - The bar above what is old, or of which parts were left out.
 * @csspart problems - The list of mistakes in the document.
 * @csspart retry - The button "Try again".
 * @cssprop --skill-color-accent - Brand colour: links, required, "You are here". Any colour; it is clamped to be readable.
 * @cssprop --skill-color-next - Second brand colour: the next level, and notices. Clamped as well.
 * @cssprop --skill-color-surface - Sheet, panels and tables.
 * @cssprop --skill-color-surface-sunken - The band with role and level, the header row of a table.
 * @cssprop --skill-color-surface-raised - Buttons, lists to pull down, search boxes.
 * @cssprop --skill-color-text - Text.
 * @cssprop --skill-color-text-quiet - Notes, column headers, and the levels of a ladder that are not the reader's.
 * @cssprop --skill-color-border - Hairlines. Decoration only.
 * @cssprop --skill-color-border-control - Edges of controls: at least 3:1 against the surface.
 * @cssprop --skill-color-on-accent - Text on a fill of the accent colour.
 * @cssprop --skill-color-danger - The edge of a failure.
 * @cssprop --skill-color-focus - Focus ring.
 * @cssprop --skill-focus-width - Width of the focus ring.
 * @cssprop --skill-focus-offset - Gap between the focus ring and what it surrounds.
 * @cssprop --skill-font-family - All text but headings.
 * @cssprop --skill-font-family-heading - Headings.
 * @cssprop --skill-font-size - Base size; the other sizes follow.
 * @cssprop --skill-font-weight-strong - Names, labels and facts.
 * @cssprop --skill-line-height - Running text.
 * @cssprop --skill-measure - Longest line of a description.
 * @cssprop --skill-space - One knob for the space between things; gaps and padding are multiples of it.
 * @cssprop --skill-radius - Corners of controls; those of panels are 1.3 times, of the sheet 1.8 times as large.
 * @cssprop --skill-border-width - All lines.
 * @cssprop --skill-control-size - Height of buttons and check boxes, never less than 24px.
 * @cssprop --skill-sticky-offset - Height of a bar that the page keeps at its top, so that nothing hides below it.
 * @cssprop --skill-transition - How long a chevron takes to turn; no time under reduced motion.
 */
export abstract class SourceElement<Content> extends LitElement {
  protected readonly internals = this.attachInternals();
  readonly #kind: Kind<Content>;
  readonly #own: StateHolder<Content>;
  readonly #source: SourceController<Content>;
  readonly #locale = new LocaleController(this);
  readonly #patience = new PatienceController(this, () => {
    this.announce(this.t(`${this.#kind.of}loading`));
  });
  readonly #retry = new RetryController(this, {
    state: () => this.state,
    retry: () => {
      this.retry();
    },
    onFailure: ({ failure }) => {
      this.announce(failureView(failure, this.t, this.#kind.of).title);
    },
  });
  #src: string | undefined;
  #data: unknown;
  #inline: string | undefined;

  /** @param own Keeps what the element loads. */
  constructor(kind: Kind<Content>, own: StateHolder<Content>) {
    super();
    this.#kind = kind;
    this.#own = own;
    this.#source = new SourceController(this, own, kind.loader);
    new ReportController(this, { ...kind, state: () => own.state, t: () => this.t });
    new NarrowController(this, (narrow) => {
      this.setState('narrow', narrow);
    });
    new InlineController(this, (text) => {
      this.#inline = text;
      this.#choose(text === undefined ? undefined : { kind: 'inline', text });
    });
  }

  /** Address of the JSON document, absolute or relative to the page. The source that was set last wins. */
  @property()
  get src(): string | undefined {
    return this.#src;
  }

  set src(value: string | null | undefined) {
    this.#src = value ?? undefined;
    this.#choose(this.#src ? { kind: 'url', src: this.#src } : undefined);
  }

  /** The document itself, as parsed JSON; `undefined` takes it away. The source that was set last wins. */
  @property({ attribute: false })
  get data(): unknown {
    return this.#data;
  }

  set data(value: unknown) {
    this.#data = value;
    this.#choose(value === undefined ? undefined : { kind: 'data', value });
  }

  /** Level of the element's own heading, 1 to 6; headings below it follow, down to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** `light` or `dark`. Without it, the colour scheme of the place the element stands in. */
  @property({ reflect: true }) theme: string | undefined;

  /** `compact` for tighter spacing. */
  @property({ reflect: true }) density: string | undefined;

  /** `off` keeps the element from speaking to screen readers through the page's live region. */
  @property({ attribute: 'announce' }) announcements: string | undefined;

  /** Asks the `src` again, past every cache; `data` and inline JSON are checked again. */
  retry(): void {
    this.#source.retry();
  }

  /** The reader's language: messages, numbers, dates. */
  protected get t(): Translator {
    return this.#locale.t;
  }

  /** What the element has to show: its own document, unless a subclass knows better. */
  protected get state(): LoadState<Content> {
    return this.#own.state;
  }

  /** The element shows its own document, and so tells of loading and failure itself. */
  protected get isOwner(): boolean {
    return this.state === this.#own.state;
  }

  /** There is a source, so the element shows its own document. */
  protected get hasSource(): boolean {
    return this.#source.hasSource;
  }

  /** Sets or clears a custom state. */
  protected setState(name: string, on: boolean): void {
    if (on) this.internals.states.add(name);
    else this.internals.states.delete(name);
  }

  /** How what was loaded looks. */
  protected abstract renderReady(ready: Ready<Content>): unknown;

  /** Says something to readers who do not see the page. */
  protected announce(message: string): void {
    if (this.announcements === 'off' || !message) return;
    if (this.dispatchEvent(new SkillAnnounceEvent(message))) getAnnouncer(this.ownerDocument).announce(message);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#source.read();
  }

  protected override update(changed: PropertyValues): void {
    if (this.isOwner && this.announcements !== 'off') getAnnouncer(this.ownerDocument);
    super.update(changed);
  }

  /** Once `updateComplete` resolves, what was given by `data` or inline is on show, and the parts that needs are there. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const settled = await super.getUpdateComplete();
    const waiting = [...pendingParts(this), ...(this.#source.given ? [this.#source.given] : [])];
    if (waiting.length === 0) return settled;
    await Promise.all(waiting);
    return super.getUpdateComplete();
  }

  protected override render(): unknown {
    const { state } = this;
    if (state.status !== 'loading') this.#patience.stop();
    else if (this.isOwner && this.isConnected) this.#patience.start(); // giving up draws once more
    const ready = shown(state);
    if (!ready) return this.isOwner ? this.renderWaiting() : undefined;
    return html`${this.isOwner ? this.renderNotice() : undefined}${this.renderReady(ready)}`;
  }

  /** What stands there while there is nothing to show: the fallback, and why. */
  protected renderWaiting(): TemplateResult {
    const { state } = this;
    const { of } = this.#kind;
    const loading = state.status === 'loading';
    if ('failure' in state && state.failure)
      return html`<slot name="error">${failedState(state.failure, loading, this.t, this.#retry.press, of)}</slot><slot></slot>`;
    const words = loading
      ? html`<slot name="loading">${waitingState(this.#patience.patience, this.t, of)}</slot>`
      : html`<slot name="empty">${emptyState(this.t, of)}</slot>`;
    return html`<slot @slotchange=${this.#onSlotChange}></slot>${this.hasFallback ? undefined : words}`;
  }

  /** There is something to show until something comes. A slot would count white space and scripts as content. */
  protected get hasFallback(): boolean {
    return [...this.childNodes].some((node) =>
      node instanceof Element ? !node.slot && node.localName !== 'script' : node instanceof Text && node.data.trim(),
    );
  }

  readonly #onSlotChange = (): void => {
    this.requestUpdate();
  };

  /** What is to be known about what is on show: it is old, or parts of it are missing. */
  protected renderNotice(): unknown {
    const { state } = this;
    const ready = shown(state);
    const { of, parts } = this.#kind;
    return noticeBar(state, this.t, this.#retry.press, of, ready ? parts(ready) : 0);
  }

  /** The custom states the element is in, by name. */
  protected get states(): States {
    return loadStates(this.state, navigator.onLine);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    for (const [name, on] of Object.entries(this.states)) this.setState(name, on);
  }

  #choose(source: Source | undefined): void {
    this.#source.use(source ?? this.#fallBack());
  }

  /** What is left when a source is taken away. */
  #fallBack(): Source {
    if (this.#data !== undefined) return { kind: 'data', value: this.#data };
    if (this.#src) return { kind: 'url', src: this.#src };
    return this.#inline === undefined ? { kind: 'none' } : { kind: 'inline', text: this.#inline };
  }
}
