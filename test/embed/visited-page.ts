// The script of a page that a platform shows in a frame: a profile whose marks a tracker keeps. Its address says how.
import { HostedMarksStorage } from '../../src/controllers/hosted-marks-storage.js';
import type { WriteResult } from '../../src/controllers/marks-storage.js';
import type { CompleteOn } from '../../src/embed/state/learner-progress.js';
import { openTracker, type TrackerKind } from '../../src/embed/tracking/open-tracker.js';
import { TrackedProgress } from '../../src/embed/tracking/progress-store.js';
import type { Tracker } from '../../src/embed/tracking/tracker.js';
import { itemTexts } from '../../src/model/items.js';
import { setMark, type Mark } from '../../src/model/marks.js';
import { Profile } from '../../src/model/profile.js';

/** What the page does for a test. */
export interface Visit {
  readonly tracker: Tracker;
  readonly progress: TrackedProgress;
  /** The marks of the role as its reader sees them: `a=covered`. */
  marks(): readonly string[];
  /** Whether no state is on its way. */
  idle(): boolean;
  /** Whether all marks are kept, as far as the storage of the elements knows. */
  kept(): boolean;
  /** Marks an item of the role `dev`, by its text, as an element does. */
  mark(text: string, mark?: Mark | 'none'): Promise<WriteResult>;
}

const query = new URLSearchParams(location.search);
// not made by the functions for test data: those load the whole schema, and each page of these tests loads it anew
const profile = new Profile({
  schemaVersion: 1,
  id: 'small',
  name: 'Small',
  levels: [
    { id: 'low', name: 'Low' },
    { id: 'high', name: 'High' },
  ],
  roles: [{ id: 'dev', name: 'Developer' }],
  expectations: [
    { role: 'dev', level: 'low', required: true, description: 'Low.', items: ['a', 'b'] },
    { role: 'dev', level: 'high', required: true, description: 'High.', items: ['c'] },
  ],
});

const places: Readonly<Record<string, readonly [string, number]>> = { a: ['low', 0], b: ['low', 1], c: ['high', 0] };

const tracker = await openTracker({ kind: query.get('kind') as TrackerKind, key: query.get('key') ?? 'small' });
let open = 0;
const keep = tracker.keep.bind(tracker);
tracker.keep = (state) => {
  const result = keep(state);
  if (!(result instanceof Promise)) return result;
  open++;
  return result.finally(() => open--);
};
const progress = new TrackedProgress(tracker, profile, {
  completeOn: (query.get('on') ?? 'answered') as CompleteOn,
  score: query.has('score'),
});
const storage = new HostedMarksStorage(progress);
storage.subscribe(() => undefined);

const turn = (): Promise<void> => new Promise((resolve) => queueMicrotask(() => queueMicrotask(resolve)));

const read = (): Parameters<typeof setMark>[0] => {
  const found = storage.read('small', 'dev');
  return typeof found === 'object' ? found : { skill: 'small', role: 'dev', marks: [] };
};

const visit: Visit = {
  tracker,
  progress,
  marks: () =>
    read()
      .marks.map(({ text, mark }) => `${text}=${mark}`)
      .sort(),
  idle: () => open === 0,
  kept: () => storage.kept,
  async mark(text, mark = 'covered') {
    const [level, index] = places[text]!;
    const texts = itemTexts(profile, 0, profile.levelIndex(level)!);
    const changed = setMark(read(), level, index, text, mark === 'none' ? undefined : mark, new Date(), texts);
    const result = storage.write(changed);
    // the storage has its turn before the reader marks the next one
    await turn();
    return result;
  },
};

// an element reads long before anybody marks
read();
await turn();
Object.assign(window, { visit });
