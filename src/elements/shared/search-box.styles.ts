import { css } from 'lit';

/** The search box at the start of the toolbar, and beside it, or below where there is no room, what it finds. */
export const searchBoxStyles = css`
  .search {
    flex: 1 1 18rem;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem var(--_s);
    align-items: center;
    min-inline-size: 0;
  }
  .search .box {
    position: relative;
    flex: 0 1 17rem;
    font-size: var(--_text-s);
  }
  .search svg {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.75rem;
    margin-block: auto;
    color: var(--_quiet);
    pointer-events: none;
  }
  .search input[type='search'] {
    min-block-size: var(--_size);
    padding-inline-start: 2.3rem;
  }
  .found {
    flex: 1 1 12rem;
    font-size: var(--_text-s);
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
    color: var(--_quiet);
    overflow-wrap: anywhere;
  }
  @container (inline-size < 30rem) {
    .search .box {
      flex-basis: 100%;
    }
  }
  /* what is on the paper is only what was found, and says so */
  @media print {
    .search .box {
      display: none;
    }
  }
`;
