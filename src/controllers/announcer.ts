/** Speaks to readers who do not see the page. */
export interface Announcer {
  /** Says a message when the reader pauses; of several within 400 ms the last one, and nothing if that is empty. */
  announce(message: string): void;
}

type SpeakingDocument = Document & { ariaNotify?: (message: string) => void };

const DEBOUNCE = 400;
const KEPT = 5_000;

/** Live regions inside shadow roots are missed by some readers, and several on a page interfere: hence one for the page. */
class DocumentAnnouncer implements Announcer {
  readonly #document: SpeakingDocument;
  readonly #region: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document) {
    this.#document = document;
    this.#region = document.createElement('div');
    this.#region.setAttribute('role', 'status');
    const { style } = this.#region;
    for (const [name, value] of Object.entries({
      position: 'absolute',
      'inline-size': '1px',
      'block-size': '1px',
      overflow: 'hidden',
      'clip-path': 'inset(50%)',
      'white-space': 'nowrap',
    }))
      style.setProperty(name, value);
  }

  /** A region must be in the page before its text changes; while a modal dialog is open, all outside it is silent. */
  attach(): void {
    if (this.#document.ariaNotify) return;
    const dialogs = this.#document.querySelectorAll('dialog:modal');
    const place = dialogs[dialogs.length - 1] ?? this.#document.body;
    if (this.#region.parentNode !== place) place.append(this.#region);
  }

  announce(message: string): void {
    clearTimeout(this.#timer);
    this.attach();
    this.#timer = setTimeout(() => {
      if (this.#document.ariaNotify) {
        if (message) this.#document.ariaNotify(message);
        return;
      }
      this.#region.textContent = message;
      this.#timer = setTimeout(() => {
        this.#region.textContent = '';
      }, KEPT);
    }, DEBOUNCE);
  }
}

const announcers = new WeakMap<Document, DocumentAnnouncer>();

/** The announcer of a document, put into its body on first use. */
export function getAnnouncer(document: Document): Announcer {
  let announcer = announcers.get(document);
  if (!announcer) announcers.set(document, (announcer = new DocumentAnnouncer(document)));
  announcer.attach();
  return announcer;
}
