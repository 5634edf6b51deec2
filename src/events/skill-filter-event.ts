import { searchOfCatalog, type CatalogFilter } from '../view/catalog-filter.js';

/** The reader filtered a catalog, or typed a letter of a search. Not fired for what the host sets. Bubbles and crosses shadow roots. */
export class SkillFilterEvent extends Event {
  static readonly eventName = 'skill-filter';

  /** What names, summaries, domains and groups are searched for, or null. */
  readonly query: string | null;
  /** The id of the role whose skills are shown, or null for any. */
  readonly role: string | null;
  /** The names of the domains shown, or null for all. */
  readonly domains: readonly string[] | null;
  /** How many skills are shown. */
  readonly shown: number;

  constructor(filter: CatalogFilter, shown: number) {
    super(SkillFilterEvent.eventName, { bubbles: true, composed: true });
    this.query = searchOfCatalog(filter) ?? null;
    this.role = filter.role ?? null;
    this.domains = filter.domains ?? null;
    this.shown = shown;
  }
}

declare global {
  interface HTMLElementEventMap {
    'skill-filter': SkillFilterEvent;
  }
}
