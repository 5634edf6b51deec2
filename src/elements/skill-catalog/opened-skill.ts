/* eslint-disable lit/binding-positions, lit/no-invalid-html -- the tags may have a prefix: lit/static-html puts them in */
import { nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { html } from 'lit/static-html.js';
import type { CatalogContent } from '../../model/catalog.js';
import type { CatalogEntry } from '../../schema/catalog-schema.js';
import type { Translator } from '../../strings/translate.js';
import type { RoleName } from '../../view/names.js';
import { roleText } from '../../view/role-text.js';
import { richMessage } from '../shared/local-text.js';
import { orNothing } from '../shared/or-nothing.js';
import { passOn, type Settings } from '../shared/pass-on.js';
import { tags } from '../shared/tags.js';

/** The catalog around. */
interface Around extends Settings {
  readonly headingLevel: number;
}

interface SkillFrame {
  /** The address of the profile, unless it stands in the catalog. */
  readonly src: string | undefined;
  /** The reader's role, if the skill is asked of it. */
  readonly role: string | undefined;
  readonly urlState: string | undefined;
  /** What leads back to the list. */
  readonly back: TemplateResult;
}

/** The skill that is open, as a profile of its own, and the way back. Another skill is another element. */
export const openedSkill = (
  { id, profile }: CatalogEntry,
  catalog: Around,
  { src, role, urlState, back }: SkillFrame,
): unknown =>
  keyed(
    id,
    html`<div class="opened">
      <p class="back">${back}</p>
      <${tags['skill-profile']}
        class="profile"
        part="profile"
        src=${orNothing(src)}
        .data=${profile}
        heading-level=${catalog.headingLevel}
        role-id=${orNothing(role)}
        url-state=${orNothing(urlState)}
        ${passOn(catalog)}
      ></${tags['skill-profile']}>
    </div>`,
  );

interface RoleFrame {
  readonly t: Translator;
  readonly content: CatalogContent;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The view of one role over all skills, behind a button: it has to load their profiles. */
export function roleSection(
  role: RoleName,
  catalog: Around,
  { t, content, isOpen, onToggle }: RoleFrame,
): TemplateResult {
  return html`<div class="role-section">
    <button
      class="btn"
      type="button"
      part="role-button"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls="role"
      @click=${onToggle}
    >
      <span class="chev" aria-hidden="true"></span><span>${richMessage(t, 'showRole', { role: roleText(role) })}</span>
    </button>
    <div id="role" ?hidden=${!isOpen}>
      ${
        isOpen
          ? html`<${tags['skill-role']}
              part="role"
              .shared=${content}
              role-id=${role.id}
              heading-level=${catalog.headingLevel + 1}
              ${passOn(catalog)}
            ></${tags['skill-role']}>`
          : nothing
      }
    </div>
  </div>`;
}
