import { css } from 'lit';
import { field } from '../shared/field.styles.js';

/** The list is as wide as its column; the panel opens below its button and pushes the page down, hiding nothing. */
export const roleFilterStyles = [
  field,
  css`
    /* as wide as its button wants to be */
    :host {
      container-type: normal;
    }
    #panel {
      margin-block-start: var(--_xs);
      padding: var(--_space);
      border: var(--_line) solid var(--_border);
      border-radius: var(--_panel-radius);
      background: var(--_surface);
    }
    fieldset {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_xs);
    }
    legend {
      margin-block-end: var(--_xs);
    }
    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr));
      column-gap: var(--_space);
    }
    .check {
      line-height: 1.3;
      padding-block: 0.2rem;
    }
    .family {
      grid-column: 1 / -1;
      margin-block-start: var(--_xs);
      font-size: var(--_text-s);
      font-weight: var(--_strong);
      color: var(--_quiet);
    }
    @media print {
      .disclosure {
        display: none;
      }
    }
  `,
];
