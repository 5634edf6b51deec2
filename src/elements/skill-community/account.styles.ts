import { css } from 'lit';

/** Who is signed in, on the line of the note, and how many watch. */
export const accountStyles = css`
  [part='note'] .quiet-btn {
    margin-inline-start: 0;
    font-size: inherit;
  }
  .watch .n {
    margin-block: -0.3em;
  }
  @media (forced-colors: active) {
    .btn[aria-pressed='true'] .n {
      color: inherit;
      border-color: currentColor;
    }
  }
`;
