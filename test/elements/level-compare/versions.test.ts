import { expect } from 'chai';
import { html } from 'lit';
import type { LevelCompare } from '../../../src/elements/level-compare/level-compare.js';
import type { ProfileDocument, Text } from '../../../src/schema/profile-schema.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { readDocument, SEED, smallDocument } from '../../harness/data-files.js';
import { body, fakeFetch, json, silence, type FakeFetch, type Reply } from '../../harness/fake-fetch.js';
import { find, findAll, fixture, settled, textOf } from '../../harness/fixture.js';
import { announcements } from '../../harness/listening.js';
import { until } from '../../harness/page.js';
import { pick, press } from '../../harness/verbs.js';

let server: FakeFetch | undefined;
let count = 0;
const serve = (...replies: Reply[]): FakeFetch => (server = fakeFetch(...replies));

const textIn = (text: Text): string => (typeof text === 'string' ? text : '');

/** The seed as it was a year before: another word at Senior, optional at Lead, nothing at Principal. */
async function older(): Promise<ProfileDocument> {
  const now = await readDocument(SEED);
  const expectations = now.expectations.flatMap((cell) => {
    if (cell.role !== 'backend-go') return [cell];
    if (cell.level === 'principal') return [];
    if (cell.level === 'lead') return [{ ...cell, required: false }];
    if (cell.level === 'senior')
      return [{ ...cell, description: textIn(cell.description).replace('Designs', 'Plans') }];
    return [cell];
  });
  return { ...now, updated: '2025-03-17', expectations };
}

async function compared(reply: Reply): Promise<LevelCompare> {
  const data = await readDocument(SEED);
  serve(reply);
  const compare = await fixture<LevelCompare>(
    html`<level-compare
      .data=${data}
      role-id="backend-go"
      level="middle"
      compare-src="https://skills.example/older-${count++}.json"
    ></level-compare>`,
  );
  return compare;
}

async function chooseVersions(compare: LevelCompare): Promise<void> {
  await pick(compare, find<HTMLSelectElement>(compare, '[part="target"]'), 'versions');
  await until(() => findAll(compare, '[part="versions"], [role="alert"]')[0], { name: 'the versions' });
  await settled(compare);
}

const blocks = (compare: Element): string[] => findAll(compare, '[part="version"]').map((block) => textOf(block));

describe('two versions of a document', function () {
  this.timeout(15_000);
  afterEach(() => server?.restore());

  it('are not asked for until the reader chooses them', async () => {
    const compare = await compared(json(await older()));
    expect(server!.calls).to.have.length(0);
    await chooseVersions(compare);
    expect(server!.calls).to.have.length(1);
  });

  it('stand in one line, whatever was looked at before', async () => {
    const compare = await compared(json(await older()));
    await until(() => findAll(compare, '[part="checklist"]')[0], { name: 'the checklist' });
    await chooseVersions(compare);
    const { left, right } = find(compare, '[part="versions"]').getBoundingClientRect();
    for (const block of findAll(compare, '[part="version"]').map((each) => each.getBoundingClientRect()))
      expect([block.left, block.right]).to.deep.equal([left, right]);
  });

  it('show what changed, word by word, with words for what the eye sees', async () => {
    const compare = await compared(json(await older()));
    await chooseVersions(compare);
    expect(textOf(find(compare, '[part="heading"]'))).to.equal('Backend Developer (Go) in two versions');
    expect(textOf(find(compare, '[part="versions"] .count'))).to.equal('2 expectations changed, 1 expectation added');
    expect(findAll(compare, '[part="version-heading"]').map(textOf)).to.deep.equal([
      'Senior',
      'Lead/Staff',
      'Principal',
    ]);
    const senior = find(compare, '[part="version"]');
    expect(textOf(senior.querySelector('del'))).to.equal('Plans');
    expect(textOf(senior.querySelector('ins'))).to.equal('Designs');
    expect(textOf(senior)).to.match(/removed: Plans added: Designs/);
    expect(blocks(compare)[1]).to.include('The text is the same; it was optional and is required now.');
    expect(blocks(compare)[2]).to.include('It is new, and optional.');
    await expectAccessible(compare);
  });

  it('show all levels when the reader wants that, and say so once', async () => {
    const compare = await compared(json(await older()));
    await chooseVersions(compare);
    const said = announcements();
    await press(compare, find(compare, '[part="versions"] input'));
    await settled(compare);
    expect(blocks(compare)).to.have.length(5);
    expect(said).to.deep.equal(['All levels are shown.']);
    await expectAccessible(compare);
  });

  it('say so when nothing has changed', async () => {
    const compare = await compared(json(await readDocument(SEED)));
    await chooseVersions(compare);
    expect(textOf(find(compare, '[part="versions"] .count'))).to.match(/same/);
    expect(blocks(compare)).to.deep.equal([]);
    await expectAccessible(compare);
  });

  it('follow the role of the reader', async () => {
    const compare = await compared(json(await older()));
    await chooseVersions(compare);
    compare.roleId = 'backend-rust';
    await settled(compare);
    expect(blocks(compare)).to.deep.equal([]);
  });

  it('of another profile are refused in words', async () => {
    const compare = await compared(json(smallDocument()));
    await chooseVersions(compare);
    expect(textOf(find(compare, '[role="alert"]'))).to.equal(
      'This is another profile, not another version of this one.',
    );
    await expectAccessible(compare);
  });

  it('that are no profile name the mistake', async () => {
    const compare = await compared(json({ schemaVersion: 1, id: 5 }));
    await chooseVersions(compare);
    expect(textOf(find(compare, '[role="alert"]'))).to.include('id: found 5, expected an id (text).');
    await expectAccessible(compare);
  });

  it('that do not come can be asked for again', async () => {
    const compare = await compared(body('no JSON'));
    await chooseVersions(compare);
    expect(textOf(find(compare, '[role="alert"]'))).to.include('is not a skill profile');
    server!.restore();
    const value = await older();
    serve(json(value));
    await press(compare, find(compare, '[part="retry"]'));
    await until(() => findAll(compare, '[part="versions"]')[0], { name: 'the versions' });
  });

  it('are given up when the element leaves, and asked for again when it comes back', async () => {
    const compare = await compared(silence);
    await pick(compare, find<HTMLSelectElement>(compare, '[part="target"]'), 'versions');
    await until(() => server!.calls.length === 1, { name: 'the request' });
    const { signal } = server!.calls[0]!;
    const box = compare.parentElement!;
    compare.remove();
    await until(() => signal?.aborted, { name: 'the end of the request' });
    box.append(compare);
    await until(() => server!.calls.length === 2, { name: 'the second request' });
  });

  it('are chosen by the host as well, and left when there is no other address', async () => {
    const compare = await compared(json(await older()));
    compare.versions = true;
    await settled(compare);
    await until(() => findAll(compare, '[part="versions"]')[0], { name: 'the versions' });
    compare.compareSrc = undefined;
    await settled(compare);
    expect(textOf(find(compare, '[part="heading"]'))).to.equal('What changes from Middle to Senior');
  });
});
