/* eslint-disable lit/binding-positions, lit/no-invalid-html -- the tags may have a prefix: lit/static-html puts them in */
import { nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { html } from 'lit/static-html.js';
import type { ProgressStore } from '../../controllers/hosted-marks-storage.js';
import type { CatalogContent } from '../../model/catalog.js';
import type { CatalogEntry } from '../../schema/catalog-schema.js';
import type { Translator } from '../../strings/translate.js';
import type { RoleName } from '../../view/names.js';
import { richMessage } from '../shared/local-text.js';
import { orNothing } from '../shared/or-nothing.js';
import { tags } from '../shared/tags.js';

/** What the catalog passes on to a skill as it is. */
interface Settings {
  readonly headingLevel: number;
  readonly density: string | undefined;
  readonly announcements: string | undefined;
  readonly storage: string | undefined;
  readonly progressStore: ProgressStore | undefined;
  readonly scale: string | undefined;
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
  settings: Settings,
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
        heading-level=${settings.headingLevel}
        role-id=${orNothing(role)}
        url-state=${orNothing(urlState)}
        density=${orNothing(settings.density)}
        announce=${orNothing(settings.announcements)}
        storage=${orNothing(settings.storage)}
        scale=${orNothing(settings.scale)}
        .progressStore=${settings.progressStore}
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
  { id, full: text, lang }: RoleName,
  settings: Settings,
  { t, content, isOpen, onToggle }: RoleFrame,
): TemplateResult {
  const name = lang === undefined ? { text } : { text, lang };
  return html`<div class="role-section">
    <button
      class="btn"
      type="button"
      part="role-button"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls="role"
      @click=${onToggle}
    >
      <span class="chev" aria-hidden="true"></span><span>${richMessage(t, 'showRole', { role: name })}</span>
    </button>
    <div id="role" ?hidden=${!isOpen}>
      ${
        isOpen
          ? html`<${tags['skill-role']}
              part="role"
              .shared=${content}
              role-id=${id}
              heading-level=${settings.headingLevel + 1}
              density=${orNothing(settings.density)}
              announce=${orNothing(settings.announcements)}
              storage=${orNothing(settings.storage)}
              scale=${orNothing(settings.scale)}
              .progressStore=${settings.progressStore}
            ></${tags['skill-role']}>`
          : nothing
      }
    </div>
  </div>`;
}
