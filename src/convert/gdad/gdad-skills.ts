import { SCHEMA_VERSION } from '../../schema/formats.js';
import { formatFound } from '../../schema/problem.js';
import type { Expectation, ProfileDocument, Role } from '../../schema/profile-schema.js';
import { checkProfile } from '../shared/check-profile.js';
import type { Conversion, ConversionNote } from '../conversion.js';
import { FreshIds } from '../shared/fresh-ids.js';
import { idFromName } from '../shared/slug.js';
import { LADDER, placesOf, type Place } from './ladder.js';
import { isUndefinedText, NOT_IN_USE, readRoles, readSkills, type RoleRow } from './read-gdad.js';

/** What the licence asks to be said. */
export const ATTRIBUTION = {
  text: 'Government Digital and Data Profession Capability Framework, © Crown copyright',
  url: 'https://ddat-capability-framework.service.gov.uk/',
  license: 'Open Government Licence v3.0',
} as const;

/** The points of a text that is nothing but a line and a list below it, as all of the framework are. */
function pointsOf(text: string): { readonly lead: string; readonly items: readonly string[] } | undefined {
  const [lead = '', ...lines] = text.split(/\r?\n/).map((line) => line.trim());
  const items = lines.filter(Boolean);
  return items.length > 0 && items.every((line) => /^[-•] /.test(line))
    ? { lead, items: items.map((line) => line.slice(2).trim()) }
    : undefined;
}

/**
 * What is expected: the role's own level and the level of the skill above its text, as the steps of the ladder have
 * neither name.
 */
function expectationOf({ roleLevel, skillLevel, text }: RoleRow, role: string, level: string): Expectation {
  const points = pointsOf(text);
  return {
    role,
    level,
    // whoever is named with a skill needs it
    required: true,
    description: `${roleLevel}: ${skillLevel}\n${text}`,
    ...(points && { stem: `${skillLevel}. ${points.lead}`, items: [...points.items] }),
    'x-role-level': roleLevel,
    'x-skill-level': skillLevel,
  };
}

/** Where all levels of all roles stand. */
function allPlaces(rows: readonly RoleRow[]): (row: RoleRow) => Place {
  const levelsOf = new Map<string, Set<string>>();
  for (const { role, roleLevel } of rows) {
    // a role whose levels are not in use stands on the step that its own name says
    const name = roleLevel === NOT_IN_USE ? role : roleLevel;
    levelsOf.set(role, (levelsOf.get(role) ?? new Set()).add(name));
  }
  const places = new Map([...levelsOf].map(([role, levels]) => [role, placesOf(role, [...levels])]));
  return ({ role, roleLevel }) =>
    places.get(role)?.get(roleLevel === NOT_IN_USE ? role : roleLevel) ?? { role, level: 'mid' };
}

/** The profile of one skill of its rows, and what is said about them. */
function profileOf(
  id: string,
  rows: readonly [RoleRow, ...RoleRow[]],
  placeOf: (row: RoleRow) => Place,
): { readonly profile: ProfileDocument | undefined; readonly notes: readonly ConversionNote[] } {
  const notes: ConversionNote[] = [];
  const [{ line, skill: name, skillDescription }] = rows;
  const missing = (at: number, path: string, text: string) =>
    notes.push({
      code: 'empty-description',
      severity: 'warning',
      line: at,
      path,
      found: formatFound(text),
      expected: 'non-empty-text',
      outcome: 'left-out',
    });
  const hasSummary = !isUndefinedText(skillDescription);
  if (!hasSummary) missing(line, 'Skill Description', skillDescription);
  const roles = new Map<string, { readonly role: Role; readonly line: number }>();
  const used = new Set<string>();
  const cells: { readonly cell: Expectation; readonly line: number }[] = [];
  for (const row of rows) {
    const { role: roleName, level } = placeOf(row);
    const role = { id: idFromName(roleName), name: roleName, family: row.family };
    if (!roles.has(role.id)) roles.set(role.id, { role, line: row.line });
    used.add(level);
    if (row.roleLevel === NOT_IN_USE || row.skillLevel === NOT_IN_USE) continue;
    if (isUndefinedText(row.text)) missing(row.line, 'Skill Level Description', row.text);
    else cells.push({ cell: expectationOf(row, role.id, level), line: row.line });
  }
  const families = [...new Set(rows.map(({ family }) => family))];
  const document: ProfileDocument = {
    schemaVersion: SCHEMA_VERSION,
    id,
    name,
    ...(hasSummary && { summary: skillDescription }),
    ...(families.length === 1 && { domain: families[0] }),
    language: 'en',
    attribution: ATTRIBUTION,
    levels: LADDER.filter((level) => used.has(level.id)),
    roles: [...roles.values()].map(({ role }) => role),
    expectations: cells.map(({ cell }) => cell),
  };
  const checked = checkProfile(document, (path) => {
    const [, list, at] = /^(roles|expectations)\[(\d+)\]/.exec(path) ?? [];
    const origin = (list === 'roles' ? [...roles.values()] : cells)[Number(at)];
    return { line: origin?.line ?? line, path: '' };
  });
  return { profile: checked.profile, notes: [...notes, ...checked.notes] };
}

/**
 * Makes a profile of each skill of the UK government's Digital and Data capability framework, from its published tables.
 * Its roles are those that need the skill; its levels are the steps of one ladder for all roles, as each role names its own.
 * A role whose levels are not in use has no expectation. The notes of the table of skills follow those of the table of roles.
 *
 * @param roleCsv The table of roles, with a row for each role, role level and skill.
 * @param skillCsv The table of skills: it is only compared with the other.
 */
export function gdadSkillsToProfiles(roleCsv: string, skillCsv?: string): Conversion {
  const { rows, notes: ofRoles } = readRoles(roleCsv);
  const notes = [...ofRoles];
  const placeOf = allPlaces(rows);
  const bySkill = new Map<string, [RoleRow, ...RoleRow[]]>();
  for (const row of rows) {
    const ofSkill = bySkill.get(row.skill);
    if (ofSkill) ofSkill.push(row);
    else bySkill.set(row.skill, [row]);
  }
  const profiles: ProfileDocument[] = [];
  const ids = new FreshIds();
  for (const [skill, ofSkill] of bySkill) {
    const { profile, notes: ofProfile } = profileOf(ids.make(skill), ofSkill, placeOf);
    notes.push(...ofProfile);
    if (profile) profiles.push(profile);
  }
  notes.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  return { profiles, notes: skillCsv === undefined ? notes : [...notes, ...readSkills(skillCsv, rows)] };
}
