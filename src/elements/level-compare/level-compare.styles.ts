import { css } from 'lit';
import { field } from '../shared/field.styles.js';

/** Two panels joined by an arrow; narrow, one below the other. */
export const levelCompareStyles = [
  field,
  css`
    :host {
      --_role-size: var(--skill-table-role-size, 13.5rem);
      --_required-size: var(--skill-table-required-size, 8.25rem);
      --_gap: 0.9rem;
      --_edge: 0rem;
    }
    .compare {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_l);
    }
    .prompt {
      display: grid;
      gap: 0.4rem;
    }
    [part='heading'] {
      font-size: clamp(1.3em, 1.1em + 0.9cqi, 1.65em);
      letter-spacing: -0.02em;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_xs) var(--_l);
      align-items: end;
      justify-content: space-between;
    }
    .with {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_xs) var(--_s);
      align-items: center;
      min-inline-size: 0;
      max-inline-size: 100%;
    }
    .with label {
      font-size: var(--_text-s);
      color: var(--_quiet);
    }
    .with select {
      flex: 0 1 auto;
      min-inline-size: 0;
      inline-size: auto;
      max-inline-size: min(100%, 20rem);
      min-block-size: var(--_size);
      font-size: var(--_text-s);
    }
    .both {
      grid-column: 2;
      justify-self: start;
      font-size: var(--_text-xs);
      color: var(--_quiet);
    }
    .all {
      padding: var(--_space) clamp(0.9rem, 2.4cqi, 1.35rem);
      border: var(--_line) solid var(--_border);
      border-radius: var(--_panel-radius);
      background: var(--_own);
    }
    .pair {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space);
    }
    .side {
      display: grid;
      gap: var(--_space);
      align-content: start;
      padding: clamp(1rem, 3cqi, 1.6rem);
      border: var(--_line) solid var(--_border);
      border-radius: var(--_panel-radius);
    }
    .side.next {
      border-color: var(--_next-line);
      background: var(--_next-tint);
    }
    .side header,
    .side .labels {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 0.7rem;
      align-items: center;
    }
    .side :is(h1, h2, h3, h4, h5, h6) {
      display: flex;
      gap: 0.55rem;
      align-items: center;
      margin-inline-end: auto;
      font-size: 1.2em;
    }
    .pips .off {
      opacity: 0.22;
    }
    .now .pips {
      color: var(--_accent);
    }
    .next .pips {
      color: var(--_next);
    }
    .stem,
    .list-title,
    dt {
      font-weight: var(--_strong);
      line-height: 1.4;
    }
    .items li {
      display: grid;
      grid-template-columns: 1.25rem minmax(0, 1fr);
      gap: 0.6rem;
      padding-block: 0.42rem;
      line-height: 1.5;
    }
    .items li::before {
      content: '';
      inline-size: 0.42rem;
      block-size: 0.42rem;
      margin-block-start: 0.55em;
      justify-self: center;
      border-radius: 50%;
      background: var(--_accent);
    }
    .next .items li::before {
      background: var(--_next-solid);
    }
    .next .items li + li {
      border-block-start: var(--_line) solid var(--_next-line);
    }
    .topics {
      display: flex;
      flex-wrap: wrap;
      gap: 0.35rem;
      align-items: baseline;
    }
    dt,
    .list-title {
      flex-basis: 100%;
      font-size: var(--_text-s);
    }
    dd {
      padding: 0.18rem 0.55rem;
      font-size: var(--_text-s);
      line-height: 1.3;
      border: var(--_line) solid var(--_border);
      border-radius: 0.35rem;
      background: var(--_surface);
    }
    .next dd {
      border-color: var(--_next-line);
    }
    .resources {
      font-size: var(--_text-s);
    }
    .resources li {
      padding-block: 0.2rem;
    }
    @container (inline-size >= 42rem) {
      .pair {
        position: relative;
        grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
        gap: 0;
        align-items: stretch;
      }
      .side.now {
        border-inline-end: 0;
        border-start-end-radius: 0;
        border-end-end-radius: 0;
        padding-inline-end: 2.6rem;
      }
      .side.next {
        position: relative;
        border-start-start-radius: 0;
        border-end-start-radius: 0;
        padding-inline-start: 2.6rem;
      }
      .side.next::before {
        content: '';
        position: absolute;
        inset-block-start: 1.15rem;
        inset-inline-start: -1.06rem;
        inline-size: 2.1rem;
        block-size: 2.1rem;
        border: var(--_line) solid var(--_next-line);
        border-radius: 50%;
        background: var(--_surface);
      }
      .side.next::after {
        content: '';
        position: absolute;
        inset-block-start: 1.98rem;
        inset-inline-start: -0.25rem;
        inline-size: 0.45rem;
        block-size: 0.45rem;
        border: solid var(--_next);
        border-width: 2px 2px 0 0;
        border-radius: 1px;
        rotate: 45deg;
      }
      .side.next:dir(rtl)::after {
        rotate: -135deg;
      }
    }
    @media (forced-colors: active) {
      .side .items li::before {
        background: CanvasText;
        forced-color-adjust: none;
      }
      .pips rect.off {
        opacity: 1;
        fill: none;
        stroke: CanvasText;
      }
    }
    @media print {
      .with {
        display: none;
      }
      .side,
      .head {
        break-inside: avoid;
      }
      .head {
        break-after: avoid;
      }
      .items li::before {
        print-color-adjust: exact;
      }
    }
  `,
];
