import { css } from 'lit';

/**
 * The style of what is printed: black on white, sizes for A4, and every shape drawn with borders, as browsers leave out
 * backgrounds. On screen, in the printable page, the sheet has the width it has on paper.
 */
export const sheetStyles = css`
  @page {
    margin: 13mm 14mm;
  }
  :root {
    color-scheme: light;
    --_accent-in: var(--skill-color-accent, oklch(0.49 0.11 232));
    --_accent: oklch(from var(--_accent-in) min(l, 0.48) min(c, 0.18) h);
    --_quiet: #555;
    --_line: #bbb;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  body {
    max-inline-size: 182mm;
    margin: 0 auto;
    font-size: 9.5pt;
    line-height: 1.42;
    color: #111;
    background: #fff;
    overflow-wrap: break-word;
  }
  h1,
  h2,
  h3,
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  h1,
  h2,
  h3 {
    line-height: 1.15;
    letter-spacing: -0.012em;
    break-after: avoid;
  }
  h1 {
    font-size: 22pt;
    letter-spacing: -0.025em;
  }
  h2 {
    font-size: 13pt;
  }
  h3 {
    font-size: 11pt;
  }
  a {
    color: inherit;
  }
  .vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .quiet,
  .rest,
  dt,
  thead th,
  footer {
    color: var(--_quiet);
  }
  .rest,
  dt,
  thead th,
  footer {
    font-size: 8pt;
    font-weight: normal;
  }
  .eyebrow {
    font-size: 8.5pt;
    color: var(--_quiet);
    margin-block-end: 2mm;
  }
  .eyebrow b {
    color: var(--_accent);
  }
  .lede {
    font-size: 11pt;
    color: var(--_quiet);
    margin-block-start: 1.5mm;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 2.5mm 6mm;
    margin-block: 5mm;
    padding-block: 3mm;
    border-block: 0.3mm solid var(--_line);
  }
  .facts dd {
    font-weight: 600;
  }
  .facts small {
    font-size: inherit;
    font-weight: normal;
  }
  section {
    margin-block-start: 6mm;
  }
  section > :is(h2, .head) {
    margin-block-end: 2mm;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 1mm 3mm;
    align-items: baseline;
    break-after: avoid;
  }
  .head .count {
    margin-inline-start: auto;
    color: var(--_quiet);
  }
  .tag {
    padding: 0.2mm 1.6mm;
    font-size: 8pt;
    font-weight: 600;
    border: 0.3mm solid currentColor;
    border-radius: 1mm;
    white-space: nowrap;
  }
  .word {
    white-space: nowrap;
  }
  .dot {
    display: inline-block;
    inline-size: 2.4mm;
    block-size: 2.4mm;
    margin-inline-end: 1.2mm;
    border: 0.35mm solid var(--_quiet);
    border-radius: 50%;
  }
  .required > .dot {
    border: 1.2mm solid var(--_accent);
  }
  .not-defined > .dot {
    block-size: 0;
    border-width: 0.35mm 0 0;
    border-radius: 0;
    vertical-align: middle;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  thead {
    display: table-header-group;
  }
  tfoot {
    display: table-row-group;
  }
  tr,
  .side,
  .facts,
  li {
    break-inside: avoid;
  }
  :is(th, td) {
    padding: 1.5mm 2mm;
    text-align: start;
    vertical-align: top;
    border-block-end: 0.25mm solid var(--_line);
  }
  :is(th, td):first-child {
    padding-inline-start: 0;
  }
  :is(th, td):last-child {
    padding-inline-end: 0;
  }
  tbody th {
    font-weight: 600;
  }
  .rest {
    display: block;
  }
  .level th:first-child {
    inline-size: 36mm;
  }
  .level th:nth-child(2) {
    inline-size: 27mm;
  }
  .level td:last-child {
    white-space: pre-line;
  }
  .matrix :is(th, td) {
    padding-block: 0.8mm;
    overflow-wrap: anywhere;
  }
  .matrix :is(th, td):not(:first-child) {
    padding-inline: 0.5mm;
    text-align: center;
  }
  .matrix .dot {
    margin: 0;
  }
  .matrix .tag {
    margin-inline-start: 1.2mm;
    font-size: 7pt;
    white-space: normal;
  }
  .matrix .me th {
    font-weight: 800;
  }
  .legend {
    display: flex;
    gap: 5mm;
    margin-block-start: 2mm;
    font-size: 8pt;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 6mm;
    margin-block-start: 3mm;
  }
  .side {
    padding: 3mm;
    border: 0.3mm solid var(--_line);
    border-radius: 1.5mm;
  }
  .side li {
    padding-inline-start: 4mm;
    margin-block-start: 1.2mm;
    position: relative;
  }
  .side li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.55em;
    inset-inline-start: 0.6mm;
    border: 0.7mm solid var(--_accent);
    border-radius: 50%;
  }
  .stem {
    font-weight: 600;
    margin-block-start: 1.2mm;
  }
  .topics {
    margin-block-start: 3mm;
  }
  .topics dd {
    display: inline;
  }
  .topics dd:not(:last-child)::after {
    content: ' · ';
  }
  .items li {
    display: grid;
    grid-template-columns: 5mm minmax(0, 1fr) auto;
    gap: 3mm;
    padding-block: 2.2mm;
    font-size: 11pt;
    border-block-end: 0.25mm solid var(--_line);
  }
  .box {
    position: relative;
    inline-size: 4.6mm;
    block-size: 4.6mm;
    margin-block-start: 0.3mm;
    border: 0.4mm solid #111;
    border-radius: 0.8mm;
  }
  .box::after {
    position: absolute;
  }
  .covered .box::after {
    content: '';
    inset: 0.1mm 1.1mm 0.8mm;
    border: solid #111;
    border-width: 0 0.55mm 0.55mm 0;
    rotate: 40deg;
  }
  .partly .box::after {
    content: '';
    inset: auto 0.7mm 1.6mm;
    border-block-end: 0.6mm solid #111;
  }
  .mark {
    font-size: 8.5pt;
    color: var(--_quiet);
    align-self: center;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 5mm;
    margin-block-start: 7mm;
    overflow-wrap: anywhere;
  }
  @media screen {
    body {
      padding: 13mm 14mm;
      max-inline-size: 210mm;
    }
  }
`;
