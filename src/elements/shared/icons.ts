import { svg, type TemplateResult } from 'lit';

/** A picture of lines in the colour of the text. */
export const icon = (size: number, shape: TemplateResult): TemplateResult => svg`<svg
  width=${size} height=${size} viewBox="0 0 16 16" aria-hidden="true" focusable="false"
  fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round">${shape}</svg>`;

/** "There is something to know." */
export const warningIcon = (): TemplateResult =>
  icon(18, svg`<path d="M8 2 14.6 13.5H1.4Z"/><path d="M8 6.4v3.2M8 11.2v.6"/>`);

/** Stands in a search box, which says in words what it is. */
export const searchIcon = (): TemplateResult =>
  icon(16, svg`<circle cx="7" cy="7" r="4.6"/><path d="m10.5 10.5 3.6 3.6"/>`);

/** How high a level is, as five bars. The words beside it say the same. */
export const pips = (filled: number): TemplateResult => svg`<svg
  class="pips" width="20" height="16" viewBox="0 0 20 16" aria-hidden="true" focusable="false" fill="currentColor"
  >${[0, 1, 2, 3, 4].map(
    (bar) =>
      svg`<rect class=${bar < filled ? 'on' : 'off'} x=${0.5 + bar * 4} y=${12.5 - bar * 3} width="2.6" height=${3 + bar * 3} rx="1"/>`,
  )}</svg>`;
