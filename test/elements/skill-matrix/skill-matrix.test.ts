import { expect } from 'chai';
import { html } from 'lit';
import type { SkillMatrix } from '../../../src/elements/skill-matrix/skill-matrix.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { readValue, SEED } from '../../harness/data-files.js';
import { find, findAll, fixture, focused, settled, textOf, visibleText } from '../../harness/fixture.js';
import { consoleLines, eventsOf } from '../../harness/listening.js';
import { keys, press } from '../../harness/verbs.js';

async function matrixFixture(
  properties: Partial<SkillMatrix> = {},
  { file = SEED, width }: { file?: string; width?: number } = {},
): Promise<SkillMatrix> {
  const data = await readValue(file);
  const matrix = await fixture<SkillMatrix>(html`<skill-matrix .data=${data}></skill-matrix>`, width);
  Object.assign(matrix, properties);
  await settled(matrix);
  return matrix;
}

/** The words of a row's cells. */
const words = (matrix: Element, role: string): string[] => findAll(matrix, `td[data-role="${role}"] .word`).map(textOf);
const header = (matrix: Element, role: string): HTMLButtonElement => find(matrix, `button[data-role="${role}"]`);
const panels = (matrix: Element): HTMLElement[] => findAll(matrix, '[part="panel"]');

describe('skill-matrix', function () {
  this.timeout(15_000);

  describe('renders', () => {
    it('a word in every cell, roles and levels as headers, and the counts of each level', async () => {
      const matrix = await matrixFixture();
      expect(findAll(matrix, 'tbody td')).to.have.length(45);
      expect(words(matrix, 'backend-go')).to.deep.equal(['Required', 'Required', 'Required', 'Required', 'Optional']);
      expect(words(matrix, 'backend-dotnet')[0]).to.equal('Optional');
      expect(findAll(matrix, 'tbody .word').filter((word) => textOf(word) === 'Required')).to.have.length(29);
      expect(findAll(matrix, 'thead .full').map(textOf)).to.deep.equal([
        'Junior',
        'Middle',
        'Senior',
        'Lead/Staff',
        'Principal',
      ]);
      expect(findAll(matrix, 'tfoot td').map(textOf)).to.deep.equal(['2 of 9', '9 of 9', '9 of 9', '9 of 9', '0 of 9']);
      expect(textOf(find(matrix, 'caption'))).to.equal('Required and optional by role and level');
      expect(findAll(matrix, 'thead th[scope="col"]')).to.have.length(6);
      expect(findAll(matrix, 'tbody th[scope="row"]')).to.have.length(9);
      await expectAccessible(matrix);
    });

    it('a legend without Not defined where every cell is defined', async () => {
      const matrix = await matrixFixture();
      expect(visibleText(find(matrix, '[part="legend"]'))).to.equal('Required Optional');
    });

    it('Not defined, in cells, legend and counts, where the document is ragged', async () => {
      const matrix = await matrixFixture({}, { file: 'awkward/ragged.json' });
      expect(words(matrix, 'backend-java')).to.deep.equal([
        'Required',
        'Required',
        'Not defined',
        'Not defined',
        'Optional',
      ]);
      expect(new Set(words(matrix, 'solution-architect'))).to.deep.equal(new Set(['Not defined']));
      expect(visibleText(find(matrix, '[part="legend"]'))).to.equal('Required Optional Not defined');
      expect(findAll(matrix, 'tfoot td').map(textOf)).to.deep.equal(['1 of 3', '2 of 3', '2 of 2', '0 of 0', '1 of 3']);
      await expectAccessible(matrix);
    });

    it('the reader: own row, "You are here" and "Next level" in words', async () => {
      const matrix = await matrixFixture({ roleId: 'backend-go', current: 'middle' });
      expect(textOf(find(matrix, 'tr.me th'))).to.match(/^Go/);
      expect(
        findAll(matrix, '.tag-text').map((tag) => [tag.closest('td')!.dataset['level'], textOf(tag)]),
      ).to.deep.equal([
        ['middle', 'You are here'],
        ['senior', 'Next level'],
      ]);
      expect(find(matrix, 'td.current').part.contains('cell-current')).to.equal(true);
      expect(find(matrix, 'td.next').part.contains('cell-next')).to.equal(true);
      await expectAccessible(matrix);
    });

    it('another target is called Compared', async () => {
      const matrix = await matrixFixture({ roleId: 'backend-go', current: 'middle', target: 'principal' });
      expect(findAll(matrix, '.tag-text').map(textOf)).to.deep.equal(['You are here', 'Compared']);
    });

    it('words to be seen with cell="word"', async () => {
      const matrix = await matrixFixture({ cell: 'word' }, { width: 1000 });
      const word = find(matrix, 'tbody .word');
      expect(word.getBoundingClientRect().width).to.be.above(20);
      await expectAccessible(matrix);
    });

    it('short names of levels where it is narrow, full ones for screen readers', async () => {
      const matrix = await matrixFixture({}, { width: 320 });
      expect(
        findAll(matrix, 'thead .abbr')
          .filter((name) => name.checkVisibility())
          .map(textOf),
      ).to.deep.equal(['J', 'M', 'S', 'L', 'P']);
      expect(find(matrix, 'thead .full').checkVisibility(), 'the full name is still there to be read').to.equal(true);
      await expectAccessible(matrix);
    });

    it('twelve levels, each name upright in its column and wide enough to be hit', async () => {
      const matrix = await matrixFixture({}, { file: 'awkward/twelve-levels.json', width: 768 });
      for (const button of findAll(matrix, 'thead button')) {
        const [target, column] = [button, button.closest('th')!].map((element) => element.getBoundingClientRect());
        expect(target!.width, textOf(button)).to.be.at.least(24);
        expect(target!.height, textOf(button)).to.be.at.least(24);
        expect(target!.right, textOf(button)).to.be.at.most(column!.right + 1);
        const name = find(button, '.full').getBoundingClientRect();
        expect(name.height, textOf(button)).to.be.above(name.width);
      }
      await expectAccessible(matrix);
    });

    it('only the roles asked for, and says when that is none', async () => {
      const matrix = await matrixFixture({ roles: ['backend-go'] });
      expect(findAll(matrix, 'tbody tr')).to.have.length(1);
      matrix.roles = [];
      await settled(matrix);
      expect(findAll(matrix, 'tbody tr')).to.deep.equal([]);
      expect(visibleText(matrix)).to.include('No roles match');
      await expectAccessible(matrix);
    });
  });

  it('shows the roles with a row left at any level, as the tables around it do', async () => {
    const source = await fixture(
      html`<skill-source query="zebra" .data=${await readValue(SEED)}><skill-matrix></skill-matrix></skill-source>`,
    );
    const matrix = find(source, 'skill-matrix');
    expect(findAll(matrix, 'tbody tr')).to.deep.equal([]);
    expect(visibleText(matrix)).to.include('No roles match');
    await expectAccessible(matrix);
    Object.assign(source, { query: 'goroutines' });
    await settled(source);
    expect(findAll(matrix, 'tbody th').map(textOf)).to.deep.equal(['Go Backend Developer']);
    expect(words(matrix, 'backend-go'), 'at all levels').to.have.length(5);
    Object.assign(source, { query: 'shapes', requiredOnly: true });
    await settled(source);
    expect(findAll(matrix, 'tbody tr'), 'what is found is nowhere required').to.deep.equal([]);
  });

  describe('events', () => {
    it('a header asks for its level or role, a cell for both', async () => {
      const matrix = await matrixFixture();
      const asked = eventsOf('skill-navigate');
      await press(matrix, find(matrix, 'button[data-level="senior"]'));
      await press(matrix, header(matrix, 'backend-go'));
      find(matrix, 'td[data-role="backend-rust"][data-level="lead"]').click();
      expect(
        asked.map(({ role, level, bubbles, composed, cancelable }) => [role, level, bubbles, composed, cancelable]),
      ).to.deep.equal([
        [null, 'senior', true, true, true],
        ['backend-go', null, true, true, true],
        ['backend-rust', 'lead', true, true, true],
      ]);
    });

    it('prevented by the page, it opens nothing', async () => {
      const matrix = await matrixFixture();
      matrix.addEventListener('skill-navigate', (event) => event.preventDefault());
      await press(matrix, header(matrix, 'backend-go'));
      expect(panels(matrix)).to.deep.equal([]);
    });

    it('a click that ends a selection of text asks for nothing', async () => {
      const matrix = await matrixFixture({ cell: 'word' });
      const asked = eventsOf('skill-navigate');
      const word = find(matrix, 'tbody .word').firstChild!;
      const text = [...find(matrix, 'tbody .word').childNodes].find((node) => node instanceof Text) ?? word;
      getSelection()!.setBaseAndExtent(text, 0, text, 4);
      find(matrix, 'tbody td').click();
      expect(asked).to.deep.equal([]);
    });

    it('a header works also while text is selected somewhere', async () => {
      const matrix = await matrixFixture();
      const asked = eventsOf('skill-navigate');
      const text = document.createElement('p');
      text.textContent = 'Selected text';
      matrix.after(text);
      getSelection()!.selectAllChildren(text);
      header(matrix, 'backend-go').click();
      expect(asked).to.have.length(1);
    });
  });

  describe('alone', () => {
    it('a role opens its ladder below, and its header says so', async () => {
      const matrix = await matrixFixture({ roleId: 'backend-go', current: 'middle' });
      const button = header(matrix, 'backend-rust');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      await press(matrix, button);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(focused()).to.equal(button);
      const [panel] = panels(matrix);
      expect(textOf(find(panel!, 'h2'))).to.equal('Backend Developer (Rust): every level');
      expect(findAll(panel!, '.ladder li')).to.have.length(5);
      await expectAccessible(matrix);
    });

    it('the same header closes it, another changes it', async () => {
      const matrix = await matrixFixture();
      await press(matrix, header(matrix, 'backend-rust'));
      await press(matrix, header(matrix, 'backend-go'));
      expect(textOf(find(matrix, '[part="panel"] h2'))).to.equal('Backend Developer (Go): every level');
      await press(matrix, header(matrix, 'backend-go'));
      expect(panels(matrix)).to.deep.equal([]);
    });

    it('Close closes it, and the focus goes back to the header', async () => {
      const matrix = await matrixFixture();
      await press(matrix, header(matrix, 'backend-rust'));
      await press(matrix, find(matrix, '[part="panel"] button'));
      expect(panels(matrix)).to.deep.equal([]);
      expect(focused()).to.equal(header(matrix, 'backend-rust'));
    });

    it('a cell opens it, and opens it still when pressed again', async () => {
      const matrix = await matrixFixture();
      const cell = find(matrix, 'td[data-role="backend-rust"][data-level="lead"]');
      cell.click();
      await settled(matrix);
      cell.click();
      await settled(matrix);
      expect(panels(matrix)).to.have.length(1);
    });

    it('heading-level is that of its heading', async () => {
      const matrix = await matrixFixture({ headingLevel: 5 });
      await press(matrix, header(matrix, 'backend-rust'));
      expect(findAll(matrix, 'h5')).to.have.length(1);
    });

    it('is worked with the keyboard: headers are the only stops', async () => {
      const matrix = await matrixFixture();
      const [before, after] = [document.createElement('button'), document.createElement('button')];
      matrix.before(before);
      matrix.after(after);
      before.focus();
      const stops: Element[] = [];
      for (let count = 0; count < 30; count++) {
        await keys('Tab');
        if (focused() === after) break;
        stops.push(focused());
      }
      expect(stops).to.have.length(14);
      header(matrix, 'backend-php').focus();
      await keys('Enter');
      await settled(matrix);
      expect(panels(matrix)).to.have.length(1);
    });
  });

  it('unknown roles and levels are ignored, with one warning each', async () => {
    const lines = consoleLines();
    const matrix = await matrixFixture({ roleId: 'astronaut', current: 'guru', target: 'god', roles: ['astronaut'] });
    expect(findAll(matrix, 'tbody tr')).to.have.length(9);
    expect(findAll(matrix, '.tag-text, tr.me')).to.deep.equal([]);
    expect(lines.map(({ level }) => level)).to.deep.equal(['warn', 'warn', 'warn']);
  });
});
