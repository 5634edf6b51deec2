interface Host extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What is known of a profile that is opened: it draws itself, and has a title that takes the focus. */
interface Opened extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
}

/**
 * Where the focus goes when a skill opens or closes: to the heading of the skill as soon as there is one, until then to
 * "All skills", and back to what the skill was opened by. It is never left to nobody.
 */
export class SkillFocus {
  readonly #host: Host;
  #move: { readonly to: string | undefined; readonly from: string | undefined } | undefined;
  #shown: string | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The reader goes from one skill, or the list, to another. */
  want(to: string | undefined, from: string | undefined): void {
    this.#move = { to, from };
  }

  /** The same by back and forward: only a focus that would be lost is moved. */
  follow(to: string | undefined, from: string | undefined): void {
    if (this.#host.shadowRoot?.activeElement) this.want(to, from);
  }

  /** To be called when what is open is on show. */
  settle(skill: string | undefined): void {
    const before = this.#shown;
    this.#shown = skill;
    // the page has opened or closed it, with the focus in what went
    if (!this.#move && skill !== before && this.#host.shadowRoot?.activeElement?.closest('[hidden]'))
      this.want(skill, before);
    if (!this.#move) return;
    const { from } = this.#move;
    this.#move = undefined;
    if (skill === undefined) this.#toList(from);
    else void this.#toProfile();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  #toList(skill: string | undefined): void {
    const opener = skill === undefined ? null : this.#find(`.open[data-skill="${CSS.escape(skill)}"]`);
    const place = opener?.checkVisibility() ? opener : this.#find('[part="title"] [tabindex], .search input');
    place?.focus();
  }

  async #toProfile(): Promise<void> {
    const profile = this.#find('.profile') as Opened | null;
    this.#find('a.back, button.back')?.focus({ preventScroll: true });
    this.#find('.opened')?.scrollIntoView({ block: 'nearest' });
    if (!profile) return;
    const toTitle = (): boolean => {
      const title = profile.shadowRoot?.querySelector<HTMLElement>('[part="title"] [tabindex]');
      // whoever has gone on meanwhile is left where they are
      if (title && this.#host.shadowRoot?.activeElement?.matches('.back')) title.focus();
      return Boolean(title);
    };
    await profile.updateComplete;
    if (!toTitle())
      profile.addEventListener('skill-load', () => void profile.updateComplete.then(toTitle), { once: true });
  }
}
