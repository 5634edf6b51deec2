import { ContextConsumer } from '@lit/context';
import type { PropertyValues } from 'lit';
import { skillContext } from '../../controllers/skill-context.js';
import { SkillStore } from '../../controllers/skill-store.js';
import { SpeechController } from '../../controllers/speech-controller.js';
import { SkillChangeEvent } from '../../events/skill-change-event.js';
import { SkillLoadEvent } from '../../events/skill-load-event.js';
import type { Profile, ProfileContent } from '../../model/profile.js';
import { profileLoader } from '../../source/load-profile.js';
import { choiceStates, type States } from '../../view/element-states.js';
import { shown, type LoadState, type Ready } from '../../view/load-state.js';
import { unknownIds, type Selection } from '../../view/selection.js';
import { hostChange } from './host-change.js';
import { SourceElement } from './source-element.js';

const PROFILE = {
  loader: profileLoader,
  of: '',
  loaded: ({ profile, problems }: Ready) => new SkillLoadEvent(profile.id, problems),
  parts: ({ profile }: Ready) => profile.document.expectations.length,
} as const;

/**
 * What the elements share that show a profile: their own, or the one of the `<skill-source>` or `<skill-profile>` they
 * stand in. A subclass says how a profile looks.
 *
 * @fires {SkillLoadEvent} skill-load - A profile is on show.
 * @fires {SkillChangeEvent} skill-change - The reader chose a role, a level or a filter, or typed a letter of a search.
 * @cssstate filtered - Some roles or expectations are hidden.
 * @cssstate has-role - A role is chosen.
 * @cssstate has-level - A level is chosen.
 */
export abstract class SkillElement extends SourceElement<ProfileContent> {
  readonly #own: SkillStore;
  readonly #warned = new Set<string>();
  readonly #speech = new SpeechController(this, {
    profile: () => this.profile,
    t: () => this.t,
    announce: (message) => {
      this.announce(message);
    },
  });
  readonly #consumer: ContextConsumer<typeof skillContext, this>;
  #store: SkillStore;
  #given: SkillStore | undefined;
  #unsubscribe: (() => void) | undefined;
  #names: Readonly<Record<string, keyof Selection>> = {};
  #leavePage: (() => void) | undefined;

  /** The element has just begun to show another store. */
  protected storeChanged = false;

  constructor() {
    const own = new SkillStore();
    super(PROFILE, own);
    this.#own = this.#store = own;
    this.#consumer = new ContextConsumer(this, {
      context: skillContext,
      subscribe: true,
      callback: (store) => {
        this.#given = store;
        this.requestUpdate();
      },
    });
  }

  /** The profile and selection on show: the element's own, or those of the ancestor it stands in. */
  protected get store(): SkillStore {
    return this.#store;
  }

  protected override get isOwner(): boolean {
    return this.#store === this.#own;
  }

  protected override get state(): LoadState {
    return this.#store.state;
  }

  protected get profile(): Profile | undefined {
    return shown(this.state)?.profile;
  }

  protected get selection(): Selection {
    return this.#store.selection;
  }

  protected override get states(): States {
    return { ...super.states, ...choiceStates(this.state, this.selection) };
  }

  /** How a profile looks. */
  protected abstract renderProfile(profile: Profile): unknown;

  protected override renderReady({ profile }: Ready): unknown {
    return this.renderProfile(profile);
  }

  /**
   * Passes on what the host has set to the selection. An owner's properties follow when the reader chooses.
   * @param names Property of the element to part of the selection.
   */
  protected selectByHost(changed: PropertyValues, names: Readonly<Record<string, keyof Selection>>): void {
    this.#names = names;
    this.#store.select(hostChange(this, changed, names, this.storeChanged), 'host');
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
    const store = this.hasSource ? this.#own : (this.#given ?? this.#own);
    this.storeChanged = store !== this.#store;
    if (this.storeChanged) {
      this.#store = store;
      this.#listen();
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { state } = this;
    if (!this.isOwner || state.status !== 'ready') return;
    const { roles, levels } = unknownIds(state.profile, this.selection);
    const names = [...roles.map((id) => `role "${id}"`), ...levels.map((id) => `level "${id}"`)];
    for (const name of names) {
      const text = `<${this.localName}> ${state.profile.id} has no ${name}: ignored.`;
      if (!this.#warned.has(text)) console.warn(text);
      this.#warned.add(text);
    }
  }

  /** An element around this one may have come to life after it: ask again. */
  readonly #onProvider = (): void => {
    if (!this.#given) this.#consumer.hostConnected();
  };

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
