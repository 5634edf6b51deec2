import type { StateHolder } from '../../controllers/source-controller.js';
import { SkillCatalogLoadEvent } from '../../events/skill-catalog-load-event.js';
import type { CatalogContent } from '../../model/catalog.js';
import { catalogLoader } from '../../source/load-catalog.js';
import '../../strings/english-of-catalog.js';
import type { LoadState, Ready } from '../../view/load-state.js';
import { SourceElement } from './source-element.js';

const CATALOG = {
  loader: catalogLoader,
  of: 'catalog.',
  loaded: ({ catalog, problems }: Ready<CatalogContent>) => new SkillCatalogLoadEvent(catalog.skills.length, problems),
  parts: ({ catalog }: Ready<CatalogContent>) => catalog.skills.length,
} as const;

/**
 * What the elements share that show a list of skills.
 *
 * @fires {SkillCatalogLoadEvent} skill-catalog-load - A catalog is on show.
 */
export abstract class CatalogElement extends SourceElement<CatalogContent> {
  constructor() {
    const own: StateHolder<CatalogContent> & { state: LoadState<CatalogContent> } = {
      state: { status: 'idle' },
      setState: (state) => {
        own.state = state;
        this.requestUpdate();
      },
    };
    super(CATALOG, own);
  }
}
