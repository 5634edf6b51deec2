import { expect } from 'chai';
import fc from 'fast-check';
import { idsOfKey, marksKey, refusal } from '../../src/controllers/marks-storage.js';
import { MemoryMarksStorage } from '../../src/controllers/memory-marks-storage.js';
import { marksIn, readStored, writeStored } from '../../src/controllers/stored-marks.js';
import type { RoleMarks } from '../../src/model/marks.js';
import { savedMark } from '../harness/marks.js';

const marks: RoleMarks = { skill: 'small', role: 'dev', marks: [savedMark(0, 'a')] };

describe('the key of marks', () => {
  it('has the ids of skill and role in it', () => {
    expect(marksKey('message-broker-patterns', 'backend-go')).to.equal(
      'skill-progress:message-broker-patterns:backend-go',
    );
  });

  it('is another one for every two ids, and says which they are', () => {
    const id = fc.oneof(
      fc
        .array(fc.constantFrom(':', '%', '3A', '25', 'a', 'é', '\ud800'), { minLength: 1, maxLength: 4 })
        .map((list) => list.join('')),
      fc.string({ minLength: 1 }),
    );
    fc.assert(
      fc.property(id, id, (skill, role) => {
        expect(idsOfKey(marksKey(skill, role))).to.deep.equal({ skill, role });
      }),
    );
  });

  for (const key of [
    '',
    'theme',
    'skill-progress',
    'skill-progress:a',
    'skill-progress:a:',
    'skill-progress:a:b:damaged',
  ])
    it(`is not “${key}”`, () => {
      expect(idsOfKey(key)).to.equal(undefined);
    });
});

describe('stored marks', () => {
  it('are read as they were written, with what others have added', () => {
    const more = { ...marks, 'x-source': 'course', marks: [{ ...savedMark(0, 'a'), 'x-note': 'by hand' }] };
    expect(readStored(writeStored(more), 'small', 'dev')).to.deep.equal(more);
  });

  const good = JSON.parse(writeStored(marks)) as Record<string, unknown>;
  const rows: readonly [string, string | null, unknown][] = [
    ['nothing', null, undefined],
    ['no text', '', 'damaged'],
    ['half a text', writeStored(marks).slice(0, -9), 'damaged'],
    ['null', 'null', 'damaged'],
    ['a list', '[]', 'damaged'],
    ['another format', JSON.stringify({ ...good, format: 'x', version: 2 }), 'damaged'],
    ['a later version', JSON.stringify({ ...good, version: 2, roles: 'other' }), 'newer'],
    ['the marks of another skill', JSON.stringify({ ...good, skill: 'other' }), 'damaged'],
    ['the marks of another role', JSON.stringify({ ...good, roles: [] }), 'damaged'],
    ['a mark with a mistake', JSON.stringify({ ...good, roles: [{ role: 'dev', marks: [{}] }] }), 'damaged'],
  ];
  for (const [title, text, expected] of rows)
    it(`of ${title} are ${String(expected)}`, () => {
      expect(readStored(text, 'small', 'dev')).to.equal(expected);
      expect(marksIn(readStored(text, 'small', 'dev'))).to.equal(undefined);
    });
});

describe('refusal', () => {
  const rows: readonly [string, unknown, string][] = [
    ['QuotaExceededError', new DOMException('', 'QuotaExceededError'), 'full'],
    ['NS_ERROR_DOM_QUOTA_REACHED', { name: 'NS_ERROR_DOM_QUOTA_REACHED' }, 'full'],
    ['SecurityError', new DOMException('', 'SecurityError'), 'blocked'],
    ['nothing', undefined, 'blocked'],
  ];
  for (const [title, error, expected] of rows)
    it(`of ${title} is ${expected}`, () => {
      expect(refusal(error)).to.equal(expected);
    });
});

describe('MemoryMarksStorage', () => {
  it('holds marks, tells of them, and says that they do not stay', () => {
    const storage = new MemoryMarksStorage();
    const told: string[] = [];
    const stop = storage.subscribe((skill, role) => told.push(`${skill} ${role}`));
    expect(storage.read('small', 'dev')).to.equal(undefined);
    expect(storage.write(marks)).to.equal('blocked');
    expect(storage.read('small', 'dev')).to.equal(marks);
    expect(storage.kept).to.equal(false);
    stop();
    storage.write(marks);
    expect(told).to.deep.equal(['small dev']);
  });

  it('puts nothing into the browser’s store', () => {
    const before = localStorage.length;
    new MemoryMarksStorage().write({ ...marks, skill: 'only-in-memory' });
    expect(localStorage.getItem(marksKey('only-in-memory', 'dev'))).to.equal(null);
    expect(localStorage.length).to.equal(before);
  });
});
