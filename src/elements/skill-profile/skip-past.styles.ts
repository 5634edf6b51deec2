import { css } from 'lit';

/** The button and its end are out of sight until they have the focus; then each lies over a corner of the sheet. */
export const skipPastStyles = css`
  .sheet {
    position: relative;
  }
  .skip,
  .end {
    position: absolute;
    inset-inline-start: var(--_s);
    z-index: 2;
  }
  .skip {
    inset-block-start: 0.25rem;
  }
  .end {
    inset-block-end: var(--_xs);
    padding: 0.35rem 0.9rem;
    font-size: var(--_text-s);
    background: var(--_raised);
    border: var(--_line) solid var(--_control);
    border-radius: var(--_radius);
  }
  .skip:not(:focus),
  .end:not(:focus) {
    opacity: 0;
    pointer-events: none;
  }
  @media print {
    .end {
      display: none;
    }
  }
`;
