import { css } from 'lit';

/** A panel of choices: check boxes or radio buttons in columns, some of them below the name of their family. */
export const choicesStyles = css`
  [part='panel'] {
    padding: var(--_space);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_panel-radius);
    background: var(--_surface);
  }
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_xs);
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--_choice-size, 12rem)), 1fr));
    column-gap: var(--_space);
  }
  .choices .check {
    line-height: 1.3;
    padding-block: 0.2rem;
  }
  .family {
    grid-column: 1 / -1;
    margin-block-start: var(--_xs);
    font-size: var(--_text-s);
    font-weight: var(--_strong);
    color: var(--_quiet);
  }
`;
