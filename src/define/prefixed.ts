import { prefixTags } from '../elements/shared/tags.js';
import { allElements } from './all.js';
import { register } from './register.js';

/**
 * Registers every element under a prefix, for pages where another library owns one of the tags:
 * `define({ prefix: 'acme-' })` gives `<acme-skill-profile>`, `<acme-level-table>` and so on. Without a prefix it does what
 * importing `skill-profile/define.js` does. Call it once, before the first element is on the page.
 */
export function define({ prefix = '' }: { prefix?: string } = {}): void {
  if (!/^([a-z][a-z0-9-]*-)?$/.test(prefix))
    throw new TypeError(`"${prefix}" is no prefix of a tag: it ends with a hyphen.`);
  prefixTags(prefix);
  for (const [tag, elementClass] of Object.entries(allElements))
    register(prefix + tag, prefix ? class extends (elementClass as CustomElementConstructor) {} : elementClass);
}
