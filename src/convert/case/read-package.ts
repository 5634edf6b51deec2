import { isWebAddress } from '../../schema/formats.js';
import type { ProfileDocument } from '../../schema/profile-schema.js';
import type { Fields } from '../../schema/shape-tests.js';
import { asFields, below, oursIn, type Entry, type Reading } from './reading.js';

/** A package as it was found. */
export interface FoundPackage {
  readonly rubrics: readonly Entry[];
  readonly items: readonly Entry[];
  readonly associations: readonly Entry[];
  readonly document: Entry;
  /** What its document says of all that is in it. */
  readonly frame: Frame;
  readonly itemById: ReadonlyMap<string, Entry>;
}

/** What a package says of each of its profiles. */
export interface Frame {
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly head: Partial<ProfileDocument>;
}

const has = (fields: Fields, key: string): boolean => fields[key] !== undefined && fields[key] !== null;
const isPackage = (fields: Fields): boolean => ['CFDocument', 'CFItems', 'CFRubrics'].some((key) => has(fields, key));
const deepest = 4;

/** The packages in what a server answered: alone, in a list, or within something else. A rubric alone is one as well. */
export function findPackages(value: unknown): readonly Entry[] {
  const found: Entry[] = [];
  const seen = new Set<unknown>();
  const search = (part: unknown, path: string, depth: number) => {
    if (typeof part !== 'object' || part === null) return;
    const fields = part as Fields;
    if (isPackage(fields)) found.push({ fields, path });
    else if (has(fields, 'CFRubricCriteria')) found.push({ fields: { CFRubrics: fields }, path });
    else if (depth < deepest && !seen.has(part)) {
      seen.add(part);
      for (const [key, inner] of Object.entries(part))
        search(inner, Array.isArray(part) ? `${path}[${key}]` : below(path, key), depth + 1);
    }
  };
  search(value, '', 0);
  return found;
}

/** The code of a language as a BCP 47 tag: `eng` is `en`. */
function readLanguage(document: Entry, reading: Reading): string | undefined {
  const code = reading.filledText(document, 'language')?.trim();
  try {
    return code && Intl.getCanonicalLocales(code.replaceAll('_', '-'))[0];
  } catch {
    reading.say(below(document.path, 'language'), 'bad-format', 'warning', code, 'language-code', 'left-out');
    return undefined;
  }
}

/** The name of the licence: of its definition, or of the reference to it. */
function readLicense(document: Entry, licenses: ReadonlyMap<string, Entry>, reading: Reading): string | undefined {
  const link = { fields: asFields(document.fields['licenseURI']), path: below(document.path, 'licenseURI') };
  const license = licenses.get(reading.filledText(link, 'identifier') ?? '');
  return (license && reading.filledText(license, 'title')) ?? reading.filledText(link, 'title');
}

function readFrame(document: Entry, licenses: ReadonlyMap<string, Entry>, reading: Reading): Frame {
  const title = reading.filledText(document, 'title');
  const language = readLanguage(document, reading);
  const creator = reading.filledText(document, 'creator');
  const license = readLicense(document, licenses, reading);
  const version = reading.filledText(document, 'version');
  const { subject } = document.fields;
  const [domain] = (Array.isArray(subject) ? (subject as unknown[]) : [subject]).filter(
    (name) => typeof name === 'string' && name.trim() !== '',
  ) as string[];
  let url = reading.filledText(document, 'officialSourceURL');
  if (url !== undefined && !isWebAddress(url)) {
    reading.say(below(document.path, 'officialSourceURL'), 'bad-format', 'warning', url, 'web-address', 'left-out');
    url = undefined;
  }
  return {
    title,
    language,
    head: {
      ...(domain !== undefined && { domain }),
      ...(version !== undefined && { version }),
      ...(language !== undefined && { language }),
      ...(url !== undefined && { url }),
      ...(creator !== undefined && { attribution: { text: creator, ...(license !== undefined && { license }) } }),
    },
  };
}

/** Reads the lists of a package, and what its document says. */
export function readPackage(found: Entry, reading: Reading): FoundPackage {
  const document = { fields: asFields(found.fields['CFDocument']), path: below(found.path, 'CFDocument') };
  const definitions = { fields: asFields(found.fields['CFDefinitions']), path: below(found.path, 'CFDefinitions') };
  const rubrics = Array.isArray(found.fields['CFRubrics'])
    ? reading.entries(found, 'CFRubrics')
    : readRubric(found, reading);
  const items = reading.entries(found, 'CFItems');
  const isOurs = rubrics.length > 0 && rubrics.every((rubric) => oursIn(rubric)['document'] !== undefined);
  const licenses = isOurs ? new Map<string, Entry>() : reading.byIdentifier(reading.entries(definitions, 'CFLicenses'));
  return {
    rubrics,
    items,
    // where there are rubrics, nobody asks how the items belong together
    associations: rubrics.length > 0 ? [] : reading.entries(found, 'CFAssociations'),
    document,
    frame: isOurs ? { title: undefined, language: undefined, head: {} } : readFrame(document, licenses, reading),
    itemById: reading.byIdentifier(items),
  };
}

/** A rubric that stands alone, and not in a list. */
function readRubric(found: Entry, reading: Reading): readonly Entry[] {
  const rubric = found.fields['CFRubrics'];
  const isAlone = has(asFields(rubric), 'CFRubricCriteria') && Object.keys(found.fields).length === 1;
  return isAlone ? [{ fields: asFields(rubric), path: found.path }] : reading.entries(found, 'CFRubrics');
}
