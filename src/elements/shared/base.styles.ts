import { css } from 'lit';

/** What every element starts from: it takes part in the host's font and colour scheme, and nothing else of the page. */
export const base = css`
  :host {
    display: block;
    container-type: inline-size;
    font-family: var(--skill-font-family, inherit);
    font-size: var(--skill-font-size, inherit);
    line-height: var(--skill-line-height, 1.6);
    color: var(--_text);
    accent-color: var(--_accent);
    text-align: start;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  /* a page's rules for everything hit the host, and would be inherited by what is inside */
  :host > :not(slot) {
    color: var(--_text);
    text-transform: none;
    text-indent: 0;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden]:not([hidden='until-found']) {
    display: none !important;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  dl,
  dd,
  ol,
  ul,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  fieldset {
    border: 0;
    min-inline-size: 0;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-family: var(--skill-font-family-heading, inherit);
    line-height: 1.15;
    text-wrap: balance;
    font-weight: 650;
    letter-spacing: -0.014em;
  }
  p {
    text-wrap: pretty;
  }
  .quiet {
    color: var(--_quiet);
  }
  .small {
    font-size: var(--_text-s);
    line-height: 1.5;
  }
  .vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  svg {
    flex: none;
  }
  :is(a, button, input, select, textarea, summary, [tabindex]):focus-visible {
    outline: var(--skill-focus-width, 3px) solid var(--_focus);
    outline-offset: var(--skill-focus-offset, 2px);
  }
  /* the page's fixed bar, and the header of a table */
  :is(a, button, input, select) {
    scroll-margin-block: calc(var(--skill-sticky-offset, 0px) + 4rem) 2rem;
  }
  @media print {
    :host,
    :host([theme]) {
      color-scheme: light;
    }
  }
`;
