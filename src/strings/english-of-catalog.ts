import type { Message } from './messages.js';
import { addEnglish } from './registry.js';

/** English for lists of skills, and for a role over all of them; the rules are those of `en`. */
export const ofCatalog = {
  // --- a list of skills ---
  skillCatalog: 'Skill catalog',
  skills: 'Skills',
  searchSkills: 'Search skills',
  allSkills: 'All skills',
  /** A heading over the skills that belong to no domain. */
  otherSkills: 'Other skills',
  skillCount: { one: '{n} skill', other: '{n} skills' },
  /** What the filters leave. */
  skillsOfTotal: { one: '{n} of {total} skills', other: '{n} of {total} skills' },
  skillsMatch: { one: '{n} of {total} skills matches “{query}”', other: '{n} of {total} skills match “{query}”' },
  /** Below a skill: how many roles it is asked of. */
  roleCount: { one: '{n} role', other: '{n} roles' },
  updatedOn: 'Updated {date}',
  /** On the button that opens the list of roles, and the first entry of that list. */
  anyRole: 'Role: any',
  roleNamed: 'Role: {role}',
  anyRoleOption: 'Any role',
  domainsShownAll: { one: 'Domains: the one', other: 'Domains: all {n}' },
  domainsShownSome: 'Domains: {n} of {total}',
  domainsFilterLegend: 'Domains shown',
  noSkills: 'There is no skill in this catalog',
  noSkillMatches: 'No skills match',
  noSkillQuery: 'No name, summary, domain or group contains “{query}”.',
  noSkillRole: 'No skill names the role {role}.',
  noSkillDomains: 'The domains chosen above leave none to show here.',
  showAllDomains: 'Show all domains',
  showAnyRole: 'Show skills of any role',
  skillGone: 'The skill in this link is no longer in the catalog.',

  // --- a role over all skills ---
  skill: 'Skill',
  /** Heading of the table of skills and levels. */
  roleHeading: '{role}: what is asked at each level',
  /** On the button that opens it. */
  showRole: 'What is asked of {role} at each level',
  roleCaption: 'Required and optional by skill and level',
  /** While profiles come; the number after "of" is how many there are. */
  roleLoading: '{n} of {total} skills loaded…',
  roleLoaded: '{n} of {total} skills loaded.',
  roleFailed: { one: '{n} skill could not be loaded', other: '{n} skills could not be loaded' },
  roleFailure: '{skill}: {reason}',
  roleNowhere: 'No skill asks anything of this role.',
  /** What becomes of some skills at the next level; `names` is a list of them. */
  roleBecomeRequired: { one: '{n} skill becomes required: {names}.', other: '{n} skills become required: {names}.' },
  roleNew: { one: '{n} skill is new: {names}.', other: '{n} skills are new: {names}.' },
  roleStayRequired: { one: '{n} skill stays required: {names}.', other: '{n} skills stay required: {names}.' },
  roleStayOptional: { one: '{n} skill stays optional: {names}.', other: '{n} skills stay optional: {names}.' },
  roleBecomeOptional: { one: '{n} skill becomes optional: {names}.', other: '{n} skills become optional: {names}.' },
  roleEnd: { one: '{n} skill is asked no more: {names}.', other: '{n} skills are asked no more: {names}.' },

  // --- loading a list of skills ---
  'catalog.loading': 'Loading the list of skills…',
  'catalog.emptyTitle': 'No catalog to show',
  'catalog.emptyHint': 'This page has not said which list of skills to show.',
  'catalog.loadFailed': 'The list of skills could not be loaded',
  'catalog.failedNotFound': 'There is no list of skills at this address ({status}).',
  'catalog.failedDenied': 'You may need to sign in to see this list of skills ({status}).',
  'catalog.failedOffline': 'You are offline, and there is no saved copy of this list of skills.',
  'catalog.failedNotJson': 'What came from {host} is not a list of skills.',
  'catalog.failedInline': 'What stands in the page is not a list of skills.',
  'catalog.failedAddress': 'This is not an address a list of skills can be loaded from.',
  'catalog.invalidTitle': {
    one: 'This list of skills has a mistake in its data',
    other: 'This list of skills has {n} mistakes in its data',
  },
  'catalog.restIsShown': { one: 'One skill can be shown.', other: '{n} skills can be shown.' },
} as const satisfies Record<string, Message>;

addEnglish(ofCatalog);
