import { expect } from 'chai';
import { closePages, deepAll, openPage, settle, until } from '../harness/page.js';

const TAG = '<skill-profile src="/data/message-broker-patterns.json"></skill-profile>';
const hashes = async () => (await (await fetch('/dist/cdn/sri.json')).json()) as Record<string, string>;

/** A script tag with an `integrity` attribute. */
const script = (name: string, integrity: string) =>
  `<script ${name.includes('classic') ? '' : 'type="module" '}src="/dist/cdn/${name}" integrity="${integrity}" crossorigin="anonymous"></script>`;

describe('a script tag with the hash of sri.json', () => {
  afterEach(closePages);

  for (const name of ['skill-profile.js', 'skill-profile.classic.js']) {
    describe(name, () => {
      it('runs when the file is the one that was built', async () => {
        const page = await openPage({ head: script(name, (await hashes())[name]!), body: TAG });
        await until(() => deepAll(page.document, 'tbody tr').length >= 45, { name: 'the rows' });
      });

      it('is blocked when the file is another', async () => {
        const other = (await hashes())[name === 'skill-profile.js' ? 'level-table.js' : 'skill-profile.js']!;
        const page = await openPage({ head: script(name, other), body: TAG });
        await settle(300);
        expect(page.window.customElements.get('skill-profile')).to.equal(undefined);
      });
    });
  }
});
