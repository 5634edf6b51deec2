import { css } from 'lit';

/** The table is that of the overview; a skill that is open takes the whole width below its row. */
export const skillRoleStyles = css`
  .whole {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_l);
  }
  [part='heading'] {
    font-size: clamp(1.3em, 1.1em + 0.9cqi, 1.65em);
    letter-spacing: -0.02em;
  }
  .changes {
    display: grid;
    gap: var(--_xs);
    padding: var(--_space) var(--_edge);
    border: var(--_line) solid var(--_next-line);
    border-radius: var(--_panel-radius);
    background: var(--_next-tint);
  }
  [part='changes-heading'] {
    font-size: 1.125em;
  }
  .changes ul,
  .failures {
    display: grid;
    gap: 0.4rem;
    max-inline-size: var(--_measure);
  }
  .failures > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem var(--_s);
    align-items: center;
  }
  .whole > .notice {
    margin: 0;
  }
  thead .head,
  tbody td {
    cursor: default;
  }
  thead .head {
    text-decoration: none;
  }
  .toggle {
    display: inline-flex;
    gap: 0.4rem;
    align-items: baseline;
    min-block-size: 0;
    padding-block: 0.3rem;
    line-height: 1.35;
    text-align: start;
  }
  .toggle > .chev {
    font-size: 0.85em;
  }
  /* where there is little room no word of a name is broken, neither a skill's nor, upright, that of a level */
  @container (inline-size < 42rem) {
    .many col.role {
      inline-size: 40%;
    }
    tbody th {
      padding-inline-end: 0.2rem;
      hyphens: auto;
    }
  }
  @container (inline-size < 30rem) {
    col.role,
    .many col.role {
      inline-size: 9rem;
    }
    thead .abbr {
      max-inline-size: 8rem;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      line-height: 1.2;
      writing-mode: vertical-rl;
      rotate: 180deg;
    }
  }
  /* many levels stand side by side in a place that scrolls, their skill before them and what is open in view */
  @media screen {
    @container (inline-size < 42rem) {
      .scroll {
        /* what is only spoken stands within, and does not make the page wider */
        position: relative;
        overflow-x: auto;
        overscroll-behavior-x: contain;
      }
      .many {
        table-layout: auto;
      }
      .many col:not(.role) {
        inline-size: 2.1rem;
      }
      .many :is(td, thead th) {
        min-inline-size: 2.1rem;
      }
      .many :is(tbody, tfoot, thead) th:first-child {
        position: sticky;
        inset-inline-start: 0;
        z-index: 1;
        min-inline-size: 9rem;
        background: var(--_surface);
      }
      .many .in-view {
        position: sticky;
        inset-inline-start: var(--_edge);
        inline-size: calc(100cqi - 2 * var(--_edge) - 4px);
      }
      .many tfoot td {
        padding-inline: 0.2rem;
        white-space: nowrap;
      }
    }
  }
  @container (inline-size < 20rem) {
    col.role,
    .many col.role {
      inline-size: 7rem;
    }
    tbody th {
      padding-inline-end: 0;
    }
    .many :is(tbody, tfoot, thead) th:first-child {
      min-inline-size: 7rem;
    }
    .toggle {
      gap: 0.2rem;
      font-size: var(--_text-xs);
    }
  }
  tbody td.at-current {
    border-color: var(--_accent);
  }
  tbody td.at-next {
    border: 2px dashed var(--_next-solid);
  }
  tbody .detail > td {
    block-size: auto;
    padding: var(--_space) var(--_edge) var(--_l);
    font-size: 1rem;
    line-height: 1.6;
    text-align: start;
    color: var(--_text);
    background: var(--_own);
    border-radius: var(--_radius);
  }
  .detail ::part(heading) {
    font-size: 1.125em;
  }
  tbody .detail > td::before {
    content: none;
  }
  @media print {
    .failures .btn {
      display: none;
    }
  }
`;
