import { css } from 'lit';
import { field } from '../shared/field.styles.js';

/** Nested below the group: for a group that is to be a staircase, or whenever there is room for one. */
const stairs = css`
  .steps {
    grid-template-columns: repeat(var(--_count), minmax(0, 1fr));
    gap: 0.5rem;
    align-items: end;
    margin-block-start: 0;
  }
  .step {
    grid-template-columns: 1.2rem minmax(0, 1fr);
    gap: 0.15rem 0.55rem;
    align-content: end;
    padding: 0;
    padding-block-end: 0.2rem;
    border: 0;
    border-radius: 0.5rem;
  }
  .step:is(.current, .next, .climbed, .later) {
    background: none;
    box-shadow: none;
  }
  .bar {
    grid-area: 2 / 1 / auto / -1;
    inline-size: 100%;
    block-size: calc(var(--_n) * var(--skill-stair-height, 1.25rem) - 0.25rem);
    margin-block: 0 0.65rem;
    border-radius: 0.35rem 0.35rem 0 0;
  }
  .step:hover .bar {
    border-color: var(--_accent);
  }
  .tag {
    grid-area: 1 / 1 / auto / -1;
    justify-self: start;
    margin-block-end: 0.35rem;
  }
  input {
    grid-area: 3 / 1;
    align-self: center;
  }
  .name {
    grid-area: 3 / 2;
    overflow-wrap: anywhere;
  }
  .meta {
    grid-area: 4 / 2;
  }
`;

/**
 * Height carries the order and words carry the state: filled is climbed, hatched is next, flat is later. Narrow, each
 * step is a row with its bar along the bottom edge.
 */
export const levelSelectorStyles = [
  field,
  css`
    .steps {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.45rem;
      margin-block-start: 0.6rem;
    }
    .step {
      position: relative;
      display: grid;
      grid-template-columns: 1.25rem minmax(0, 1fr) auto;
      align-items: center;
      gap: 0 var(--_s);
      padding: 0.6rem 0.8rem;
      cursor: pointer;
      background: var(--_surface);
      border: var(--_line) solid var(--_control);
      border-radius: var(--_radius);
    }
    input {
      grid-area: 1 / 1 / span 2;
      inline-size: 1.2rem;
      block-size: 1.2rem;
      margin: 0;
    }
    .name {
      grid-area: 1 / 2;
      font-weight: var(--_strong);
      line-height: 1.25;
    }
    .meta {
      grid-area: 2 / 2;
      font-size: var(--_text-xs);
      line-height: 1.3;
      color: var(--_quiet);
    }
    .tag {
      grid-area: 1 / 3 / span 2;
    }
    .tag.next {
      background: var(--_surface);
    }
    .bar {
      grid-area: 3 / 1 / auto / -1;
      display: block;
      inline-size: calc(var(--_n) / var(--_count) * 100%);
      block-size: 0.35rem;
      margin-block-start: 0.5rem;
      border: 1px solid transparent;
      border-radius: 3px;
      background: light-dark(oklch(0.9 0.01 245), oklch(0.33 0.016 250));
    }
    .step:hover {
      border-color: var(--_accent);
    }
    :is(.climbed, .current) .bar {
      background: var(--_accent-fill);
      border-color: var(--_accent-fill);
    }
    .step.current {
      border-color: var(--_accent);
      box-shadow: inset 0 0 0 1px var(--_accent);
      background: var(--_accent-tint);
    }
    .step.next {
      border-color: var(--_next-solid);
      border-style: dashed;
      background: var(--_next-tint);
    }
    .next .bar {
      border-color: var(--_next-solid);
      background: repeating-linear-gradient(-45deg, var(--_next-solid) 0 2px, transparent 2px 6px);
    }
    .step:has(:focus-visible) {
      outline: var(--skill-focus-width, 3px) solid var(--_focus);
      outline-offset: var(--skill-focus-offset, 2px);
    }
    .step :focus-visible {
      outline: none;
    }
    fieldset:disabled .step {
      cursor: not-allowed;
      opacity: 0.7;
    }
    @container (inline-size >= 28rem) {
      .step {
        grid-template-columns: 1.25rem 8.5rem minmax(0, 1fr) 6.4rem;
      }
      .bar {
        grid-area: 1 / 3 / span 2;
        inline-size: calc(var(--_n) / var(--_count) * 100%);
        margin: 0;
        block-size: 0.6rem;
      }
      .tag {
        grid-area: 1 / 4 / span 2;
        justify-self: end;
      }
    }
    .stairs {
      ${stairs}
    }
    @container (inline-size >= 42rem) {
      .auto {
        ${stairs}
      }
    }
    @media (forced-colors: active) {
      .step {
        border-color: currentColor;
      }
      :is(.climbed, .current) .bar {
        background: Highlight;
        border-color: Highlight;
        forced-color-adjust: none;
      }
      .bar {
        border-color: currentColor;
      }
      .step.current {
        outline: 3px solid Highlight;
        outline-offset: 3px;
      }
    }
    @media print {
      .bar {
        print-color-adjust: exact;
      }
      fieldset {
        break-inside: avoid;
      }
    }
  `,
];
