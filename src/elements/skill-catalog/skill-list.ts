import { html, nothing, type TemplateResult } from 'lit';
import type { SkillDomain, SkillGroup, SkillRow } from '../../view/catalog-view.js';
import { heading } from '../shared/heading.js';
import { localText } from '../shared/local-text.js';
import { orNothing } from '../shared/or-nothing.js';

/** What a list needs besides its skills. */
interface ListFrame {
  readonly headingLevel: number;
  /** What opens a skill: a link with an address, else a button. */
  readonly opener: (skill: string, content: unknown) => TemplateResult;
}

/** What opens a skill, or leads back to the list: a link where the view has an address, else a button. */
export function skillOpener(
  skill: string | undefined,
  content: unknown,
  href: string | undefined,
  onOpen: (event: MouseEvent) => void,
): TemplateResult {
  const part = skill === undefined ? 'back' : 'open';
  const words =
    skill === undefined
      ? html`<span class="chev" aria-hidden="true"></span>${content}`
      : html`<span class="text">${content}</span>`;
  return href === undefined
    ? html`<button type="button" class=${part} part=${part} data-skill=${orNothing(skill)} @click=${onOpen}>${words}</button>`
    : html`<a class=${part} part=${part} href=${href} data-skill=${orNothing(skill)} @click=${onOpen}>${words}</a>`;
}

const row = ({ id, name, summary, facts, isShown }: SkillRow, { opener }: ListFrame): TemplateResult =>
  html`<li part="skill" ?hidden=${!isShown}>
    ${opener(id, localText(name))}
    ${summary ? html`<p class="summary text" part="summary">${localText(summary)}</p>` : nothing}
    ${facts.length > 0 ? html`<p class="facts" part="facts">${facts.map((fact) => html`<span>${fact}</span>`)}</p>` : nothing}
  </li>`;

function skillGroup({ name, skills, isShown }: SkillGroup, level: number, frame: ListFrame): TemplateResult {
  const size = skills.filter((skill) => skill.isShown).length;
  return html`<div class="group" data-size=${Math.min(size, 3)} ?hidden=${!isShown}>
    ${name ? heading(level, html`<span class="text">${localText(name)}</span>`, 'group-heading') : nothing}
    <ul class="skills" role="list">
      ${skills.map((skill) => row(skill, frame))}
    </ul>
  </div>`;
}

/** The skills of one domain by group. Where the catalog has no domains at all, the domain goes without a heading. */
export function skillDomain(
  { name, count, groups, isShown }: SkillDomain,
  hasName: boolean,
  frame: ListFrame,
): TemplateResult {
  const { headingLevel } = frame;
  return html`<section class="domain" part="domain" ?hidden=${!isShown}>
    ${
      hasName
        ? html`<header>
            ${heading(headingLevel, html`<span class="text">${localText(name)}</span>`, 'domain-heading')}
            <span class="count">${count}</span>
          </header>`
        : nothing
    }
    <div class="groups">
      ${groups.map((group) => skillGroup(group, hasName ? headingLevel + 1 : headingLevel, frame))}
    </div>
  </section>`;
}
