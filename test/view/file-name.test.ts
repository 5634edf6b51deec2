import { expect } from 'chai';
import { fileName } from '../../src/view/file-name.js';

const rows: readonly [id: string, name: string][] = [
  ['message-broker-patterns', 'message-broker-patterns.csv'],
  ['Größe & Maß', 'Größe-&-Maß.csv'],
  ['हिन्दी', 'हिन्दी.csv'],
  ['e\u0301tat', '\u00E9tat.csv'],
  ['https://skills.example/log?v=2', 'https-skills.example-log-v=2.csv'],
  ['../../up', 'up.csv'],
  ['.hidden', 'hidden.csv'],
  ['con', 'skill-con.csv'],
  ['console', 'console.csv'],
  ['\u0000\u001B', 'skill.csv'],
  ['', 'skill.csv'],
  ['x'.repeat(300), `${'x'.repeat(80)}.csv`],
];

describe('the name of a file about a skill', () => {
  for (const [id, name] of rows)
    it(`is ${name.slice(0, 40)} for ${JSON.stringify(id.slice(0, 40))}`, () =>
      expect(fileName(id, '.csv')).to.equal(name));
});
