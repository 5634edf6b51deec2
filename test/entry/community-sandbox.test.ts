import { expect } from 'chai';
import { newSubject } from '../community/operations.js';
import { COMMUNITY, communityTag } from '../harness/community-page.js';
import { askSandbox, closePages } from '../harness/page.js';

/** What a frame does that may run scripts and nothing else, with a community in it. */
const frame = (attributes: string, steps: string): string => `${communityTag(newSubject(), attributes)}${COMMUNITY}
<script type="module">
  const element = document.querySelector('skill-community');
  const $ = (selector) => element.shadowRoot?.querySelector(selector);
  const words = () => element.shadowRoot?.textContent.replace(/\\s+/g, ' ') ?? '';
  const wait = async (what) => {
    for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((done) => setTimeout(done, 10))) {
      const found = what();
      if (found) return found;
    }
    throw new Error('never: ' + what + ' in ' + words());
  };
  const comment = async (text) => {
    const field = await wait(() => $('[data-form="comment"] textarea'));
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    field.form.querySelector('[type="submit"]').click();
    await wait(() => words().includes(text) && !words().includes('Not sent yet'));
  };
  const answer = (value) => parent.postMessage({ ...value, ...seen }, '*');
  try {
    ${steps}
  } catch (error) {
    answer({ failed: String(error) });
  }
</script>`;

const QUIET = { violations: [], errors: [], warnings: [] };

describe('a community in a frame that may run scripts and nothing else', function () {
  this.timeout(20_000);
  afterEach(closePages);

  it('works, and says how long it is kept', async () => {
    const answer = await askSandbox(
      frame(
        '',
        `let blocked = false;
         try { await new Promise((resolve, reject) => Object.assign(indexedDB.open('x'), { onsuccess: resolve, onerror: reject })) }
         catch { blocked = true }
         await wait(() => words().includes('Kept until this page is left.'));
         await comment('In a box.');
         $('[part="suggest"]').click();
         const title = await wait(() => $('[data-form="suggest"] input'));
         title.value = 'A title';
         title.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
         title.form.querySelector('[type="submit"]').click();
         await wait(() => $('[part="proposal-title"], [part="problem"], .problem'));
         $('[part="watch"]').click();
         await wait(() => $('[part="watch"][aria-pressed="true"]'));
         answer({ blocked, device: words().includes('Kept in this browser') });`,
      ),
    );
    expect(answer).to.deep.equal({ blocked: true, device: false, ...QUIET });
  });

  it('loses nothing while the page lives: not when the element is moved, taken away and made anew', async () => {
    const answer = await askSandbox(
      frame(
        '',
        `await comment('First.');
         const before = element;
         before.remove();
         const again = before.cloneNode(true);
         document.body.append(document.createElement('main'), again);
         await wait(() => again.shadowRoot?.textContent.includes('First.'));
         document.querySelector('main').append(again);
         const field = again.shadowRoot.querySelector('[data-form="comment"] textarea');
         field.value = 'Second.';
         field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
         field.form.querySelector('[type="submit"]').click();
         await wait(() => again.shadowRoot.querySelectorAll('[part="comment"]').length === 2);
         document.body.append(before);
         await wait(() => words().includes('Second.'));
         answer({ comments: element.shadowRoot.querySelectorAll('[part="comment"]').length });`,
      ),
    );
    expect(answer).to.deep.equal({ comments: 2, ...QUIET });
  });

  it('shows all as text to copy where no file can be saved', async () => {
    const answer = await askSandbox(
      frame(
        '',
        `await comment('To be kept.');
         (await wait(() => $('[data-do="exportFile"]'))).click();
         const field = await wait(() => $('.by-hand textarea'));
         const { format, documents } = JSON.parse(field.value);
         answer({ format, bodies: documents.map(({ body }) => body), words: field.labels[0].textContent.trim() });`,
      ),
    );
    expect(answer).to.deep.equal({
      format: 'skill-community',
      bodies: ['To be kept.'],
      words: 'If no file was saved, copy the text from here:',
      ...QUIET,
    });
  });

  it('says that a server cannot be reached that does not let it in, and keeps the page alive', async () => {
    const answer = (await askSandbox(
      frame(
        'store="couchdb" store-url="/_community/sandbox/none"',
        `await wait(() => $('[part="failed"]'));
         answer({ words: words() });`,
      ),
    )) as { words: string; errors: string[] };
    expect(answer.words).to.include('What others say about this skill could not be loaded');
    expect(answer.errors.every((line) => line.startsWith('<skill-community> '))).to.equal(true);
  });
});
