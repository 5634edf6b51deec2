import { css } from 'lit';
import { choicesStyles } from '../shared/choices.styles.js';
import { field } from '../shared/field.styles.js';
import { sheetStyles } from '../shared/sheet.styles.js';

/** One sheet like that of a profile: the name, a bar of filters, and the skills as cards below the name of their domain. */
export const skillCatalogStyles = [
  field,
  choicesStyles,
  sheetStyles,
  css`
    :host {
      max-inline-size: var(--skill-max-inline-size, none);
    }
    .sheet {
      --_shadow: var(
        --skill-shadow,
        0 1px 2px light-dark(oklch(0.3 0.03 250 / 0.05), oklch(0 0 0 / 0.3)),
        0 8px 24px -12px light-dark(oklch(0.3 0.03 250 / 0.12), oklch(0 0 0 / 0.5))
      );
    }
    .header {
      gap: var(--_s);
      padding-block: clamp(1.5rem, 5cqi, 3rem) var(--_l);
    }
    [part='title'] {
      font-size: var(--skill-font-size-heading, clamp(1.9rem, 1.1rem + 3.4cqi, 3.1rem));
    }
    .toolbar {
      gap: var(--_xs) var(--_s);
      padding-block: var(--_space);
      background: var(--_sunken);
      border-block: var(--_line) solid var(--_border);
    }
    /* a panel has a line to itself, below all buttons */
    .filter {
      display: contents;
    }
    .filter > .btn {
      max-inline-size: 100%;
    }
    .filter .label {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .panel {
      --_choice-size: 15rem;
      order: 1;
      flex: 1 0 100%;
      min-inline-size: 0;
    }
    .panel input[type='search'] {
      max-inline-size: 26rem;
    }
    .skills-block {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_xl);
      padding-block: var(--_l) var(--_xl);
    }
    .skills-block > .notice {
      margin: 0;
    }
    #role:not([hidden]) {
      margin-block-start: var(--_space);
    }
    .role-section > .btn {
      max-inline-size: 100%;
      text-align: start;
    }
    .domain {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 16rem;
      /* a ring of focus is not cut off */
      margin: -0.4rem;
      padding: 0.4rem;
    }
    .domain > header {
      display: flex;
      flex-wrap: wrap;
      gap: 0.2rem 0.9rem;
      align-items: baseline;
      margin-block-end: var(--_space);
    }
    .count {
      font-size: var(--_text-s);
      font-variant-numeric: tabular-nums;
      color: var(--_quiet);
    }
    .groups,
    .skills {
      display: grid;
      grid-template-columns: repeat(var(--_columns, 1), minmax(0, 1fr));
      gap: var(--_s);
    }
    .groups {
      row-gap: var(--_l);
    }
    .group {
      display: grid;
      grid-template: auto 1fr / minmax(0, 1fr);
      grid-column: 1 / -1;
    }
    .group > ul {
      grid-row: 2;
    }
    [part='group-heading'] {
      margin-block-end: var(--_xs);
      font-size: var(--_text-s);
      font-weight: 600;
      letter-spacing: 0;
      color: var(--_quiet);
    }
    .skills > li {
      position: relative;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.3rem;
      align-content: start;
      padding: 0.9rem 1.1rem 1rem;
      border: var(--_line) solid var(--_border);
      border-radius: var(--_panel-radius);
      background: var(--_surface);
    }
    .skills > li:hover {
      background: var(--_own);
      border-color: var(--_accent-line);
    }
    button:is(.open, .back) {
      padding: 0;
      font: inherit;
      text-align: start;
      background: none;
      border: 0;
      cursor: pointer;
    }
    .open {
      justify-self: start;
      min-block-size: 1.5rem;
      font-weight: 600;
      line-height: 1.35;
      color: var(--_accent);
      text-decoration: none;
      border-radius: 0.2rem;
    }
    button.open {
      font-weight: 600;
    }
    /* the whole card opens the skill */
    .open::after {
      content: '';
      position: absolute;
      inset: 0;
      border-radius: var(--_panel-radius);
    }
    li:hover > .open {
      text-decoration: underline 1px;
      text-underline-offset: 0.2em;
    }
    .open:focus-visible {
      outline: none;
    }
    .open:focus-visible::after {
      outline: var(--skill-focus-width, 3px) solid var(--_focus);
      outline-offset: var(--skill-focus-offset, 2px);
    }
    .summary {
      font-size: var(--_text-s);
      line-height: 1.45;
      color: var(--_text);
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.9rem;
      margin-block-start: 0.2rem;
      font-size: var(--_text-xs);
      color: var(--_quiet);
    }
    p.back {
      margin-block-end: var(--_xs);
    }
    :is(a, button).back {
      display: inline-flex;
      gap: 0.5rem;
      align-items: center;
      min-block-size: var(--_size);
      font-size: var(--_text-s);
      font-weight: 550;
      color: var(--_accent);
    }
    .back > .chev {
      color: inherit;
      rotate: -135deg;
    }
    .back > .chev:dir(rtl) {
      rotate: 45deg;
    }
    /* the buttons stay together */
    @container (inline-size < 60rem) {
      .toolbar > .search {
        flex-basis: 100%;
      }
    }
    /* groups of one skill or two stand side by side */
    @container (inline-size >= 40rem) {
      .domain {
        --_columns: 2;
      }
      .group[data-size='1'] {
        --_columns: 1;
        grid-column: span 1;
      }
    }
    @container (inline-size >= 60rem) {
      .domain {
        --_columns: 3;
      }
      .group[data-size='2'] {
        --_columns: 2;
        grid-column: span 2;
      }
    }
    @media (forced-colors: active) {
      .open,
      :is(a, button).back {
        color: LinkText;
      }
    }
    @media print {
      :host {
        max-inline-size: none;
      }
      .toolbar {
        padding: 0;
        background: none;
        border: 0;
      }
      .filter > *,
      p.back {
        display: none;
      }
      .domain {
        content-visibility: visible;
      }
      .skills > li {
        break-inside: avoid;
      }
      .open {
        color: var(--_text);
      }
    }
  `,
];
