import { css } from 'lit';

/** What a search has found. No node is marked, so this is all there is to it. */
export const marksStyles = css`
  ::highlight(skill-match) {
    color: var(--_text);
    background: light-dark(oklch(0.93 0.11 97), oklch(0.42 0.085 90));
  }
  @media (forced-colors: active) {
    ::highlight(skill-match) {
      color: MarkText;
      background: Mark;
    }
  }
`;
