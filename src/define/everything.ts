import { SkillCatalog } from '../elements/skill-catalog/skill-catalog.js';
import { SkillCommunity } from '../elements/skill-community/skill-community.js';
import { SkillRole } from '../elements/skill-role/skill-role.js';
import { define as defineProfile, registerAll, type Prefix } from './prefixed.js';

/** Those that are no part of what a page with one profile loads. */
const otherElements = {
  'skill-catalog': SkillCatalog,
  'skill-role': SkillRole,
  'skill-community': SkillCommunity,
} as const;

/**
 * Registers every element under a prefix, for pages where another library owns one of the tags:
 * `define({ prefix: 'acme-' })` gives `<acme-skill-profile>`, `<acme-skill-catalog>` and so on. Without a prefix it does
 * what importing `skill-profile/define.js` does. Call it once, before the first element is on the page.
 */
export function define(options: Prefix = {}): void {
  defineProfile(options);
  registerAll(otherElements, options);
}
