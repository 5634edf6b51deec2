import { css } from 'lit';

/** The ladder: a dot a level on one line, filled as far as the reader has come. Wide, it keeps to the table's columns. */
export const ladderStyles = css`
  .ladder {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .ladder li {
    display: grid;
    grid-template-columns: 1.4rem minmax(0, 1fr) auto;
    gap: 0.3rem 0.7rem;
    position: relative;
    padding-block-end: 1.35rem;
  }
  .ladder li:last-child {
    padding-block-end: 0.2rem;
  }
  .ladder li::before {
    content: '';
    grid-row: 1;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    border-radius: 50%;
    border: 2px solid var(--_control);
    background: var(--_surface);
    justify-self: center;
    align-self: start;
    margin-block-start: 0.42em;
    z-index: 1;
  }
  .ladder li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 0.9rem -0.6rem;
    inset-inline-start: calc(0.7rem - 1px);
    border-inline-start: 2px solid var(--_border);
  }
  .ladder li:is(.climbed, .current)::before {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .ladder li.climbed:not(:last-child)::after {
    border-color: var(--_accent);
  }
  .ladder li.current::before {
    box-shadow:
      0 0 0 2px var(--_surface),
      0 0 0 4px var(--_accent);
  }
  .ladder li.current:not(:last-child)::after {
    border-color: var(--_next-solid);
    border-inline-start-style: dashed;
  }
  .ladder li.next::before {
    border-color: var(--_next-solid);
  }
  .ladder .lh {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 0.6rem;
    align-items: center;
    align-content: start;
    font-weight: var(--_strong);
    overflow-wrap: anywhere;
  }
  .ladder p {
    grid-column: 2 / -1;
    max-inline-size: var(--_measure);
    white-space: pre-line;
  }
  .ladder li:not(.current, .next) p {
    color: var(--_quiet);
  }
  /* the level needs the whole line */
  @container (inline-size < 22rem) {
    .ladder .lb {
      grid-column: 2 / -1;
      justify-self: start;
    }
  }
  @container (inline-size >= 42rem) {
    .ladder li {
      grid-template-columns: 0.9rem calc(var(--_role-size) - var(--_edge) - 1.4rem + var(--_gap)) var(--_required-size) minmax(
          0,
          1fr
        );
      gap: 0 0.5rem;
    }
    .ladder .lb {
      margin-inline-start: -0.5rem;
    }
    .ladder p {
      grid-column: 4;
      margin-inline-start: -1rem;
    }
    .ladder .lh {
      flex-direction: column;
      align-items: start;
    }
    .ladder li:not(:last-child)::after {
      inset-inline-start: calc(0.45rem - 1px);
    }
  }
  @media (forced-colors: active) {
    .ladder li:is(.climbed, .current)::before {
      background: Highlight;
      border-color: Highlight;
      forced-color-adjust: none;
    }
  }
  @media print {
    .ladder li {
      break-inside: avoid;
    }
    .ladder li::before {
      print-color-adjust: exact;
    }
  }
`;
