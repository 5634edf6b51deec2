import { css } from 'lit';

/** The menu hangs below its button, at the end of the line; where there is no room it takes the line. */
export const exportMenuStyles = css`
  .export {
    position: relative;
  }
  .menu {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + 0.4rem);
    inset-inline-start: 0;
    inline-size: max-content;
    max-inline-size: min(20rem, calc(100cqi - 2 * var(--_gutter)));
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
    }
  }
  @media print {
    .menu {
      display: none;
    }
  }
`;
