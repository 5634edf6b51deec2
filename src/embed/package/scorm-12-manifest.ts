import type { PackageOrder } from './package-settings.js';
import { scormManifest } from './scorm-manifest.js';

const NAMESPACES = {
  '': 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  adlcp: 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
};

/**
 * The manifest of a package for SCORM 1.2: one organisation with one item, which is the page.
 *
 * @param files All files of the package but this one; the first is the page.
 * @see https://adlnet.gov/projects/scorm/ (SCORM 1.2, Content Aggregation Model)
 */
export const scorm12Manifest = (order: PackageOrder, files: readonly string[]): string =>
  scormManifest(order, files, {
    version: '1.2',
    namespaces: NAMESPACES,
    schemas: [
      [NAMESPACES[''], 'imscp_rootv1p1p2.xsd'],
      ['http://www.imsglobal.org/xsd/imsmd_rootv1p2p1', 'imsmd_rootv1p2p1.xsd'],
      [NAMESPACES.adlcp, 'adlcp_rootv1p2.xsd'],
    ],
    schemaVersion: '1.2',
    scormType: 'scormtype',
  });
