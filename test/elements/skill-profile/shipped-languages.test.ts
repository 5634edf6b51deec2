import { expect } from 'chai';
import '../../../src/strings/de.js';
import '../../../src/strings/fr.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { find, findAll, profileFixture, settled, textOf, visibleText } from '../../harness/fixture.js';
import { overflowOf } from '../../harness/overflow.js';
import { chooseLevel, chooseRole } from '../../harness/verbs.js';

const LANGUAGES = [
  { lang: 'de-CH', name: 'Datenqualität', required: 'Pflicht', date: '2. März 2026', next: 'Nächste Stufe' },
  { lang: 'fr', name: 'Qualité des données', required: 'Requis', date: '2 mars 2026', next: 'Niveau suivant' },
];

describe('skill-profile in the languages of the package', function () {
  this.timeout(20_000);

  for (const { lang, name, required, date, next } of LANGUAGES) {
    it(`${lang}: speaks it, fits, is accessible, and marks what falls back`, async () => {
      const profile = await profileFixture({ file: 'catalog/data-quality.json', open: 'all' });
      profile.lang = lang;
      await Promise.resolve();
      await settled(profile);
      await chooseRole(profile, 'data-analyst');
      await chooseLevel(profile, 'basic');
      expect(textOf(find(profile, '#title'))).to.equal(name);
      for (const text of [required, date, next]) expect(visibleText(profile)).to.include(text);
      for (const width of [280, 320, 768, 1280]) {
        profile.parentElement!.style.inlineSize = `${width}px`;
        expect(profile.scrollWidth, `${width} px`).to.be.at.most(profile.clientWidth);
        expect(overflowOf(profile), `${width} px`).to.deep.equal([]);
      }
      const [fallback] = findAll(profile, 'level-table', 'td[lang="en"]');
      expect(fallback?.getAttribute('dir')).to.equal('auto');
      await expectAccessible(profile);
    });
  }
});
