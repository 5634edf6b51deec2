import { expect } from 'chai';
import { html } from 'lit';
import type { SkillProfile } from '../../../src/elements/skill-profile/skill-profile.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { readValue, SEED } from '../../harness/data-files.js';
import { fakeClock } from '../../harness/fake-clock.js';
import {
  find,
  findAll,
  fixture,
  focused,
  profileFixture,
  settled,
  textOf,
  visibleText,
} from '../../harness/fixture.js';
import { announcements, eventsOf } from '../../harness/listening.js';
import { hasHighlights, markedTexts } from '../../harness/highlights.js';
import { overflowOf } from '../../harness/overflow.js';
import { settle, until } from '../../harness/page.js';
import { keys, levelTable, openLevels, press, rowsOf } from '../../harness/verbs.js';

const boxOf = (profile: Element): HTMLInputElement => find(profile, '.search input');
const countOf = (profile: Element): string => findAll(profile, '[part="search-count"]').map(textOf).join();
const rowCounts = (profile: Element): number[] => findAll(profile, 'level-table').map((table) => rowsOf(table).length);

/** The reader has typed a text, all of it at once. */
async function search(profile: Element, text: string): Promise<void> {
  const box = boxOf(profile);
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await settled(profile);
}

describe('skill-profile search', function () {
  this.timeout(15_000);

  it('has a named box, and says nothing of matches before there is a search', async () => {
    const profile = await profileFixture();
    expect(boxOf(profile).getAttribute('aria-label')).to.equal('Search descriptions');
    expect(countOf(profile)).to.equal('');
    expect(profile.matches(':state(filtered)')).to.equal(false);
    await expectAccessible(profile);
  });

  it('leaves the rows that match, counts them beside the box and at each level', async () => {
    const profile = await profileFixture();
    boxOf(profile).focus();
    await keys('K', 'a', 'f', 'k', 'a');
    await settled(profile);
    expect(countOf(profile)).to.equal('25 of 45 expectations match “Kafka”');
    expect(rowCounts(profile)).to.deep.equal([4, 7, 6, 2, 6]);
    expect(findAll(profile, '.count').map(textOf)).to.deep.equal([4, 7, 6, 2, 6].map((count) => `${count} of 9 match`));
    expect(profile.matches(':state(filtered)')).to.equal(true);
    expect(focused()).to.equal(boxOf(profile));
    await expectAccessible(profile);
  });

  it('finds accents by their letters, and in a profile that has them, whatever the case', async () => {
    const profile = await profileFixture({ file: 'awkward/ragged.json' });
    await search(profile, 'SECÜRITY');
    expect(countOf(profile)).to.match(/^[1-9]\d* of/);
  });

  it('looks only in what the other filters leave', async () => {
    const profile = await profileFixture({ requiredOnly: true, roles: ['backend-go', 'backend-rust'] });
    await search(profile, 'kafka');
    expect(countOf(profile)).to.match(/^\d of 7 expectations match/);
  });

  it('leaves the roles in the overview that have a match at any level', async () => {
    const profile = await profileFixture();
    await search(profile, 'goroutines');
    expect(findAll(profile, 'skill-matrix', 'tbody th').map(textOf)).to.deep.equal(['Go Backend Developer']);
    expect(findAll(profile, 'skill-matrix', 'tfoot td').map(textOf)[1], 'of all roles, as before').to.equal('9 of 9');
  });

  it('opens the levels in which it finds something, and leaves closed what the reader has closed', async () => {
    const profile = await profileFixture({ open: 'none' });
    await search(profile, 'goroutines');
    expect(openLevels(profile)).to.deep.equal(['junior']);
    await press(profile, find(profile, '.toggle[data-level="junior"]'));
    expect(openLevels(profile)).to.deep.equal([]);
    await search(profile, 'kafka');
    expect(openLevels(profile)).to.deep.equal(['middle', 'senior', 'lead', 'principal']);
    await search(profile, '');
    expect(openLevels(profile)).to.deep.equal([]);
  });

  it('Escape clears it, and is kept from a dialog around; a second one is not', async () => {
    const profile = await profileFixture();
    const escapes = eventsOf('keydown');
    boxOf(profile).focus();
    await keys('x', 'Escape');
    await settled(profile);
    expect(boxOf(profile).value).to.equal('');
    expect(rowCounts(profile)).to.deep.equal([9, 9, 9, 9, 9]);
    expect(escapes.filter(({ key }) => key === 'Escape')).to.deep.equal([]);
    expect(focused()).to.equal(boxOf(profile));
    await keys('Escape');
    expect(escapes.filter(({ key }) => key === 'Escape')).to.have.length(1);
  });

  describe('is told', () => {
    it('in skill-change for each letter, without blanks around it', async () => {
      const profile = await profileFixture();
      const changes = eventsOf('skill-change');
      boxOf(profile).focus();
      await keys('g', 'o', 'Space', 'Escape');
      expect(changes.map(({ query }) => query)).to.deep.equal(['g', 'go', 'go', null]);
      expect(profile.query).to.equal(undefined);
    });

    it('to readers who do not see it once, when the typing pauses', async () => {
      const clock = fakeClock();
      try {
        const profile = await profileFixture({ roleId: 'backend-go', level: 'middle' });
        const said = announcements();
        for (const text of ['k', 'ka', 'kaf', 'kafk', 'kafka', 'kafka ']) {
          await search(profile, text);
          await clock.advance(399);
        }
        expect(said).to.deep.equal([]);
        await clock.advance(1);
        expect(said).to.deep.equal(['25 of 45 expectations match “kafka”']);
        expect(said[0]!.length).to.be.at.most(120);
        await search(profile, '');
        await clock.advance(5_000);
        expect(said.slice(1)).to.deep.equal(['9 roles shown']);
      } finally {
        clock.restore();
      }
    });

    it('in one message with a choice that follows at once', async () => {
      const clock = fakeClock();
      try {
        const profile = await profileFixture();
        const said = announcements();
        await search(profile, 'goroutines');
        await clock.advance(399);
        await press(profile, find(profile, '.filters input'));
        await clock.advance(2_000);
        expect(said).to.deep.equal(['1 role shown']);
      } finally {
        clock.restore();
      }
    });

    it('to nobody of a profile that has left the page', async () => {
      const clock = fakeClock();
      try {
        const profile = await profileFixture();
        const said: string[] = [];
        profile.addEventListener('skill-announce', ({ message }) => said.push(message));
        await search(profile, 'kafka');
        profile.remove();
        await clock.advance(2_000);
        expect(said).to.deep.equal([]);
      } finally {
        clock.restore();
      }
    });

    it('in words that stay short, however long the search', async () => {
      const profile = await profileFixture();
      expect(boxOf(profile).maxLength).to.be.at.most(80);
    });
  });

  describe('query', () => {
    it('as attribute and property, neither spoken nor told', async () => {
      const [said, changes] = [announcements(), eventsOf('skill-change')];
      const data = await readValue(SEED);
      const profile = await fixture<SkillProfile>(
        html`<skill-profile query="goroutines" .data=${data}></skill-profile>`,
      );
      expect(boxOf(profile).value).to.equal('goroutines');
      expect(rowCounts(profile)).to.deep.equal([1, 0, 0, 0, 0]);
      profile.query = undefined;
      await settled(profile);
      expect(boxOf(profile).value).to.equal('');
      expect(rowCounts(profile)).to.deep.equal([9, 9, 9, 9, 9]);
      await settle(600);
      expect([said, changes]).to.deep.equal([[], []]);
    });

    it('follows the reader, so that the page can undo the search', async () => {
      const profile = await profileFixture();
      await search(profile, 'kafka');
      expect(profile.query).to.equal('kafka');
      profile.query = '';
      await settled(profile);
      expect(boxOf(profile).value).to.equal('');
      expect(countOf(profile)).to.equal('');
    });
  });

  describe('that leaves nothing at any level', () => {
    const message = (profile: Element): string => findAll(profile, '.expectations > .empty').map(visibleText).join();
    const buttons = (profile: Element): string[] =>
      findAll(profile, '.expectations > .empty button').map((button) => button.dataset['undo'] ?? '');
    const undo = (profile: Element, name: string): Promise<void> =>
      press(profile, find(profile, `.expectations > .empty [data-undo="${name}"]`));

    it('has one message for all tables, with a button that clears it', async () => {
      const profile = await profileFixture();
      await search(profile, 'zebra');
      expect(message(profile)).to.equal('No roles match No role or description contains “zebra”. Clear search');
      expect(findAll(profile, 'level-table, skill-matrix').filter((each) => each.checkVisibility())).to.deep.equal([]);
      expect(countOf(profile)).to.equal('0 of 45 expectations match “zebra”');
      await expectAccessible(profile);
      await undo(profile, 'query');
      expect(message(profile)).to.equal('');
      expect(rowCounts(profile)).to.deep.equal([9, 9, 9, 9, 9]);
      expect(focused()).to.equal(boxOf(profile));
    });

    it('with a filter that does not matter: only the search, or all at once', async () => {
      const profile = await profileFixture({ requiredOnly: true });
      await search(profile, 'zebra');
      expect(buttons(profile)).to.deep.equal(['query', 'all']);
      await expectAccessible(profile);
      await undo(profile, 'all');
      expect(profile).to.include({ query: undefined, requiredOnly: false, roles: undefined });
      expect(rowCounts(profile)).to.deep.equal([9, 9, 9, 9, 9]);
      expect(focused()).to.equal(boxOf(profile));
    });

    it('together with another: each of them, and all at once, each told once', async () => {
      const profile = await profileFixture({ roles: ['backend-go'] });
      await search(profile, 'elixir');
      expect(message(profile)).to.equal(
        'No roles match Together, the filters leave none to show here. Clear search Show all roles Clear all filters',
      );
      const [changes, said] = [eventsOf('skill-change'), announcements()];
      await undo(profile, 'roles');
      expect(changes).to.have.length(1);
      expect(said).to.deep.equal(['1 role shown']);
      expect(rowCounts(profile)).to.deep.equal([1, 1, 1, 1, 1]);
      expect(textOf(focused())).to.equal('Roles: all 9');
    });

    it('and required only, where nothing is required', async () => {
      const profile = await profileFixture({ requiredOnly: true, roles: ['backend-go'] });
      await search(profile, 'shapes');
      expect(buttons(profile), 'another choice of roles would not help').to.deep.equal([
        'query',
        'required-only',
        'all',
      ]);
      await undo(profile, 'required-only');
      expect(rowCounts(profile)).to.deep.equal([0, 0, 0, 0, 1]);
      expect(focused()).to.equal(find(profile, '.filters input'));
    });

    it('set by the page while the focus is in a table hands it to the button', async () => {
      const profile = await profileFixture();
      find(profile, 'level-table', '.row-btn').focus();
      profile.query = 'zebra';
      await settled(profile);
      expect(focused()).to.equal(find(profile, '.expectations > .empty button'));
    });
  });

  it('that leaves nothing at one level says so there', async () => {
    const profile = await profileFixture();
    await search(profile, 'goroutines');
    expect(visibleText(levelTable(profile, 'middle'))).to.equal(
      'No roles match No role or description contains “goroutines”. Clear search',
    );
    await press(profile, find(levelTable(profile, 'middle'), '[data-undo="query"]'));
    expect(boxOf(profile).value).to.equal('');
    expect(focused()).to.equal(find(levelTable(profile, 'middle'), '.row-btn'));
  });

  it('marks what it finds in tables and overview, and nothing once it is cleared or gone', async function () {
    if (!hasHighlights) this.skip();
    const profile = await profileFixture();
    await search(profile, 'goroutines');
    await until(() => markedTexts().length > 0, { name: 'the marks' });
    expect(markedTexts()).to.deep.equal(['goroutines']);
    await search(profile, 'SCALA');
    await until(() => markedTexts().includes('Scala'), { name: 'the marks' });
    expect(new Set(markedTexts())).to.deep.equal(new Set(['Scala']));
    const inOverview = [...CSS.highlights.get('skill-match')!].filter(
      ({ startContainer }) => (startContainer.getRootNode() as ShadowRoot).host.localName === 'skill-matrix',
    );
    expect(inOverview).to.have.length(1);
    await search(profile, '');
    await until(() => markedTexts().length === 0, { name: 'the end of the marks' });
    await search(profile, 'kafka');
    await until(() => markedTexts().length > 0, { name: 'the marks' });
    profile.remove();
    await until(() => !CSS.highlights.has('skill-match'), { name: 'the end of the marks' });
  });

  for (const width of [280, 320, 1280])
    it(`fits into ${width} px, with a long search and its count`, async () => {
      const profile = await profileFixture({ width });
      await search(profile, 'a'.repeat(80));
      expect(overflowOf(profile.parentElement!)).to.deep.equal([]);
      expect(boxOf(profile).getBoundingClientRect().height).to.be.at.least(24);
    });
});
