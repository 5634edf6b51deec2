import { css } from 'lit';

/** Two panels beside one another where there is room; what is said stands in lists, answers set in below what they answer. */
export const skillCommunityStyles = css`
  .whole {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_l);
  }
  .whole > .notice {
    margin: 0;
  }
  .notice .btn {
    font-size: 1em;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s) var(--_l);
    justify-content: space-between;
    align-items: center;
  }
  .words {
    display: grid;
    gap: 0.2rem;
    overflow-wrap: anywhere;
  }
  [part='heading'] {
    font-size: clamp(1.3em, 1.1em + 0.9cqi, 1.65em);
    letter-spacing: -0.02em;
  }
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4rem;
    align-content: start;
    padding: 1.25rem clamp(1rem, 3cqi, 1.5rem);
    background: var(--_surface);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_panel-radius);
  }
  :is([part='proposals-heading'], [part='comments-heading']) {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    font-size: 1.05em;
  }
  .n {
    font-size: var(--_text-xs);
    font-weight: 550;
    line-height: 1.4;
    letter-spacing: 0;
    color: var(--_quiet);
    padding: 0.1em 0.6em;
    border: var(--_line) solid var(--_border);
    border-radius: 99px;
    font-variant-numeric: tabular-nums;
  }
  .btn[aria-pressed='true'] {
    color: var(--_accent);
    background: var(--_accent-tint);
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .quiet-btn {
    min-block-size: max(24px, 1.75rem);
    padding: 0.1rem 0.4rem;
    margin-inline-start: -0.4rem;
    font: inherit;
    font-size: var(--_text-s);
    font-weight: 550;
    line-height: 1.2;
    color: var(--_accent);
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .quiet-btn:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 1.2rem;
    align-items: center;
  }
  /* the shared picture of what comes, with a circle beside its lines */
  .skel {
    grid-template-columns: 2rem minmax(0, 1fr);
    gap: 0.4rem 0.8rem;
    margin-block-start: 0.6rem;
  }
  .skel i:first-child {
    grid-row: span 2;
    inline-size: auto;
    block-size: 2rem;
    border-radius: 50%;
  }
  .skel i:last-child {
    block-size: 0.75rem;
  }
  @media (pointer: coarse) {
    .quiet-btn {
      min-block-size: 2.75rem;
    }
  }
  @container (inline-size >= 46rem) {
    .cards {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (forced-colors: active) {
    .btn[aria-pressed='true'] {
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
