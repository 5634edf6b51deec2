import { svg, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';

/** An eye: to watch. The word beside it says the same, as with all of these. */
export const watchIcon = (): TemplateResult =>
  icon(
    16,
    svg`<path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Z"/><circle cx="8" cy="8" r="2" fill="currentColor" stroke="none"/>`,
  );

/** A pen: to suggest a change. */
export const suggestIcon = (): TemplateResult =>
  icon(16, svg`<path d="m2.5 13.5.7-3L10.6 3a1.4 1.4 0 0 1 2 0l.4.4a1.4 1.4 0 0 1 0 2l-7.5 7.4z"/>`);
