import { expect } from 'chai';
import { closePages, openPage, shownText, until } from '../harness/page.js';

const PROFILE = '<skill-profile lang="de" src="/data/message-broker-patterns.json"></skill-profile>';
const SCRIPTS = {
  module: `<script type="module" src="/dist/cdn/skill-profile.js"></script>
    <script type="module" src="/dist/cdn/strings/de.js"></script>`,
  classic: `<script defer src="/dist/cdn/skill-profile.classic.js"></script>
    <script defer src="/dist/cdn/strings/de.classic.js"></script>`,
};

describe('German beside the script tag', function () {
  this.timeout(15_000);
  afterEach(closePages);

  for (const [kind, scripts] of Object.entries(SCRIPTS)) {
    it(`${kind}: the profile speaks it`, async () => {
      const { document, seen } = await openPage({ head: scripts, body: PROFILE });
      const profile = document.querySelector('skill-profile')!;
      await until(() => profile.shadowRoot !== null && shownText(profile).includes('Ihre aktuelle Stufe'), {
        timeout: 8_000,
        name: 'German',
      });
      expect(seen.errors).to.deep.equal([]);
      expect(seen.warnings).to.deep.equal([]);
    });
  }
});
