import { expect } from 'chai';
import type { SkillProfile } from '../../../src/elements/skill-profile/skill-profile.js';
import { findAll, profileFixture, settled } from '../../harness/fixture.js';
import { chooseLevel, chooseRole } from '../../harness/verbs.js';

/** What a part is called where it is, and where it is passed on to. */
function exported(element: Element): [inner: string, outer: string][] {
  return (element.getAttribute('exportparts') ?? '')
    .split(',')
    .filter((entry) => entry.trim())
    .map((entry) => {
      const [inner = '', outer = inner] = entry.split(':').map((name) => name.trim());
      return [inner, outer];
    });
}

const partsIn = (element: Element): Set<string> =>
  new Set([...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].flatMap(({ part }) => [...part]));

/** A profile with many roles, cells that say nothing, and a choice made. */
async function everything(): Promise<SkillProfile> {
  const profile = await profileFixture({ width: 1000, file: 'awkward/ragged.json' });
  const { roles, levels } = profile.data as Record<'roles' | 'levels', { id: string }[]>;
  await chooseRole(profile, roles[0]!.id);
  await chooseLevel(profile, levels[0]!.id);
  await settled(profile);
  return profile;
}

describe('the parts of the elements inside a profile', () => {
  it('are all passed on, each under one name', async () => {
    const profile = await everything();
    const own = partsIn(profile);
    const missing = findAll(profile, '[exportparts]').flatMap((element) => {
      const passed = new Set(exported(element).map(([inner]) => inner));
      return [...partsIn(element)]
        .filter((name) => !passed.has(name) && !own.has(name))
        .map((name) => `${element.localName} ${name}`);
    });
    expect([...new Set(missing)]).to.deep.equal([]);
  });

  it('can be styled from the page', async () => {
    const profile = await everything();
    const sheet = document.createElement('style');
    const names = [
      ...new Set(findAll(profile, '[exportparts]').flatMap((element) => exported(element).map(([, outer]) => outer))),
    ];
    sheet.textContent = names.map((name) => `skill-profile::part(${name}) { --seen-${name}: yes }`).join('\n');
    document.head.append(sheet);
    for (const element of findAll(profile, '[exportparts]'))
      for (const [inner, outer] of exported(element))
        for (const found of element.shadowRoot!.querySelectorAll(`[part~="${inner}"]`))
          expect(getComputedStyle(found).getPropertyValue(`--seen-${outer}`), `${element.localName} ${inner}`).to.equal(
            'yes',
          );
    sheet.remove();
  });
});
