import type { Expectation, Level, Text } from '../schema/profile-schema.js';
import { mergeOrder } from './merge-order.js';
import { Profile } from './profile.js';

/** A skill of a catalog with its profile. */
export interface NamedProfile {
  readonly id: string;
  readonly name: Text;
  /** Of the name, where it is plain text. */
  readonly language: string;
  readonly profile: Profile;
}

/** A text that keeps its language among texts of another one. */
const inLanguage = (text: Text, own: string, other: string): Text =>
  typeof text === 'string' && own !== other ? { [own]: text } : text;

/**
 * A role over many skills, as a profile whose roles are the skills: what is asked of the role at each level, skill by
 * skill. Ladders are merged by the ids of their levels; a level at which no skill asks anything of the role is left out.
 * Undefined when no profile has the role.
 */
export function roleAcross(id: string, skills: readonly NamedProfile[], language: string): Profile | undefined {
  const levels = new Map<string, Level>();
  let order: readonly string[] = [];
  const expectations: Expectation[] = [];
  const having = skills.filter(({ profile }) => profile.roleIndex(id) !== undefined);
  for (const { id: skill, profile } of having) {
    const role = profile.roleIndex(id) ?? -1;
    order = mergeOrder(
      order,
      profile.levels.map((level) => level.id),
    );
    profile.levels.forEach((level, index) => {
      const cell = profile.expectation(role, index);
      if (!cell) return;
      if (!levels.has(level.id))
        levels.set(level.id, { ...level, name: inLanguage(level.name, profile.language, language) });
      expectations.push({ role: skill, level: level.id, required: cell.required, description: '' });
    });
  }
  if (levels.size === 0) return undefined;
  return new Profile({
    schemaVersion: 1,
    id,
    name: id,
    language,
    levels: order.map((each) => levels.get(each)).filter((level) => level !== undefined),
    roles: having.map((skill) => ({ id: skill.id, name: inLanguage(skill.name, skill.language, language) })),
    expectations,
  });
}
