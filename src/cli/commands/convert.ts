import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { formatFound } from '../../schema/problem.js';
import type { ProfileDocument } from '../../schema/profile-schema.js';
import type { ExitCode, Run } from '../command.js';
import { isLoss, notesAsJson, notesAsText } from '../convert/notes.js';
import { planOutput, type Destination } from '../convert/plan-output.js';
import type { FileNote } from '../file-note.js';
import { formatNamed, formats, writable } from '../formats.js';
import type { FormatSpec } from '../formats/format.js';
import { writeFiles, type OutputFile } from '../output-files.js';
import { INPUT as OUTPUT, nameOf } from '../read-input.js';
import { readProfiles } from '../read-profiles.js';
import { Refusal } from '../refusal.js';
import { oneOf, t } from '../words.js';

/** The format of the output: the one asked for, or what its name says, or the project's own. */
function formatOf(name: string | undefined, out: string): FormatSpec {
  const writers = formats.filter(({ holds }) => holds !== undefined);
  const spec =
    name === undefined
      ? extname(out) === ''
        ? formatNamed('json')
        : writers.find(({ extension }) => out.toLowerCase().endsWith(extension))
      : formatNamed(name);
  if (spec) return spec;
  throw new Refusal(t('cliUnknownOutput', { file: nameOf(out) }), t('cliFormatHintTo', { names: oneOf(writable) }));
}

/** A folder that is there, or what is meant to be one by its name. */
async function destinationOf(out: string, profiles: number): Promise<Destination> {
  if (out === OUTPUT) return 'one-file';
  const stats = await stat(out).catch(() => undefined);
  if (stats) return stats.isDirectory() ? 'folder' : 'one-file';
  return /[/\\]$/.test(out) || (profiles > 1 && extname(out) === '') ? 'folder' : 'one-file';
}

/** Ids that more than one profile has: a catalog of them would have an error. */
function repeatedIds(profiles: readonly ProfileDocument[]): readonly FileNote[] {
  const known = new Set<string>();
  const repeated = new Set<string>();
  for (const { id } of profiles) (known.has(id) ? repeated : known).add(id);
  return [...repeated].map((id) => ({
    code: 'duplicate-id',
    severity: 'warning',
    path: 'id',
    found: formatFound(id),
    expected: 'unique-id',
    outcome: 'kept',
  }));
}

/** Reads profiles in one format and writes them in another. */
export const convert: Run = async ({ operands, value, has }, terminal): Promise<ExitCode> => {
  const inputs = operands.slice(0, -1);
  const out = operands.at(-1) ?? OUTPUT;
  const spec = formatOf(value('to'), out);
  const { profiles, notes: said, name } = await readProfiles(inputs, value('from'), terminal);
  const notes = [...said, ...repeatedIds(profiles)];

  let files: readonly OutputFile[] = [];
  if (profiles.length > 0) {
    const destination = await destinationOf(out, profiles.length);
    const title = name ?? basename(inputs[0] ?? '', extname(inputs[0] ?? ''));
    files = planOutput(profiles, { out, destination, name: title }, spec, await spec.load());
    if (out === OUTPUT) for (const { text } of files) await terminal.out(text);
    else await writeFiles(files, { force: has('force') });
  }
  const written = out === OUTPUT ? [] : files.map(({ path }) => path);
  const nothing = profiles.length === 0;
  if (value('format') === 'json') await terminal.err(notesAsJson(notes, profiles.length, written));
  else {
    await terminal.err(notesAsText(notes, terminal.paintErr));
    if (nothing) throw new Refusal(t('cliNothingConverted'));
    if (written.length > 0) await terminal.err(`${t('cliConverted', { n: profiles.length, out: nameOf(out) })}\n`);
  }
  if (nothing) return 2;
  return notes.some(isLoss) ? 1 : 0;
};
