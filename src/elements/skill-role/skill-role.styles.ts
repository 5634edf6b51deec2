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
    text-align: start;
  }
  .toggle > .chev {
    font-size: 0.85em;
  }
  @container (inline-size < 42rem) {
    .many col.role {
      inline-size: 40%;
    }
    tbody th {
      hyphens: auto;
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
  tbody .detail > td::before {
    content: none;
  }
  @media print {
    .failures .btn {
      display: none;
    }
  }
`;
