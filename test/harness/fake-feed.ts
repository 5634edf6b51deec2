import type { Capabilities, Credentials } from '../../src/community/adapter.js';
import { CommunityError } from '../../src/community/community-error.js';
import type { Feed, FeedState, Refused } from '../../src/community/feed.js';
import type { Act, ActName, Operation } from '../../src/community/model/operation.js';
import type { Comment, Proposal, Snapshot, Viewer } from '../../src/community/model/snapshot.js';

export const ALL_ACTS: readonly ActName[] = [
  'propose',
  'comment',
  'vote',
  'watch',
  'decide',
  'edit',
  'withdraw',
  'remove',
];

/** A store for everybody, with a form to sign in. */
export const capabilities = (parts: Partial<Capabilities> = {}): Capabilities => ({
  signIn: 'form',
  acts: new Set(ALL_ACTS),
  notifies: false,
  scope: 'shared',
  ...parts,
});

export const ADA: Viewer = { id: 'ada', name: 'Ada Moreno', roles: [] };
export const BEN: Viewer = { id: 'ben', name: 'Ben Okafor', roles: [] };
export const MIA: Viewer = { id: 'mia', name: 'Mia Lindqvist', roles: ['moderator'] };

export const comment = (id: string, parts: Partial<Comment> = {}): Comment => ({
  id,
  author: BEN,
  createdAt: '2026-03-02T09:30:00Z',
  body: `What ${id} says.`,
  ...parts,
});

export const proposal = (id: string, parts: Partial<Proposal> = {}): Proposal => ({
  id,
  author: BEN,
  createdAt: '2026-03-01T08:00:00Z',
  title: `Title of ${id}`,
  body: `Reason of ${id}.`,
  status: 'open',
  up: 0,
  down: 0,
  mine: 0,
  ...parts,
});

export const snapshot = (parts: Partial<Snapshot> = {}): Snapshot => ({
  subject: 'message-broker-patterns',
  proposals: [],
  comments: [],
  watching: false,
  watchers: 0,
  viewer: ADA,
  ...parts,
});

type Ready = Extract<FeedState, { status: 'ready' }>;

export const ready = (parts: Partial<Snapshot> = {}, rest: Partial<Ready> = {}): Ready => ({
  status: 'ready',
  snapshot: snapshot(parts),
  fresh: 0,
  waiting: 0,
  refused: [],
  stale: false,
  ...rest,
});

/** A feed whose state a test sets, and which writes down what it is asked for. It changes nothing by itself. */
export class FakeFeed implements Feed {
  readonly capabilities: Capabilities;
  /** What was asked, in order. */
  readonly acts: Act[] = [];
  readonly calls: string[] = [];
  readonly dismissed: Refused[] = [];
  /** What the next act rejects with. */
  failure: unknown;
  exportFile?: NonNullable<Feed['exportFile']>;
  importFile?: NonNullable<Feed['importFile']>;
  claimFile?: NonNullable<Feed['claimFile']>;
  keptHere?: NonNullable<Feed['keptHere']>;
  sendKept?: NonNullable<Feed['sendKept']>;
  #state: FeedState;
  readonly #listeners = new Set<() => void>();
  readonly #delivered = new Set<(operation: Operation) => void>();

  constructor(state: FeedState = ready(), parts: Partial<Capabilities> = {}) {
    this.#state = state;
    this.capabilities = capabilities(parts);
  }

  get state(): FeedState {
    return this.#state;
  }

  /** How many listen. */
  get listeners(): number {
    return this.#listeners.size;
  }

  set(state: FeedState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onDelivered(listener: (operation: Operation) => void): () => void {
    this.#delivered.add(listener);
    return () => this.#delivered.delete(listener);
  }

  /** The store has it. */
  deliver(operation: Operation): void {
    for (const listener of [...this.#delivered]) listener(operation);
  }

  act(act: Act): Promise<Operation> {
    this.acts.push(act);
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever a test wants
    if (this.failure) return Promise.reject(this.failure);
    return Promise.resolve(operation(act));
  }

  dismiss(refused: Refused): Promise<void> {
    this.dismissed.push(refused);
    if (this.#state.status === 'ready')
      this.set({ ...this.#state, refused: this.#state.refused.filter((each) => each !== refused) });
    return Promise.resolve();
  }

  discard(id: string): Promise<void> {
    this.calls.push(`discard ${id}`);
    return Promise.resolve();
  }

  retry(): void {
    this.calls.push('retry');
  }

  seen(): void {
    this.calls.push('seen');
  }

  signIn(credentials?: Credentials): Promise<void> {
    this.calls.push(`signIn ${credentials?.name ?? ''}`);
    if (credentials?.password === 'wrong') return Promise.reject(new CommunityError('auth'));
    if (this.#state.status === 'ready')
      this.set({ ...this.#state, snapshot: { ...this.#state.snapshot, viewer: ADA } });
    return Promise.resolve();
  }

  signOut(): Promise<void> {
    this.calls.push('signOut');
    if (this.#state.status === 'ready')
      this.set({ ...this.#state, snapshot: { ...this.#state.snapshot, viewer: null } });
    return Promise.resolve();
  }
}

let count = 0;

/** An act with its id and its time. */
export const operation = (act: Act): Operation => ({
  ...act,
  id: `op${++count}`,
  subject: 'message-broker-patterns',
  at: '2026-03-03T10:00:00Z',
});

export const refused = (act: Act, code: CommunityError['code'] = 'invalid'): Refused => ({
  operation: operation(act),
  error: new CommunityError(code),
});
