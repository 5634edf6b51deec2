import { version } from './version.js';

const key = Symbol.for('skill-profile.scripts');
const page = globalThis as unknown as { [key]: Map<string, string> | undefined };

/**
 * Loads a part of the library once for the page, however many copies of the script tag there are: a second copy of Lit
 * would be one too many for a page whose policy names the trusted types it allows. The first copy wins.
 */
export function once(part: string, load: () => Promise<unknown>): void {
  const parts = (page[key] ??= new Map<string, string>());
  const known = parts.get(part);
  if (known === undefined) {
    parts.set(part, version);
    load().catch((error: unknown) => {
      parts.delete(part);
      console.error(`skill-profile could not be loaded: ${String(error)}`);
    });
  } else if (known !== version)
    console.warn(`skill-profile ${known} is in use; version ${version} was asked for as well and is ignored.`);
}
