import { expect } from 'chai';
import { html } from 'lit';
import type { SkillStats } from '../../../src/elements/skill-stats/skill-stats.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { readDocument, readValue, SEED, smallDocument } from '../../harness/data-files.js';
import { find, findAll, fixture, textOf, visibleText } from '../../harness/fixture.js';
import { consoleLines } from '../../harness/listening.js';

const statsOf = (data: unknown, width?: number): Promise<SkillStats> =>
  fixture<SkillStats>(html`<skill-stats .data=${data}></skill-stats>`, width);
const labels = (stats: Element): string[] => findAll(stats, 'dt').map(textOf);

/** The words of an element's own text that stand on two lines without a hyphen. */
const brokenWords = (element: Element): string[] =>
  [...element.childNodes]
    .filter((node) => node instanceof Text)
    .flatMap((node) =>
      [...node.data.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        return range.getClientRects().length > 1 ? [word] : [];
      }),
    );

describe('skill-stats', () => {
  for (const width of [320, 1200]) {
    it(`renders the six facts of the seed at ${width} px`, async () => {
      const stats = await statsOf(await readValue(SEED), width);
      expect(visibleText(stats)).to.equal(
        'Roles 9 where this skill appears Levels 5 structured growth path ' +
          'Mandatory requirements 29 of 45 the other 16 optional Domain Backend Development ' +
          'Group Message Queues & Event Streaming Last updated March 17, 2026',
      );
      await expectAccessible(stats);
    });
  }

  for (const width of [280, 320, 544, 768, 992, 1000, 1030, 1200])
    it(`shows the whole date beside long texts at ${width} px`, async () => {
      const stats = await statsOf(await readValue('awkward/long-text.json'), width);
      const { right } = find(stats, 'time').getBoundingClientRect();
      expect(right).to.be.at.most(find(stats, 'dl').getBoundingClientRect().right);
    });

  it('counts for itself, whatever totals the document claims, which the developer is told of', async () => {
    const lines = consoleLines();
    const stats = await statsOf({ ...(await readDocument(SEED)), totals: { roles: 90, required: 1 } });
    expect(visibleText(stats)).to.include('Roles 9 ');
    expect(visibleText(stats)).to.include('29 of 45');
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include({ level: 'warn' });
    expect(lines[0]!.text).to.include('totals.roles: found 90, expected the number that the document adds up to.');
  });

  it('leaves out what the document leaves open', async () => {
    const stats = await statsOf(smallDocument());
    expect(labels(stats)).to.deep.equal(['Roles', 'Levels', 'Mandatory requirements']);
    expect(visibleText(stats)).to.include('2 of 3 the other one optional');
    await expectAccessible(stats);
  });

  it('counts only what is defined in a ragged document', async () => {
    const stats = await statsOf(await readValue('awkward/ragged.json'));
    expect(visibleText(stats)).to.include('6 of 11 the other 5 optional');
  });

  it('writes numbers and dates as the language does', async () => {
    const stats = await fixture(html`<skill-stats lang="de" .data=${await readValue(SEED)}></skill-stats>`);
    const time = find<HTMLTimeElement>(stats, 'time');
    expect([time.dateTime, textOf(time)]).to.deep.equal(['2026-03-17', '17. März 2026']);
    expect(textOf(find(stats, '.domain [lang="en"]'))).to.equal('Backend Development');
  });

  it('has its six facts in one row in a sheet of 1100 px', async () => {
    const stats = await statsOf(await readValue(SEED), 1100);
    const tops = new Set(findAll(stats, '.stat').map((stat) => stat.getBoundingClientRect().top));
    expect(tops.size).to.equal(1);
  });

  for (const lang of ['en', 'de', 'fr'])
    for (const width of [700, 992, 1000, 1045, 1100, 1120, 1184, 1280])
      it(`breaks no word in two, and runs into no edge, at ${width} px (${lang})`, async () => {
        const stats = await statsOf(await readValue(SEED), width);
        stats.lang = lang;
        await stats.updateComplete;
        const edge = find(stats, 'dl').getBoundingClientRect().right;
        expect(find(stats, 'time').getBoundingClientRect().right).to.be.at.most(edge - 15); // of 16
        expect(findAll(stats, 'dt, dd, dd *').flatMap(brokenWords)).to.deep.equal([]);
      });
});
