import { join } from 'node:path';
import type { ProfileDocument, Text } from '../../schema/profile-schema.js';
import { fileNames } from '../file-names.js';
import type { Format, FormatSpec } from '../formats/format.js';
import type { OutputFile } from '../output-files.js';
import { Refusal } from '../refusal.js';
import { t } from '../words.js';

/** Where a conversion is written to. */
export type Destination = 'one-file' | 'folder';

/** What is written: one text, or the files of a folder, which are named after the skills. */
export function planOutput(
  documents: readonly ProfileDocument[],
  { out, destination, name }: { out: string; destination: Destination; name: Text },
  spec: FormatSpec,
  { write, writeIndex }: Format,
): readonly OutputFile[] {
  if (!write) throw new Error(`${spec.name} is not written`);
  if (destination === 'one-file') {
    if (documents.length > 1 && spec.holds === 'one')
      throw new Refusal(t('cliOneOnly', { format: spec.name, n: documents.length }), t('cliFolderHint'));
    return [{ path: out, text: write(documents, name) }];
  }
  const index = documents.length > 1 ? writeIndex : undefined;
  const ids = documents.map(({ id }) => id);
  const paths = fileNames(ids, spec.extension, index ? [index([], name).path] : []);
  const placed = documents.map((document, at) => ({ document, path: paths[at] ?? '' }));
  const files = placed.map(({ document, path }) => ({ path, text: write([document], name) }));
  return [...files, ...(index ? [index(placed, name)] : [])].map(({ path, text }) => ({ path: join(out, path), text }));
}
