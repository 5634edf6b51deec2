import '../../strings/english-of-community.js';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { asCommunityError, CommunityError, type CommunityErrorCode } from '../../community/community-error.js';
import type { Feed, FeedState } from '../../community/feed.js';
import type { Act } from '../../community/model/operation.js';
import type { Snapshot } from '../../community/model/snapshot.js';
import { PatienceController } from '../../controllers/patience-controller.js';
import { SkillErrorEvent } from '../../events/skill-error-event.js';
import type { Profile } from '../../model/profile.js';
import type { Translator } from '../../strings/translate.js';
import type { States } from '../../view/element-states.js';
import { heading } from '../shared/heading.js';
import { sharedStyles } from '../shared/shared.styles.js';
import { SkillElement } from '../shared/skill-element.js';
import { cards, waitingCards } from './cards.js';
import { communityHead } from './community-head.js';
import { communityParts, loaded } from './community-parts.js';
import { FeedController } from './feed-controller.js';
import { filesRow } from './files-row.js';
import { FocusKeeper } from './focus-keeper.js';
import { Forms, SUGGEST } from './forms.js';
import { failure } from './failure.js';
import { readyToWrite } from './ready-to-write.js';
import type { Scene } from './scene.js';
import { tellDelivered } from './tell-delivered.js';
import { formStyles } from './form.styles.js';
import { skillCommunityStyles } from './skill-community.styles.js';

type Ready = Extract<FeedState, { status: 'ready' }>;

/** Whether it matters who the reader is: not to a store of theirs alone. */
const hasAccounts = ({ capabilities: { signIn, scope }, state }: Feed): boolean =>
  signIn !== 'none' || scope === 'shared' || (state.status === 'ready' && !state.snapshot.viewer);

/**
 * What is said about a skill: who watches it, what changes are suggested, and comments. By itself it is kept in the
 * reader's browser; with `store` and `store-url` on a server for everybody.
 *
 * @tag skill-community
 * @summary Watching, proposals and comments.
 * @fires {SkillWatchEvent} skill-watch - The store has it that the reader watches the skill, or no longer does.
 * @fires {SkillProposeEvent} skill-propose - The store has a proposal of the reader.
 * @fires {SkillCommentEvent} skill-comment - The store has a comment of the reader.
 * @fires {SkillVoteEvent} skill-vote - The store has a vote of the reader.
 * @fires {SkillDecideEvent} skill-decide - The store has a decision of the reader, who is a moderator.
 * @csspart head - Heading and buttons.
 * @csspart heading - Its heading.
 * @csspart note - Where it is kept, and who is signed in.
 * @csspart fresh - What is new since the last visit.
 * @csspart watch - The button "Watch".
 * @csspart suggest - The button "Suggest change".
 * @csspart sign-in - The button or the link "Sign in".
 * @csspart sign-out - The button "Sign out".
 * @csspart form - A form: to sign in, to suggest, to comment.
 * @csspart form-heading - The heading of the form to suggest.
 * @csspart stale - The line that this may be old.
 * @csspart failed - What stands there when nothing came.
 * @csspart card - The panel of proposals, and that of comments.
 * @csspart proposals - The panel of proposals.
 * @csspart proposals-heading - Its heading.
 * @csspart proposal - One of them.
 * @csspart proposal-title - Its title.
 * @csspart status - Where it stands: a badge.
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
 * @cssstate waiting - Something waits to be sent.
 * @cssstate watching - The reader watches the skill.
 * @cssstate signed-in - Somebody is signed in, or need not be.
 */
export class SkillCommunity extends SkillElement {
  static override styles = [...sharedStyles, formStyles, skillCommunityStyles];

  /** Where it is kept: `browser` (the default), in the reader's browser, or the name of another store. */
  @property({ attribute: 'store' }) storeName: string | undefined;

  /** Address of the store, absolute or relative to the page; for stores on a server. */
  @property({ attribute: 'store-url' }) storeUrl: string | undefined;

  /**
   * Address of the page to sign in, for stores that want one. The address to come back to takes the place of `{return}`, or is
   * added as the parameter `return`.
   */
  @property({ attribute: 'sign-in-url' }) signInUrl: string | undefined;

  /** @internal What is shown, instead of what the store has. */
  @property({ attribute: false }) feed: Feed | undefined;

  /** By the id of a skill: what was typed about one is never sent to another. */
  readonly #formsOf = new Map<string, Forms>();
  readonly #focus = new FocusKeeper(this);
  readonly #say = (message: string): void => {
    this.announce(message);
  };
  readonly #patience = new PatienceController(this, () => {
    this.announce(this.t('loadingComments'));
  });
  readonly #sayLater = (words: (t: Translator) => string): void => {
    if (this.isConnected) this.announce(words(this.t));
  };
  readonly #parts = communityParts(this);
  readonly #onFocus = readyToWrite(this.#parts);
  readonly #feed = new FeedController(this, {
    given: () => this.feed,
    place: () =>
      this.profile && {
        store: this.storeName ?? 'browser',
        url: this.storeUrl ? new URL(this.storeUrl, this.baseURI).href : '',
        signInUrl: this.signInUrl,
        subject: this.profile.id,
      },
    onState: (state) => {
      this.#onState(state);
    },
    onDelivered: (operation) => void tellDelivered(this, operation),
  });
  #isRetrying = false;
  /** The feed that is on show. */
  #of: Feed | undefined;
  #error: CommunityError | undefined;
  /** A part could not be loaded without which nothing can be shown. */
  #partError: CommunityError | undefined;
  /** What was there at first: all else is news. */
  #first: Snapshot | undefined;
  /** Who was asked for what this browser alone has of theirs, and what the store took then. */
  #asked: string | undefined;
  /** The id of the last act that was kept. */
  #done: string | undefined;
  /** Why the last act without a form was not kept. */
  #problem: CommunityErrorCode | undefined;

  /** Asks the store again, and sends what waits; asks the `src` again as well. */
  override retry(): void {
    super.retry();
    this.#retry();
  }

  get #forms(): Forms {
    const skill = this.profile?.id ?? '';
    let forms = this.#formsOf.get(skill);
    if (!forms) this.#formsOf.set(skill, (forms = new Forms(this, this.#focus, this.#onProblem)));
    return forms;
  }

  protected override get states(): States {
    const states = super.states;
    const { state } = this.#feed;
    const ready = state.status === 'ready' ? state : undefined;
    return {
      ...states,
      loading: Boolean(states['loading']) || (this.profile !== undefined && state.status === 'loading'),
      error: Boolean(states['error']) || state.status === 'failed',
      stale: Boolean(states['stale']) || Boolean(ready?.stale),
      waiting: (ready?.waiting ?? 0) > 0,
      watching: ready?.snapshot.watching === true,
      'signed-in': Boolean(ready?.snapshot.viewer),
    };
  }

  protected override renderProfile(profile: Profile): TemplateResult {
    const { state } = this.#feed;
    if (state.status !== 'loading' || this.#isRetrying) this.#patience.stop();
    else if (this.isConnected) this.#patience.start();
    return html`<div class="whole" @focusin=${this.#onFocus}>${this.#renderState(profile, state)}</div>`;
  }

  #renderState(profile: Profile, state: FeedState): unknown {
    const { t, headingLevel } = this;
    const { feed } = this.#feed;
    const title = heading(headingLevel, t('community'), 'heading', 'heading');
    const error =
      this.#partError ?? (state.status === 'failed' ? state.error : this.#isRetrying ? this.#error : undefined);
    if (error) return html`<div class="head" part="head">${title}</div>${this.#renderFailed(error)}`;
    if (state.status === 'ready' && feed && (this.#parts.account.part || !hasAccounts(feed)))
      return this.#renderReady(this.#scene(profile, state), state, feed);
    return html`<div class="head" part="head">${title}</div>
      ${waitingCards(t, headingLevel, this.#patience.patience !== 'fresh')}`;
  }

  /** What only members may read lets readers sign in, or as somebody else. */
  #renderFailed(error: CommunityError): unknown {
    const frame = { t: this.t, forms: this.#forms, parts: this.#parts, announce: this.#say };
    const { feed } = this.#feed;
    const isClosed = error.code === 'auth' || error.code === 'forbidden';
    const account = isClosed ? this.#parts.account.part : undefined;
    const signIn = (feed && account?.control(frame, feed, true)) ?? nothing;
    return html`${failure(error, this.#isRetrying, this.t, { retry: this.#retry, signIn })}
      ${feed && account?.form(frame, feed)}`;
  }

  #renderReady(scene: Scene, state: Ready, feed: Feed): TemplateResult {
    const { t, parts, forms } = scene;
    const { account, entries, refusals, kept, suggestion } = parts;
    const retry = this.#retry;
    const held = state.waiting > 0 ? state.held?.code : undefined;
    const problem = this.#problem ?? (entries.part ? undefined : held);
    return html`${communityHead(scene, { feed, fresh: state.fresh, onProblem: this.#onProblem })}
      ${account.part?.form(scene, feed)}
      ${state.refused.length > 0 ? refusals.need()?.render(state, t, feed) : nothing}
      ${problem ? html`<p class="problem" role="alert">${t(`reason.${problem}`)}</p>` : nothing}
      ${entries.part?.held(state, t, { retry, signIn: account.part?.control(scene, feed, false) })}
      ${state.stale && !held ? html`<p class="quiet small" part="stale">${t('communityStale')}</p>` : nothing} ${kept.part?.render(scene, feed)}
      ${forms.isOpen(SUGGEST) ? suggestion.need()?.render(scene, SUGGEST) : nothing} ${cards(scene, this.#patience.patience !== 'fresh')}
      ${filesRow(scene, feed)}`;
  }

  #scene(profile: Profile, { snapshot }: Ready): Scene {
    const forms = this.#forms;
    return {
      t: this.t,
      profile,
      selection: this.selection,
      headingLevel: this.headingLevel,
      snapshot,
      forms,
      parts: this.#parts,
      announce: this.#say,
      may: (act) => snapshot.viewer !== null && this.#feed.feed?.capabilities.acts.has(act) === true,
      discard: (id) => this.#feed.feed?.discard(id),
      send: (act) => void this.#send(act),
      submit: (key, act) =>
        void forms.send(
          key,
          () => this.#act(act),
          () => forms === this.#forms,
        ),
    };
  }

  /** @returns Why the outbox could not keep it; undefined when it is there. */
  async #act(act: Act): Promise<CommunityErrorCode | undefined> {
    try {
      // what is said, and the list it goes into: without that the form would make place for its picture
      const part = await loaded(this.#parts.entries);
      this.#done = (await this.#feed.feed?.act(act))?.id;
      this.announce(part?.done(act, this.t) ?? '');
      return undefined;
    } catch (error) {
      console.error(`<${this.localName}> ${act.op}: ${String(error)}`);
      return asCommunityError(error).code;
    }
  }

  async #send(act: Act): Promise<void> {
    this.#problem = await this.#act(act);
    this.requestUpdate();
  }

  #onState(state: FeedState): void {
    const { feed } = this.#feed;
    if (feed !== this.#of) {
      this.#of = feed;
      this.#first = this.#problem = this.#asked = undefined;
    }
    if (state.status === 'failed' && this.#error !== state.error) this.#report(state.error);
    if (state.status !== 'loading') {
      this.#isRetrying = false;
      this.#error = state.status === 'failed' ? state.error : undefined;
    }
    void this.#complete();
    if (state.status !== 'ready') return;
    this.#first ??= state.snapshot;
    if (state.refused.length > 0) void this.#takeBack();
    if (!state.stale) void this.#offerKept(state.snapshot.viewer?.id ?? '');
    this.#parts.kept.part?.follow(state, { t: this.t, announce: this.#say });
  }

  /** Loads what is needed: the lists with the first entry or act, the account with a store that knows people. */
  async #complete(): Promise<void> {
    const { entries, account, change } = this.#parts;
    const { feed, state: before } = this.#feed;
    const ready = before.status === 'ready' ? before : undefined;
    const { proposals = [], comments = [] } = ready?.snapshot ?? {};
    const isEmpty = proposals.length + comments.length === 0;
    // side by side with the lists, which would only ask for it when they have come
    if (proposals.some(({ patch }) => patch)) change.need();
    const [ofAccount, ofEntries] = await Promise.all([
      !feed || !hasAccounts(feed) || loaded(account),
      (isEmpty && !ready?.waiting) || loaded(entries),
    ]);
    const isThere = Boolean(ofAccount && (ofEntries ?? isEmpty));
    if (isThere === Boolean(this.#partError)) {
      this.#partError = isThere ? undefined : new CommunityError('unavailable');
      if (this.#partError) this.#tellHost(this.#partError);
      this.requestUpdate();
    }
    const { state } = this.#feed;
    if (this.#first && state.status === 'ready') entries.part?.look(this.#first, state, this.#sayLater);
  }

  #report(error: CommunityError): void {
    console.error(`<${this.localName}> ${this.#tellHost(error)} ${error.message}`);
  }

  /** @returns What it was told. */
  #tellHost({ code }: CommunityError): string {
    const message = `${this.t('communityFailed')}. ${this.t(`reason.${code}`)}`;
    this.dispatchEvent(new SkillErrorEvent('community', message, []));
    return message;
  }

  async #takeBack(): Promise<void> {
    const part = await loaded(this.#parts.refusals);
    const { feed, state } = this.#feed;
    if (feed && state.status === 'ready') part?.takeBack(state, this.#forms, feed, this.#done);
  }

  /** Asks once for everybody who signs in, and again when the store takes other acts. */
  async #offerKept(viewer: string): Promise<void> {
    const { feed } = this.#feed;
    if (!feed?.keptHere) return;
    const asked = [viewer, ...feed.capabilities.acts].join();
    if (asked === this.#asked) return;
    this.#asked = asked;
    const kept = await feed.keptHere().catch(() => 0);
    if (kept > 0 || this.#parts.kept.part) (await loaded(this.#parts.kept))?.offer(feed, viewer, kept);
  }

  readonly #retry = (): void => {
    this.#isRetrying = this.#error !== undefined;
    if (this.#partError) void this.#complete();
    this.#feed.retry();
    this.requestUpdate();
  };

  readonly #onProblem = (problem: CommunityErrorCode | undefined): void => {
    this.#problem = problem;
    this.requestUpdate();
  };
}
