import type { ProfileDocument } from '../../src/index.js';
import { readCsv } from './csv.js';
import { readShared } from './data-files.js';

/** One published row: a role at one of its levels, and what it asks of one skill. */
export interface GdadRow {
  readonly family: string;
  readonly role: string;
  readonly roleLevel: string;
  readonly skill: string;
  readonly skillLevel: string;
  readonly text: string;
}

/** From the first step to the last; what names none of them is the middle: the role itself. */
const STEPS = ['apprentice', 'trainee', 'junior', 'associate', '', 'senior', 'lead', 'principal', 'head', 'chief'];
const STEP_NAMES = STEPS.map((step) => (step === '' ? 'practitioner' : step));
const NOT_IN_USE = 'NOT IN USE';

/** The rows of the UK government's framework; undefined where the data set is absent. */
export async function readGdad(): Promise<readonly GdadRow[] | undefined> {
  const text = await readShared('datasets/gdad-uk/role_content.csv');
  return text === undefined
    ? undefined
    : readCsv(text).map((row) => ({
        family: row['Role Family'] ?? '',
        role: row['Role'] ?? '',
        roleLevel: (row['Role Level'] ?? '').trim(),
        skill: row['Skill Name'] ?? '',
        skillLevel: row['Skill Level'] ?? '',
        text: row['Skill Level Description'] ?? '',
      }));
}

const stepOf = (roleLevel: string): number => {
  const words = roleLevel.toLowerCase().split(/\W+/);
  const at = STEPS.findIndex((step) => step !== '' && words.includes(step));
  return at < 0 ? STEPS.indexOf('') : at;
};

const idOf = (name: string): string => name.toLowerCase().replace(/\W+/g, '-');

/** `names`: a level for each name that a role gives to a level; `steps`: one for each step that the names tell. */
export type GdadLevels = 'names' | 'steps';

/** A skill as a profile: the roles that need it, and the levels of these roles. */
export function gdadProfile(rows: readonly GdadRow[], skill: string, by: GdadLevels): ProfileDocument {
  const own = rows.filter((row) => row.skill === skill);
  const used = own.filter(({ roleLevel, skillLevel }) => roleLevel !== NOT_IN_USE && skillLevel !== NOT_IN_USE);
  const levelOf = ({ roleLevel }: GdadRow) =>
    by === 'names' ? roleLevel : (STEP_NAMES[stepOf(roleLevel)] ?? '').replace(/^./, (c) => c.toUpperCase());
  const steps = new Map(used.map((row) => [levelOf(row), stepOf(row.roleLevel)]));
  // a role whose only level is not in use has a skill that is defined nowhere
  if (steps.size === 0) steps.set('Practitioner', stepOf(''));
  const levels = [...steps].sort(([a, one], [b, other]) => one - other || a.localeCompare(b)).map(([name]) => name);
  const expectations = new Map(
    used.map((row) => {
      const [role, level] = [idOf(row.role), idOf(levelOf(row))];
      // whoever has to be more than aware of a skill has to have it
      const required = row.skillLevel !== 'Awareness';
      return [`${role} ${level}`, { role, level, required, description: row.text, topics: [row.skillLevel] }];
    }),
  );
  return {
    schemaVersion: 1,
    id: idOf(skill),
    name: skill,
    domain: [...new Set(own.map(({ family }) => family))].join(', '),
    attribution: { text: 'Crown copyright', license: 'Open Government Licence v3.0' },
    levels: levels.map((name) => ({ id: idOf(name), name })),
    roles: [...new Set(own.map(({ role }) => role))].map((name) => ({ id: idOf(name), name })),
    expectations: [...expectations.values()],
  };
}
