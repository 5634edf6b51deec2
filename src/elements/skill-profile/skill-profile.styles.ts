import { css } from 'lit';
import { field } from '../shared/field.styles.js';
import { noMatchBoxStyles } from '../shared/no-match-box.styles.js';
import { levelSectionStyles } from './level-section.styles.js';
import { searchBoxStyles } from '../shared/search-box.styles.js';
import { sheetStyles } from '../shared/sheet.styles.js';
import { skipPastStyles } from './skip-past.styles.js';

/** The ready-made page: one sheet, its sections parted by hairlines. */
export const skillProfileStyles = [
  field,
  sheetStyles,
  noMatchBoxStyles,
  levelSectionStyles,
  skipPastStyles,
  css`
    :host {
      max-inline-size: var(--skill-max-inline-size, none);
      /* in a table cell or a float, which are as wide as their content, a container would else have no width */
      contain-intrinsic-inline-size: 16rem;
    }
    .sheet {
      --_shadow: var(
        --skill-shadow,
        0 1px 2px light-dark(oklch(0.3 0.03 250 / 0.05), oklch(0 0 0 / 0.3)),
        0 8px 24px -12px light-dark(oklch(0.3 0.03 250 / 0.12), oklch(0 0 0 / 0.5))
      );
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .block + .block {
      border-block-start: var(--_line) solid var(--_border);
    }
    .header {
      padding-block: clamp(1.5rem, 5cqi, 3rem) var(--_xl);
    }
    .crumbs {
      display: flex;
      flex-wrap: wrap;
      gap: 0.1rem 0.5rem;
    }
    .crumbs li {
      display: flex;
      gap: 0.5rem;
      align-items: baseline;
    }
    .crumbs li + li::before {
      content: '';
      flex: none;
      inline-size: 0.32em;
      block-size: 0.32em;
      translate: 0 -0.1em;
      border: solid currentColor;
      border-width: 1px 1px 0 0;
      rotate: 45deg;
      opacity: 0.7;
    }
    .crumbs li + li:dir(rtl)::before {
      rotate: -135deg;
    }
    /* the buttons stand beside the titles where these keep room for a long word, or else below them */
    .masthead {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_l);
      align-items: end;
      justify-content: space-between;
      margin-block-start: var(--_l);
    }
    .titles {
      flex: 1 1 min(25rem, 100%);
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_s);
      max-inline-size: 46rem;
    }
    .compare > .actions {
      margin-block-start: var(--_l);
    }
    .header > .notice {
      margin-block: var(--_l) 0;
    }
    .copy {
      display: inline-grid;
    }
    .copy > span {
      grid-area: 1 / 1;
    }
    .copy > [data-off] {
      visibility: hidden;
    }
    .copy-field {
      display: grid;
      gap: 0.35rem;
      inline-size: min(100%, 30rem);
      margin-block-start: var(--_xs);
      font-size: var(--_text-s);
    }
    [part='title'] {
      font-size: var(--skill-font-size-heading, clamp(1.9rem, 1.1rem + 3.4cqi, 3.1rem));
    }
    .lede {
      max-inline-size: 54ch;
      font-size: clamp(1.05em, 1em + 0.5cqi, 1.25em);
      line-height: 1.45;
      color: var(--_quiet);
    }
    .stats {
      border-block-start: var(--_line) solid var(--_border);
    }
    .start {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_l);
      background: var(--_sunken);
    }
    .intro {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_xs);
      max-inline-size: 62ch;
    }
    .intro > .role {
      margin-block-start: var(--_s);
    }
    .toolbar {
      gap: var(--_space);
      margin-block-end: var(--_space);
    }
    .toolbar > .words {
      flex: 1 0 100%;
      display: grid;
      gap: 0.4rem;
    }
    .words > p {
      max-inline-size: 62ch;
    }
    .filters {
      display: contents;
    }
    /* once open, the panel has a line to itself, and its button stays at the end */
    .filters .shown {
      min-inline-size: min-content;
    }
    .filters .shown:state(open) {
      flex-basis: 100%;
    }
    @container (inline-size >= 46rem) {
      .filters .shown:state(open)::part(control) {
        display: flex;
        margin-inline-start: auto;
      }
    }
    .community {
      background: var(--_sunken);
    }
    .community:not(:has(~ .footer)) {
      border-radius: 0 0 var(--_sheet-radius) var(--_sheet-radius);
    }
    /* until its class has come */
    .community:not(:defined) {
      display: block;
      min-block-size: 12rem;
    }
    .footer {
      font-size: var(--_text-s);
      color: var(--_quiet);
    }
    /* the public names, so that the elements inside take part in the page as well */
    :host([appearance='plain']) .sheet {
      --skill-color-surface: transparent;
      --skill-color-surface-sunken: transparent;
      --skill-color-surface-raised: transparent;
      --skill-color-text: currentColor;
      --skill-color-text-quiet: color-mix(in oklab, currentColor 85%, transparent);
      --_gutter: 0rem;
      background: none;
      border: 0;
      border-radius: 0;
      box-shadow: none;
    }
    :host([appearance='plain']) :is(.start, .level) {
      background: none;
    }
    :host([appearance='plain']),
    :host([appearance='plain']) .sheet {
      color: inherit;
    }
    :host([appearance='plain']) .quiet,
    :host([appearance='plain']) :is(.eyebrow, .lede, .count) {
      color: color-mix(in oklab, currentColor 85%, transparent);
    }
    @container (inline-size >= 46rem) {
      .copy-field {
        justify-self: end;
      }
    }
    @container (inline-size >= 68rem) {
      .start {
        grid-template-columns: 18rem minmax(0, 1fr);
        gap: var(--_l);
        align-items: end;
      }
    }
    @media (forced-colors: active) {
      .pips rect {
        fill: CanvasText;
      }
      .pips rect.off {
        opacity: 1;
        fill: none;
        stroke: CanvasText;
      }
    }
    @media print {
      :host {
        max-inline-size: none;
        zoom: var(--skill-print-zoom, 0.76);
      }
      .block {
        padding-block: 1.6rem;
      }
      .start {
        background: none;
        break-inside: avoid;
      }
      .filters,
      .actions,
      .header > .notice,
      .copy-field,
      slot[name='community'] {
        display: none;
      }
      .level {
        border: 0;
      }
      .level > header {
        padding-inline: 0;
      }
      .toolbar,
      .level > header {
        break-after: avoid;
      }
      .content[hidden] {
        display: block !important;
        content-visibility: visible;
      }
    }
  `,
  searchBoxStyles,
];
