import type { PackageOrder } from './package-settings.js';
import { packageText } from './texts.js';
import { escapeXml } from './xml.js';

/**
 * An address that names a thing and leads nowhere: no two documents with different ids have the same, unless they differ in
 * halves of characters, which have no percent-encoding.
 */
const iriOf = (id: string, kind: 'course' | 'profile'): string =>
  `urn:skill-profile:${kind}:${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'))}`;

/** What the schema of course structures takes as a language; documents may have others. */
const LANGUAGE = /^[a-z]{1,8}(-[a-z\d]{1,8})*$/i;

/**
 * The course structure of a package for cmi5: one assignable unit, which is the page.
 *
 * @param page The name of the page.
 * @see https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#14-course-structure-data-requirements
 */
export function cmi5Course(order: PackageOrder, page: string): string {
  const { document } = order;
  const inLanguage = (text: Parameters<typeof packageText>[1]): string => {
    const { text: found, lang } = packageText(order, text);
    return `<langstring${LANGUAGE.test(lang) ? ` lang="${lang}"` : ''}>${escapeXml(found)}</langstring>`;
  };
  const title = inLanguage(document.name);
  const description = inLanguage(document.summary ?? document.name);
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${escapeXml(iriOf(document.id, 'course'))}">
    <title>${title}</title>
    <description>${description}</description>
  </course>
  <au id="${escapeXml(iriOf(document.id, 'profile'))}" moveOn="Completed" launchMethod="AnyWindow">
    <title>${title}</title>
    <description>${description}</description>
    <url>${escapeXml(page)}</url>
  </au>
</courseStructure>
`;
}
