import { css } from 'lit';

/** Proposals and comments, answers set in below what they answer. */
export const entriesStyles = css`
  .fresh {
    font-weight: var(--_strong);
    color: var(--_next);
  }
  .entries,
  .thread {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .entries > li + li,
  .card > .thread > li + li {
    border-block-start: var(--_line) solid var(--_border);
  }
  .entry {
    display: grid;
    grid-template-columns: 2rem minmax(0, 1fr);
    gap: 0.8rem;
    padding-block: var(--_space);
    border-radius: var(--_radius);
  }
  .initial {
    display: grid;
    place-items: center;
    inline-size: 2rem;
    block-size: 2rem;
    font-size: var(--_text-s);
    font-weight: var(--_strong);
    line-height: 1;
    color: var(--_accent);
    background: var(--_accent-tint);
    border-radius: 50%;
    overflow: hidden;
  }
  .said {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35rem;
    align-content: start;
  }
  .said:only-child {
    grid-column: 1 / -1;
  }
  .card > .thread > li:has(.thread) {
    padding-block-end: var(--_s);
  }
  .thread .thread {
    margin-inline-start: 1rem;
    padding-inline-start: var(--_space);
    border-inline-start: 2px solid var(--_border);
  }
  .thread .thread .entry {
    padding-block: 0.6rem;
  }
  .replies {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s);
    margin-block-start: 0.4rem;
    padding-inline-start: var(--_space);
    border-inline-start: 2px solid var(--_border);
  }
  .replies .entry {
    padding-block: 0.6rem;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 0.6rem;
    align-items: center;
    justify-content: space-between;
    min-block-size: 2rem;
  }
  [part='proposal-title'] {
    font-size: 1em;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .badge.open {
    color: var(--_next);
    background: var(--_next-tint);
    border-color: var(--_next-line);
  }
  .badge.rejected::before {
    block-size: 0;
    border-width: 2px 0 0;
    border-radius: 0;
  }
  .badge.withdrawn {
    border-style: dashed;
  }
  /* a point between two of them, and none where a line begins: there it is cut off */
  .by {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    overflow: clip;
    font-size: var(--_text-s);
    line-height: 1.5;
    color: var(--_quiet);
  }
  .by > * {
    position: relative;
    margin-inline: -0.9rem 0.9rem;
    padding-inline-start: 0.9rem;
    overflow-wrap: anywhere;
  }
  .by > *::before {
    content: '';
    position: absolute;
    inset-block-start: 0.62em;
    inset-inline-start: 0.37rem;
    inline-size: 3px;
    block-size: 3px;
    border-radius: 50%;
    background: currentColor;
  }
  .by b {
    font-weight: var(--_strong);
    color: var(--_text);
  }
  .text {
    max-inline-size: var(--_measure);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    line-height: 1.5;
  }
  /* signs that pile up (U+0301 and the like, a hundred times) cover nothing that others have said */
  :is([part='proposal-title'], .text, .difference) {
    overflow-y: clip;
    overflow-clip-margin: 0.4rem;
  }
  .sign {
    unicode-bidi: isolate;
    direction: ltr;
    padding: 0 0.3em;
    font-size: 0.75em;
    color: var(--_quiet);
    border: var(--_line) solid var(--_control);
    border-radius: 0.3em;
  }
  .difference {
    padding: 0.7rem 0.9rem;
    font-size: var(--_text-s);
    line-height: 1.6;
    background: var(--_sunken);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  .decision {
    display: grid;
    gap: 0.2rem;
    padding-inline-start: 0.8rem;
    border-inline-start: 3px solid var(--_accent-line);
  }
  .deeds,
  .ballot,
  .question {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.7rem;
    align-items: center;
  }
  .ballot {
    gap: 0.4rem;
  }
  .question {
    gap: 0.2rem 0.7rem;
    font-size: var(--_text-s);
  }
  .question .quiet-btn {
    font-size: inherit;
  }
  .danger {
    color: var(--_danger);
  }
  .votes {
    font-size: var(--_text-s);
    color: var(--_quiet);
    margin-inline-end: 0.3rem;
  }
  .vote {
    min-block-size: max(24px, 2rem);
    padding-block: 0.2rem;
    padding-inline: 0.7rem;
    font-variant-numeric: tabular-nums;
  }
  @container (inline-size < 30rem) {
    .initial {
      display: none;
    }
    .entry {
      grid-template-columns: minmax(0, 1fr);
    }
    .thread .thread {
      margin-inline-start: 0;
      padding-inline-start: 0.7rem;
    }
  }
  @media (pointer: coarse) {
    .vote {
      min-block-size: 2.75rem;
    }
  }
  @media (forced-colors: active) {
    .initial {
      border: var(--_line) solid currentColor;
    }
    .by > *::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
