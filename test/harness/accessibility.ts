import { expect } from 'chai';
import type { AxeResults, RunOptions } from 'axe-core';
import 'axe-core/axe.min.js'; // a plain script: it sets window.axe

declare const axe: { run(node: Element, options?: RunOptions): Promise<AxeResults> };

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with an element, one line each: WCAG 2.0 to 2.2, A and AA, and best practice. */
export async function axeProblems(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    runOnly: { type: 'tag', values: TAGS },
    rules: { region: { enabled: false } }, // landmarks are the page's own; a test of the profile counts them
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** Ends a test of a state: axe finds nothing wrong with it. */
export async function expectAccessible(element: Element): Promise<void> {
  expect(await axeProblems(element), `axe on <${element.localName}>`).to.deep.equal([]);
}
