/* eslint-disable lit/binding-positions, lit/no-invalid-html -- the tags may have a prefix: lit/static-html puts them in */
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { html } from 'lit/static-html.js';
import type { ProgressStore } from '../../controllers/hosted-marks-storage.js';
import type { CatalogEntry } from '../../schema/catalog-schema.js';
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
