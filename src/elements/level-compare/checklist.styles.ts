import { css } from 'lit';

/** A list to tick off: the whole text is the label, and a meter has one box for each item. */
export const checklistStyles = css`
  .checklist li {
    padding-block: 0.5rem;
    line-height: 1.5;
  }
  .checklist li + li {
    border-block-start: var(--_line) solid var(--_next-line);
  }
  .box {
    display: grid;
    grid-template-columns: 1.25rem minmax(0, 1fr);
    gap: 0.6rem;
    align-items: start;
    cursor: pointer;
  }
  .checklist input {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    margin-block-start: 0.12rem;
    accent-color: var(--_next);
  }
  .checklist .covered .box span {
    color: var(--_quiet);
  }
  .checklist fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.2rem;
  }
  .checklist legend {
    padding-block-end: 0.35rem;
    font-size: inherit;
    font-weight: inherit;
  }
  .checklist fieldset label {
    display: inline-flex;
    gap: 0.4rem;
    align-items: center;
    min-block-size: 24px;
    font-size: var(--_text-s);
    cursor: pointer;
  }
  .checklist fieldset input {
    margin-block-start: 0;
  }
  .was-changed {
    margin-block-start: 0.35rem;
    margin-inline-start: 1.85rem;
    padding-inline-start: 0.7rem;
    border-inline-start: 3px solid var(--_next-solid);
    font-size: var(--_text-s);
  }
  .was-changed p:first-child {
    font-weight: var(--_strong);
  }
  .progress {
    margin-block-start: var(--_space);
    display: grid;
    gap: 0.5rem;
    justify-items: start;
  }
  .count {
    font-weight: var(--_strong);
    line-height: 1.4;
  }
  .meter {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    inline-size: 100%;
  }
  .meter i {
    flex: 1 1 1rem;
    max-inline-size: 6rem;
    block-size: 0.5rem;
    border: var(--_line) solid var(--_next);
    border-radius: 99px;
    background: var(--_surface);
  }
  .meter .full {
    background: var(--_next);
  }
  .meter .half {
    background: linear-gradient(90deg, var(--_next) 50%, transparent 50%);
  }
  @media (forced-colors: active) {
    .meter i {
      border-color: CanvasText;
      background: Canvas;
      forced-color-adjust: none;
    }
    .meter .full {
      background: Highlight;
    }
    .meter .half {
      background: linear-gradient(90deg, Highlight 50%, Canvas 50%);
    }
  }
  @media print {
    [part='marks-note'],
    .progress .btn {
      display: none;
    }
    .meter i {
      print-color-adjust: exact;
    }
  }
`;
