import { laterTags } from '../elements/shared/later-tags.js';
import { prefixTags } from '../elements/shared/tags.js';
import { allElements } from './all.js';
import { register } from './register.js';

/** What stands before the tags; nothing when it is left out. */
export interface Prefix {
  readonly prefix?: string;
}

/** Registers elements by their tags. A class has one tag, so that with a prefix it is that of a class of its own. */
export function registerAll(
  elements: Readonly<Record<string, CustomElementConstructor>>,
  { prefix = '' }: Prefix,
): void {
  for (const [tag, elementClass] of Object.entries(elements))
    register(prefix + tag, prefix ? class extends elementClass {} : elementClass);
}

/** Registers the elements that a page with a profile is made of, under a prefix if one is given. */
export function define(options: Prefix = {}): void {
  const { prefix = '' } = options;
  if (!/^([a-z][a-z0-9-]*-)?$/.test(prefix))
    throw new TypeError(`"${prefix}" is no prefix of a tag: it ends with a hyphen.`);
  prefixTags(prefix);
  registerAll(allElements, options);
  laterTags.set('skill-community', async () => {
    const { SkillCommunity } = await import('../elements/skill-community/skill-community.js');
    registerAll({ 'skill-community': SkillCommunity }, options);
  });
}
