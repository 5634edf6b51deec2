import { hashText } from '../../src/model/marks.js';
import type { ProgressStore } from '../../src/controllers/hosted-marks-storage.js';
import earlier from '../../data/versions/message-broker-patterns-2025.json' with { type: 'json' };

/** Stores of marks for stories: nothing is left in the browser that shows them. */

/** A store that has one text under every key until another is set. */
export function storeOf(text: string | null = null): ProgressStore {
  const texts = new Map<string, string>();
  return { get: (key) => texts.get(key) ?? text, set: (key, value) => void texts.set(key, value) };
}

/** An empty store that takes nothing, for the reason that a browser would name. */
export const refusing = (name: 'QuotaExceededError' | 'SecurityError'): ProgressStore => ({
  get: () => null,
  set() {
    throw new DOMException('This store takes nothing.', name);
  },
});

const SENIOR = earlier.expectations.find(({ role, level }) => role === 'backend-go' && level === 'senior');
const [first = '', second = ''] = SENIOR?.description.split(/(?<=\.) /) ?? [];

/** All three items of Senior as covered, in the words of an earlier version: the third is in no version that is shown. */
export const EARLIER_MARKS = JSON.stringify({
  format: 'skill-progress',
  version: 1,
  skill: earlier.id,
  roles: [
    {
      role: 'backend-go',
      marks: [first, second, 'Knows the team that runs the brokers.'].map((text, index) => ({
        level: 'senior',
        index,
        hash: hashText(text),
        text,
        mark: 'covered',
        date: '2025-09-30T08:00:00Z',
      })),
    },
  ],
});
