import { css } from 'lit';
import { field } from '../shared/field.styles.js';

/** The heading, and the panel below it. */
export const skillProgressStyles = [
  field,
  css`
    [part='heading'] {
      margin-block-end: 0.5rem;
      font-size: 1.2em;
    }
    [part='marks-note'] {
      margin-block-end: var(--_space);
    }
  `,
];
