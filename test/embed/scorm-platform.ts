import * as runTimes from 'scorm-again';
import { openPage, until, type TestPage } from '../harness/page.js';
import type { Visit } from './visited-page.js';

/** What a test needs of a run-time; its own types do not resolve the way modules of Node.js do. */
type RunTime = new (settings: { readonly autocommit: boolean; readonly logLevel: number }) => {
  loadFromFlattenedJSON(json: Record<string, string>): void;
};
const { Scorm12API, Scorm2004API } = runTimes as unknown as Readonly<Record<'Scorm12API' | 'Scorm2004API', RunTime>>;

/** The version of SCORM that a test is about. */
export type Version = 'scorm12' | 'scorm2004';

/** What a platform remembers of a learner, by element. */
export type Memory = Readonly<Record<string, string>>;

/** A platform: the real run-time, and a note of every call. */
export interface Platform {
  readonly version: Version;
  /** Each call but those for the last error: `SetValue cmi.exit suspend = true`, with the code of an error at the end. */
  readonly calls: string[];
  /** The names of all calls. */
  readonly names: string[];
  /** What the run-time has now. */
  value(element: string): string;
}

/** The parts of the data by what they mean here, in both versions. */
export const elements = {
  scorm12: {
    status: 'cmi.core.lesson_status',
    location: 'cmi.core.lesson_location',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    raw: 'cmi.core.score.raw',
    language: 'cmi.student_preference.language',
  },
  scorm2004: {
    status: 'cmi.completion_status',
    location: 'cmi.location',
    exit: 'cmi.exit',
    time: 'cmi.session_time',
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    raw: 'cmi.score.raw',
    language: 'cmi.learner_preference.language',
  },
} as const;

/** The functions without what SCORM 1.2 writes before them. */
const plain = (name: string): string => name.replace(/^LMS/, '').replace('Finish', 'Terminate');

interface Options {
  readonly memory?: Memory;
  /** The most characters of a state. Platforms that go by the letter of SCORM 1.2 have 4,096, the run-time has 64,000. */
  readonly limit?: number;
  /** Answers instead of the run-time when it gives something: a text, and the code of an error. */
  readonly answer?: (name: string, ...values: readonly string[]) => readonly [string, string] | undefined;
}

type Functions = Record<string, (...values: string[]) => string>;

/** Puts a platform around the pages of this test: its API is in this window. */
export function makePlatform(version: Version, { memory = {}, limit = Infinity, answer }: Options = {}): Platform {
  const is12 = version === 'scorm12';
  const settings = { autocommit: false, logLevel: 5 };
  const api = is12 ? new Scorm12API(settings) : new Scorm2004API(settings);
  api.loadFromFlattenedJSON({ ...memory });
  const functions = api as unknown as Functions;
  const calls: string[] = [];
  const names: string[] = [];
  let code: string | undefined;
  const wrap =
    (name: string) =>
    (...values: string[]) => {
      names.push(plain(name));
      if (name.endsWith('GetLastError')) {
        const error = code ?? functions[name]!();
        if (error !== '0') calls.push(`${calls.pop() ?? ''} (${error})`);
        return error;
      }
      const tooLong = values[0] === 'cmi.suspend_data' && (values[1]?.length ?? 0) > limit;
      const own = tooLong ? (['false', is12 ? '405' : '406'] as const) : answer?.(plain(name), ...values);
      code = own?.[1];
      const result = own?.[0] ?? functions[name]!(...values);
      calls.push(`${[plain(name), ...values].filter(Boolean).join(' ')} = ${result}`);
      return result;
    };
  const all = ['Initialize', 'GetValue', 'SetValue', 'Commit', 'GetLastError', is12 ? 'Finish' : 'Terminate'];
  const wrapped = all.map((name) => (is12 ? `LMS${name}` : name)).map((name) => [name, wrap(name)] as const);
  Object.assign(window, { [is12 ? 'API' : 'API_1484_11']: Object.fromEntries(wrapped) });
  const valueOf = (element: string): unknown =>
    element.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], api);
  return { version, calls, names, value: (element) => String(valueOf(element)) };
}

/** Takes every platform away. */
export function removePlatforms(): void {
  Reflect.deleteProperty(window, 'API');
  Reflect.deleteProperty(window, 'API_1484_11');
}

/** What a platform remembers for the next visit. */
export function memoryOf(platform: Platform): Memory {
  const { status, location } = elements[platform.version];
  return Object.fromEntries(
    [status, location, 'cmi.suspend_data'].map((element) => [element, platform.value(element)]),
  );
}

/** A page that a platform shows. */
export interface Visited extends TestPage, Visit {
  /** How long each of its timers waits. */
  readonly delays: readonly number[];
  /** Goes to another page: what a learner does by a link. */
  leave(): Promise<void>;
}

const NOTE_TIMERS = `<script>
  window.delays = [];
  const later = window.setTimeout;
  window.setTimeout = (run, ms) => { window.delays.push(ms); return later(run, ms); };
</script>`;

/** Opens the page of a profile in a frame. @param search More of its address: `&on=all`. */
export async function openVisit(kind: string, search = ''): Promise<Visited> {
  const page = await openPage({
    head: `${NOTE_TIMERS}<script type="module" src="/test/embed/visited-page.ts"></script>`,
    search: `&kind=${kind}${search}`,
  });
  const scope = page.window as unknown as { readonly visit?: Visit; readonly delays: readonly number[] };
  const visit = await until(() => scope.visit, { name: 'the page of the profile', timeout: 10_000 });
  return {
    ...page,
    ...visit,
    delays: scope.delays,
    async leave() {
      const left = new Promise((resolve) => {
        page.window.addEventListener('pagehide', resolve, { once: true });
      });
      page.window.location.href = 'about:blank';
      await left;
    },
  };
}
