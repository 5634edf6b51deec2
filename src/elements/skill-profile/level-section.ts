/* eslint-disable lit/binding-positions, lit/no-invalid-html -- the tags may have a prefix: lit/static-html puts them in */
import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import type { LevelSection } from '../../view/profile-view.js';
import { filledPips } from '../../view/step-pips.js';
import { heading } from '../shared/heading.js';
import { pips } from '../shared/icons.js';
import { localText } from '../shared/local-text.js';
import { orNothing } from '../shared/or-nothing.js';
import { tags } from '../shared/tags.js';

interface SectionFrame {
  /** How many levels there are. */
  readonly total: number;
  readonly isOpen: boolean;
  readonly headingLevel: number;
  readonly density: string | undefined;
  /** The button was pressed; it has the level's id as `data-level`. */
  readonly onToggle: (event: Event) => void;
  /** Find-in-page has found a word in the closed section. */
  readonly onMatch: (event: Event) => void;
}

/** The section of one level: a heading that opens it, and its table. */
export function levelSection(
  { level, step, standing, tag, count }: LevelSection,
  { total, isOpen, headingLevel, density, onToggle, onMatch }: SectionFrame,
): TemplateResult {
  return html`<section class="level ${standing}" part="level" data-level=${level.id}>
    <header>
      ${heading(
        headingLevel,
        html`<button
          class="toggle"
          type="button"
          aria-expanded=${isOpen}
          aria-controls="level-${step}"
          data-level=${level.id}
          @click=${onToggle}
        >
          <span class="chev" aria-hidden="true"></span>${pips(filledPips(step, total))}<span>${localText(level)}</span>
        </button>`,
        'level-heading',
      )}
      ${tag ? html`<span class="tag ${standing}">${tag}</span>` : nothing}
      <span class="count">${count}</span>
    </header>
    <div id="level-${step}" class="content" .hidden=${isOpen ? false : 'until-found'} data-level=${level.id} @beforematch=${onMatch}>
      <${tags['level-table']}
        density=${orNothing(density)}
        class="level-table"
        level=${level.id}
        exportparts="table: level-table, caption: level-table-caption, head: level-table-head, row: level-table-row, row-current: level-table-row-current, role, badge, description, detail, ladder, rung, empty: level-table-empty"
      ></${tags['level-table']}>
    </div>
  </section>`;
}
