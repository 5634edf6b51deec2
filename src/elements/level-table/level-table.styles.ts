import { css } from 'lit';

/**
 * Wide, a table; narrow, each row a block with the role and its badge above the text. More than 100 rows are a grid in
 * either case, since only blocks can be left out of the layout while they are out of view.
 */
export const levelTableStyles = css`
  :host {
    --_role-size: var(--skill-table-role-size, 13.5rem);
    --_required-size: var(--skill-table-required-size, 8.25rem);
    --_gap: 0.9rem;
    --_edge: clamp(0.9rem, 2.4cqi, 1.35rem);
    background: var(--_surface);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  caption {
    text-align: start;
    padding: 0.6rem var(--_edge);
    font-weight: var(--_strong);
  }
  caption.vh {
    padding: 0;
  }
  thead th {
    font-size: var(--_text-xs);
    font-weight: 550;
    color: var(--_quiet);
    text-align: start;
    padding: 0.5rem var(--_gap);
    background: var(--_sunken);
    border-block: var(--_line) solid var(--_border);
  }
  tbody :is(th, td) {
    padding: 0.95rem var(--_gap);
    vertical-align: top;
    text-align: start;
  }
  tbody tr > * {
    border-block-start: var(--_line) solid var(--_border);
  }
  thead + tbody > tr:first-child > * {
    border-block-start: 0;
  }
  :is(th, td):first-child {
    padding-inline-start: var(--_edge);
  }
  :is(th, td):last-child {
    padding-inline-end: var(--_edge);
  }
  tbody th {
    font-weight: var(--_strong);
    line-height: 1.4;
  }
  tbody td:nth-child(3) {
    white-space: pre-line;
    padding-inline-end: max(var(--_edge), 100cqi - var(--_role-size) - var(--_required-size) - var(--_measure));
  }
  .row-btn {
    position: relative;
    display: block;
    inline-size: 100%;
    min-block-size: 1.75rem;
    margin-block: -0.15rem;
    padding: 0.15rem 0;
    padding-inline-start: 1.4rem;
    font: inherit;
    color: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    background: none;
    border: 0;
    cursor: pointer;
  }
  .row-btn::before {
    content: '';
    position: absolute;
    inset-block-start: 0.6em;
    inset-inline-start: 0.1rem;
    inline-size: 0.42em;
    block-size: 0.42em;
    border: solid var(--_quiet);
    border-width: 2px 2px 0 0;
    border-radius: 1px;
    rotate: 45deg;
    transition: rotate var(--_transition);
  }
  .row-btn:dir(rtl)::before {
    rotate: -135deg;
  }
  .row-btn[aria-expanded='true']::before {
    rotate: 135deg;
  }
  .row-btn:hover {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .rest {
    display: block;
    font-weight: 450;
    font-size: var(--_text-xs);
    color: var(--_quiet);
  }
  tr.me > * {
    background: var(--_own);
  }
  tr.detail > td {
    border-block-start: 0;
    padding-block: 0 0.95rem;
    padding-inline: var(--_edge);
    background: var(--_own);
  }
  tr.open > * {
    background: var(--_own);
  }
  tr.detail .ladder {
    border-block-start: var(--_line) solid var(--_accent-line);
    padding-block-start: 1.1rem;
  }
  td.badge {
    display: table-cell;
    padding: 0.95rem var(--_gap);
    font-size: var(--_text-s);
    line-height: 1.6;
    border-width: var(--_line) 0 0;
    border-radius: 0;
    background: none;
  }
  td.badge::before {
    display: inline-block;
    margin-inline-end: 0.5em;
  }
  table.no-required :is(col.required, th.required, td:nth-child(2)),
  table.no-description :is(col.description, th.description, td:nth-child(3)) {
    display: none;
  }

  @container (inline-size >= 42rem) {
    table {
      table-layout: fixed;
    }
    col.role {
      inline-size: var(--_role-size);
    }
    col.required {
      inline-size: var(--_required-size);
    }
    @media (min-height: 30rem) {
      thead {
        position: sticky;
        inset-block-start: var(--skill-sticky-offset, 0px);
        z-index: 2;
      }
    }
  }

  @media not print {
    table.long,
    .long :is(thead, tbody) {
      display: block;
    }
    .long colgroup {
      display: none;
    }
    .long tr {
      display: grid;
      grid-template-columns: var(--_role-size) var(--_required-size) minmax(0, 1fr);
    }
    .long.no-required tr {
      grid-template-columns: var(--_role-size) minmax(0, 1fr);
    }
    .long.no-description tr {
      grid-template-columns: minmax(0, 1fr) var(--_required-size);
    }
    .long:is(.no-required.no-description) tr,
    .long tr.detail.detail {
      grid-template-columns: minmax(0, 1fr);
    }
    .long td.badge {
      display: block;
    }
    .chunk {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 2200px;
    }
    @container (inline-size < 42rem) {
      table,
      caption:not(.vh),
      tbody,
      tr,
      th,
      td,
      td.badge {
        display: block;
      }
      colgroup {
        display: none;
      }
      thead {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      tbody tr {
        padding: 0.9rem var(--_edge);
        border-block-start: var(--_line) solid var(--_border);
      }
      tbody tr:not(.detail) {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.35rem 0.8rem;
      }
      tbody tr:not(.detail) > :last-child {
        grid-column: 1 / -1;
      }
      tbody tr > :is(th, td):is(:first-child, :nth-child(n)) {
        padding: 0;
        border: 0;
        background: none;
      }
      tr:is(.me, .open) {
        background: var(--_own);
      }
      tbody tr.detail {
        padding-block-start: 0;
        border: 0;
        background: var(--_own);
      }
      /* out of sight only: it is half of the role's name */
      .rest {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
    }
  }

  @media (forced-colors: active) {
    tr.me > th {
      border-inline-start: 4px solid Highlight;
    }
  }
  @media print {
    tr {
      break-inside: avoid;
    }
    thead {
      position: static;
      display: table-header-group;
    }
    .chunk {
      content-visibility: visible;
    }
    .row-btn {
      padding-inline-start: 0;
    }
    .row-btn::before {
      display: none;
    }
    tr:is(.me, .open, .detail) > * {
      background: none;
    }
    :is(th, td):first-child {
      padding-inline-start: 0;
    }
    table {
      table-layout: fixed;
    }
    col.role {
      inline-size: var(--_role-size);
    }
    col.required {
      inline-size: var(--_required-size);
    }
  }
`;
