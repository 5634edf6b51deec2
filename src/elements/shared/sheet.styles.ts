import { css } from 'lit';

/** One sheet with a head, its blocks below one another. What a page may set of it, the element reads itself: `--_shadow`. */
export const sheetStyles = css`
  .sheet {
    --_gutter: clamp(1rem, 4cqi, 2.75rem);
    --_sheet-radius: calc(var(--_radius) * 1.8);
    background: var(--_surface);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_sheet-radius);
    box-shadow: var(--_shadow);
  }
  .block {
    padding: var(--_xl) var(--_gutter);
  }
  .block > .empty {
    border: var(--_line) solid var(--_border);
    border-radius: var(--_panel-radius);
  }
  .header {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .eyebrow {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.6rem;
    align-items: center;
    font-size: var(--_text-s);
    color: var(--_quiet);
  }
  .eyebrow b {
    font-weight: 600;
    color: var(--_accent);
  }
  [part='title'] {
    letter-spacing: -0.03em;
    line-height: 1.04;
  }
  :is([part='section-heading'], [part='domain-heading']) {
    font-size: clamp(1.3em, 1.1em + 0.9cqi, 1.65em);
    letter-spacing: -0.02em;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
  }
  @media print {
    .sheet {
      --_gutter: 0rem;
      border: 0;
      box-shadow: none;
    }
    :is(h1, h2, h3, h4, h5, h6) {
      break-after: avoid;
    }
  }
`;
