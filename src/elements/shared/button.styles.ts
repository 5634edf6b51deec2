import { css } from 'lit';

/** Buttons, plain and primary, and the chevron of whatever opens. */
export const button = css`
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: var(--_size);
    padding: 0.35rem 0.9rem;
    font: inherit;
    font-size: var(--_text-s);
    font-weight: 550;
    line-height: 1.2;
    text-decoration: none;
    color: var(--_text);
    background: var(--_raised);
    border: var(--_line) solid var(--_control);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .btn:hover {
    background: var(--_accent-tint);
    border-color: var(--_accent);
  }
  .btn.primary {
    color: var(--_on-accent);
    background: var(--_accent-fill);
    border-color: var(--_accent);
  }
  .btn.primary:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .btn[aria-disabled='true'] {
    cursor: default;
    color: var(--_quiet);
    background: var(--_sunken);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_xs);
  }
  .chev {
    flex: none;
    display: inline-block;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin: 0 0.22em;
    border: solid currentColor;
    border-width: 2px 2px 0 0;
    border-radius: 1px;
    color: var(--_quiet);
    rotate: 45deg;
    transition: rotate var(--_transition);
  }
  .chev:dir(rtl) {
    rotate: -135deg;
  }
  [aria-expanded='true'] > .chev {
    rotate: 135deg;
  }
  @media print {
    .btn,
    .chev {
      display: none;
    }
  }
`;
