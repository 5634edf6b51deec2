import type { PackageOrder } from './package-settings.js';
import { scormManifest } from './scorm-manifest.js';

const NAMESPACES = {
  '': 'http://www.imsglobal.org/xsd/imscp_v1p1',
  adlcp: 'http://www.adlnet.org/xsd/adlcp_v1p3',
  adlseq: 'http://www.adlnet.org/xsd/adlseq_v1p3',
  adlnav: 'http://www.adlnet.org/xsd/adlnav_v1p3',
  imsss: 'http://www.imsglobal.org/xsd/imsss',
};

/** How the platform tells from the progress that all is done. In the 4th edition it then derives the status itself. */
const THRESHOLD = {
  'scorm2004-3': '<adlcp:completionThreshold>1.0</adlcp:completionThreshold>',
  'scorm2004-4': '<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="1.0" progressWeight="1.0"/>',
};
const EDITION = { 'scorm2004-3': '2004 3rd Edition', 'scorm2004-4': '2004 4th Edition' };

/**
 * The manifest of a package for SCORM 2004, 3rd or 4th edition: one organisation with one item, which is the page. The page
 * itself says what is complete.
 *
 * @param files All files of the package but this one; the first is the page.
 * @see https://adlnet.gov/projects/scorm-2004-4th-edition/ (Content Aggregation Model)
 */
export const scorm2004Manifest = (
  order: PackageOrder,
  files: readonly string[],
  format: 'scorm2004-3' | 'scorm2004-4',
): string =>
  scormManifest(order, files, {
    version: '1',
    namespaces: NAMESPACES,
    schemas: [
      [NAMESPACES[''], 'imscp_v1p1.xsd'],
      [NAMESPACES.adlcp, 'adlcp_v1p3.xsd'],
      [NAMESPACES.adlseq, 'adlseq_v1p3.xsd'],
      [NAMESPACES.adlnav, 'adlnav_v1p3.xsd'],
      [NAMESPACES.imsss, 'imsss_v1p0.xsd'],
    ],
    schemaVersion: EDITION[format],
    scormType: 'scormType',
    ofItem: [
      `        ${THRESHOLD[format]}`,
      '        <imsss:sequencing>',
      '          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>',
      '        </imsss:sequencing>',
    ],
    ofOrganization: [
      '      <imsss:sequencing>',
      '        <imsss:controlMode choice="true" flow="true"/>',
      '      </imsss:sequencing>',
    ],
  });
