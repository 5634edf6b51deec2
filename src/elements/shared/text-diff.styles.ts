import { css } from 'lit';

/** What was added is underlined, what was removed is struck through; the tint is a help, not the message. */
export const textDiffStyles = css`
  .diff {
    position: relative;
    white-space: pre-line;
  }
  .diff :is(ins, del) {
    border-radius: 0.2em;
    padding-block: 0.1em;
    text-decoration-thickness: max(1px, 0.09em);
  }
  .diff ins {
    color: var(--_text);
    background: var(--_accent-tint);
    text-decoration-line: underline;
    text-decoration-color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  .diff del {
    color: var(--_quiet);
    text-decoration-line: line-through;
  }
  .diff del + .vh + ins {
    margin-inline-start: 0.25em;
  }
  @media (forced-colors: active) {
    .diff ins {
      text-decoration-color: currentColor;
      text-decoration-thickness: 2px;
    }
  }
  @media print {
    .diff ins {
      print-color-adjust: exact;
    }
  }
`;
