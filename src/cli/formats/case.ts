import { caseToProfiles, profilesToCase } from '../../convert/case.js';
import { parseJson } from '../../schema/parse-json.js';
import type { ProfileDocument, Text } from '../../schema/profile-schema.js';
import { isFields } from '../../schema/shape-tests.js';
import type { Format, Reading, Source } from './format.js';

/** What a package calls itself. */
function titleOf(value: unknown): string | undefined {
  const document = isFields(value) ? value['CFDocument'] : undefined;
  const title = isFields(document) ? document['title'] : undefined;
  return typeof title === 'string' ? title : undefined;
}

function read([{ text }]: readonly [Source, ...Source[]]): Reading {
  const parsed = parseJson(text);
  // a text that is no JSON gets its note there
  return parsed.ok ? { ...caseToProfiles(parsed.value), name: titleOf(parsed.value) } : caseToProfiles(text);
}

const write = (documents: readonly ProfileDocument[], name: Text): string =>
  `${JSON.stringify(profilesToCase(documents, documents.length > 1 ? { name } : {}), null, 2)}\n`;

/** Packages of the standard CASE: written in version 1.1, read in 1.0 as well. */
export const case1: Format = { read, write };
