import { ContextProvider } from '@lit/context';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { skillContext } from '../../controllers/skill-context.js';
import { SkillElement } from './skill-element.js';

/** An element that shares its profile and selection with all that stand in it: one load, one selection. */
export abstract class ProviderElement extends SkillElement {
  readonly #provider = new ContextProvider(this, { context: skillContext, initialValue: this.store });

  /** The id of the reader's role. */
  @property({ attribute: 'role-id' }) roleId: string | undefined;

  /** The id of the reader's current level. */
  @property() level: string | undefined;

  /** The id of the level to compare with; the next one when it is left out. */
  @property() target: string | undefined;

  /** The id of the role to compare with at the reader's level, instead of another level. */
  @property({ attribute: 'other-role' }) otherRole: string | undefined;

  /** The ids of the roles shown, all when undefined. */
  @property({ attribute: false }) roles: readonly string[] | undefined;

  /** Shows only required expectations. */
  @property({ type: Boolean, attribute: 'required-only' }) requiredOnly = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#provider.setValue(this.store);
    this.selectByHost(changed, {
      roleId: 'role',
      level: 'level',
      target: 'target',
      otherRole: 'otherRole',
      roles: 'roles',
      requiredOnly: 'requiredOnly',
    });
  }
}
