import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { version } from '../version.js';

const WITHIN = ['node_modules', 'skill-profile', 'data', 'skill-profile.schema.json'];

/**
 * The address of the JSON Schema for a document in a folder: the file of the installed package, which works without a
 * network, else that of this version on a public server.
 */
export function schemaAddress(folder: string): string {
  const start = resolve(folder);
  for (let at = start; ; at = dirname(at)) {
    const file = join(at, ...WITHIN);
    if (existsSync(file)) {
      const path = relative(start, file).replaceAll('\\', '/');
      return path.startsWith('.') ? path : `./${path}`;
    }
    if (at === dirname(at)) return `https://unpkg.com/skill-profile@${version}/data/skill-profile.schema.json`;
  }
}
