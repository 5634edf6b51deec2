import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { embeddedProfile, type CatalogContent } from '../model/catalog.js';
import type { NamedProfile } from '../model/role-across.js';
import type { CatalogEntry } from '../schema/catalog-schema.js';
import type { Failure } from '../source/failure.js';
import { loadProfile } from '../source/load-profile.js';
import type { Profile } from '../model/profile.js';

type Host = ReactiveControllerHost & HTMLElement;

/** How many profiles are asked for at the same time. */
const AT_ONCE = 4;

/** A skill whose profile did not come. */
export interface FailedSkill {
  readonly entry: CatalogEntry;
  readonly failure: Failure;
  /** It is being asked for again. */
  readonly busy: boolean;
}

/**
 * The profiles of all skills of a catalog that name a role, a few at a time; those that have come are there at once. What
 * is under way is given up when the element leaves the page, and taken up again when it comes back.
 */
export class RoleProfilesController implements ReactiveController {
  readonly #host: Host;
  readonly #onDone: () => void;
  #content: CatalogContent | undefined;
  #role: string | undefined;
  #entries: readonly CatalogEntry[] = [];
  #waiting: CatalogEntry[] = [];
  #running = 0;
  #abort = new AbortController();
  readonly #profiles = new Map<string, Profile>();
  readonly #failures = new Map<string, Failure>();
  readonly #retried = new Set<string>();

  /** @param onDone Called when the last one that was asked for has come or failed. */
  constructor(host: Host, onDone: () => void) {
    this.#host = host;
    this.#onDone = onDone;
    host.addController(this);
  }

  /** How many there are, and how many of them are there. */
  get count(): { readonly n: number; readonly total: number } {
    return { n: this.#profiles.size, total: this.#entries.length };
  }

  /** Some are still to come. */
  get isLoading(): boolean {
    return this.#running + this.#waiting.length > 0;
  }

  /** Those that have come, in the order of the catalog. */
  get skills(): readonly NamedProfile[] {
    return this.#entries.flatMap((entry) => {
      const profile = this.#profiles.get(entry.id);
      const language = this.#content?.catalog.languageOf(entry) ?? 'en';
      return profile ? [{ id: entry.id, name: entry.name, language, profile }] : [];
    });
  }

  /** Those that did not come. */
  get failed(): readonly FailedSkill[] {
    return this.#entries.flatMap((entry) => {
      const failure = this.#failures.get(entry.id);
      return failure ? [{ entry, failure, busy: this.#retried.has(entry.id) }] : [];
    });
  }

  /** Loads what a role needs, unless that is what is being loaded or was. A skill that lists no roles may have this one. */
  load(content: CatalogContent, role: string): void {
    if (content.catalog === this.#content?.catalog && role === this.#role) return;
    this.#stop();
    this.#content = content;
    this.#role = role;
    this.#profiles.clear();
    this.#failures.clear();
    this.#entries = content.catalog.skills.filter(({ roles }) => roles?.includes(role) ?? true);
    for (const entry of this.#entries) {
      const profile = embeddedProfile(entry);
      if (profile) this.#profiles.set(entry.id, profile);
    }
    this.#take(this.#entries.filter(({ profile }) => !profile));
  }

  /** Asks for a profile again. */
  retry(skill: string): void {
    if (this.#retried.has(skill)) return;
    this.#retried.add(skill);
    this.#take(this.#entries.filter(({ id }) => id === skill));
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    const missing = this.#entries.filter(({ id }) => !this.#profiles.has(id) && !this.#failures.has(id));
    if (!this.isLoading) this.#take(missing);
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#stop();
    });
  }

  #stop(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#waiting = [];
    this.#running = 0;
    this.#retried.clear();
  }

  #take(entries: readonly CatalogEntry[]): void {
    this.#waiting.push(...entries);
    while (this.#running < AT_ONCE && this.#waiting.length > 0) void this.#next();
  }

  async #next(): Promise<void> {
    const entry = this.#waiting.shift();
    const content = this.#content;
    if (!entry || !content) return;
    this.#running++;
    const { signal } = this.#abort;
    const base = content.address ?? this.#host.ownerDocument.baseURI;
    const result = await loadProfile(entry.src ?? '', base, { signal, reload: this.#retried.has(entry.id) });
    if (signal.aborted) return;
    this.#running--;
    this.#retried.delete(entry.id);
    if (result.ok) {
      this.#profiles.set(entry.id, result.value.profile);
      this.#failures.delete(entry.id);
    } else this.#failures.set(entry.id, result.failure);
    this.#take([]);
    this.#host.requestUpdate();
    if (!this.isLoading) this.#onDone();
  }
}
