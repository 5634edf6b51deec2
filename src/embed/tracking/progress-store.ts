import type { ProgressStore } from '../../controllers/hosted-marks-storage.js';
import { idsOfKey, marksKey } from '../../controllers/marks-storage.js';
import { marksIn, readStored, writeStored } from '../../controllers/stored-marks.js';
import type { RoleMarks, SavedMark } from '../../model/marks.js';
import { mergeMarks } from '../../model/merge-marks.js';
import type { Profile } from '../../model/profile.js';
import { PROGRESS_FORMAT, PROGRESS_VERSION } from '../../schema/formats.js';
import { learnerProgress, type Goal } from '../state/learner-progress.js';
import { packState } from '../state/pack-state.js';
import { STATE_VERSION } from '../state/packed-state.js';
import { unpackState } from '../state/unpack-state.js';
import type { KeepResult, Tracker, TrackingPlace } from './tracker.js';

/** How often what others have kept meanwhile is brought together with ours before it is given up. */
const MOST_MEETINGS = 5;

const KEEPERS = {
  platform: 'platform',
  browser: 'kept',
  page: 'hosted',
  review: 'review',
  none: 'none',
} as const satisfies Readonly<Record<TrackingPlace, ProgressStore['keeper']>>;

type Roles = ReadonlyMap<string, RoleMarks>;

const nameOf = ({ level, hash, index }: SavedMark): string => JSON.stringify([level, hash, index]);

/**
 * What others have kept, by when that can have been: a state has one day for all marks. What is as it was is as old as it
 * was; what is not was changed after that, and before what was marked here since.
 */
function redate(theirs: RoleMarks, before: RoleMarks | undefined): RoleMarks {
  const known = new Map(before?.marks.map((mark) => [nameOf(mark), mark]));
  const marks = theirs.marks.map((mark) => {
    const old = known.get(nameOf(mark));
    if (!old) return mark;
    return old.mark === mark.mark ? old : { ...mark, date: new Date(Date.parse(old.date) + 1).toISOString() };
  });
  return { ...theirs, marks };
}

/** What a set throws when the marks were not kept: an element has words for the one and for the other. */
const errorOf = (result: KeepResult): Error =>
  result === 'full'
    ? new DOMException('The state is too long for the place where it is kept.', 'QuotaExceededError')
    : new Error('The state was not taken.');

/**
 * The marks of one profile in the hands of a tracker: the `progressStore` of a `<skill-profile>`. All roles go into one
 * packed state. With every mark, and with what is on show, the tracker is told how far the learner is.
 */
export class TrackedProgress implements ProgressStore {
  readonly #tracker: Tracker;
  readonly #profile: Profile;
  readonly #goal: Goal;
  readonly #listeners = new Set<(key: string) => void>();
  /** Called whenever the tracker was told how far the learner is, and when `outcome` is another one. */
  onreport: (() => void) | undefined;
  /** The state that was read last, what it was found to be, and its marks. */
  #read = '';
  #trouble: 'damaged' | 'newer' | undefined;
  #theirs: Roles = new Map();
  /** The marks as the reader has them. */
  #ours = new Map<string, RoleMarks>();
  #role: string | undefined;
  #level = '';
  #outcome: 'kept' | 'full' | 'blocked' = 'kept';
  /** The keys that were set and not answered for. */
  readonly #pending = new Set<string>();
  /** What became of them too late to be said at once. */
  readonly #failures = new Map<string, Error>();
  /** How many times something was to be kept: of answers that come late only the last one counts. */
  #turn = 0;
  /** Others have changed marks, and those who listen were not told yet. */
  #untold = false;

  constructor(tracker: Tracker, profile: Profile, goal: Goal) {
    this.#tracker = tracker;
    this.#profile = profile;
    this.#goal = goal;
    this.#meet();
    if (profile.levelIndex(tracker.location) !== undefined) this.#level = tracker.location;
    tracker.onsaved = (isSaved) => {
      this.#hear(isSaved ? 'kept' : 'unsaved');
    };
  }

  /** What became of the marks that were to be kept last: all is well, there is no room for them, or they were not taken. */
  get outcome(): 'kept' | 'full' | 'blocked' {
    return this.#outcome;
  }

  /** Where the marks are, for the words beside a list. */
  get keeper(): NonNullable<ProgressStore['keeper']> {
    return KEEPERS[this.#tracker.place];
  }

  /** The id of the role to begin with: the one that most was marked for; undefined when nothing was. */
  get role(): string | undefined {
    const roles = [...this.#ours.values()].sort((a, b) => b.marks.length - a.marks.length);
    return roles[0]?.role;
  }

  /** The marks of a role as the learner has them. */
  marksOf(role: string | undefined): readonly SavedMark[] {
    return this.#ours.get(role ?? '')?.marks ?? [];
  }

  /** The id of the level to begin with: where the learner was last; '' when that is not known. */
  get level(): string {
    return this.#profile.levelIndex(this.#level) === undefined ? '' : this.#level;
  }

  get(key: string): string | null {
    const failure = this.#failures.get(key);
    if (failure) {
      this.#failures.delete(key);
      throw failure;
    }
    const ids = idsOfKey(key);
    if (ids?.skill !== this.#profile.id) return null;
    this.#meet();
    if (this.#trouble === 'newer') return JSON.stringify({ format: PROGRESS_FORMAT, version: PROGRESS_VERSION + 1 });
    if (this.#trouble === 'damaged') return this.#read;
    const marks = this.#ours.get(ids.role);
    return marks ? writeStored(marks) : null;
  }

  /** Throws when the marks are not kept and that is known at once; what is known later, the next `get` throws. */
  set(key: string, text: string): void {
    const ids = idsOfKey(key);
    // what was damaged goes along in the state, see `#pack`
    if (ids?.skill !== this.#profile.id) return;
    const marks = marksIn(readStored(text, ids.skill, ids.role));
    if (!marks || this.#trouble === 'newer') {
      this.#say('refused');
      throw errorOf('refused');
    }
    const before = this.#ours.get(ids.role);
    this.#ours.set(ids.role, marks);
    this.#role = ids.role;
    const result = this.#keep();
    if (result === undefined) this.#pending.add(key);
    else if (result !== 'kept' && result !== 'unsaved') {
      // the element still has them, and sends them with the next mark
      if (before) this.#ours.set(ids.role, before);
      else this.#ours.delete(ids.role);
      throw errorOf(result);
    }
    this.#report();
    // the platform has them, and what it was told with them; the reader is to know that they may be lost
    if (result === 'unsaved') throw errorOf(result);
  }

  subscribe(listener: (key: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Says what is on show: the ids of a role, undefined for none, and of a level. */
  show(role: string | undefined, level: string): void {
    const moved = level !== this.#level;
    this.#role = role ?? this.#role;
    this.#level = level;
    // a platform that has no place of its own for it finds it in the state
    if (moved && this.#trouble === undefined && this.#read !== '') this.#keep();
    this.#report();
  }

  /** The page was left, which ended the visit, and is shown again as it was: nothing is kept any more. */
  resurface(): void {
    if (this.#tracker.place === 'platform') this.#hear('refused');
  }

  #report(): void {
    const marks = this.marksOf(this.#role);
    this.#tracker.report(learnerProgress(this.#profile, this.#role, marks, this.#goal, this.#level));
    this.onreport?.();
  }

  /** Brings what stands in the state together with what the reader has marked since it was read. */
  #meet(): void {
    const { state } = this.#tracker;
    if (state === this.#read) return;
    const found = unpackState(state, this.#profile);
    this.#read = state;
    this.#trouble = typeof found === 'string' ? found : undefined;
    if (typeof found !== 'object') return;
    this.#level ||= found.level;
    const theirs = new Map(found.roles.map((marks) => [marks.role, marks]));
    for (const role of new Set([...theirs.keys(), ...this.#ours.keys()])) {
      const none = { skill: this.#profile.id, role, marks: [] };
      const before = this.#theirs.get(role);
      const merged = mergeMarks(before, this.#ours.get(role) ?? none, redate(theirs.get(role) ?? none, before));
      this.#ours.set(role, merged);
    }
    this.#theirs = theirs;
  }

  /** @param aside Whether a state that was damaged goes along in the new one, for whoever can read it. */
  #pack(aside: boolean): string {
    const damaged = this.#trouble === 'damaged';
    const before = damaged && aside ? JSON.stringify({ v: STATE_VERSION, r: {}, damaged: this.#read }) : this.#read;
    return packState(this.#profile, [...this.#ours.values()], this.#level, before);
  }

  /** Keeps what the reader has now; undefined when it is not known at once what becomes of it. */
  #keep(aside = true): KeepResult | undefined {
    const sent = new Map(this.#ours);
    const state = this.#pack(aside);
    const result = this.#tracker.keep(state);
    const turn = ++this.#turn;
    if (result instanceof Promise) {
      void this.#wait(result, sent, state, turn);
      return undefined;
    }
    if (result === 'kept' || result === 'unsaved') this.#accept(sent, state);
    if (result === 'full' && aside && this.#trouble === 'damaged') return this.#keep(false);
    this.#say(result);
    return result;
  }

  /** Waits for what becomes of a state, and tells those who listen when it is not what they think. */
  async #wait(answer: Promise<KeepResult>, sent: Roles, state: string, turn: number, tries = 0): Promise<void> {
    const result = await answer;
    // a later one has all that this one has
    if (turn !== this.#turn) return;
    if (result === 'kept') this.#accept(sent, state);
    else if (this.#canTryAgain(result, tries)) {
      const ours = new Map(this.#ours);
      const text = this.#pack(result !== 'full');
      return this.#wait(Promise.resolve(this.#tracker.keep(text)), ours, text, turn, tries + 1);
    } else for (const key of this.#pending) this.#failures.set(key, errorOf(result));
    this.#pending.clear();
    this.#say(result);
    if (result === 'kept' && !this.#untold) return;
    this.#untold = false;
    this.#report();
    this.#tell();
  }

  /** Whether another state may be taken: with what others have kept meanwhile, or without what was damaged. */
  #canTryAgain(result: KeepResult, tries: number): boolean {
    if (result === 'full') return tries === 0 && this.#trouble === 'damaged';
    if (result !== 'changed' || tries >= MOST_MEETINGS) return false;
    this.#meet();
    this.#untold = true;
    return this.#trouble !== 'newer';
  }

  /** The state stands where it is kept. */
  #accept(sent: Roles, state: string): void {
    this.#read = state;
    this.#trouble = undefined;
    this.#theirs = sent;
  }

  /** Hears late what has become of the marks, and tells those who listen. */
  #hear(result: KeepResult): void {
    for (const key of this.#keys) {
      if (result === 'kept') this.#failures.delete(key);
      else this.#failures.set(key, errorOf(result));
    }
    this.#say(result);
    this.#tell();
  }

  #say(result: KeepResult): void {
    const outcome = result === 'kept' || result === 'full' ? result : 'blocked';
    if (outcome === this.#outcome) return;
    this.#outcome = outcome;
    this.onreport?.();
  }

  /** The keys of the roles that have marks. */
  get #keys(): readonly string[] {
    return [...this.#ours.keys()].map((role) => marksKey(this.#profile.id, role));
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) for (const key of this.#keys) listener(key);
  }
}
