import { cmi5Course } from './cmi5-course.js';
import { PAGE, packagePage, SCRIPT, STYLES } from './package-page.js';
import type { PackageOrder } from './package-settings.js';
import { scorm12Manifest } from './scorm-12-manifest.js';
import { scorm2004Manifest } from './scorm-2004-manifest.js';

/** What is the same in every package: its script, its style sheet, and the words of each language by their names. */
export interface PackageParts {
  readonly script: string;
  readonly styles: string;
  readonly languages: ReadonlyMap<string, string>;
}

/** The file that a platform looks for, by its name. */
function manifestOf(order: PackageOrder, files: readonly string[]): readonly (readonly [string, string])[] {
  switch (order.format) {
    case 'scorm12':
      return [['imsmanifest.xml', scorm12Manifest(order, files)]];
    case 'scorm2004-3':
    case 'scorm2004-4':
      return [['imsmanifest.xml', scorm2004Manifest(order, files, order.format)]];
    case 'cmi5':
      return [['cmi5.xml', cmi5Course(order, PAGE)]];
    case 'html':
      return [];
  }
}

/** The files of a package by their paths, which have only `/` in them, in the order in which they are packed. */
export function packageFiles(order: PackageOrder, parts: PackageParts): ReadonlyMap<string, string> {
  const languages = [...parts.languages].map(([name, text]) => [`strings/${name}.js`, text] as const);
  const names = languages.map(([name]) => name);
  return new Map([
    ...manifestOf(order, [PAGE, SCRIPT, STYLES, ...names]),
    [PAGE, packagePage(order, names)],
    [SCRIPT, parts.script],
    [STYLES, parts.styles],
    ...languages,
  ]);
}
