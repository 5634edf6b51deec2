import { expect } from 'chai';
import { html } from 'lit';
import type { LevelCompare } from '../../../src/elements/level-compare/level-compare.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { readDocument, readValue, SEED, smallDocument } from '../../harness/data-files.js';
import { find, findAll, fixture, focused, settled, textOf, visibleText } from '../../harness/fixture.js';
import { announcements, consoleLines, eventsOf } from '../../harness/listening.js';
import { keys, pick, press } from '../../harness/verbs.js';

const API = 'catalog/http-api-design.json';
const RAGGED = 'awkward/ragged.json';

async function compareFixture(
  properties: Partial<LevelCompare> = {},
  { file = SEED, width }: { file?: string; width?: number } = {},
): Promise<LevelCompare> {
  const data = await readValue(file);
  const compare = await fixture<LevelCompare>(html`<level-compare .data=${data}></level-compare>`, width);
  Object.assign(compare, properties);
  await settled(compare);
  return compare;
}

const go = { roleId: 'backend-go', level: 'middle' };
const heading = (compare: Element): string => textOf(find(compare, '[part="heading"]'));
const status = (compare: Element): string => textOf(find(compare, '[part="status"]'));
const items = (compare: Element, side: 'now' | 'next'): string[] =>
  findAll(find(compare, `[part="${side}"]`), '[part="item"]').map(textOf);

describe('level-compare', function () {
  this.timeout(15_000);

  it('"Required" and "You are here" stay in one line where there is little room', async () => {
    const compare = await compareFixture(go, { width: 290 });
    const now = find(compare, '[part="now"]');
    const [badge, tag] = ['.badge', '.tag'].map((selector) => find(now, selector).getBoundingClientRect());
    expect(badge!.top).to.be.greaterThan(find(now, 'h3').getBoundingClientRect().bottom);
    expect(Math.abs(badge!.top - tag!.top)).to.be.lessThan(4);
    await expectAccessible(compare);
  });

  describe('says what to do', () => {
    for (const [name, properties, words] of [
      ['nothing chosen', {}, 'Choose your level to compare You will see what to cover to reach the next one.'],
      [
        'no level chosen',
        { roleId: 'backend-go' },
        'Choose your level to compare You will see what to cover to reach the next one.',
      ],
      [
        'no role chosen',
        { level: 'middle' },
        'Choose your role to compare You will see what is expected of it now and next.',
      ],
    ] as const) {
      it(name, async () => {
        const compare = await compareFixture(properties);
        expect(visibleText(compare)).to.equal(words);
        await expectAccessible(compare);
      });
    }
  });

  describe('the status line', () => {
    const rows: readonly [string, string, string, string | undefined, string][] = [
      [SEED, 'backend-go', 'middle', undefined, 'Backend Developer (Go). Required at both levels.'],
      [
        SEED,
        'backend-dotnet',
        'junior',
        undefined,
        'Backend Developer (C#/.NET). Optional at Junior, required at Middle.',
      ],
      [
        SEED,
        'backend-go',
        'lead',
        undefined,
        'Backend Developer (Go). Required at Lead/Staff, optional at Principal. No role must meet Principal.',
      ],
      [SEED, 'backend-dotnet', 'principal', 'junior', 'Backend Developer (C#/.NET). Optional at both levels.'],
      [RAGGED, 'backend-java', 'aware', undefined, 'Backend Developer (Java/Kotlin). Required at both levels.'],
      [
        RAGGED,
        'backend-java',
        'participating',
        undefined,
        'Backend Developer (Java/Kotlin). Nothing is defined at Facilitating for this role.',
      ],
      [
        RAGGED,
        'backend-java',
        'certified',
        undefined,
        'Backend Developer (Java/Kotlin). Nothing is defined at Certified for this role; see what Leading asks.',
      ],
      [
        RAGGED,
        'solution-architect',
        'aware',
        undefined,
        'Solution Architect. Nothing is defined for this role at either level.',
      ],
    ];
    for (const [file, roleId, level, target, words] of rows) {
      it(words, async () => {
        const compare = await compareFixture({ roleId, level, target }, { file });
        expect(status(compare)).to.equal(words);
        await expectAccessible(compare);
      });
    }
  });

  describe('the two sides', () => {
    it('are named, with requirement and standing', async () => {
      const compare = await compareFixture(go);
      expect(heading(compare)).to.equal('What changes from Middle to Senior');
      expect(textOf(find(compare, '[part="now-heading"]'))).to.equal('Now: Middle');
      expect(textOf(find(compare, '[part="next-heading"]'))).to.equal('Next: Senior');
      expect(findAll(compare, '.tag').map(textOf)).to.deep.equal(['You are here', 'Next level']);
      expect(findAll(compare, '.side .badge').map(textOf)).to.deep.equal(['Required', 'Required']);
    });

    it('hold the description sentence by sentence, and nothing of it is lost', async () => {
      const { expectations } = await readDocument(SEED);
      const text = (level: string): unknown =>
        expectations.find((cell) => cell.role === 'backend-go' && cell.level === level)?.description;
      const compare = await compareFixture(go);
      expect(items(compare, 'now').join(' ')).to.equal(text('middle'));
      expect(items(compare, 'next').join(' ')).to.equal(text('senior'));
      expect(items(compare, 'next').length).to.be.above(1);
    });

    it('hold the items, topics and resources of the author where there are some', async () => {
      const { expectations, levels } = await readDocument(API);
      const rich = expectations.find(
        ({ items, topics, resources, level }) => items && topics && resources?.length && level !== levels[0]!.id,
      )!;
      const place = levels.findIndex(({ id }) => id === rich.level);
      const below = levels[place - 1]!;
      const compare = await compareFixture({ roleId: rich.role, level: below.id, target: rich.level }, { file: API });
      const side = find(compare, '[part="next"]');
      expect(items(compare, 'next')).to.deep.equal(rich.items);
      expect(findAll(side, '[part="topics"] dd').map(textOf)).to.deep.equal(rich.topics);
      expect(textOf(find(side, '[part="topics"] dt'))).to.equal(`New at ${levels[place]!.name as string}`);
      const links = findAll<HTMLAnchorElement>(side, '.resources a');
      expect(links.map(textOf)).to.deep.equal(rich.resources!.map(({ title }) => title));
      expect(links.map((link) => link.getAttribute('href'))).to.deep.equal(rich.resources!.map(({ url }) => url));
      expect(links.every(({ rel }) => rel === 'noopener noreferrer')).to.equal(true);
      await expectAccessible(compare);
    });

    it('say what one builds on, on the side of the current level', async () => {
      const { expectations } = await readDocument(API);
      const rich = expectations.find(({ topics }) => topics)!;
      const compare = await compareFixture({ roleId: rich.role, level: rich.level }, { file: API });
      expect(textOf(find(compare, '[part="now"] [part="topics"] dt'))).to.equal('You build on');
    });

    it('never invent topics', async () => {
      expect(findAll(await compareFixture(go), '[part="topics"], .resources')).to.deep.equal([]);
    });

    it('say that nothing is defined where that is so', async () => {
      const compare = await compareFixture({ roleId: 'backend-java', level: 'participating' }, { file: RAGGED });
      expect(visibleText(find(compare, '[part="next"]'))).to.include(
        'The document says nothing about this role at this level.',
      );
      expect(textOf(find(compare, '[part="next"] .badge'))).to.equal('Not defined');
    });

    for (const [width, sideBySide] of [
      [900, true],
      [320, false],
    ] as const) {
      it(`stand ${sideBySide ? 'side by side' : 'one below the other'} at ${width} px`, async () => {
        const compare = await compareFixture(go, { width });
        const [now, next] = ['now', 'next'].map((side) => find(compare, `[part="${side}"]`).getBoundingClientRect());
        expect(now!.right <= next!.left).to.equal(sideBySide);
        expect(now!.bottom <= next!.top).to.equal(!sideBySide);
        await expectAccessible(compare);
      });
    }
  });

  it('at the highest level says so', async () => {
    const compare = await compareFixture({ roleId: 'backend-go', level: 'principal' });
    expect(heading(compare)).to.equal('You are at the highest level');
    expect(status(compare)).to.equal('Backend Developer (Go). Nothing comes after Principal here.');
    await expectAccessible(compare);
  });

  it('with a target compares with that, also with a lower one', async () => {
    const compare = await compareFixture({ ...go, target: 'junior' });
    expect(heading(compare)).to.equal('What changes from Middle to Junior');
    expect(findAll(compare, '.tag').map(textOf)).to.deep.equal(['You are here', 'Compared']);
  });

  it('with a lower target does not call it the next level, nor its topics new', async () => {
    const { expectations, levels } = await readDocument(API);
    const rich = expectations.find(({ topics, level }) => topics && level !== levels.at(-1)!.id)!;
    const place = levels.findIndex(({ id }) => id === rich.level);
    const compare = await compareFixture(
      { roleId: rich.role, level: levels[place + 1]!.id, target: rich.level },
      { file: API },
    );
    const name = levels[place]!.name as string;
    expect(textOf(find(compare, '[part="next-heading"]'))).to.equal(`Compared: ${name}`);
    expect(textOf(find(compare, '[part="next"] [part="topics"] dt'))).to.equal(`Asked at ${name}`);
    await expectAccessible(compare);
  });

  describe('"Compare with"', () => {
    const list = (compare: Element): HTMLSelectElement => find<HTMLSelectElement>(compare, '[part="target"]');
    const choose = async (compare: Element, text: string): Promise<void> => {
      const option = [...list(compare).options].find((entry) => entry.text === text)!;
      await pick(compare, list(compare), option.value);
    };

    it('is at the next level until another is chosen', async () => {
      const compare = await compareFixture(go);
      expect(list(compare).selectedOptions[0]!.text).to.equal('Next level: Senior');
      const changes = eventsOf('skill-change');
      const said = announcements();
      await choose(compare, 'Principal');
      expect(heading(compare)).to.equal('What changes from Middle to Principal');
      expect(changes.map(({ targetLevel }) => targetLevel)).to.deep.equal(['principal']);
      expect(said).to.deep.equal(['Comparing Middle with Principal.']);
      expect(compare.target).to.equal('principal');
      await choose(compare, 'Next level: Senior');
      expect(heading(compare)).to.equal('What changes from Middle to Senior');
      expect(compare.target).to.equal(undefined);
      await expectAccessible(compare);
    });

    it('follows when the level becomes the one compared with', async () => {
      const compare = await compareFixture({ ...go, target: 'senior' });
      compare.level = 'senior';
      await settled(compare);
      expect(heading(compare)).to.equal('What changes from Senior to Lead/Staff');
      expect(list(compare).selectedOptions[0]!.text).to.equal('Next level: Lead/Staff');
    });

    it('offers the lower levels at the highest one', async () => {
      const compare = await compareFixture({ roleId: 'backend-go', level: 'principal' });
      expect(list(compare).selectedOptions[0]!.text).to.equal('Choose a level or a role');
      await choose(compare, 'Junior');
      expect(heading(compare)).to.equal('What changes from Principal to Junior');
    });

    it('puts another role beside the own one at the same level', async () => {
      const compare = await compareFixture(go);
      const changes = eventsOf('skill-change');
      const said = announcements();
      await choose(compare, 'Backend Developer (Rust)');
      expect(heading(compare)).to.equal('Backend Developer (Go) and Backend Developer (Rust) at Middle');
      expect(status(compare)).to.equal('Required of both. No item is in both, word for word.');
      expect(textOf(find(compare, '[part="now-heading"]'))).to.equal('Your role: Backend Developer (Go)');
      expect(textOf(find(compare, '[part="next-heading"]'))).to.equal('Compared: Backend Developer (Rust)');
      expect(changes.map(({ otherRole }) => otherRole)).to.deep.equal(['backend-rust']);
      expect(said).to.deep.equal(['Comparing Backend Developer (Go) with Backend Developer (Rust) at Middle.']);
      await expectAccessible(compare);
      await choose(compare, 'Next level: Senior');
      expect(heading(compare)).to.equal('What changes from Middle to Senior');
      expect(compare.otherRole).to.equal(undefined);
    });

    it('marks the items that two roles have in common', async () => {
      const value = smallDocument({
        expectations: [
          { role: 'dev', level: 'low', required: true, description: 'Reads it.  Writes it.' },
          { role: 'ops', level: 'low', required: false, description: 'Runs it. Reads it.' },
        ],
      });
      const compare = await fixture<LevelCompare>(
        html`<level-compare .data=${value} role-id="dev" level="low" other-role="ops"></level-compare>`,
      );
      expect(status(compare)).to.equal(
        'Required of Developer, optional for Operator. One item is in both, word for word.',
      );
      expect(items(compare, 'now')).to.deep.equal(['Reads it.In both', 'Writes it.']);
      expect(items(compare, 'next')).to.deep.equal(['Runs it.', 'Reads it.In both']);
      await expectAccessible(compare);
    });

    it('ignores a role the document does not have, and the own one', async () => {
      const lines = consoleLines();
      const compare = await compareFixture({ ...go, otherRole: 'nobody' });
      expect(heading(compare)).to.equal('What changes from Middle to Senior');
      expect(lines.filter(({ text }) => text.includes('nobody'))).to.have.length(1);
      compare.otherRole = 'backend-go';
      await settled(compare);
      expect(heading(compare)).to.equal('What changes from Middle to Senior');
    });

    it('is left out where there is nothing to compare with', async () => {
      const value = smallDocument({
        levels: [{ id: 'low', name: 'Low' }],
        roles: [{ id: 'dev', name: 'Developer' }],
        expectations: [{ role: 'dev', level: 'low', required: true, description: 'Reads it.' }],
      });
      const compare = await fixture<LevelCompare>(
        html`<level-compare .data=${value} role-id="dev" level="low"></level-compare>`,
      );
      expect(findAll(compare, '[part="target"]')).to.deep.equal([]);
    });
  });

  it('heading-level sets its headings', async () => {
    const compare = await compareFixture({ ...go, headingLevel: 4 });
    expect(findAll(compare, 'h4')).to.have.length(1);
    expect(findAll(compare, 'h5')).to.have.length(2);
  });

  describe('"Show all levels"', () => {
    it('opens the ladder of the role, and closes it', async () => {
      const compare = await compareFixture(go);
      const button = find(compare, 'button');
      expect([textOf(button), button.getAttribute('aria-expanded')]).to.deep.equal(['Show all 5 levels', 'false']);
      await press(compare, button);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(findAll(compare, '.ladder li').map((rung) => textOf(rung.querySelector('.lh')))).to.deep.equal([
        'Junior',
        'MiddleYou are here',
        'SeniorNext level',
        'Lead/Staff',
        'Principal',
      ]);
      await expectAccessible(compare);
      await press(compare, button);
      expect(findAll(compare, '.ladder')).to.deep.equal([]);
      expect(focused()).to.equal(button);
    });

    it('works with the keyboard, and stays open when the role changes', async () => {
      const compare = await compareFixture(go);
      find(compare, 'button').focus();
      await keys('Enter');
      await settled(compare);
      compare.roleId = 'backend-rust';
      await settled(compare);
      expect(textOf(find(compare, '.ladder'))).to.include('Rust');
      expect(find(compare, 'button').getAttribute('aria-expanded')).to.equal('true');
    });
  });
});
