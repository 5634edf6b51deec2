import { gdadToCatalog } from '../../convert/gdad.js';
import type { Format, Reading, Source } from './format.js';

/** The table of roles has a column for the level of the role. */
export const isRoleTable = (text: string): boolean => /^\uFEFF?[^\n]*\bRole Level\b/.test(text);

function read(sources: readonly Source[]): Reading {
  const roles = sources.find(({ text }) => isRoleTable(text)) ?? sources[0];
  const skills = sources.find((source) => source !== roles);
  const { catalog, notes } = gdadToCatalog(roles?.text ?? '', skills?.text);
  return { profiles: catalog.skills.map(({ profile }) => profile), notes, name: catalog.name };
}

/** The UK government's Digital and Data capability framework: its table of roles, and that of skills if wanted. */
export const gdad: Format = { read };
