import { css } from 'lit';

/** One panel with hairlines. Narrow: two numbers side by side, the rest as rows; then two rows of three; then six. */
export const skillStatsStyles = css`
  :host {
    --_edge: var(--_gutter, 1rem);
  }
  dl {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--_line);
    overflow: hidden;
  }
  .stat {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: minmax(5.5rem, 2fr) minmax(0, 3fr);
    gap: 0 var(--_space);
    align-items: baseline;
    padding: var(--_space) var(--_edge);
    background: var(--_surface);
    box-shadow: 0 0 0 var(--_line) var(--_border);
  }
  dt {
    grid-row: 1 / span 3;
    align-self: start;
    padding-block-start: 0.1em;
    font-size: var(--_text-s);
    color: var(--_quiet);
  }
  dd {
    font-weight: var(--_strong);
    line-height: 1.3;
    text-wrap: balance;
  }
  .num {
    font-size: 1.5em;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
    line-height: 1.1;
  }
  small {
    font-size: 0.55em;
    font-weight: 500;
    letter-spacing: 0;
    color: var(--_quiet);
  }
  .note {
    grid-column: 2;
    font-weight: 400;
    font-size: var(--_text-s);
    color: var(--_quiet);
  }
  .share {
    display: flex;
    grid-column: 2;
    gap: 2px;
    max-inline-size: 12rem;
    block-size: 0.4rem;
    margin-block: 0.45rem 0.3rem;
  }
  .share i {
    flex: var(--_a) 0 0;
    border-radius: 2px;
    background: var(--_accent-fill);
    print-color-adjust: exact;
  }
  .share i + i {
    flex-grow: var(--_b);
    background: none;
    border: 1px solid var(--_control);
  }
  .mandatory dt {
    padding-block-start: 0.45em;
    line-height: 1.3;
  }
  :is(.roles, .levels) {
    grid-column: auto;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  :is(.roles, .levels) dt {
    grid-row: auto;
  }
  :is(.roles, .levels) .note {
    grid-column: 1;
  }
  @container (inline-size >= 20rem) {
    time {
      white-space: nowrap;
    }
  }
  @container (inline-size >= 34rem) {
    dl {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
    .stat {
      grid-column: span 2;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: 0.3rem;
      padding: var(--_space) var(--_l);
    }
    .stat:nth-child(3n + 1) {
      padding-inline-start: var(--_edge);
    }
    .stat:nth-child(3n) {
      padding-inline-end: var(--_edge);
    }
    /* a last row that is not full stretches its last fact */
    .stat:last-child:nth-child(3n + 1) {
      grid-column: span 6;
    }
    .stat:last-child:nth-child(3n + 2) {
      grid-column: span 4;
    }
    .stat dt {
      grid-row: auto;
      padding: 0;
      line-height: 1.5;
    }
    .num {
      font-size: 2.1em;
    }
    .note,
    .share {
      grid-column: 1;
    }
    .share {
      inline-size: 100%;
    }
  }
  /* a fact is as wide as its longest word at least; what then has no room goes into a second row */
  @container (inline-size >= 62rem) {
    dl {
      display: flex;
      flex-wrap: wrap;
    }
    .stat:nth-child(n) {
      flex: 1.1 0 0;
      display: flex;
      flex-direction: column;
      max-inline-size: 100%;
      padding-inline: var(--_l);
    }
    .stat:is(.roles, .levels) {
      flex-grow: 0.9;
    }
    .stat.mandatory {
      flex-grow: 1.8;
    }
    .stat.group {
      flex-grow: 1.5;
    }
    .stat:first-child:nth-child(n) {
      padding-inline-start: var(--_edge);
    }
    .stat:last-child:nth-child(n) {
      padding-inline-end: var(--_edge);
    }
  }
  @media (forced-colors: active) {
    .stat {
      outline: 1px solid CanvasText;
    }
    .share i:first-child {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
  @media print {
    dl {
      break-inside: avoid;
    }
  }
`;
