/* eslint-disable lit/binding-positions, lit/no-invalid-html -- the tags may have a prefix: lit/static-html puts them in */
import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import type { SkillNavigateEvent } from '../../events/skill-navigate-event.js';
import type { Translator } from '../../strings/translate.js';
import type { ProfileView } from '../../view/profile-view.js';
import type { Selection, WITHOUT } from '../../view/selection.js';
import { heading } from '../shared/heading.js';
import { richMessage } from '../shared/local-text.js';
import { ROLE_WORDS, noMatchBox } from '../shared/no-match-box.js';
import { orNothing } from '../shared/or-nothing.js';
import { tags } from '../shared/tags.js';
import { filterBar } from './filter-bar.js';

interface ExpectationsContext {
  readonly selection: Selection;
  readonly t: Translator;
  readonly headingLevel: number;
  readonly density: string | undefined;
  readonly announce: string | undefined;
  readonly onFilter: (filter: Partial<Selection>) => void;
  readonly onUndo: (undo: keyof typeof WITHOUT) => void;
  readonly onNavigate: (event: SkillNavigateEvent) => void;
}

/** The control of each filter, by what undoes it. */
export const CONTROL_OF = {
  'required-only': '.filters input',
  roles: '.filters .shown',
  query: '.search input',
  all: '.search input',
} as const satisfies Record<keyof typeof WITHOUT, string>;

/** What is expected at each level: the filters, the overview, and below it a section for each level. */
export function expectationsSection(
  { sections, first, last, found, nothing: reason }: ProfileView,
  levels: readonly TemplateResult[],
  { selection, t, headingLevel, density, announce, onFilter, onUndo, onNavigate }: ExpectationsContext,
): TemplateResult {
  return html`<section class="block expectations" part="expectations" @skill-navigate=${onNavigate}>
    <div class="toolbar">
      <div class="words">
        ${heading(headingLevel, t('expectedAtEachLevel'), 'section-heading')}
        <p class="quiet">
          <slot name="intro">${sections.length > 1 ? richMessage(t, 'expectedIntro', { first, last }) : richMessage(t, 'expectedIntroOne', { first })}</slot>
        </p>
      </div>
      ${filterBar(selection, { t, found, density, announce, onFilter })}
    </div>
    ${reason ? noMatchBox(reason, ROLE_WORDS, t, onUndo) : nothing}
    <${tags['skill-matrix']}
      panel="none"
      ?hidden=${Boolean(reason)}
      density=${orNothing(density)}
      exportparts="table: matrix, column-header, row-header, cell, cell-required, cell-optional, cell-not-defined, cell-current, cell-next, legend"
    ></${tags['skill-matrix']}>
    <div class="levels" ?hidden=${Boolean(reason)}>${levels}</div>
    <slot name="after-expectations"></slot>
  </section>`;
}
