import { expect } from 'chai';
import { mayBlockDownloads } from '../../src/elements/shared/download.js';
import { smallDocument } from '../harness/data-files.js';
import { askSandbox, closePages, openPage } from '../harness/page.js';

/** Presses "Download" and posts what there is to read, and what was said. */
const body = `<skill-progress role-id="dev"></skill-progress>
  <script type="module">
    import '/dist/cdn/skill-progress.js';
    const progress = document.querySelector('skill-progress');
    const said = [];
    addEventListener('skill-announce', ({ message }) => said.push(message));
    progress.data = ${JSON.stringify(smallDocument())};
    const wait = async (selector) => {
      for (;;) {
        const found = progress.shadowRoot?.querySelector(selector);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    (await wait('[data-do="download"]')).click();
    const field = await wait('textarea');
    await progress.updateComplete;
    parent.postMessage({ label: field.labels[0].textContent, text: field.value, said }, '*');
  </script>`;

describe('marks saved as a file', function () {
  this.timeout(15_000);
  afterEach(closePages);

  it('are shown as text as well where a sandbox may block the file without a word, and nothing is claimed', async () => {
    const answer = await askSandbox(body);
    expect(answer).to.deep.include({ label: 'If no file was saved, copy the text from here:', said: [] });
    expect(answer).to.have.property('text').that.includes('[ ] Writes it.');
  });

  it('are saved without that on a page of its own and in a frame that allows it', async () => {
    const { window, document: page } = await openPage({});
    expect(mayBlockDownloads(window)).to.equal(false);
    const frame = page.createElement('iframe');
    page.body.append(frame);
    frame.sandbox.add('allow-same-origin', 'allow-scripts');
    expect(mayBlockDownloads(frame.contentWindow!)).to.equal(true);
    frame.sandbox.add('allow-downloads');
    expect(mayBlockDownloads(frame.contentWindow!)).to.equal(false);
  });
});
