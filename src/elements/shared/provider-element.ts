import { ContextProvider } from '@lit/context';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { ProgressStore } from '../../controllers/hosted-marks-storage.js';
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

  /** Where marks are kept: `local` (the default), in this browser, or `none`, until the page is left. */
  @property() storage: string | undefined;

  /** A store of your own for the marks, such as one on your server. Takes the place of `storage`. */
  @property({ attribute: false }) progressStore: ProgressStore | undefined;

  /** Shows only required expectations. */
  @property({ type: Boolean, attribute: 'required-only' }) requiredOnly = false;

  /**
   * Shows only expectations whose role or description contains this text, whatever the case, and whatever the accents that
   * make no other letter in the reader's language.
   */
  @property() query: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#provider.setValue(this.store);
    if (this.isOwner) this.store.marksPlace = this.progressStore ?? (this.storage === 'none' ? 'none' : 'local');
    this.selectByHost(changed, {
      roleId: 'role',
      level: 'level',
      target: 'target',
      otherRole: 'otherRole',
      roles: 'roles',
      requiredOnly: 'requiredOnly',
      query: 'query',
    });
  }
}
