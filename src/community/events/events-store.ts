import type { CommunityAdapter } from '../adapter.js';
import { CommunityError, type CommunityErrorCode } from '../community-error.js';
import type { ActName } from '../model/operation.js';
import { soundSnapshot, soundViewer } from '../model/sound-snapshot.js';
import {
  SkillCommunityRequestEvent,
  type CommunityAnswer,
  type CommunityRequest,
} from './skill-community-request-event.js';

const ACTS: readonly ActName[] = ['propose', 'comment', 'vote', 'watch', 'decide', 'edit', 'withdraw', 'remove'];

const CODES: Readonly<Record<CommunityErrorCode, true>> = {
  auth: true,
  forbidden: true,
  conflict: true,
  invalid: true,
  'not-found': true,
  unsupported: true,
  offline: true,
  timeout: true,
  unavailable: true,
  'rate-limited': true,
  failed: true,
};

/** Whether something that was thrown elsewhere has a code of ours. */
const isCode = (code: unknown): code is CommunityErrorCode => typeof code === 'string' && Object.hasOwn(CODES, code);

/** What a host threw, as an error of a store: with the code it carries, if it is one of ours; others have codes too. */
function errorOf(error: unknown): CommunityError {
  if (error instanceof CommunityError) return error;
  const { code, message } = { ...(error as { code?: unknown; message?: unknown }) };
  return new CommunityError(isCode(code) ? code : 'unavailable', String(message ?? error));
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
    // nobody waits for an answer to what was prevented: it must not be an error of the page
    event.answer?.catch(() => undefined);
    if (event.defaultPrevented) throw new CommunityError('forbidden', 'prevented by the page');
    if (!event.answer) throw new CommunityError('unsupported', 'nobody has answered');
    return event.answer.catch((error: unknown) => {
      throw errorOf(error);
    });
  }

  return {
    capabilities: { signIn: signInUrl ? 'redirect' : 'ambient', acts, notifies: false, scope: 'shared' },
    session: async () => soundViewer(await ask({ op: 'session', subject: '' })),
    async signIn(credentials) {
      const viewer = soundViewer(await ask({ op: 'sign-in', subject: '', credentials }));
      if (!viewer) throw new CommunityError('unavailable', 'the answer is nobody');
      return viewer;
    },
    signOut: async () => {
      await ask({ op: 'sign-out', subject: '' });
    },
    async load(subject) {
      try {
        const answer = await ask({ op: 'load', subject });
        const snapshot = soundSnapshot(answer, subject);
        const { acts: given } = answer as { readonly acts?: unknown };
        const named = Array.isArray(given) || given instanceof Set ? new Set<unknown>(given) : undefined;
        acts.clear();
        for (const act of ACTS) if (!named || named.has(act)) acts.add(act);
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
