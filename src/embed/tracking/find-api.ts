/** The object through which a platform speaks SCORM: its functions take and give text. */
export type ScormApi = Readonly<Record<string, unknown>>;

/** How the object is named in the window of the platform, and the function that tells it from anything else so named. */
export interface ApiName {
  readonly object: string;
  readonly initialize: string;
}

/** Frames may lie in each other without end: a window that says it is its own parent's parent. */
const MOST_PARENTS = 500;

/** What a getter gives; undefined where another origin does not let us look. */
function look<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The API in one window, when there is one that we may see. */
function apiIn(window: Window, { object, initialize }: ApiName): ScormApi | undefined {
  return look(() => {
    const api = (window as unknown as Readonly<Record<string, ScormApi | null | undefined>>)[object];
    return typeof api?.[initialize] === 'function' ? api : undefined;
  });
}

/** The windows around a window, nearest first. One of another origin hides what is in it, and not what is around it. */
function parentsOf(window: Window): Window[] {
  const parents: Window[] = [];
  let at = window;
  while (parents.length < MOST_PARENTS) {
    const inner = at;
    const parent = look(() => inner.parent) as Window | null | undefined;
    if (!parent || parent === at) break;
    parents.push(parent);
    at = parent;
  }
  return parents;
}

const openerOf = (window: Window): Window | undefined =>
  (look(() => window.opener as unknown) as Window | null | undefined) ?? undefined;

/** All windows where the platform may be, in the order in which to ask them. */
function windowsAround(window: Window): readonly Window[] {
  const parents = parentsOf(window);
  // a page in a frame of a window of its own: the outermost one knows who opened it
  const openers = [window, parents.at(-1) ?? window].flatMap((each) => openerOf(each) ?? []);
  return [...new Set([...parents, ...openers.flatMap((opener) => [opener, ...parentsOf(opener)]), window])];
}

/**
 * Finds the API of a platform: in the windows around this one, nearest first, then in the one that opened it and those
 * around that, last in this one. Undefined when there is none. It never throws, whatever the origins are.
 */
export function findApi(window: Window, name: ApiName): ScormApi | undefined {
  for (const each of windowsAround(window)) {
    const api = apiIn(each, name);
    if (api) return api;
  }
  return undefined;
}
