import type { CommunityAdapter } from '../adapter.js';
import { CommunityError, type CommunityErrorCode } from '../community-error.js';
import type { ActName } from '../model/operation.js';
import type { Snapshot, Viewer } from '../model/snapshot.js';
import {
  SkillCommunityRequestEvent,
  type CommunityAnswer,
  type CommunityRequest,
} from './skill-community-request-event.js';

const ACTS: readonly ActName[] = ['propose', 'comment', 'vote', 'watch', 'decide', 'edit', 'withdraw', 'remove'];

const CODES = new Set<unknown>([
  'auth',
  'forbidden',
  'conflict',
  'invalid',
  'not-found',
  'unsupported',
  'offline',
  'timeout',
  'unavailable',
  'rate-limited',
] satisfies CommunityErrorCode[]);

/** What a host threw, as an error of a store: with the code it carries, if it is one of ours. */
function errorOf(error: unknown): unknown {
  if (error instanceof CommunityError) return error;
  const { code, message } = { ...(error as { code?: unknown; message?: unknown }) };
  return new CommunityError(CODES.has(code) ? (code as CommunityErrorCode) : 'unavailable', String(message ?? error));
}

/**
 * Leaves everything to the host of the page: each request is an event on the element. What nobody answers cannot be done, and
 * is not offered.
 */
export function eventsStore(element: EventTarget, signInUrl: string | undefined): CommunityAdapter {
  const acts = new Set<ActName>();

  /** Rejects with `unsupported` when nobody answers. */
  async function ask(request: CommunityRequest): Promise<CommunityAnswer> {
    const event = new SkillCommunityRequestEvent(request);
    element.dispatchEvent(event);
    if (event.defaultPrevented) throw new CommunityError('forbidden', 'prevented by the page');
    if (!event.answer) throw new CommunityError('unsupported', 'nobody has answered');
    return event.answer.catch((error: unknown) => {
      throw errorOf(error);
    });
  }

  return {
    capabilities: { signIn: signInUrl ? 'redirect' : 'ambient', acts, notifies: false, scope: 'shared' },
    session: async () => ((await ask({ op: 'session', subject: '' })) ?? null) as Viewer | null,
    signIn: async (credentials) => (await ask({ op: 'sign-in', subject: '', credentials })) as Viewer,
    signOut: async () => {
      await ask({ op: 'sign-out', subject: '' });
    },
    async load(subject) {
      try {
        const snapshot = (await ask({ op: 'load', subject })) as Snapshot;
        for (const act of ACTS) acts.add(act);
        return snapshot;
      } catch (error) {
        if (!(error instanceof CommunityError) || error.code !== 'unsupported') throw error;
        acts.clear();
        return { subject, proposals: [], comments: [], watching: false, watchers: 0, viewer: null };
      }
    },
    async apply(operation) {
      await ask(operation);
    },
    subscribe() {
      // the host tells by a new snapshot: retry() on the element
    },
  };
}
