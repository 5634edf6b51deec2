import { css } from 'lit';

/** The menu hangs below the line of buttons and ends with it; where there is little room it begins with it. */
export const exportMenuStyles = css`
  .masthead > .actions {
    position: relative;
  }
  .menu {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + 0.4rem);
    inset-inline-start: 0;
    inline-size: max-content;
    max-inline-size: 100%;
    padding: var(--_s);
    background: var(--_raised);
    border: var(--_line) solid var(--_control);
    border-radius: var(--_radius);
    box-shadow: 0 12px 32px -12px light-dark(oklch(0.3 0.03 250 / 0.35), oklch(0 0 0 / 0.7));
  }
  .menu p {
    font-size: var(--_text-s);
    color: var(--_quiet);
  }
  .menu ul {
    display: grid;
    gap: 0.4rem;
    margin-block-start: 0.6rem;
  }
  .menu .btn {
    inline-size: 100%;
    justify-content: start;
  }
  @container (inline-size >= 46rem) {
    .menu {
      inset-inline: auto 0;
      max-inline-size: 20rem;
    }
  }
  @media print {
    .menu {
      display: none;
    }
  }
`;
