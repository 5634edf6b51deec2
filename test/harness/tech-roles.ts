import type { ProfileDocument } from '../../src/index.js';
import { readShared } from './data-files.js';

export const TECH_ROLES = ['backend-developer', 'data-engineer', 'devops-engineer', 'qa-engineer'] as const;

interface TechRole {
  readonly role: string;
  readonly category: string;
  readonly levels: Readonly<
    Record<
      string,
      {
        readonly level: string;
        readonly levelNumber: number;
        readonly coreCompetencies: readonly string[];
        readonly complementaryCompetencies: readonly string[];
        readonly indicators: readonly string[];
      }
    >
  >;
}

/** The roles of the library, one file each; undefined where the data set is absent. */
export async function readTechRoles(): Promise<readonly TechRole[] | undefined> {
  const texts = await Promise.all(TECH_ROLES.map((name) => readShared(`datasets/tech-roles/${name}.json`)));
  return texts.some((text) => text === undefined) ? undefined : texts.map((text) => JSON.parse(text!) as TechRole);
}

/** Some roles as one profile: what is core is required, what is complementary is listed as topics. */
export function techProfile(roles: readonly TechRole[], name: string): ProfileDocument {
  const numbers = [...new Set(roles.flatMap(({ levels }) => Object.values(levels).map((level) => level.levelNumber)))];
  // the roles name their levels differently: the first to name one is as good as any
  const nameOf = (number: number) =>
    roles.flatMap(({ levels }) => Object.values(levels)).find(({ levelNumber }) => levelNumber === number)!.level;
  return {
    schemaVersion: 1,
    id: 'tech-roles',
    name,
    domain: [...new Set(roles.map(({ category }) => category))].join(', '),
    levels: numbers
      .sort((a, b) => a - b)
      .map((number) => ({ id: `l${number}`, name: nameOf(number), shortName: `L${number}` })),
    roles: roles.map(({ role }) => ({ id: role, name: role })),
    expectations: roles.flatMap(({ role, levels }) =>
      Object.values(levels).map(({ levelNumber, coreCompetencies, complementaryCompetencies, indicators }) => ({
        role,
        level: `l${levelNumber}`,
        required: levelNumber < 8,
        description: indicators.map((indicator) => `- ${indicator}`).join('\n'),
        items: [...coreCompetencies],
        topics: [...complementaryCompetencies],
      })),
    ),
  };
}
