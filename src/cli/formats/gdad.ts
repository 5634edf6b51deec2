import { gdadToCatalog } from '../../convert/gdad.js';
import { isSkillTable } from '../../convert/gdad/gdad-tables.js';
import type { Format, Reading, Source } from './format.js';

/** The table of roles, and that of skills where it is given as well, in any order. */
function read(sources: readonly [Source, ...Source[]]): Reading {
  const skills = sources.find(({ text }) => isSkillTable(text));
  const roles = sources.find((source) => source !== skills) ?? sources[0];
  const { catalog, notes } = gdadToCatalog(roles.text, skills?.text);
  return { profiles: catalog.skills.map(({ profile }) => profile), notes, name: catalog.name };
}

/** The UK government's Digital and Data capability framework: its table of roles, and that of skills if wanted. */
export const gdad: Format = { read };
