import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { PartController, pendingParts } from '../../src/controllers/part-controller.js';
import { consoleLines } from '../harness/listening.js';

let load: () => Promise<string>;
let asked = 0;

class PartHost extends LitElement {
  readonly lazy: PartController<string> = new PartController<string>(
    this,
    () => {
      asked++;
      return load();
    },
    'It does without.',
  );
  isNeeded = false;

  override render(): unknown {
    return html`${this.isNeeded ? (this.lazy.need() ?? 'without') : 'not needed'}`;
  }
}
customElements.define('part-host', PartHost);

async function host(): Promise<PartHost> {
  const element = new PartHost();
  document.body.append(element);
  await element.updateComplete;
  return element;
}

async function need(element: PartHost): Promise<string> {
  element.isNeeded = true;
  element.requestUpdate();
  await element.updateComplete;
  await Promise.all(pendingParts(element));
  await element.updateComplete;
  return element.shadowRoot!.textContent;
}

describe('a part that is loaded when it is needed', () => {
  beforeEach(() => {
    asked = 0;
    load = () => Promise.resolve('the part');
  });
  afterEach(() => document.querySelector('part-host')?.remove());

  it('is not asked for before', async () => {
    const element = await host();
    expect(asked).to.equal(0);
    expect(pendingParts(element)).to.deep.equal([]);
    expect(element.lazy.part).to.equal(undefined);
  });

  it('is asked for once, waited for, and drawn when it has come', async () => {
    let come: (part: string) => void = () => undefined;
    load = () => new Promise((resolve) => (come = resolve));
    const element = await host();
    element.isNeeded = true;
    element.requestUpdate();
    await element.updateComplete;
    expect(pendingParts(element)).to.have.length(1);
    expect(element.shadowRoot!.textContent).to.equal('without');
    come('the part');
    expect(await need(element)).to.equal('the part');
    await need(element);
    expect(asked).to.equal(1);
    expect(pendingParts(element)).to.deep.equal([]);
  });

  it('that does not come is said once, done without, and asked for again when it is needed again', async () => {
    const lines = consoleLines();
    load = () => Promise.reject(new TypeError('offline'));
    const element = await host();
    expect(await need(element)).to.equal('without');
    expect(await need(element)).to.equal('without');
    expect(asked).to.equal(2);
    expect(lines.map(({ text }) => text)).to.deep.equal(['<part-host> It does without. TypeError: offline']);
    load = () => Promise.resolve('the part');
    expect(await need(element)).to.equal('the part');
  });
});
