import { expect } from 'chai';
import '../../src/strings/de.js';
import '../../src/strings/fr.js';
import { en } from '../../src/strings/en.js';
import { ofCatalog } from '../../src/strings/english-of-catalog.js';
import { ofCommunity } from '../../src/strings/english-of-community.js';
import { ofAccounts } from '../../src/strings/english-of-accounts.js';
import { ofEmbed } from '../../src/strings/english-of-embed.js';
import { ofEntries } from '../../src/strings/english-of-entries.js';
import { ofConversion } from '../../src/strings/english-of-conversion.js';
import { ofKept } from '../../src/strings/english-of-kept.js';
import '../../src/strings/german-of-player.js';
import '../../src/strings/french-of-player.js';
import { ofPlayer } from '../../src/strings/english-of-player.js';
import { ofSuggestions } from '../../src/strings/english-of-suggestions.js';
import { onDemand } from '../../src/strings/english-on-demand.js';
import type { Message, MessageKey } from '../../src/strings/messages.js';
import { findMessage } from '../../src/strings/registry.js';
import { translator } from '../../src/strings/translate.js';

/** What is said on a page; the command line speaks English. */
const english = {
  ...en,
  ...onDemand,
  ...ofCatalog,
  ...ofCommunity,
  ...ofAccounts,
  ...ofEmbed,
  ...ofEntries,
  ...ofKept,
  ...ofPlayer,
  ...ofSuggestions,
  ...ofConversion,
};
const keys = Object.keys(english) as (keyof typeof english)[];

const texts = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
const general = (message: Message): string => (typeof message === 'string' ? message : message.other);

/** What is the same in both languages, and is no word left in English. */
const SAME: Readonly<Record<string, readonly MessageKey[]>> = {
  de: ['optional', 'formatMarkdown', 'formatCase', 'expected.json', 'notePlace', 'roleFailure', 'community'],
  fr: ['description', 'formatMarkdown', 'formatCase', 'notePlace'],
};
/** Quotes that are not those of the language, and spaces before punctuation where it wants others. */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  de: /["'”«»‚‹›]|[^\s]…/,
  fr: /["'“”„‘]|[ \u00a0][;?!»]|[ \u202f]:|\S:(?!\/\/|\d)(?<!\u00a0:)|«(?!\u202f)|(?<!\u202f)»/,
};

for (const language of ['de', 'fr']) {
  describe(`the messages in "${language}"`, () => {
    const found = keys.flatMap((key) => {
      const { message, locale } = findMessage(language, key);
      return locale === language ? [[key, message] as const] : [];
    });

    it('are all there: none is missing', () => {
      const has = new Set(found.map(([key]) => key));
      expect(keys.filter((key) => !has.has(key))).to.deep.equal([]);
    });

    it('have the placeholders that English has', () => {
      for (const [key, message] of found) {
        expect(placeholders(general(message)), key).to.deep.equal(placeholders(general(english[key])));
        for (const text of texts(message))
          expect(placeholders(general(message)), key).to.include.members(placeholders(text));
      }
    });

    it('have a form for every plural of the numbers up to 1000, where English has plurals', () => {
      const rules = new Intl.PluralRules(language);
      const wanted = [...new Set(Array.from({ length: 1001 }, (_, n) => rules.select(n)))];
      for (const [key, message] of found)
        expect(typeof message === 'string' ? [] : Object.keys(message), key).to.have.members(
          typeof english[key] === 'string' ? [] : wanted,
        );
    });

    it('have the quotes and the spaces of the language', () => {
      for (const [key, message] of found)
        for (const text of texts(message)) {
          expect(text, key).to.not.match(FOREIGN[language]!);
          expect(text, key).to.not.match(/ {2}|^\s|\s$|^$/);
          expect(text.replace(/\{\w+\}/g, ''), key).to.not.match(/[{}]/);
        }
    });

    it('are not English, but for a few words that are the same', () => {
      const same = found.filter(([key, message]) => general(message) === general(english[key])).map(([key]) => key);
      expect(same).to.have.members([...SAME[language]!]);
    });

    it('serve its regions too', () => {
      expect(translator(`${language}-CH`)('role')).to.equal(general(findMessage(language, 'role').message));
    });
  });
}

describe('French', () => {
  it('says 0 as it says 1', () => {
    const t = translator('fr');
    expect([0, 1, 2].map((n) => t('rolesFound', { n }))).to.deep.equal([
      '0 rôle trouvé',
      '1 rôle trouvé',
      '2 rôles trouvés',
    ]);
  });
});
