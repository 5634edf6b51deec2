import type { Snapshot } from '../../community/model/snapshot.js';
import type { Translator } from '../../strings/translate.js';

/** How long what comes in is gathered before it is spoken of, in milliseconds. */
const PAUSE = 4_000;

type Entry = Snapshot['comments'][number] | Snapshot['proposals'][number];

const idsOf = ({ comments, proposals }: Snapshot): ReadonlySet<string> =>
  new Set([...comments, ...proposals].map(({ id }) => id));

/** Speaks of what others have said since the page was opened: gathered, so that a lively hour does not disturb the reader. */
export class News {
  #first: Snapshot | undefined;
  #known: ReadonlySet<string> = new Set();
  #comments = 0;
  #proposals = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * Looks for what is new.
   * @param first What was there when the page was opened.
   * @param tell Is given the words when it is time to say them.
   */
  look(first: Snapshot, now: Snapshot, tell: (words: (t: Translator) => string) => void): void {
    if (first !== this.#first) {
      this.#first = first;
      this.#known = idsOf(first);
      this.#comments = this.#proposals = 0;
    }
    const known = this.#known;
    const isNew = ({ id, author }: Entry): boolean => !known.has(id) && author.id !== now.viewer?.id;
    this.#comments += now.comments.filter(isNew).length;
    this.#proposals += now.proposals.filter(isNew).length;
    this.#known = idsOf(now);
    if (this.#comments + this.#proposals > 0)
      this.#timer ??= setTimeout(() => {
        if (this.#comments + this.#proposals > 0) tell(this.#words());
        this.#timer = undefined;
      }, PAUSE);
  }

  /** What has come in since the last time. */
  #words(): (t: Translator) => string {
    const [proposals, comments] = [this.#proposals, this.#comments];
    this.#comments = this.#proposals = 0;
    return (t) =>
      [proposals > 0 ? t('newProposals', { n: proposals }) : '', comments > 0 ? t('newComments', { n: comments }) : '']
        .filter(Boolean)
        .join(' ');
  }
}
