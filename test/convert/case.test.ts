import { expect } from 'chai';
import fc from 'fast-check';
import { caseToProfiles, describeNote, profilesToCase, type CfPackage } from '../../src/convert/case.js';
import { parseProfile } from '../../src/schema/parse-profile.js';
import type { ProfileDocument } from '../../src/schema/profile-schema.js';
import { PROFILE_FILES, readValue, smallDocument } from '../harness/data-files.js';
import { documents } from './any-profile.js';

type Mutable<T> = { -readonly [Key in keyof T]: Mutable<T[Key]> };

/** Writes and reads again, by way of a file. */
const again = (given: readonly ProfileDocument[]) =>
  caseToProfiles(JSON.parse(JSON.stringify(profilesToCase(given))) as unknown);

describe('a profile written as a CASE package', () => {
  for (const name of PROFILE_FILES)
    it(`${name} is the same when it is read again, and nothing is said that was not before`, async () => {
      const document = (await readValue(name)) as ProfileDocument;
      const { profiles, notes } = again([document]);
      expect(profiles).to.deep.equal([document]);
      expect(notes.map(({ code }) => code)).to.deep.equal(parseProfile(document).problems.map(({ code }) => code));
    });

  it('may have others beside it, even of the same id', async () => {
    const all = (await Promise.all(PROFILE_FILES.map(readValue))) as ProfileDocument[];
    expect(again(all).profiles).to.deep.equal(all);
    const { CFRubrics, CFItems, CFAssociations, CFDefinitions } = profilesToCase(all);
    const parts = [...CFRubrics, ...CFItems, ...CFAssociations, ...Object.values(CFDefinitions).flat()];
    const criteria = CFRubrics.flatMap((rubric) => rubric.CFRubricCriteria);
    const levels = criteria.flatMap((criterion) => criterion.CFRubricCriterionLevels);
    const ids = [...parts, ...criteria, ...levels].map(({ identifier }) => identifier);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('is a rubric with a criterion for each role and a level of it for each expectation', () => {
    const { CFRubrics, CFItems } = profilesToCase([smallDocument()]);
    expect(CFRubrics.map(({ title }) => title)).to.deep.equal(['Small']);
    const rows = CFRubrics[0]!.CFRubricCriteria.flatMap(({ category, position, CFItemURI, CFRubricCriterionLevels }) =>
      CFRubricCriterionLevels.map((level) => [
        `${position} ${category}`,
        CFItems.find(({ identifier }) => identifier === CFItemURI.identifier)?.fullStatement,
        `${level.position} ${level.quality}`,
        level.description,
        level.extensions[0]!['required'],
      ]),
    );
    expect(rows).to.deep.equal([
      ['1 Developer', 'Developer', '1 Low', 'Reads it.', true],
      ['1 Developer', 'Developer', '2 High', 'Writes it.', true],
      ['2 Operator', 'Operator', '2 High', 'Runs it.', false],
    ]);
  });

  it('has its domain, its group, the skill and its roles as items below each other', () => {
    const { CFItems, CFAssociations } = profilesToCase([
      smallDocument({ domain: 'Backend', group: 'Queues' }),
      smallDocument({ id: 'other', name: 'Other', domain: 'Backend', group: 'Logs' }),
    ]);
    const tree = CFAssociations.map(
      ({ originNodeURI, destinationNodeURI, sequenceNumber }) =>
        `${destinationNodeURI.title} > ${sequenceNumber} ${originNodeURI.title}`,
    );
    expect(tree).to.deep.equal([
      'Small, Other > 1 Backend',
      'Backend > 1 Queues',
      'Queues > 1 Small',
      'Small > 1 Developer',
      'Small > 2 Operator',
      'Backend > 2 Logs',
      'Logs > 1 Other',
      'Other > 1 Developer',
      'Other > 2 Operator',
    ]);
    expect([...new Set(CFItems.map(({ CFItemType }) => CFItemType))]).to.deep.equal([
      'Domain',
      'Group',
      'Skill',
      'Role',
    ]);
  });

  it('has the same identifiers each time, and other ones for another skill', () => {
    const identifiers = (text: string) => text.match(/"identifier":"[^"]*"/g)!.toSorted();
    const one = identifiers(JSON.stringify(profilesToCase([smallDocument()]).CFRubrics));
    expect(identifiers(JSON.stringify(profilesToCase([smallDocument({ name: 'New' })]).CFRubrics))).to.deep.equal(one);
    const other = new Set(identifiers(JSON.stringify(profilesToCase([smallDocument({ id: 'other' })]).CFRubrics)));
    expect(one.filter((identifier) => other.has(identifier))).to.deep.equal([]);
  });

  it('changed when it was updated; one that does not say when has a fixed moment, and says so', () => {
    const dated = profilesToCase([
      smallDocument({ updated: '2026-03-17' }),
      smallDocument({ id: 'b', updated: '2025-01-01' }),
    ]);
    expect(dated.CFDocument.lastChangeDateTime).to.equal('2026-03-17T00:00:00Z');
    expect(dated.CFRubrics[1]!.lastChangeDateTime).to.equal('2025-01-01T00:00:00Z');
    const { CFDocument, CFRubrics } = profilesToCase([smallDocument()]);
    expect(CFRubrics[0]!.lastChangeDateTime).to.equal('1970-01-01T00:00:00Z');
    expect(CFRubrics[0]!.extensions['skillProfile']).to.include({ undated: true });
    expect(CFDocument.extensions!['skillProfile']).to.deep.equal({ undated: true });
  });

  it('names who made it, its licence and its address; without an author it is its own', () => {
    const attribution = { text: 'Example Ltd', license: 'CC BY 4.0' };
    const { CFDocument, CFDefinitions } = profilesToCase([smallDocument({ attribution, url: 'https://a.example/' })]);
    expect(CFDocument).to.include({ creator: 'Example Ltd', officialSourceURL: 'https://a.example/', title: 'Small' });
    expect(CFDefinitions.CFLicenses[0]).to.include({ title: 'CC BY 4.0', licenseText: 'CC BY 4.0' });
    expect(CFDocument.licenseURI!.identifier).to.equal(CFDefinitions.CFLicenses[0]!.identifier);
    expect(profilesToCase([smallDocument()]).CFDocument.creator).to.equal('Small');
  });

  it('has the name and the addresses that it is given', () => {
    const { CFDocument, CFItems } = profilesToCase([smallDocument()], {
      name: 'All',
      base: 'https://case.example/v1p1',
    });
    expect(CFDocument.title).to.equal('All');
    expect(CFItems[0]!.uri).to.equal(`https://case.example/v1p1/CFItems/${CFItems[0]!.identifier}`);
  });

  it('counts with what has been changed in another program since', () => {
    const given = smallDocument({
      name: { en: 'Small', de: 'Klein' },
      updated: '2026-03-17',
      expectations: [{ role: 'dev', level: 'low', required: true, description: { en: 'Reads it.', de: 'Liest es.' } }],
    });
    const file = structuredClone(profilesToCase([given])) as Mutable<CfPackage>;
    const rubric = file.CFRubrics[0]!;
    rubric.title = 'Little';
    rubric.lastChangeDateTime = '2026-04-01T10:00:00+02:00';
    rubric.CFRubricCriteria[0]!.category = 'Engineer';
    const level = rubric.CFRubricCriteria[0]!.CFRubricCriterionLevels[0]!;
    level.extensions[0]!['required'] = false;
    level.quality = 'HIGH';
    level.description = 'Knows it.';
    expect(caseToProfiles(file).profiles).to.deep.equal([
      {
        ...given,
        name: { en: 'Little', de: 'Klein' },
        updated: '2026-04-01',
        roles: [{ id: 'dev', name: 'Engineer' }, given.roles[1]],
        expectations: [
          { role: 'dev', level: 'high', required: false, description: { en: 'Knows it.', de: 'Liest es.' } },
        ],
      },
    ]);
  });
});

describe('any profile', () => {
  for (const [by, seed] of [
    ['the same each time', 20260317],
    ['by chance', Date.now()],
  ] as const)
    it(`is the same when it is written as CASE and read again (300, ${by})`, function () {
      this.timeout(60_000);
      fc.assert(
        fc.property(fc.array(documents, { minLength: 1, maxLength: 3 }), (given) => {
          const { profiles, notes } = again(given);
          expect(profiles).to.deep.equal(given);
          for (const note of notes) expect(describeNote(note)).to.match(/^CFRubrics\[\d\]/);
        }),
        { numRuns: 300, seed },
      );
    });
});
