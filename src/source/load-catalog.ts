import { Catalog, type CatalogContent } from '../model/catalog.js';
import { readCatalog } from '../schema/read-catalog.js';
import { fail, succeed } from './failure.js';
import { judged, loaderOf } from './loader.js';

/** How catalogs come. */
export const catalogLoader = loaderOf<CatalogContent>((value, src) =>
  judged(readCatalog(value), src, ({ catalog, problems }) =>
    catalog
      ? succeed({ catalog: new Catalog(catalog), address: src, problems })
      : fail({ kind: 'invalid', src, problems }),
  ),
);
