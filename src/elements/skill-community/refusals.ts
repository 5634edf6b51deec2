import '../../strings/english-of-suggestions.js';
import { html, nothing } from 'lit';
import type { Feed, FeedState, Refused } from '../../community/feed.js';
import type { Act } from '../../community/model/operation.js';
import type { Snapshot } from '../../community/model/snapshot.js';
import { getAnnouncer } from '../../controllers/announcer.js';
import type { MessageKey } from '../../strings/messages.js';
import type { Translator } from '../../strings/translate.js';
import { bar } from '../shared/states.js';
import type { PartHost } from './community-parts.js';
import { commentKey, SUGGEST, threadKey, type Forms } from './forms.js';
import { decisionKey } from './decision-key.js';
import { userText } from './user-text.js';

/** Where the words of an act go back to: the key of its form, and that of the list the form stands in. */
interface Place {
  readonly key: string;
  readonly within?: string | undefined;
}

/** The form an act was made in; undefined when there was none, or when what it is about is gone. */
function placeOf(act: Act, { comments, proposals }: Snapshot): Place | undefined {
  const thread = (on: string | undefined): string | undefined => (on === undefined ? undefined : threadKey(on));
  switch (act.op) {
    case 'propose':
      return { key: SUGGEST };
    case 'comment': {
      const { parent, on } = act;
      const answered = comments.find(({ id, removed }) => id === parent && !removed);
      return { key: answered ? `reply:${answered.id}` : commentKey(on), within: thread(on) };
    }
    case 'edit': {
      const comment = comments.find(({ id }) => id === act.target);
      const target = comment ?? proposals.find(({ id }) => id === act.target);
      return target && !target.removed ? { key: `edit:${target.id}`, within: thread(comment?.on) } : undefined;
    }
    case 'decide':
      return { key: decisionKey(act.proposal, act.status) };
    case 'vote':
    case 'watch':
    case 'withdraw':
    case 'remove':
      return undefined;
  }
}

/** What was not taken, and why. */
const refusal = ({ operation, error }: Refused): readonly MessageKey[] => {
  const isProposal = operation.op === 'propose' || (operation.op === 'edit' && operation.title !== undefined);
  const isComment = operation.op === 'comment' || operation.op === 'edit';
  return [isProposal ? 'refusedProposal' : isComment ? 'refusedComment' : 'refusedOther', `reason.${error.code}`];
};

/** The words of an act, as a reader has typed them. */
const wordsOf = (act: Act): string =>
  'title' in act ? [act.title, act.body].join('\n\n') : 'body' in act ? act.body : 'note' in act ? act.note : '';

/**
 * Puts the words of a refused act back into the form they came from, which opens and says why. Nothing that is being typed
 * is lost for that: a form that has other words in it stays as it is.
 * @returns Whether the words are back.
 */
function takeBack(refused: Refused, snapshot: Snapshot, forms: Forms): boolean {
  const { operation } = refused;
  const place = placeOf(operation, snapshot);
  if (!place || !snapshot.viewer || !forms.isFree(place.key)) return false;
  const { key, within } = place;
  if ('title' in operation) {
    const { title = '', body, patch } = operation;
    forms.suggestions.set(key, { title, body, patch });
  } else forms.write(key, wordsOf(operation));
  if (within) forms.show(within);
  forms.show(key);
  forms.fail(key, refusal(refused), false);
  return true;
}

/** Where it cannot be forgotten, it is there again the next time. */
function dismiss(feed: Feed, refused: Refused): void {
  feed.dismiss(refused).catch((error: unknown) => {
    console.error(`<skill-community> ${String(error)}`);
  });
}

type Ready = Extract<FeedState, { status: 'ready' }>;

/** What the store will not take: its words go back to where they were typed, or stand in a bar of their own. */
export class Refusals {
  readonly #host: PartHost;
  /** The ids of what was put back: it may stay refused for a moment, and is not to be spoken of twice. */
  readonly #back = new Set<string>();
  /** The ids of what could not be put back. */
  #left: ReadonlySet<string> = new Set();
  /** The id of the last act that is not said to be done any more. */
  #unsaid: string | undefined;

  constructor(host: PartHost) {
    this.#host = host;
  }

  /**
   * Puts back what can be put back.
   * @param done The id of the last act that was kept: should it be refused, it is no longer said to be done.
   */
  takeBack({ refused, snapshot }: Ready, forms: Forms, feed: Feed, done: string | undefined): void {
    if (done !== this.#unsaid && refused.some(({ operation }) => operation.id === done)) {
      this.#unsaid = done;
      getAnnouncer(this.#host.ownerDocument).announce('');
    }
    const left = new Set<string>();
    for (const each of refused) {
      const { id } = each.operation;
      if (this.#back.has(id)) continue;
      if (takeBack(each, snapshot, forms)) {
        this.#back.add(id);
        dismiss(feed, each);
      } else left.add(id);
    }
    if ([...left].some((id) => !this.#left.has(id))) this.#host.requestUpdate();
    this.#left = left;
  }

  /** What is left, each with its reason and its words. */
  render({ refused }: Ready, t: Translator, feed: Feed): unknown {
    const left = refused.filter(({ operation }) => this.#left.has(operation.id));
    return left.map((each) => {
      const words = wordsOf(each.operation);
      return bar(
        html`<p>${refusal(each)
          .map((key) => t(key))
          .join(' ')}</p>
          ${words ? userText(words) : nothing}
          <button class="btn" type="button" @click=${() => {
            dismiss(feed, each);
          }}>${t('discard')}</button>`,
        true,
      );
    });
  }
}
