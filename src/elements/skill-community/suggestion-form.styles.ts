import { css } from 'lit';

/** The form of a suggestion: its lists side by side, and beside its text what becomes of it, where there is room. */
export const suggestionFormStyles = css`
  .suggestion {
    gap: var(--_space);
  }
  .suggestion [part='form-heading'] {
    font-size: 1.125em;
  }
  .form select {
    font-weight: 400;
    font-size: 1rem;
  }
  .places,
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }
  .field-of {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.35rem;
  }
  .label {
    font-size: var(--_text-s);
    font-weight: var(--_strong);
  }
  .suggestion .difference {
    min-block-size: 3rem;
  }
  @container (inline-size >= 30rem) {
    .places {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (inline-size >= 46rem) {
    .card > .pair {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
