import { css } from 'lit';

/** A dot for required, a ring for optional, a dash for nothing; the words are there for who does not see them. */
export const skillMatrixStyles = css`
  :host {
    --_role-size: var(--skill-table-role-size, 13.5rem);
    --_required-size: var(--skill-table-required-size, 8.25rem);
    --_gap: 0.9rem;
    --_edge: clamp(0.9rem, 2.4cqi, 1.35rem);
  }
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 2px;
    font-size: var(--_text-s);
  }
  col.role {
    inline-size: 32%;
  }
  th {
    padding: 0.3rem 0.4rem;
    padding-inline-start: 0;
    font-weight: 550;
    text-align: start;
  }
  thead th {
    padding-inline: 0;
    font-size: var(--_text-xs);
    color: var(--_quiet);
    text-align: center;
    vertical-align: bottom;
  }
  thead th:first-child {
    text-align: start;
  }
  .head {
    min-block-size: 1.75rem;
    min-inline-size: 1.75rem;
    max-inline-size: 100%;
    padding: 0;
    font: inherit;
    color: inherit;
    text-align: inherit;
    overflow-wrap: anywhere;
    background: none;
    border: 0;
    cursor: pointer;
    text-decoration: underline transparent 1px;
    text-underline-offset: 0.2em;
  }
  thead .head,
  .head:hover {
    text-decoration-color: currentColor;
  }
  thead .current .head {
    color: var(--_accent);
    font-weight: 650;
  }
  thead .next .head {
    color: var(--_next);
    font-weight: 650;
  }
  /* with many levels a name has no room across its column, so it stands upright; in the button, as Safari turns none */
  .many col.role {
    inline-size: 26%;
  }
  .many thead th {
    padding-inline-end: 0;
  }
  .many thead .head {
    min-inline-size: min(1.5rem, 100%);
    min-block-size: 0;
  }
  .many thead :is(.full, .abbr) {
    writing-mode: vertical-rl;
    rotate: 180deg;
    max-inline-size: 8rem;
    line-height: 1.2;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .full {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .abbr {
    text-decoration: inherit;
  }
  td {
    block-size: 1.9rem;
    padding: 0;
    font-size: var(--_text-xs);
    line-height: 1.1;
    text-align: center;
    color: var(--_quiet);
    border: var(--_line) solid var(--_border);
    border-radius: 0.35rem;
  }
  tbody td {
    cursor: pointer;
  }
  tbody td::before {
    content: '';
    display: inline-block;
    inline-size: 0.6rem;
    block-size: 0.6rem;
    vertical-align: -0.05em;
    border: 1.5px solid currentColor;
    border-radius: 50%;
  }
  td.required {
    color: var(--_accent);
    font-weight: 600;
    background: var(--_accent-tint);
    border-color: var(--_accent-line);
  }
  td.required::before {
    background: currentColor;
  }
  td.not-defined {
    border-style: dashed;
  }
  td.not-defined::before {
    block-size: 0;
    border-width: 1.5px 0 0;
    border-radius: 0;
    vertical-align: 0.25em;
  }
  .word {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  :host([cell='word']) .word {
    position: static;
    inline-size: auto;
    block-size: auto;
    clip-path: none;
    margin-inline-start: 0.4em;
  }
  .tag-text {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    font-size: 0.75rem;
    font-weight: 600;
  }
  .me th {
    color: var(--_accent);
    font-weight: 650;
  }
  .me td {
    border-color: var(--_accent);
  }
  .me td.optional {
    color: var(--_accent);
  }
  .me td.required {
    color: var(--_on-accent);
    background: var(--_accent-fill);
    border-color: var(--_accent-fill);
  }
  .me td.next {
    color: var(--_next);
    background: var(--_next-tint);
    border: 2px dashed var(--_next-solid);
  }
  .me td.current {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  tfoot :is(td, th) {
    padding-inline-start: 0;
    font-size: var(--_text-xs);
    font-weight: 450;
    font-variant-numeric: tabular-nums;
    color: var(--_quiet);
    border: 0;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1rem;
    margin-block-start: var(--_xs);
    font-size: 0.8em;
  }
  .panel {
    margin-block-start: var(--_space);
    padding: var(--_space) var(--_edge);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_panel-radius);
    background: var(--_own);
  }
  .panel header {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_xs) var(--_space);
    align-items: center;
    justify-content: space-between;
    margin-block-end: var(--_space);
  }
  .panel :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.125em;
  }
  @container (inline-size >= 42rem) {
    col.role {
      inline-size: 22%;
    }
    thead th {
      font-size: var(--_text-s);
    }
    .full {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
    }
    .abbr {
      display: none;
    }
    .tag-text {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      margin-inline-start: 0.4em;
    }
  }
  @media (forced-colors: active) {
    td {
      border-color: currentColor;
    }
    td.required::before {
      background: Highlight;
      border-color: Highlight;
      forced-color-adjust: none;
    }
    .me td {
      background: none;
    }
    td.required,
    .me th {
      font-weight: 800;
    }
  }
  @media print {
    table {
      break-inside: avoid;
    }
    td,
    td::before {
      print-color-adjust: exact;
    }
    .panel {
      display: none;
    }
  }
`;
