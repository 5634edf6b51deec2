/** One line on the console. */
export interface ConsoleLine {
  readonly level: 'error' | 'warn';
  readonly text: string;
}

const undo: (() => void)[] = [];

afterEach(() => {
  for (const step of undo.splice(0)) step();
});

/** What is written to the console from now on until the test ends: errors and warnings, a live list. */
export function consoleLines(): readonly ConsoleLine[] {
  const lines: ConsoleLine[] = [];
  for (const level of ['error', 'warn'] as const) {
    const real = console[level];
    console[level] = (...args: unknown[]) => {
      lines.push({ level, text: args.map(String).join(' ') });
    };
    undo.push(() => {
      console[level] = real;
    });
  }
  return lines;
}

/** All events of a name that reach the document from now on until the test ends, a live list. */
export function eventsOf<K extends keyof HTMLElementEventMap>(
  name: K,
  target: EventTarget = document,
): readonly HTMLElementEventMap[K][] {
  const events: HTMLElementEventMap[K][] = [];
  const listener = (event: Event): void => {
    events.push(event as HTMLElementEventMap[K]);
  };
  target.addEventListener(name, listener);
  undo.push(() => target.removeEventListener(name, listener));
  return events;
}

/** What is said to readers who do not see the page from now on, a live list; nothing of it is really spoken. */
export function announcements(): readonly string[] {
  const said: string[] = [];
  const listener = (event: HTMLElementEventMap['skill-announce']): void => {
    event.preventDefault();
    said.push(event.message);
  };
  document.addEventListener('skill-announce', listener as EventListener);
  undo.push(() => document.removeEventListener('skill-announce', listener as EventListener));
  return said;
}
