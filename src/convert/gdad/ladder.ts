import type { Level } from '../../schema/profile-schema.js';

/**
 * The one ladder for all roles of the framework, lowest step first, with the words by which a role's own level is known to be
 * on it. What has none of them is the role itself, in the middle.
 * @see stories/decisions/0015-one-ladder-for-many-roles.md
 */
const STEPS: readonly { readonly id: string; readonly name: string; readonly words: readonly string[] }[] = [
  { id: 'trainee', name: 'Trainee or apprentice', words: ['trainee', 'apprentice'] },
  { id: 'associate', name: 'Associate', words: ['associate'] },
  { id: 'junior', name: 'Junior', words: ['junior'] },
  { id: 'mid', name: 'Mid-level', words: [] },
  { id: 'senior', name: 'Senior', words: ['senior', 'major'] },
  { id: 'lead', name: 'Lead', words: ['lead'] },
  { id: 'principal', name: 'Principal', words: ['principal'] },
  { id: 'head', name: 'Head or chief', words: ['head', 'chief'] },
];

/** The steps as levels of a profile, lowest first. */
export const LADDER: readonly Level[] = STEPS.map(({ id, name }) => ({ id, name }));

const wordsOf = (name: string): readonly string[] => name.toLowerCase().split(/[^\p{L}\p{N}]+/u);

/**
 * The step that a role's own level is on. An analyst in the role of a manager is on the way to that role, so below it:
 * "Service desk analyst", "Senior service desk analyst", "Service desk manager".
 */
function stepOf(role: string, roleLevel: string): string {
  const words = wordsOf(roleLevel);
  const step = STEPS.find((candidate) => candidate.words.some((word) => words.includes(word)))?.id ?? 'mid';
  const isOnTheWay = words.includes('analyst') && !wordsOf(role).includes('analyst');
  if (isOnTheWay && step === 'mid') return 'associate';
  if (isOnTheWay && step === 'senior') return 'junior';
  return step;
}

/** Where one level of a role stands: in the row of the role or of a part of it, and on a step. */
export interface Place {
  readonly role: string;
  readonly level: string;
}

/** How many words of the role's name a level has in its own. */
function likeness(role: string, roleLevel: string): number {
  const words = new Set(wordsOf(roleLevel));
  return wordsOf(role).filter((word) => words.has(word)).length;
}

/**
 * The places of a role's levels. A track of its own ("Lead developer - management") becomes a role of its own. So do levels that
 * fall on the same step, but for the one whose name is most like the role's.
 */
export function placesOf(role: string, roleLevels: readonly string[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const onStep = new Map<string, string[]>();
  for (const roleLevel of roleLevels) {
    const track = / - (.+)$/.exec(roleLevel)?.[1];
    const place = { role: track === undefined ? role : `${role} (${track})`, level: stepOf(role, roleLevel) };
    places.set(roleLevel, place);
    const key = JSON.stringify(place);
    onStep.set(key, [...(onStep.get(key) ?? []), roleLevel]);
  }
  for (const together of onStep.values()) {
    if (together.length === 1) continue;
    const best = Math.max(...together.map((roleLevel) => likeness(role, roleLevel)));
    const closest = together.filter((roleLevel) => likeness(role, roleLevel) === best);
    for (const roleLevel of together)
      if (closest.length > 1 || roleLevel !== closest[0])
        places.set(roleLevel, { role: `${role} (${roleLevel})`, level: stepOf(role, roleLevel) });
  }
  return places;
}
