import { expect } from 'chai';
import { mayBlockDownloads } from '../../src/elements/shared/download.js';
import { smallDocument } from '../harness/data-files.js';
import { askSandbox, closePages, openPage } from '../harness/page.js';

/** Presses what saves a file, and posts what there is to read, and what was said. */
const page = (tag: string, buttons: readonly string[]): string => `<${tag} role-id="dev" level="low"></${tag}>
  <script type="module">
    import '/dist/cdn/${tag}.js';
    const element = document.querySelector('${tag}');
    const said = [];
    addEventListener('skill-announce', ({ message }) => said.push(message));
    element.data = ${JSON.stringify(smallDocument())};
    const wait = async (selector) => {
      for (;;) {
        const found = element.shadowRoot?.querySelector(selector);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    for (const button of ${JSON.stringify(buttons)}) (await wait(button)).click();
    const field = await wait('textarea');
    await element.updateComplete;
    parent.postMessage({ label: field.labels[0].textContent, text: field.value, said }, '*');
  </script>`;
const BY_HAND = { label: 'If no file was saved, copy the text from here:', said: [] };

describe('what is saved as a file', function () {
  this.timeout(15_000);
  afterEach(closePages);

  it('is shown as text as well where a sandbox may block the file without a word, and nothing is claimed', async () => {
    const answer = await askSandbox(page('skill-progress', ['[data-do="download"]']));
    expect(answer).to.deep.include(BY_HAND);
    expect(answer).to.have.property('text').that.includes('[ ] Writes it.');
  });

  it('is shown so by the export of a profile too, without the mark that begins the file', async () => {
    const answer = await askSandbox(page('skill-profile', ['[part="export-button"]', '[data-format="csv"]']));
    expect(answer).to.deep.include(BY_HAND);
    expect(answer)
      .to.have.property('text')
      .that.matches(/^skill,/);
  });

  it('is saved without that on a page of its own and in a frame that allows it', async () => {
    const { window, document } = await openPage({});
    expect(mayBlockDownloads(window)).to.equal(false);
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.sandbox.add('allow-same-origin', 'allow-scripts');
    expect(mayBlockDownloads(frame.contentWindow!)).to.equal(true);
    frame.sandbox.add('allow-downloads');
    expect(mayBlockDownloads(frame.contentWindow!)).to.equal(false);
  });
});
