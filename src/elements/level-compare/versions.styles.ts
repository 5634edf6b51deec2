import { css } from 'lit';

/** One block for each level, the changed ones with an edge. */
export const versionsStyles = css`
  .versions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    justify-items: start;
  }
  .versions .count {
    font-weight: var(--_strong);
  }
  .version {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
    inline-size: 100%;
    box-sizing: border-box;
    padding: var(--_space);
    border: var(--_line) solid var(--_border);
    border-inline-start: 4px solid var(--_border);
    border-radius: var(--_radius);
  }
  .version:is(.added, .changed) {
    border-inline-start-color: var(--_accent);
  }
  .version.removed {
    border-inline-start-color: var(--_danger);
  }
  .version header {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.7rem;
    align-items: center;
  }
  .version .kind {
    padding: 0.3em 0.6em;
    font-size: 0.75em;
    font-weight: 600;
    line-height: 1;
    border: var(--_line) solid currentColor;
    border-radius: 0.35rem;
  }
  .version p {
    max-inline-size: var(--_measure);
  }
  .version .plain {
    padding-inline-start: 1.2rem;
    list-style: disc;
  }
  .version .topics {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem 0.8rem;
    font-size: var(--_text-s);
  }
`;
