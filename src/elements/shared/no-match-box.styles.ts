import { css } from 'lit';

/** What is said where the filters leave nothing. */
export const noMatchBoxStyles = css`
  .empty {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem;
    justify-items: start;
    padding: 1.2rem var(--_edge, 1.2rem);
    overflow-wrap: anywhere;
  }
  .empty-title {
    font-weight: 650;
  }
`;
