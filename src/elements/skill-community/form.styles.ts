import { css } from 'lit';

/** A form: its labels above its fields, what is wrong below. */
export const formStyles = css`
  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem;
    margin-block-start: 0.4rem;
  }
  .form.card {
    margin: 0;
  }
  .form label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35rem;
    font-size: var(--_text-s);
    font-weight: var(--_strong);
  }
  .form :is(textarea, input) {
    inline-size: 100%;
    min-block-size: max(2.75rem, var(--_size));
    padding: 0.5rem 0.8rem;
    font: inherit;
    font-size: 1rem;
    font-weight: 400;
    line-height: 1.5;
    color: inherit;
    background-color: var(--_raised);
    border: var(--_line) solid var(--_control);
    border-radius: var(--_radius);
  }
  .form textarea {
    resize: vertical;
    field-sizing: content;
    min-block-size: 4.75rem;
    max-block-size: 24rem;
  }
  .form [aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .form > .actions {
    align-items: center;
    gap: var(--_s);
  }
  .problem {
    font-size: var(--_text-s);
    font-weight: 550;
    color: var(--_danger);
  }
`;
