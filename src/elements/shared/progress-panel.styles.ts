import { css } from 'lit';

/** A table of levels with a bar in each row; below it what can be done with the marks. */
export const progressPanelStyles = css`
  .progress-panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }
  .levels {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_text-s);
  }
  .levels :is(th, td) {
    padding: 0.5rem 0.6rem;
    text-align: start;
    vertical-align: baseline;
    border-block-end: var(--_line) solid var(--_border);
  }
  .levels thead th {
    font-size: var(--_text-xs);
    font-weight: 550;
    color: var(--_quiet);
  }
  .levels tbody th {
    font-weight: var(--_strong);
  }
  .levels .words {
    display: inline-block;
    min-inline-size: 5rem;
  }
  .bar {
    max-inline-size: 100%;
    block-size: 1rem;
    vertical-align: middle;
  }
  .bar .track {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 1;
  }
  .bar .fill {
    fill: var(--_accent);
  }
  .bar:dir(rtl) {
    scale: -1 1;
  }
  .transfer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .transfer > label:not(.btn) {
    font-size: var(--_text-s);
    color: var(--_quiet);
  }
  .transfer select {
    inline-size: auto;
    min-inline-size: 0;
    min-block-size: var(--_size);
    font-size: var(--_text-s);
  }
  .file {
    position: relative;
  }
  .file input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .file:focus-within {
    outline: var(--skill-focus-width, 3px) solid var(--_focus);
    outline-offset: var(--skill-focus-offset, 2px);
  }
  .step {
    display: grid;
    gap: 0.6rem;
    padding: var(--_space);
    border: var(--_line) solid var(--_next-line);
    border-radius: var(--_radius);
    background: var(--_next-tint);
  }
  .step ul {
    padding-inline-start: 1.2rem;
    list-style: disc;
  }
  .step .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .step textarea {
    inline-size: 100%;
    box-sizing: border-box;
    padding: 0.6rem;
    font: 0.875rem/1.5 ui-monospace, monospace;
    color: inherit;
    border: var(--_line) solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  #step {
    font-weight: var(--_strong);
  }
  @container (inline-size < 30rem) {
    .levels {
      table-layout: fixed;
    }
    .levels :is(th, td) {
      padding-inline: 0.25rem;
      overflow-wrap: anywhere;
    }
    .levels .badge {
      white-space: normal;
    }
    .levels .words {
      min-inline-size: 0;
      margin-inline-end: 0.4rem;
    }
  }
  @media (forced-colors: active) {
    .bar .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .bar .fill {
      fill: Highlight;
      forced-color-adjust: none;
    }
  }
  @media print {
    .transfer,
    .step {
      display: none;
    }
    .bar {
      print-color-adjust: exact;
    }
  }
`;
