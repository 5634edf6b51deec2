import { css } from 'lit';
import { choicesStyles } from '../shared/choices.styles.js';
import { field } from '../shared/field.styles.js';

/** The list is as wide as its column; the panel opens below its button and pushes the page down, hiding nothing. */
export const roleFilterStyles = [
  field,
  choicesStyles,
  css`
    /* as wide as its button wants to be */
    :host {
      container-type: normal;
    }
    #panel {
      margin-block-start: var(--_xs);
    }
    legend {
      margin-block-end: var(--_xs);
    }
    .group {
      grid-column: 1 / -1;
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      column-gap: 0.6rem;
      border-block-start: var(--_line) solid var(--_border);
    }
    .group > .check {
      align-self: start;
    }
    summary {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      min-block-size: var(--_size);
      cursor: pointer;
      list-style: none;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    summary > .words {
      flex: 1;
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.5rem;
      align-items: baseline;
      justify-content: space-between;
    }
    summary:hover .name {
      text-decoration: underline 1px;
      text-underline-offset: 0.2em;
    }
    .name {
      font-size: var(--_text-s);
      font-weight: var(--_strong);
    }
    details[open] > summary .chev {
      rotate: 135deg;
    }
    details > .choices {
      padding-block-end: var(--_xs);
    }
    @media print {
      .disclosure {
        display: none;
      }
    }
  `,
];
