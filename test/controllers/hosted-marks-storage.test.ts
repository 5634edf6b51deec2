import { expect } from 'chai';
import { HostedMarksStorage, type ProgressStore } from '../../src/controllers/hosted-marks-storage.js';
import { marksKey, type WriteResult } from '../../src/controllers/marks-storage.js';
import { readStored, writeStored } from '../../src/controllers/stored-marks.js';
import { setMark, type Mark, type RoleMarks } from '../../src/model/marks.js';
import { day, savedMark } from '../harness/marks.js';
import { until } from '../harness/page.js';

const items = ['a', 'b', 'c'];
const KEY = marksKey('small', 'dev');
const none: RoleMarks = { skill: 'small', role: 'dev', marks: [] };

function markIn(storage: HostedMarksStorage, text: string, on: number, mark: Mark | 'none' = 'covered'): WriteResult {
  const found = storage.read('small', 'dev');
  return storage.write(
    setMark(
      typeof found === 'object' ? found : none,
      'low',
      items.indexOf(text),
      text,
      mark === 'none' ? undefined : mark,
      day(on),
      items,
    ),
  );
}

const textsIn = (found: ReturnType<HostedMarksStorage['read']>): string =>
  typeof found === 'object'
    ? found.marks
        .map(({ text }) => text)
        .sort()
        .join(' ')
    : String(found);
const texts = (storage: HostedMarksStorage): string => textsIn(storage.read('small', 'dev'));
const marksOf = (...list: string[]): string =>
  writeStored({ ...none, marks: list.map((text) => savedMark(items.indexOf(text), text)) });

/** A store in which one can look; it answers at once, or when it is told to. */
class TestStore implements ProgressStore {
  readonly texts = new Map<string, string>();
  readonly sent: string[] = [];
  listener: ((key: string) => void) | undefined;
  readonly #waiting: (() => void)[] = [];
  readonly #late: boolean;
  error: Error | undefined;

  constructor({ late = false, text }: { late?: boolean; text?: string } = {}) {
    this.#late = late;
    if (text !== undefined) this.texts.set(KEY, text);
  }

  #answer<T>(act: () => T): T | Promise<T> {
    const checked = (): T => {
      if (this.error) throw this.error;
      return act();
    };
    if (!this.#late) return checked();
    return new Promise<void>((resolve) => this.#waiting.push(resolve)).then(checked);
  }

  get(key: string): string | null | Promise<string | null> {
    return this.#answer(() => this.texts.get(key) ?? null);
  }

  set(key: string, value: string): void | Promise<void> {
    return this.#answer(() => {
      this.sent.push(value);
      this.texts.set(key, value);
    });
  }

  subscribe(listener: (key: string) => void): () => void {
    this.listener = listener;
    return () => (this.listener = undefined);
  }

  /** Answers what was asked so far. */
  async answer(): Promise<void> {
    for (const go of this.#waiting.splice(0)) go();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  }

  /** Answers what was asked until nothing is asked any more. */
  async answerAll(): Promise<void> {
    for (let quiet = 0; quiet < 5; quiet++) {
      if (this.#waiting.length > 0) quiet = 0;
      for (const go of this.#waiting.splice(0)) go();
      await Promise.resolve();
    }
  }
}

const inStore = (store: TestStore): string => {
  const stored = readStored(store.texts.get(KEY) ?? null, 'small', 'dev');
  return stored === 'newer' ? stored : textsIn(stored);
};

describe('HostedMarksStorage', () => {
  describe('over a store that answers at once', () => {
    it('has the marks at once, and keeps others at once', async () => {
      const store = new TestStore({ text: marksOf('a') });
      const storage = new HostedMarksStorage(store);
      expect(texts(storage)).to.equal('a');
      await store.answerAll();
      expect(markIn(storage, 'b', 2)).to.equal('kept');
      expect(inStore(store)).to.equal('a b');
      expect(storage.kept).to.equal(true);
    });

    it('takes away what the reader has taken away', async () => {
      const store = new TestStore({ text: marksOf('a', 'b') });
      const storage = new HostedMarksStorage(store);
      markIn(storage, 'a', 2, 'none');
      await store.answerAll();
      expect(texts(storage)).to.equal('b');
      expect(inStore(store)).to.equal('b');
    });

    it('says when it would not take something, and sends it with the next mark', async () => {
      const store = new TestStore();
      const storage = new HostedMarksStorage(store);
      storage.read('small', 'dev');
      await store.answerAll();
      store.error = new DOMException('', 'QuotaExceededError');
      expect(markIn(storage, 'a', 1)).to.equal('full');
      expect(storage.kept).to.equal(false);
      expect(texts(storage)).to.equal('a');
      await store.answerAll();
      store.error = undefined;
      expect(markIn(storage, 'b', 2)).to.equal('kept');
      expect(inStore(store)).to.equal('a b');
      expect(storage.kept).to.equal(true);
    });
  });

  describe('over a store that answers later', () => {
    it('has no marks until then, and tells when they are there', async () => {
      const store = new TestStore({ late: true, text: marksOf('a') });
      const storage = new HostedMarksStorage(store);
      const told: string[] = [];
      storage.subscribe(() => told.push(texts(storage)));
      expect(texts(storage)).to.equal('undefined');
      await store.answerAll();
      expect(told).to.deep.equal(['a']);
    });

    it('sends nothing before it knows what is there, and loses neither', async () => {
      const store = new TestStore({ late: true, text: marksOf('a') });
      const storage = new HostedMarksStorage(store);
      expect(markIn(storage, 'b', 2)).to.equal('kept');
      expect(texts(storage)).to.equal('b');
      expect(store.sent).to.deep.equal([]);
      await store.answerAll();
      expect(texts(storage)).to.equal('a b');
      expect(inStore(store)).to.equal('a b');
    });

    it('keeps what is marked while it sends, and sends it after that', async () => {
      const store = new TestStore({ late: true });
      const storage = new HostedMarksStorage(store);
      markIn(storage, 'a', 1);
      await store.answer(); // it has read, and sends
      markIn(storage, 'b', 2);
      await store.answerAll();
      expect(texts(storage)).to.equal('a b');
      expect(inStore(store)).to.equal('a b');
    });

    it('tells when the store has refused, and what is marked stays on the page', async () => {
      const store = new TestStore({ late: true });
      const storage = new HostedMarksStorage(store);
      const kept: boolean[] = [];
      storage.subscribe(() => kept.push(storage.kept));
      markIn(storage, 'a', 1);
      store.error = new Error('offline');
      await store.answerAll();
      expect(kept.at(-1)).to.equal(false);
      expect(texts(storage)).to.equal('a');
    });
  });

  it('follows what someone else has changed in the store', async () => {
    const store = new TestStore({ text: marksOf('a') });
    const storage = new HostedMarksStorage(store);
    const told: string[] = [];
    const stop = storage.subscribe(() => told.push(texts(storage)));
    expect(texts(storage)).to.equal('a');
    store.texts.set(KEY, marksOf('a', 'c'));
    store.listener?.('another key');
    store.listener?.(KEY);
    await until(() => told.at(-1) === 'a c');
    stop();
    expect(store.listener).to.equal(undefined);
  });

  it('names what cannot be read, and puts it aside when something is marked', async () => {
    const store = new TestStore({ text: 'broken' });
    const storage = new HostedMarksStorage(store);
    expect(texts(storage)).to.equal('damaged');
    markIn(storage, 'a', 1);
    await store.answerAll();
    expect(texts(storage)).to.equal('a');
    expect(store.texts.get(`${KEY}:damaged`)).to.equal('broken');
    expect(inStore(store)).to.equal('a');
  });

  it('does not write over what a later version wrote', async () => {
    const text = JSON.stringify({ format: 'skill-progress', version: 2 });
    const store = new TestStore({ text });
    const storage = new HostedMarksStorage(store);
    expect(texts(storage)).to.equal('undefined');
    await store.answerAll();
    expect(markIn(storage, 'a', 1)).to.equal('blocked');
    await store.answerAll();
    expect(store.texts.get(KEY)).to.equal(text);
    expect(texts(storage)).to.equal('a');
  });
});
