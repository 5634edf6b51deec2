import { css } from 'lit';

/** A label above its field, and the native list to pull down. */
export const field = css`
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35rem;
    max-inline-size: 26rem;
  }
  label[part='label'],
  legend {
    font-size: var(--_text-s);
    font-weight: var(--_strong);
  }
  select,
  input:is([type='search'], [readonly]) {
    font: inherit;
    color: inherit;
    inline-size: 100%;
    min-block-size: max(2.75rem, var(--_size));
    padding-block: 0.4rem;
    padding-inline: 0.8rem;
    border: var(--_line) solid var(--_control);
    border-radius: var(--_radius);
    background-color: var(--_raised);
  }
  select {
    appearance: none;
    padding-inline-end: 2.4rem;
    overflow: hidden;
    text-overflow: ellipsis;
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%), linear-gradient(-45deg, transparent 50%, currentColor 50%);
    background-size: 0.36rem 0.36rem;
    background-repeat: no-repeat;
    background-position:
      calc(100% - 1.26rem) 52%,
      calc(100% - 0.9rem) 52%;
  }
  select:dir(rtl) {
    background-position:
      0.9rem 52%,
      1.26rem 52%;
  }
  option,
  optgroup {
    color: var(--_text);
    background: var(--_raised);
  }
  .check {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: var(--_size);
    font-size: var(--_text-s);
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: 1.15rem;
    block-size: 1.15rem;
    margin: 0;
  }
  @media (forced-colors: active) {
    select {
      background-image: none;
      appearance: auto;
    }
  }
  @media print {
    .check {
      display: none;
    }
  }
`;
