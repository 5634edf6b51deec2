import { gdadSkillsToProfiles } from '../../convert/gdad.js';
import type { Format, Source } from './format.js';

/** The table of roles has a column for the level of the role. */
export const isRoleTable = (text: string): boolean => /^\uFEFF?[^\n]*\bRole Level\b/.test(text);

function read(sources: readonly Source[]): ReturnType<typeof gdadSkillsToProfiles> {
  const roles = sources.find(({ text }) => isRoleTable(text)) ?? sources[0];
  const skills = sources.find((source) => source !== roles);
  return gdadSkillsToProfiles(roles?.text ?? '', skills?.text);
}

/** The UK government's Digital and Data capability framework: its table of roles, and that of skills if wanted. */
export const gdad: Format = { read };
