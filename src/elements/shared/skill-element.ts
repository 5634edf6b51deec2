import { ContextConsumer } from '@lit/context';
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { getAnnouncer } from '../../controllers/announcer.js';
import { InlineController } from '../../controllers/inline-controller.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { pendingParts } from '../../controllers/part-controller.js';
import { PatienceController } from '../../controllers/patience-controller.js';
import { ReportController } from '../../controllers/report-controller.js';
import { RetryController } from '../../controllers/retry-controller.js';
import { skillContext } from '../../controllers/skill-context.js';
import { SkillStore } from '../../controllers/skill-store.js';
import { NarrowController } from '../../controllers/narrow-controller.js';
import { SpeechController } from '../../controllers/speech-controller.js';
import { SourceController } from '../../controllers/source-controller.js';
import { SkillAnnounceEvent } from '../../events/skill-announce-event.js';
import { SkillChangeEvent } from '../../events/skill-change-event.js';
import type { Profile } from '../../model/profile.js';
import type { Translator } from '../../strings/translate.js';
import { failureView } from '../../view/failure-view.js';
import { ELEMENT_STATES, elementStates } from '../../view/element-states.js';
import { shown } from '../../view/load-state.js';
import type { Selection } from '../../view/selection.js';
import { hostChange } from './host-change.js';
import { emptyState, failedState, noticeBar, waitingState } from './states.js';

/**
 * What all elements share: a source of their own (`src`, `data`, inline JSON) or the one of the `<skill-source>` or
 * `<skill-profile>` they stand in, the states of loading, and the reader's language. A subclass says how a profile looks.
 *
 * @slot - Shown until there is a profile, and again when there is none: a link or a whole table. A
 *   `<script type="application/json">` among the children is the profile itself.
 * @fires {SkillLoadEvent} skill-load - A profile is on show.
 * @fires {SkillErrorEvent} skill-error - There is no profile to show, or only a part of it.
 * @fires {SkillChangeEvent} skill-change - The reader chose a role, a level or a filter, or typed a letter of a search.
 * @fires {SkillAnnounceEvent} skill-announce - Something is about to be spoken. Cancelable.
 * @slot loading - Replaces the picture of what comes while a profile loads.
 * @slot error - Replaces what is said when no profile came, with its button "Try again".
 * @slot empty - Replaces what is said when no source was given.
 * @cssstate loading - A profile is being loaded.
 * @cssstate error - The last load failed.
 * @cssstate empty - No source was given.
 * @cssstate stale - What is on show is older than what was asked for.
 * @cssstate offline - The same, for want of a network.
 * @cssstate filtered - Some roles or expectations are hidden.
 * @cssstate has-role - A role is chosen.
 * @cssstate has-level - A level is chosen.
 * @cssstate narrow - There is less room than 42rem: tables are stacked. Not in Safari.
 * @csspart state - What stands there while there is no profile: it loads, it failed, or there is none.
 * @csspart error - The same when it failed; it then has both names.
 * @csspart notice - The bar above a profile that is old, or of which parts were left out.
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
export abstract class SkillElement extends LitElement {
  protected readonly internals = this.attachInternals();
  readonly #own = new SkillStore();
  readonly #source = new SourceController(this, this.#own);
  readonly #locale = new LocaleController(this);
  readonly #patience = new PatienceController(this, () => {
    this.announce(this.t('loading'));
  });
  readonly #retry = new RetryController(this, {
    state: () => this.#store.state,
    retry: () => {
      this.retry();
    },
    onFailure: ({ failure }) => {
      this.announce(failureView(failure, this.t).title);
    },
  });
  readonly #speech = new SpeechController(this, {
    profile: () => this.profile,
    t: () => this.t,
    announce: (message) => {
      this.announce(message);
    },
  });
  readonly #consumer: ContextConsumer<typeof skillContext, this>;
  #store = this.#own;
  #given: SkillStore | undefined;
  #unsubscribe: (() => void) | undefined;
  #src: string | undefined;
  #data: unknown;
  #inline: string | undefined;

  #names: Readonly<Record<string, keyof Selection>> = {};
  #leavePage: (() => void) | undefined;

  /** The element has just begun to show another store. */
  protected storeChanged = false;

  constructor() {
    super();
    new ReportController(this, this.#own, () => this.t);
    new NarrowController(this, (narrow) => {
      this.setState('narrow', narrow);
    });
    new InlineController(this, (text) => {
      this.#inline = text;
      this.#choose(text === undefined ? undefined : { kind: 'inline', text });
    });
    this.#consumer = new ContextConsumer(this, {
      context: skillContext,
      subscribe: true,
      callback: (store) => {
        this.#given = store;
        this.requestUpdate();
      },
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

  /** The profile and selection on show: the element's own, or those of the ancestor it stands in. */
  protected get store(): SkillStore {
    return this.#store;
  }

  /** The element shows its own profile, and so tells of loading and failure itself. */
  protected get isOwner(): boolean {
    return this.#store === this.#own;
  }

  protected get profile(): Profile | undefined {
    return shown(this.#store.state)?.profile;
  }

  protected get selection(): Selection {
    return this.#store.selection;
  }

  /** Sets or clears a custom state. */
  protected setState(name: string, on: boolean): void {
    if (on) this.internals.states.add(name);
    else this.internals.states.delete(name);
  }

  /** How a profile looks. */
  protected abstract renderProfile(profile: Profile): unknown;

  /**
   * Passes on what the host has set to the selection. An owner's properties follow when the reader chooses.
   * @param names Property of the element to part of the selection.
   */
  protected selectByHost(changed: PropertyValues, names: Readonly<Record<string, keyof Selection>>): void {
    this.#names = names;
    this.#store.select(hostChange(this, changed, names, this.storeChanged), 'host');
  }

  /** Says something to readers who do not see the page. */
  protected announce(message: string): void {
    if (this.announcements === 'off' || !message) return;
    if (this.dispatchEvent(new SkillAnnounceEvent(message))) getAnnouncer(this.ownerDocument).announce(message);
  }

  override connectedCallback(): void {
    // the ancestor it stands in now, if it shares something, says so again
    this.#given = undefined;
    super.connectedCallback();
    this.requestUpdate();
    const page = this.ownerDocument;
    page.addEventListener('context-provider', this.#onProvider);
    this.#leavePage = () => {
      page.removeEventListener('context-provider', this.#onProvider);
    };
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leavePage?.();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#source.read();
    const store = this.#source.hasSource ? this.#own : (this.#given ?? this.#own);
    this.storeChanged = store !== this.#store;
    if (this.storeChanged) {
      this.#store = store;
      this.#listen();
    }
    if (this.isOwner && this.announcements !== 'off') getAnnouncer(this.ownerDocument);
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
    const { state } = this.#store;
    if (state.status !== 'loading') this.#patience.stop();
    else if (this.isOwner && this.isConnected) this.#patience.start(); // giving up draws once more
    const ready = shown(state);
    if (!ready) return this.isOwner ? this.renderWaiting() : undefined;
    return html`${this.isOwner ? this.renderNotice() : undefined}${this.renderProfile(ready.profile)}`;
  }

  /** What stands there while there is no profile: the fallback, and why. */
  protected renderWaiting(): TemplateResult {
    const { state } = this.#store;
    const loading = state.status === 'loading';
    if ('failure' in state && state.failure)
      return html`<slot name="error">${failedState(state.failure, loading, this.t, this.#retry.press)}</slot><slot></slot>`;
    const words = loading
      ? html`<slot name="loading">${waitingState(this.#patience.patience, this.t)}</slot>`
      : html`<slot name="empty">${emptyState(this.t)}</slot>`;
    return html`<slot @slotchange=${this.#onSlotChange}></slot>${this.hasFallback ? undefined : words}`;
  }

  /** There is something to show until a profile comes. A slot would count white space and scripts as content. */
  protected get hasFallback(): boolean {
    return [...this.childNodes].some((node) =>
      node instanceof Element ? !node.slot && node.localName !== 'script' : node instanceof Text && node.data.trim(),
    );
  }

  readonly #onSlotChange = (): void => {
    this.requestUpdate();
  };

  /** What is to be known about the profile on show: it is old, or parts of it are missing. */
  protected renderNotice(): unknown {
    return noticeBar(this.#store.state, this.t, this.#retry.press);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const holds = elementStates(this.#store.state, this.selection, navigator.onLine);
    for (const name of ELEMENT_STATES) this.setState(name, holds.has(name));
  }

  /** An element around this one may have come to life after it: ask again. */
  readonly #onProvider = (): void => {
    if (!this.#given) this.#consumer.hostConnected();
  };

  #choose(source: Parameters<SourceController['use']>[0] | undefined): void {
    this.#source.use(source ?? this.#fallBack());
  }

  /** What is left when a source is taken away. */
  #fallBack(): Parameters<SourceController['use']>[0] {
    if (this.#data !== undefined) return { kind: 'data', value: this.#data };
    if (this.#src) return { kind: 'url', src: this.#src };
    return this.#inline === undefined ? { kind: 'none' } : { kind: 'inline', text: this.#inline };
  }

  /** The properties are what is on show, as with a native field: setting one to what it was before undoes the choice. */
  #followSelection(): void {
    for (const [property, key] of Object.entries(this.#names)) {
      const value = this.selection[key];
      Object.assign(this, { [property]: value });
    }
  }

  #listen(): void {
    this.#unsubscribe?.();
    if (!this.isConnected) return;
    let before = this.selection;
    this.#unsubscribe = this.#store.subscribe((change) => {
      this.requestUpdate();
      const after = this.selection;
      if (this.isOwner && (change === 'reader' || change === 'link')) this.#followSelection();
      if (this.isOwner && change === 'reader') {
        this.dispatchEvent(new SkillChangeEvent(after));
        this.#speech.tell(before, after);
      }
      before = after;
    });
  }
}
