import { expect } from 'chai';
import type { LitElement } from 'lit';
import '../../src/define.js';
import { readValue, SEED } from '../harness/data-files.js';
import { settled } from '../harness/fixture.js';
import { shownText } from '../harness/page.js';

const TAGS = [
  'skill-profile',
  'level-table',
  'skill-matrix',
  'level-compare',
  'level-selector',
  'role-filter',
  'skill-stats',
] as const;
const VALUES = ['', ' ', 'there-is-none', '-1', 'NaN', '1e9', '__proto__', 'constructor', '"><b>', '😀'];
/** Not the source: that is a profile or it is not. */
const SOURCES = ['src', 'data'];

type Loose = LitElement & Record<string, unknown>;

describe('bad values are put right, never thrown on', () => {
  const { warn } = console;
  let data: unknown;
  before(async () => {
    data = await readValue(SEED);
    console.warn = () => undefined; // an id that there is not is told to the developer
  });
  after(() => {
    console.warn = warn;
  });

  for (const tag of TAGS) {
    describe(`<${tag}>`, () => {
      let element: Loose;
      let usual: string;

      beforeEach(async () => {
        element = document.createElement(tag) as unknown as Loose;
        element['data'] = data;
        document.body.append(element);
        await settled(element);
        usual = shownText(element);
        expect(usual).to.match(/\w{4}/);
      });
      afterEach(() => element.remove());

      it('attributes', async () => {
        const { observedAttributes } = element.constructor as typeof LitElement;
        expect(observedAttributes).to.include('heading-level');
        for (const name of observedAttributes.filter((name) => !SOURCES.includes(name))) {
          for (const value of VALUES) {
            element.setAttribute(name, value);
            await settled(element);
            expect(shownText(element), `${name}="${value}"`).to.match(/\w{4}/);
          }
          element.removeAttribute(name);
          await settled(element);
          expect(shownText(element), `without ${name} again`).to.equal(usual);
        }
      });

      it('properties that a framework sets to undefined or null', async () => {
        const { elementProperties } = element.constructor as typeof LitElement;
        const names = [...elementProperties]
          .filter(([name, { state }]) => !state && !SOURCES.includes(String(name)))
          .map(([name]) => String(name));
        expect(names).to.include('headingLevel');
        for (const name of names)
          for (const value of [undefined, null]) {
            element[name] = value;
            await settled(element);
            expect(shownText(element), `${name} = ${String(value)}`).to.equal(usual);
          }
      });
    });
  }
});
