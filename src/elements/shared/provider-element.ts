import { ContextProvider } from '@lit/context';
import { html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Section } from '../../controllers/link-controller.js';
import { skillContext } from '../../controllers/skill-context.js';
import type { LinkPart } from './link-part.js';
import { linkPlaceOf } from './link-place.js';
import { MarksElement } from './marks-element.js';

/** An element that shares its profile and selection with all that stand in it: one load, one selection. */
export abstract class ProviderElement extends MarksElement {
  readonly #provider = new ContextProvider(this, { context: skillContext, initialValue: this.store });

  /** The id of the reader's role. */
  @property({ attribute: 'role-id' }) roleId: string | undefined;

  /** The id of the reader's current level. */
  @property() level: string | undefined;

  /** The id of the level to compare with; the next one when it is left out. */
  @property() target: string | undefined;

  /** The id of the role to compare with at the reader's level, instead of another level. */
  @property({ attribute: 'other-role' }) otherRole: string | undefined;

  /** Compares with the other version of the document, at `compare-src`, instead of another level. */
  @property({ type: Boolean }) versions = false;

  /** The ids of the roles shown, all when undefined. */
  @property({ attribute: false }) roles: readonly string[] | undefined;

  /** Shows only required expectations. */
  @property({ type: Boolean, attribute: 'required-only' }) requiredOnly = false;

  /**
   * Shows only expectations whose role or description contains this text, whatever the case, and whatever the accents that
   * make no other letter in the reader's language.
   */
  @property() query: string | undefined;

  /**
   * Where in the page's address the view is kept, so that a link leads back to it: `hash` or `query`. Nowhere when it is
   * left out.
   */
  @property({ attribute: 'url-state' }) urlState: string | undefined;

  #link: LinkPart | undefined;

  /** What there is besides when the view is kept in the address. */
  protected get link(): LinkPart | undefined {
    return this.#link;
  }

  /** The sections of levels that open and close, for the address. */
  protected get sections(): readonly Section[] {
    return [];
  }

  /** Opens and closes sections; those that are not named are as they are by themselves. */
  protected setSections(_open: ReadonlyMap<string, boolean>): void {
    // there are none here
  }

  protected override renderNotice(): unknown {
    return html`${super.renderNotice()}${this.#link?.renderNotice(this.t)}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('urlState')) void this.#keepInAddress();
    this.#provider.setValue(this.store);
    this.selectByHost(changed, {
      roleId: 'role',
      level: 'level',
      target: 'target',
      otherRole: 'otherRole',
      versions: 'versions',
      roles: 'roles',
      requiredOnly: 'requiredOnly',
      query: 'query',
    });
  }

  async #keepInAddress(): Promise<void> {
    this.#link?.remove();
    this.#link = undefined;
    const place = linkPlaceOf(this, this.urlState);
    if (!place) return;
    try {
      const { LinkPart } = await import('./link-part.js');
      if (place !== this.urlState || this.link) return;
      this.#link = new LinkPart(this, {
        place,
        store: () => this.store,
        sections: () => this.sections,
        setSections: (open) => {
          this.setSections(open);
        },
        onCopied: () => {
          this.announce(this.t('linkCopied'));
        },
      });
      this.requestUpdate();
    } catch (error) {
      console.warn(`<${this.localName}> cannot keep its view in the address: ${String(error)}`);
    }
  }
}
