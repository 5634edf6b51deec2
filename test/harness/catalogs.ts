import type { SkillCatalog } from '../../src/elements/skill-catalog/skill-catalog.js';
import { smallDocument } from './data-files.js';
import { newBox, settled } from './fixture.js';

/** A catalog of four skills in two domains, three of them with their profiles in it. */
export const smallCatalog = (parts: Readonly<Record<string, unknown>> = {}) => ({
  schemaVersion: 1,
  name: 'Our skills',
  roles: [
    { id: 'dev', name: 'Developer' },
    { id: 'ops', name: 'Operator' },
  ],
  skills: [
    {
      profile: smallDocument({ id: 'brokers', name: 'Brokers', domain: 'Backend', group: 'Queues', summary: 'Kafka' }),
    },
    { profile: smallDocument({ id: 'apis', name: 'APIs', domain: 'Backend', group: 'Contracts' }) },
    { id: 'tests', name: 'Tests', domain: 'Quality', roles: ['dev'], profile: smallDocument({ id: 'tests' }) },
    { id: 'far', name: 'Far away', domain: 'Quality', roles: ['ops'], src: '/far.json' },
  ],
  ...parts,
});

/** A `<skill-catalog>` on the page, in a box of the given width. */
export async function catalogFixture(properties: Partial<SkillCatalog> = {}, width?: number): Promise<SkillCatalog> {
  const element = document.createElement('skill-catalog');
  Object.assign(element, { data: smallCatalog(), ...properties });
  newBox(width).append(element);
  await settled(element);
  return element;
}
