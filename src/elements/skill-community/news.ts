import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Snapshot } from '../../community/model/snapshot.js';
import type { Translator } from '../../strings/translate.js';

/** How long what comes in is gathered before it is spoken of, in milliseconds. */
const PAUSE = 4_000;

/** Speaks of what others have said since the page was opened: gathered, so that a lively hour does not disturb the reader. */
export class News implements ReactiveController {
  readonly #t: () => Translator;
  readonly #announce: (message: string) => void;
  #known: ReadonlySet<string> | undefined;
  #comments = 0;
  #proposals = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, t: () => Translator, announce: (message: string) => void) {
    this.#t = t;
    this.#announce = announce;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#known = undefined;
    this.#comments = this.#proposals = 0;
  }

  /** What is known now. */
  look({ comments, proposals, viewer }: Snapshot): void {
    const known = this.#known;
    const isNew = ({ id, author }: Snapshot['comments'][number] | Snapshot['proposals'][number]): boolean =>
      known?.has(id) === false && author.id !== viewer?.id;
    this.#comments += comments.filter(isNew).length;
    this.#proposals += proposals.filter(isNew).length;
    this.#known = new Set([...comments, ...proposals].map(({ id }) => id));
    if (this.#comments + this.#proposals > 0) this.#timer ??= setTimeout(this.#tell, PAUSE);
  }

  readonly #tell = (): void => {
    const t = this.#t();
    const words = [
      this.#proposals > 0 ? t('newProposals', { n: this.#proposals }) : '',
      this.#comments > 0 ? t('newComments', { n: this.#comments }) : '',
    ];
    this.#timer = undefined;
    this.#comments = this.#proposals = 0;
    this.#announce(words.filter(Boolean).join(' '));
  };
}
