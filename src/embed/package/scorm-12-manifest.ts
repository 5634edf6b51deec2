import type { PackageOrder } from './package-settings.js';
import { packageText } from './texts.js';
import { escapeXml, xmlId } from './xml.js';

/**
 * The manifest of a package for SCORM 1.2: one organisation with one item, which is the page.
 *
 * @param files All files of the package but this one; the first is the page.
 * @see https://adlnet.gov/projects/scorm/ (SCORM 1.2, Content Aggregation Model)
 */
export function scorm12Manifest(order: PackageOrder, files: readonly string[]): string {
  const id = escapeXml(xmlId(order.document.id));
  const title = escapeXml(packageText(order, order.document.name).text);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="1.2"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${title}</title>
      <item identifier="item" identifierref="resource">
        <title>${title}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormtype="sco" href="${escapeXml(files[0] ?? '')}">
${files.map((file) => `      <file href="${escapeXml(file)}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}
