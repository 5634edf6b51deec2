import type { PackageOrder } from './package-settings.js';
import { packageText } from './texts.js';
import { escapeXml, xmlId } from './xml.js';

/** What one version of SCORM has in its manifest that others write in another way. All of it goes in as it stands here. */
export interface ManifestDialect {
  /** The version of the manifest itself. */
  readonly version: string;
  /** The namespaces by their prefixes; the one without a prefix is that of the elements. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** The namespaces of schemas, each with its file. */
  readonly schemas: readonly (readonly [namespace: string, file: string])[];
  readonly schemaVersion: string;
  /** The name of the attribute that tells pages which talk to the platform from others. */
  readonly scormType: 'scormtype' | 'scormType';
  /** Lines that follow the title of the item, each with its indentation. */
  readonly ofItem?: readonly string[];
  /** Lines that follow the item. */
  readonly ofOrganization?: readonly string[];
}

/**
 * A manifest: one organisation with one item, which is the page.
 *
 * @param files All files of the package but this one; the first is the page.
 */
export function scormManifest(order: PackageOrder, files: readonly string[], dialect: ManifestDialect): string {
  const title = `<title>${escapeXml(packageText(order, order.document.name).text)}</title>`;
  const namespaces = Object.entries({ ...dialect.namespaces, xsi: 'http://www.w3.org/2001/XMLSchema-instance' });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<manifest identifier="${escapeXml(xmlId(order.document.id))}" version="${dialect.version}"`,
    ...namespaces.map(([prefix, uri]) => `  xmlns${prefix && `:${prefix}`}="${uri}"`),
    `  xsi:schemaLocation="${dialect.schemas.flat().join(' ')}">`,
    '  <metadata>',
    '    <schema>ADL SCORM</schema>',
    `    <schemaversion>${dialect.schemaVersion}</schemaversion>`,
    '  </metadata>',
    '  <organizations default="organization">',
    '    <organization identifier="organization">',
    `      ${title}`,
    '      <item identifier="item" identifierref="resource">',
    `        ${title}`,
    ...(dialect.ofItem ?? []),
    '      </item>',
    ...(dialect.ofOrganization ?? []),
    '    </organization>',
    '  </organizations>',
    '  <resources>',
    `    <resource identifier="resource" type="webcontent" adlcp:${dialect.scormType}="sco" href="${escapeXml(files[0] ?? '')}">`,
    ...files.map((file) => `      <file href="${escapeXml(file)}"/>`),
    '    </resource>',
    '  </resources>',
    '</manifest>',
    '',
  ].join('\n');
}
