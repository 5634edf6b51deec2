import { version } from './version.js';

interface Part {
  readonly version: string;
  readonly ready: Promise<unknown>;
}

const key = Symbol.for('skill-profile.scripts');
const page = globalThis as unknown as { [key]: Map<string, Part> | undefined };

/**
 * Loads a part of the library once for the page, however many copies of the script tag there are: a second copy of Lit
 * would be one too many for a page whose policy names the trusted types it allows. The first copy wins.
 *
 * @returns What the part exports, from whichever copy loaded it; undefined when it could not be loaded.
 */
export function once<T>(part: string, load: () => Promise<T>): Promise<T | undefined> {
  const parts = (page[key] ??= new Map<string, Part>());
  const known = parts.get(part);
  if (known) {
    if (known.version !== version)
      console.warn(
        `skill-profile ${known.version} is in use; version ${version} was asked for as well and is ignored.`,
      );
    return known.ready as Promise<T | undefined>;
  }
  const ready = load().catch((error: unknown) => {
    parts.delete(part);
    console.error(`skill-profile could not be loaded: ${String(error)}`);
    return undefined;
  });
  parts.set(part, { version, ready });
  return ready;
}
