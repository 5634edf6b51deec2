import { resolve, dirname } from 'node:path';
import { parseJson } from '../schema/parse-json.js';
import { formatNamed, formats, readable } from './formats.js';
import type { FormatSpec, Reading, Source } from './formats/format.js';
import { INPUT, nameOf, readInput } from './read-input.js';
import { Refusal } from './refusal.js';
import type { Terminal } from './terminal.js';
import { oneOf, t } from './words.js';

/** A scheme before a colon, or an address without one; but no letter of a drive. */
const isAddress = (path: string): boolean => /^([a-z][a-z0-9+.-]+:|\/\/)/i.test(path);

/** Reads a file, or standard input, as something that a format can be asked about. */
export async function readSource(path: string, terminal: Pick<Terminal, 'input'>): Promise<Source> {
  const text = await readInput(path, terminal);
  let parsed: { readonly value: unknown } | undefined;
  return {
    name: nameOf(path),
    text,
    json: () => {
      const result = parsed ?? parseJson(text);
      parsed = { value: 'value' in result ? result.value : undefined };
      return parsed.value;
    },
    beside: async (other) => {
      if (isAddress(other)) throw new Refusal(t('cliNotFetched', { address: other }));
      // in an address a space is written as %20
      const file = /%[0-9a-f]{2}/i.test(other) ? decodeURI(other) : other;
      return readInput(resolve(path === INPUT ? '.' : dirname(path), file), terminal);
    },
  };
}

/**
 * The format that a source is in: the one that was named, or else told by its content and then by its name.
 *
 * @throws Refusal when it cannot be told.
 */
export function formatOf(source: Source, path: string, name: string | undefined): FormatSpec {
  const named = name === undefined ? undefined : formatNamed(name);
  if (named) return named;
  const readers = formats.filter(({ reads }) => reads);
  const found =
    readers.find((format) => format.looksLike(source)) ??
    readers.find(({ extension }) => path.toLowerCase().endsWith(extension));
  if (found) return found;
  throw new Refusal(t('cliUnknownFormat', { file: source.name }), t('cliFormatHint', { names: oneOf(readable) }));
}

/** Profiles, what was said while they were read, and the format they came in. */
export interface ProfilesRead extends Reading {
  readonly format: string;
}

/**
 * Reads files in any format that can be read; several files are parts of one whole.
 *
 * @param name The name of the format; guessed when it is left out.
 * @throws Refusal when a file cannot be read, or is in no format that is known.
 */
export async function readProfiles(
  paths: readonly string[],
  name: string | undefined,
  terminal: Pick<Terminal, 'input'>,
): Promise<ProfilesRead> {
  const sources: Source[] = [];
  for (const path of paths) sources.push(await readSource(path, terminal));
  const [first] = sources;
  if (!first) throw new Error('no file was given');
  const spec = formatOf(first, paths[0] ?? '', name);
  const { read } = await spec.load();
  if (!read) throw new Error(`${spec.name} is not read`);
  return { ...(await read(sources)), format: spec.name };
}
