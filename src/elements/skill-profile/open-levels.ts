import type { ReactiveControllerHost } from 'lit';
import type { Section } from '../../controllers/link-controller.js';
import type { LevelSection } from '../../view/profile-view.js';

/** What levels open by, before the reader says something else. */
interface OpenRule {
  /** `all`, `relevant` or `none`; undefined for what is best at the moment. */
  readonly open: string | undefined;
  /** The reader has chosen a level. */
  readonly isChosen: boolean;
}

/**
 * Which levels of a profile are open. Until a level is chosen all are, then those that matter to the reader, and those in
 * which a search finds something; what was opened or closed by hand stays so.
 */
export class OpenLevels {
  readonly #host: ReactiveControllerHost;
  readonly #rule: () => OpenRule;
  /** What was opened or closed by hand, by level id. */
  #toggled: ReadonlyMap<string, boolean> = new Map();

  constructor(host: ReactiveControllerHost, rule: () => OpenRule) {
    this.#host = host;
    this.#rule = rule;
  }

  /** Takes what was opened or closed by hand from elsewhere, by level id. */
  replace(toggled: ReadonlyMap<string, boolean>): void {
    this.#toggled = toggled;
    this.#host.requestUpdate();
  }

  /** Opens a level, by its id. */
  open(level: string): void {
    this.replace(new Map(this.#toggled).set(level, true));
  }

  isOpen(section: LevelSection): boolean {
    return this.#toggled.get(section.level.id) ?? this.opensByItself(section);
  }

  /** It would be open had nobody touched it. */
  opensByItself({ standing, found }: LevelSection): boolean {
    const { open, isChosen } = this.#rule();
    if (found || open === 'all') return true;
    if (open === 'none') return false;
    return standing === 'current' || standing === 'next' || (!isChosen && open !== 'relevant');
  }

  /** The same of each level, for the address of the page. */
  sectionsOf(levels: readonly LevelSection[]): Section[] {
    return levels.map((section) => {
      return { level: section.level.id, byItself: this.opensByItself(section), open: this.isOpen(section) };
    });
  }

  /** The button of a level was pressed. */
  readonly onToggle = (event: Event): void => {
    const button = event.currentTarget as HTMLElement;
    const isOpen = button.getAttribute('aria-expanded') !== 'true';
    this.replace(new Map(this.#toggled).set(button.dataset['level'] ?? '', isOpen));
  };

  /** Find-in-page has found a word in a closed level. */
  readonly onMatch = (event: Event): void => {
    this.open((event.currentTarget as HTMLElement).dataset['level'] ?? '');
  };
}
