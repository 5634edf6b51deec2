import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { unknownIds } from '../view/selection.js';
import type { SkillStore } from './skill-store.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Warns of roles and levels that were chosen and that the profile does not have, once each. */
export class UnknownIdsController implements ReactiveController {
  readonly #host: Host;
  readonly #store: SkillStore;
  readonly #warned = new Set<string>();

  constructor(host: Host, store: SkillStore) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostUpdated(): void {
    const { state, selection } = this.#store;
    if (state.status !== 'ready') return;
    const { roles, levels } = unknownIds(state.profile, selection);
    const names = [...roles.map((id) => `role "${id}"`), ...levels.map((id) => `level "${id}"`)];
    for (const name of names) {
      const text = `${state.profile.id} has no ${name}: ignored.`;
      if (this.#warned.has(text)) continue;
      this.#warned.add(text);
      console.warn(`<${this.#host.localName}> ${text}`);
    }
  }
}
