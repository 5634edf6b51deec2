import { expect } from 'chai';
import { readValue, SEED } from '../harness/data-files.js';
import { closePages, deepAll, openPage, settle, shownText, until, type TestPage } from '../harness/page.js';

/** What a server writes: the document, for the script to come, and what it says, for whoever is there before that. */
async function written(tag: 'skill-profile' | 'level-table'): Promise<string> {
  const json = JSON.stringify(await readValue(SEED)).replaceAll('<', '\\u003c');
  return `<${tag} id="skills">
    <script type="application/json">${json}</script>
    <table id="fallback"><caption>Message Broker Patterns</caption><tr><th>Go</th><td>Writes consumers.</td></tr></table>
  </${tag}>
  <p id="after">What comes after it.</p>`;
}

const ROOM = '<style>#skills { display: block; min-block-size: 12000px; }</style>';

/** The page before the script; the document is written by a script of it, as it is too long for an address. */
async function openBefore(tag: 'skill-profile' | 'level-table', head = ''): Promise<TestPage> {
  const page = await openPage({ head, body: '<main></main>' });
  page.document.querySelector('main')!.innerHTML = await written(tag);
  return page;
}

function upgrade({ document }: TestPage, tag: string): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = `/dist/cdn/${tag}.js`;
  document.head.append(script);
}

const byId = ({ document }: TestPage, id: string): HTMLElement => document.getElementById(id)!;
const isDrawn = (page: TestPage): boolean => {
  const root = byId(page, 'skills').shadowRoot;
  return root !== null && deepAll(root, 'tbody tr').length > 0;
};

for (const tag of ['skill-profile', 'level-table'] as const)
  describe(`the children of <${tag}>, written by a server`, () => {
    afterEach(closePages);

    it('are shown without the script, as parts of the page', async () => {
      const page = await openBefore(tag);
      await settle();
      expect(byId(page, 'skills').shadowRoot).to.equal(null);
      expect(byId(page, 'fallback').checkVisibility()).to.equal(true);
      expect(byId(page, 'skills').innerText.trim()).to.include('Go').and.not.to.include('schemaVersion');
    });

    it('are replaced when it has come, and there is no frame with neither', async () => {
      const page = await openBefore(tag);
      const frames: string[] = [];
      let watching = true;
      const watch = (): void => {
        const fallback = byId(page, 'fallback').checkVisibility() && byId(page, 'fallback').offsetHeight > 0;
        const drawn = isDrawn(page);
        const state = fallback && drawn ? 'both' : fallback ? 'fallback' : drawn ? 'profile' : 'neither';
        if (frames.at(-1) !== state) frames.push(state);
        if (watching) page.window.requestAnimationFrame(watch);
      };
      page.window.requestAnimationFrame(watch);
      await until(() => frames.length > 0, { name: 'the first frame' });
      upgrade(page, tag);
      await until(() => frames.includes('profile'), { name: 'the profile' });
      await settle(200);
      watching = false;
      expect(frames).to.deep.equal(['fallback', 'profile']);
      expect(byId(page, 'fallback').isConnected, 'it stays the page’s').to.equal(true);
      expect(shownText(byId(page, 'skills'))).to.include('Scala');
      expect(page.seen.errors.concat(page.seen.warnings)).to.deep.equal([]);
    });

    it('leave what comes after them in its place, where the page has kept room', async () => {
      const page = await openBefore(tag, ROOM);
      const before = byId(page, 'after').getBoundingClientRect().top;
      upgrade(page, tag);
      await until(() => isDrawn(page), { name: 'the profile' });
      await settle(200);
      const { top } = byId(page, 'after').getBoundingClientRect();
      expect(top).to.equal(before);
      expect(byId(page, 'skills').offsetHeight, 'the room is the profile’s').to.equal(12000);
    });
  });
