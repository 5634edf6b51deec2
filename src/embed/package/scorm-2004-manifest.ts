import type { PackageOrder } from './package-settings.js';
import { packageText } from './texts.js';
import { escapeXml, xmlId } from './xml.js';

const SCHEMAS = [
  ['http://www.imsglobal.org/xsd/imscp_v1p1', 'imscp_v1p1.xsd'],
  ['http://www.adlnet.org/xsd/adlcp_v1p3', 'adlcp_v1p3.xsd'],
  ['http://www.adlnet.org/xsd/adlseq_v1p3', 'adlseq_v1p3.xsd'],
  ['http://www.adlnet.org/xsd/adlnav_v1p3', 'adlnav_v1p3.xsd'],
  ['http://www.imsglobal.org/xsd/imsss', 'imsss_v1p0.xsd'],
];

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
export function scorm2004Manifest(
  order: PackageOrder,
  files: readonly string[],
  format: 'scorm2004-3' | 'scorm2004-4',
): string {
  const id = escapeXml(xmlId(order.document.id));
  const title = escapeXml(packageText(order, order.document.name).text);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="1"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
  xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="${SCHEMAS.map((pair) => pair.join(' ')).join(' ')}">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${EDITION[format]}</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${title}</title>
      <item identifier="item" identifierref="resource">
        <title>${title}</title>
        ${THRESHOLD[format]}
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormType="sco" href="${escapeXml(files[0] ?? '')}">
${files.map((file) => `      <file href="${escapeXml(file)}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}
