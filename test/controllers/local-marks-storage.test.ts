import { expect } from 'chai';
import { LocalMarksStorage } from '../../src/controllers/local-marks-storage.js';
import { marksKey, type MarksStorage, type WriteResult } from '../../src/controllers/marks-storage.js';
import { setMark, type Mark, type RoleMarks } from '../../src/model/marks.js';
import { day, savedMark } from '../harness/marks.js';
import { askSandbox, closePages, openPage, until, type TestPage } from '../harness/page.js';

const items = ['a', 'b', 'c'];

/** Other tests may run in the same browser at the same time: each test has a skill of its own. */
let skill = '';
let count = 0;
const key = (): string => marksKey(skill, 'dev');
const stored = (): string | null => localStorage.getItem(key());

/** What an element does when the reader marks an item. */
function markIn(storage: MarksStorage, text: string, on: number, mark: Mark | 'none' = 'covered'): WriteResult {
  const found = storage.read(skill, 'dev');
  const marks = typeof found === 'object' ? found : { skill, role: 'dev', marks: [] };
  return storage.write(
    setMark(marks, 'low', items.indexOf(text), text, mark === 'none' ? undefined : mark, day(on), items),
  );
}

const textsIn = (found: ReturnType<MarksStorage['read']>): string =>
  typeof found === 'object'
    ? found.marks
        .map(({ text }) => text)
        .sort()
        .join(' ')
    : String(found);
const texts = (storage: MarksStorage): string => textsIn(storage.read(skill, 'dev'));

const realSet = Storage.prototype.setItem;
const refuse = (name: string): void => {
  Storage.prototype.setItem = () => {
    throw new DOMException('', name);
  };
};

describe('LocalMarksStorage', () => {
  beforeEach(() => {
    skill = `skill-${crypto.randomUUID()}-${count++}`;
  });

  afterEach(() => {
    closePages();
    Storage.prototype.setItem = realSet;
    // what was held for the page is kept now, and taken away
    markIn(new LocalMarksStorage(), 'c', 1);
    for (const name of Object.keys(localStorage)) if (name.includes(skill)) localStorage.removeItem(name);
  });

  it('has no marks at first', () => {
    expect(texts(new LocalMarksStorage())).to.equal('undefined');
    expect(stored()).to.equal(null);
  });

  it('keeps marks for whoever comes next, as a file of marks', () => {
    expect(markIn(new LocalMarksStorage(), 'a', 1, 'partly')).to.equal('kept');
    const next = new LocalMarksStorage();
    expect(next.read(skill, 'dev')).to.deep.equal({
      skill,
      role: 'dev',
      marks: [savedMark(0, 'a', { mark: 'partly' })],
    });
    expect(next.kept).to.equal(true);
    expect(JSON.parse(stored()!)).to.include({ format: 'skill-progress', version: 1, skill });
  });

  it('keeps the marks of each role apart', () => {
    const storage = new LocalMarksStorage();
    markIn(storage, 'a', 1);
    expect(storage.read(skill, 'ops')).to.equal(undefined);
  });

  describe('on one page', () => {
    it('tells all elements, until they no longer listen', () => {
      const [one, other] = [new LocalMarksStorage(), new LocalMarksStorage()];
      const told: string[] = [];
      const stops = [one, other].map((storage, at) => storage.subscribe(() => told.push(`${at}: ${texts(storage)}`)));
      markIn(one, 'a', 1);
      expect(told).to.deep.equal(['0: a', '1: a']);
      for (const stop of stops) stop();
      markIn(one, 'b', 2);
      expect(told).to.have.length(2);
    });

    it('loses nothing of two elements of which one has not looked again', () => {
      const [one, other] = [new LocalMarksStorage(), new LocalMarksStorage()];
      const seen: RoleMarks = { skill, role: 'dev', marks: [] };
      other.read(skill, 'dev');
      markIn(one, 'a', 1);
      other.write(setMark(seen, 'low', 1, 'b', 'covered', day(2), items));
      expect(texts(one)).to.equal('a b');
      other.write(
        setMark(setMark(seen, 'low', 1, 'b', 'covered', day(2), items), 'low', 2, 'c', 'covered', day(3), items),
      );
      expect(texts(one)).to.equal('a b c');
    });

    it('takes away what the reader has taken away', () => {
      const storage = new LocalMarksStorage();
      markIn(storage, 'a', 1);
      markIn(storage, 'b', 2);
      markIn(storage, 'a', 3, 'none');
      expect(texts(new LocalMarksStorage())).to.equal('b');
    });

    it('takes the later of two marks on one item', () => {
      const [one, other] = [new LocalMarksStorage(), new LocalMarksStorage()];
      const none: RoleMarks = { skill, role: 'dev', marks: [] };
      one.write(setMark(none, 'low', 0, 'a', 'partly', day(5), items));
      other.write(setMark(none, 'low', 0, 'a', 'covered', day(4), items));
      expect(one.read(skill, 'dev')).to.have.nested.property('marks[0].mark', 'partly');
    });
  });

  describe('in several tabs', () => {
    const script = `<script type="module">
      import { LocalMarksStorage } from '/src/controllers/local-marks-storage.ts';
      window.storage = new LocalMarksStorage();
      window.told = [];
      storage.subscribe((skill, role) => told.push(skill + ' ' + role));
    </script>`;
    type Tab = Window & { readonly storage: MarksStorage; readonly told: readonly string[] };
    const tabOf = ({ window }: TestPage): Tab => window as unknown as Tab;

    it('tells one what was marked in the other, both ways', async () => {
      const pages = [await openPage({ body: script }), await openPage({ body: script })];
      const [one, other] = pages.map(tabOf) as [Tab, Tab];
      markIn(one.storage, 'a', 1);
      await until(() => other.told.includes(`${skill} dev`), { name: 'the other tab’s call' });
      expect(texts(other.storage)).to.equal('a');
      const before = one.told.length;
      markIn(other.storage, 'b', 2);
      await until(() => one.told.length > before, { name: 'the first tab’s call' });
      expect(texts(one.storage)).to.equal('a b');
      expect(pages.flatMap(({ seen }) => seen.errors)).to.deep.equal([]);
    });

    it('loses nothing of two that mark before they hear of each other', async () => {
      const page = await openPage({ body: script });
      const here = new LocalMarksStorage();
      const there = tabOf(page).storage;
      here.read(skill, 'dev');
      markIn(there, 'a', 1);
      here.write(setMark({ skill, role: 'dev', marks: [] }, 'low', 1, 'b', 'covered', day(2), items));
      expect(texts(there)).to.equal('a b');
      expect(texts(here)).to.equal('a b');
    });

    it('tells of all roles that were read when another tab has emptied the store', () => {
      const storage = new LocalMarksStorage();
      const told: string[] = [];
      const stop = storage.subscribe((...ids) => told.push(ids.join(' ')));
      storage.read(skill, 'dev');
      storage.read(skill, 'ops');
      window.dispatchEvent(new StorageEvent('storage', { key: null }));
      expect(told).to.deep.equal([`${skill} dev`, `${skill} ops`]);
      stop();
    });

    it('tells of all roles that were read when the reader comes back to the page as it was left', () => {
      const storage = new LocalMarksStorage();
      const told: string[] = [];
      const stop = storage.subscribe((...ids) => told.push(ids.join(' ')));
      storage.read(skill, 'dev');
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
      expect(told).to.deep.equal([]);
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      expect(told).to.deep.equal([`${skill} dev`]);
      stop();
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      expect(told).to.have.length(1);
    });

    it('says nothing of what is not marks', () => {
      const told: string[] = [];
      const stop = new LocalMarksStorage().subscribe((...ids) => told.push(ids.join(' ')));
      for (const name of ['theme', `${key()}:damaged`, 'skill-progress'])
        window.dispatchEvent(new StorageEvent('storage', { key: name }));
      expect(told).to.deep.equal([]);
      stop();
    });
  });

  describe('where nothing may be kept', () => {
    it('holds the marks for the page, and says so: a sandboxed frame', async () => {
      const answer = await askSandbox(`<script type="module">
          import { LocalMarksStorage } from '/src/controllers/local-marks-storage.ts';
          let blocked = false;
          try { localStorage.length } catch { blocked = true }
          const [one, other] = [new LocalMarksStorage(), new LocalMarksStorage()];
          let told = 0;
          other.subscribe(() => told++);
          const before = [one.kept, one.read('small', 'dev')];
          const mark = { level: 'low', index: 0, hash: 'x', text: 'a', mark: 'covered', date: '2026-03-01T00:00:00Z' };
          const result = one.write({ skill: 'small', role: 'dev', marks: [mark] });
          const found = other.read('small', 'dev');
          parent.postMessage({ blocked, before, result, told, marks: found?.marks.length, kept: other.kept }, '*');
        </script>`);
      expect(answer).to.deep.equal({
        blocked: true,
        before: [false, undefined],
        result: 'blocked',
        told: 1,
        marks: 1,
        kept: false,
      });
    });

    for (const [name, result] of [
      ['QuotaExceededError', 'full'],
      ['SecurityError', 'blocked'],
    ] as const)
      it(`holds them for all elements of the page, and keeps them as soon as that is possible: ${result}`, () => {
        const [one, other] = [new LocalMarksStorage(), new LocalMarksStorage()];
        markIn(one, 'a', 1);
        refuse(name);
        expect(markIn(one, 'b', 2)).to.equal(result);
        expect(texts(other)).to.equal('a b');
        expect(other.kept).to.equal(false);
        expect(markIn(other, 'a', 3, 'none')).to.equal(result);
        expect(texts(one)).to.equal('b');
        Storage.prototype.setItem = realSet;
        expect(markIn(other, 'c', 4)).to.equal('kept');
        expect(other.kept).to.equal(true);
        expect(JSON.parse(stored()!)).to.have.nested.property('roles[0].marks').with.length(2);
        expect(texts(new LocalMarksStorage())).to.equal('b c');
      });

    it('loses nothing that another tab kept meanwhile', () => {
      const here = new LocalMarksStorage();
      refuse('QuotaExceededError');
      markIn(here, 'a', 1);
      Storage.prototype.setItem = realSet;
      const file = {
        format: 'skill-progress',
        version: 1,
        skill,
        roles: [{ role: 'dev', marks: [savedMark(1, 'b')] }],
      };
      localStorage.setItem(key(), JSON.stringify(file));
      expect(texts(here)).to.equal('a b');
      expect(markIn(here, 'c', 2)).to.equal('kept');
      expect(texts(new LocalMarksStorage())).to.equal('a b c');
    });
  });

  describe('what cannot be read', () => {
    it('is named, left alone, and put aside when something is marked', () => {
      localStorage.setItem(key(), '{"format":');
      const storage = new LocalMarksStorage();
      expect(storage.read(skill, 'dev')).to.equal('damaged');
      expect(new LocalMarksStorage().read(skill, 'dev')).to.equal('damaged');
      expect(stored()).to.equal('{"format":');
      expect(markIn(storage, 'a', 1)).to.equal('kept');
      expect(texts(storage)).to.equal('a');
      expect(localStorage.getItem(`${key()}:damaged`)).to.equal('{"format":');
    });

    it('does not replace what was put aside before', () => {
      const storage = new LocalMarksStorage();
      for (const text of ['one', 'two']) {
        localStorage.setItem(key(), text);
        markIn(storage, 'a', 1);
      }
      expect(localStorage.getItem(`${key()}:damaged`)).to.equal('one');
      expect(localStorage.getItem(`${key()}:damaged-2`)).to.equal('two');
    });

    it('stays where it is when there is no room to put it aside', () => {
      localStorage.setItem(key(), 'broken');
      refuse('QuotaExceededError');
      const storage = new LocalMarksStorage();
      expect(markIn(storage, 'a', 1)).to.equal('full');
      expect(stored()).to.equal('broken');
      expect(texts(storage)).to.equal('a');
    });

    it('is left alone for good when a later version wrote it', () => {
      const text = JSON.stringify({ format: 'skill-progress', version: 2, skill });
      localStorage.setItem(key(), text);
      const storage = new LocalMarksStorage();
      expect(texts(storage)).to.equal('undefined');
      expect(markIn(storage, 'a', 1)).to.equal('blocked');
      expect(stored()).to.equal(text);
      expect(texts(storage)).to.equal('a');
      localStorage.removeItem(key());
    });
  });
});
