import { css } from 'lit';

/** One panel for each level; its heading opens it. */
export const levelSectionStyles = css`
  .levels {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s);
    margin-block-start: var(--_xl);
  }
  .level {
    scroll-margin-block-start: var(--skill-sticky-offset, 0px);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_panel-radius);
    background: var(--_surface);
  }
  .level.current {
    border-color: var(--_accent-line);
  }
  .level.next {
    border-color: var(--_next-line);
  }
  .level > header {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.8rem;
    align-items: center;
    padding: 0.9rem clamp(0.9rem, 2.4cqi, 1.35rem);
    border-radius: inherit;
  }
  .level :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.2em;
  }
  .toggle {
    display: flex;
    gap: 0.6rem;
    align-items: center;
    min-block-size: 1.75rem;
    padding: 0;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    text-align: start;
    background: none;
    border: 0;
    cursor: pointer;
  }
  /* the whole bar opens the section */
  .toggle::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .toggle:hover {
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  .toggle .chev {
    font-size: 0.85em;
  }
  .count {
    margin-inline-start: auto;
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
    color: var(--_quiet);
  }
  .pips {
    color: var(--_quiet);
  }
  .pips .off {
    opacity: 0.22;
  }
  .level.current .pips {
    color: var(--_accent);
  }
  .level.next .pips {
    color: var(--_next);
  }
  .level-table {
    border-end-start-radius: var(--_panel-radius);
    border-end-end-radius: var(--_panel-radius);
  }
`;
