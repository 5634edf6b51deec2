import { resolve, dirname } from 'node:path';
import { detectFormat } from '../convert/detect-format.js';
import type { ProfileDocument } from '../schema/profile-schema.js';
import { notesOf, type FileNote } from './file-note.js';
import { formatFound, formatNamed, readable } from './formats.js';
import type { FormatSpec, Reading, Source } from './formats/format.js';
import { INPUT, nameOf, readInput } from './read-input.js';
import { Refusal } from './refusal.js';
import type { Terminal } from './terminal.js';
import { oneOf, t } from './words.js';

/** A scheme before a colon, or an address without one; but no letter of a drive. */
const isAddress = (path: string): boolean => /^([a-z][a-z0-9+.-]+:|\/\/)/i.test(path);

/** The name of a file that an address stands for: there a space is written as %20. */
function fileOf(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a percent sign is one
  }
}

/** Reads a file, or standard input, as something that a format can be asked about. */
export async function readSource(path: string, terminal: Pick<Terminal, 'input'>): Promise<Source> {
  const text = await readInput(path, terminal);
  return {
    name: nameOf(path),
    text,
    beside: async (other) => {
      if (isAddress(other)) throw new Refusal(t('cliNotFetched', { address: other }));
      return readInput(resolve(path === INPUT ? '.' : dirname(path), fileOf(other)), terminal);
    },
  };
}

/**
 * The format that a source is in: the one that was named, or else told by its content and then by its name.
 *
 * @throws Refusal when it cannot be told.
 */
export function formatOf(source: Source, path: string, name: string | undefined): FormatSpec {
  const told = name === undefined ? detectFormat(source.text, path) : undefined;
  const spec = name === undefined ? told && formatFound(told) : formatNamed(name);
  if (spec) return spec;
  throw new Refusal(t('cliUnknownFormat', { file: source.name }), t('cliFormatHint', { names: oneOf(readable) }));
}

/** Sources that are read at once. */
interface Whole {
  readonly spec: FormatSpec;
  readonly sources: [Source, ...Source[]];
}

/** Each source alone, but for those that are parts of one whole. */
function wholesOf(sources: readonly { readonly spec: FormatSpec; readonly source: Source }[]): readonly Whole[] {
  const wholes: Whole[] = [];
  for (const { spec, source } of sources) {
    const whole = spec.together ? wholes.find((other) => other.spec === spec) : undefined;
    if (whole) whole.sources.push(source);
    else wholes.push({ spec, sources: [source] });
  }
  return wholes;
}

/**
 * Reads files in any format that can be read, each in its own.
 *
 * @param name The name of the format of all of them; guessed when it is left out.
 * @throws Refusal when a file cannot be read, or is in no format that is known.
 */
export async function readProfiles(
  paths: readonly string[],
  name: string | undefined,
  terminal: Pick<Terminal, 'input'>,
): Promise<Reading> {
  const sources: { spec: FormatSpec; source: Source }[] = [];
  for (const path of paths) {
    const source = await readSource(path, terminal);
    sources.push({ source, spec: formatOf(source, path, name) });
  }
  const profiles: ProfileDocument[] = [];
  const notes: FileNote[] = [];
  const wholes = wholesOf(sources);
  let title: Reading['name'];
  for (const { spec, sources: parts } of wholes) {
    const { read } = await spec.load();
    const reading = await read(parts);
    profiles.push(...reading.profiles);
    notes.push(...(wholes.length > 1 ? notesOf(reading.notes, parts[0].name) : reading.notes));
    title = wholes.length > 1 ? undefined : reading.name;
  }
  return { profiles, notes, name: title };
}
