import { settled } from './fixture.js';

interface Timer {
  readonly id: number;
  readonly at: number;
  readonly run: () => void;
  readonly isLimit?: boolean;
}

/** A clock that stands still until it is told to go on. */
export interface FakeClock {
  /** Lets time pass: timers run in their order, and what they set off gets its turn in between. */
  advance(ms: number): Promise<void>;
  /** How many timers of `setTimeout` wait. */
  pending(): number;
  restore(): void;
}

const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = globalThis;
const realAbortTimeout = AbortSignal.timeout;

/** Lets everything that waits for promises, for the network's answer or for rendering have its turn. */
export const turn = (): Promise<void> => new Promise((resolve) => realSetTimeout(resolve, 0));

/** Lets answers come, bodies be read and elements render, until nothing is left to do. */
export async function rest(element: Element): Promise<void> {
  for (let turns = 0; turns < 8; turns++) {
    await settled(element);
    await turn();
  }
  await settled(element);
}

/** Replaces `setTimeout`, `clearTimeout` and `AbortSignal.timeout`. Put the real ones back with `restore`. */
export function fakeClock(): FakeClock {
  let now = 0;
  let count = 1_000_000; // no timer that was set before can have such a number
  let timers: Timer[] = [];
  const add = (run: () => void, ms: number, isLimit = false): number => {
    timers.push({ id: ++count, at: now + ms, run, isLimit });
    return count;
  };
  const fakes = {
    setTimeout: (run: () => void, ms = 0) => add(run, ms),
    clearTimeout: (id: number | undefined) => {
      timers = timers.filter((timer) => timer.id !== id);
      realClearTimeout(id);
    },
  };
  Object.assign(globalThis, fakes);
  AbortSignal.timeout = (ms) => {
    const controller = new AbortController();
    add(
      () => {
        controller.abort(new DOMException('The operation timed out.', 'TimeoutError'));
      },
      ms,
      true,
    );
    return controller.signal;
  };
  return {
    pending: () => timers.filter(({ isLimit }) => !isLimit).length,
    async advance(ms) {
      const end = now + ms;
      await turn();
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at || a.id - b.id);
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = next.at;
        next.run();
        await turn();
      }
      now = end;
      await turn();
    },
    restore() {
      Object.assign(globalThis, { setTimeout: realSetTimeout, clearTimeout: realClearTimeout });
      AbortSignal.timeout = realAbortTimeout;
    },
  };
}
