import { css } from 'lit';

/** A panel in the colours of what comes next. */
export const learnerListStyles = css`
  section {
    display: grid;
    gap: 0.6rem;
    margin-block-end: var(--_l);
    padding: clamp(1rem, 3cqi, 1.6rem);
    border: var(--_line) solid var(--_next-line);
    border-radius: var(--_panel-radius);
    background: var(--_next-tint);
  }
  [part='heading'] {
    font-size: clamp(1.3em, 1.1em + 0.9cqi, 1.65em);
    letter-spacing: -0.02em;
  }
  .all {
    margin-block-end: var(--_l);
  }
`;
