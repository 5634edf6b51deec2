import { css } from 'lit';

/** Loading, empty, failed and "there is something to know". */
export const notice = css`
  .state {
    display: grid;
    gap: 0.6rem;
    align-content: start;
    padding: 1.4rem;
    background: var(--_surface);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_panel-radius);
  }
  .state.failed {
    border-inline-start: 3px solid var(--_danger);
  }
  .state > [role='alert'] {
    display: grid;
    gap: 0.4rem;
  }
  .state-title {
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.014em;
  }
  .notice {
    display: grid;
    grid-template-columns: 1.4rem minmax(0, 1fr);
    gap: 0.2rem 0.7rem;
    margin-block-end: var(--_s);
    padding: 0.8rem 1rem;
    border: var(--_line) solid var(--_next-line);
    border-radius: var(--_radius);
    background: var(--_next-tint);
    font-size: var(--_text-s);
    line-height: 1.5;
  }
  .notice > svg {
    color: var(--_next);
    margin-block-start: 0.15rem;
  }
  .notice > div {
    display: grid;
    justify-items: start;
    gap: 0.4rem;
  }
  .problems {
    display: grid;
    gap: 0.35rem;
    padding-inline-start: 1.1em;
    list-style: disc;
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }
  .skeleton {
    display: grid;
    gap: 0.5rem;
  }
  .skeleton i {
    block-size: 0.75rem;
    border-radius: 0.3rem;
    background: light-dark(oklch(0.93 0.006 245), oklch(0.29 0.015 250));
  }
  .skeleton i:first-child {
    block-size: 1.6rem;
    inline-size: 70%;
  }
  .skeleton i:nth-child(3) {
    inline-size: 62%;
  }
  .skeleton i:last-child {
    block-size: 3.5rem;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton i {
      animation: pulse 1.6s ease-in-out infinite alternate;
    }
  }
  @keyframes pulse {
    to {
      opacity: 0.45;
    }
  }
  @media print {
    .notice button {
      display: none;
    }
  }
`;
