import { css } from 'lit';

/** Required and optional, and where the reader stands: a word and a shape, never colour alone. */
export const badge = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    white-space: nowrap;
    font-size: var(--_text-xs);
    font-weight: 550;
    line-height: 1;
    padding: 0.34em 0.62em;
    border-radius: 99px;
    border: var(--_line) solid var(--_border);
    color: var(--_quiet);
  }
  .badge::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    border: 1.5px solid currentColor;
  }
  .badge.required {
    color: var(--_accent);
    background: var(--_accent-tint);
    border-color: var(--_accent-line);
  }
  .badge.required::before {
    background: currentColor;
  }
  /* the longest of the words, in some languages and fonts longer than its column */
  .badge.not-defined {
    max-inline-size: 100%;
    border-style: dashed;
    white-space: normal;
  }
  .badge.not-defined::before {
    block-size: 0;
    border-width: 1px 0 0;
    border-radius: 0;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    font-size: 0.75em;
    font-weight: 600;
    line-height: 1;
    padding: 0.36em 0.6em;
    border-radius: 0.35rem;
    border: var(--_line) solid transparent;
    letter-spacing: 0;
    white-space: nowrap;
  }
  .tag.current {
    color: var(--_on-accent);
    background: var(--_accent-fill);
  }
  .tag.next {
    color: var(--_next);
    background: var(--_next-tint);
    border-color: var(--_next-line);
  }
  @media (forced-colors: active) {
    .badge,
    .tag {
      border-color: currentColor;
    }
    .badge.required::before {
      background: Highlight;
      border-color: Highlight;
      forced-color-adjust: none;
    }
    .tag.current {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @media print {
    .badge,
    .badge::before,
    .tag {
      print-color-adjust: exact;
    }
  }
`;
