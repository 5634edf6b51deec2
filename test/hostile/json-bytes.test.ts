import { expect } from 'chai';
import '../../src/define.js';
import { deep, shownText, until } from '../harness/page.js';
import { readJsonNames } from './corpora.js';

describe('odd bytes at the address (skipped: no datasets, where they are absent)', function () {
  this.timeout(60_000);
  const { error } = console;
  const rejected: unknown[] = [];
  const onRejection = ({ reason }: PromiseRejectionEvent) => rejected.push(reason);
  let names: readonly string[];

  before(async function () {
    const read = await readJsonNames();
    if (!read) this.skip();
    names = read;
    console.error = () => undefined;
    addEventListener('unhandledrejection', onRejection);
  });
  after(() => {
    console.error = error;
    removeEventListener('unhandledrejection', onRejection);
  });

  for (const tag of ['skill-profile', 'level-table'] as const) {
    it(`<${tag}> says of every file what is wrong with it`, async () => {
      expect(names.length).to.be.greaterThan(120);
      const elements = names.map((name) => {
        const element = document.createElement(tag);
        element.src = `/__shared__/corpora/jsontestsuite/${name}`;
        document.body.append(element);
        return [name, element] as const;
      });
      for (const [name, element] of elements) {
        const alert = await until(() => deep(element.shadowRoot!, '[role=alert]'), { name: `an alert for ${name}` });
        expect(alert.textContent.replace(/\s+/g, ' ').trim(), name).to.match(/\w+ .*\w+/);
        expect(shownText(element), name).to.match(/skill profile|expected|mistake/i);
        element.remove();
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(rejected).to.deep.equal([]);
    });
  }
});
