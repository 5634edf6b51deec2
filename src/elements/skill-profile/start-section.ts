/* eslint-disable lit/binding-positions, lit/no-invalid-html -- the tags may have a prefix: lit/static-html puts them in */
import type { TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import type { Translator } from '../../strings/translate.js';
import { heading } from '../shared/heading.js';
import { orNothing } from '../shared/or-nothing.js';
import { tags } from '../shared/tags.js';

/** Where the reader says who they are: how to use the page, your role, your current level. */
export const startSection = (t: Translator, headingLevel: number, density: string | undefined): TemplateResult =>
  html`<section class="block start" part="start">
    <div class="intro">
      ${heading(headingLevel, t('howToUse'), 'section-heading')}
      <p>${t('howToUseText')}</p>
      <${tags['role-filter']} density=${orNothing(density)} class="role" exportparts="control: role-control, label: role-label"></${tags['role-filter']}>
    </div>
    <${tags['level-selector']} density=${orNothing(density)} exportparts="group: level-group, label: level-label, option, bar, tag"></${tags['level-selector']}>
  </section>`;
