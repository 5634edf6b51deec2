import { expect } from 'chai';
import { registerMessages } from '../../src/strings/registry.js';
import { translator } from '../../src/strings/translate.js';

registerMessages('pl', {
  roles: 'Role',
  rolesShown: { one: '{n} rola', few: '{n} role', many: '{n} ról', other: '{n} roli' },
  ofTotal: 'z {total}',
});
registerMessages('ar', {
  rolesShown: {
    zero: 'لا أدوار',
    one: 'دور واحد',
    two: 'دوران',
    few: '{n} أدوار',
    many: '{n} دورًا',
    other: '{n} دور',
  },
});
registerMessages('de', { roles: 'Rollen', levels: 'Stufen' });
registerMessages('de-CH', { levels: 'Schtufe' });

describe('a translator', () => {
  describe('chooses the plural of its language', () => {
    const rows: readonly [string, number, string][] = [
      ['en', 0, '0 roles shown'],
      ['en', 1, '1 role shown'],
      ['en', 2, '2 roles shown'],
      ['en', 1.5, '1.5 roles shown'],
      ['en', 1234567, '1,234,567 roles shown'],
      ['pl', 1, '1 rola'],
      ['pl', 3, '3 role'],
      ['pl', 5, '5 ról'],
      ['pl', 12, '12 ról'],
      ['pl', 22, '22 role'],
      ['pl', 1.5, '1,5 roli'],
      ['ar', 0, 'لا أدوار'],
      ['ar', 1, 'دور واحد'],
      ['ar', 2, 'دوران'],
      ['ar-EG', 3, '٣ أدوار'],
      ['ar-EG', 11, '١١ دورًا'],
      ['ar-EG', 100, '١٠٠ دور'],
    ];
    for (const [locale, n, text] of rows) {
      it(`${n} in ${locale} is “${text}”`, () => {
        expect(translator(locale)('rolesShown', { n })).to.equal(text);
      });
    }

    it('also when the number is given as text', () => {
      expect(translator('en')('rolesShown', { n: '1' })).to.equal('1 role shown');
    });

    it('by the rules of the language that the message is in, not of the one asked for', () => {
      // English words with a Polish number: 5 is `many` in Polish, and English has no such form
      expect(translator('pl')('rolesFound', { n: 5 })).to.equal('5 roles found');
      expect(translator('pl')('rolesFound', { n: 1 })).to.equal('1 role found');
    });

    it('and the general form when the language has no form for it', () => {
      registerMessages('cs', { rolesShown: { other: '{n} rolí' } });
      expect(translator('cs')('rolesShown', { n: 3 })).to.equal('3 rolí');
    });
  });

  describe('fills in placeholders', () => {
    it('with text as it is, and numbers as the language writes them', () => {
      expect(translator('en')('comparing', { from: 'Junior', to: 'Middle' })).to.equal('Comparing Junior with Middle.');
      expect(translator('en')('ofTotal', { total: 4500 })).to.equal('of 4,500');
      expect(translator('de')('ofTotal', { total: 4500 })).to.equal('of 4.500');
    });

    it('with text that looks like a placeholder or a pattern, taken literally', () => {
      expect(translator('en')('comparing', { from: '{to}', to: '$& $1' })).to.equal('Comparing {to} with $& $1.');
    });

    it('and leaves one without a value visible', () => {
      expect(translator('en')('comparing', { from: 'Junior' })).to.equal('Comparing Junior with {to}.');
      expect(translator('en')('ofTotal')).to.equal('of {total}');
    });

    it('with an empty text or 0, which are values', () => {
      expect(translator('en')('comparing', { from: '', to: 0 })).to.equal('Comparing  with 0.');
    });
  });

  describe('gives a message in pieces', () => {
    it('with the text at even places and what was filled in at odd ones', () => {
      expect(translator('en').pieces('requiredOfTotal', { n: 2, total: 1000 })).to.deep.equal([
        '',
        '2',
        ' of ',
        '1,000',
        ' required',
      ]);
    });

    it('that together are the message', () => {
      const values = { n: 12, total: 45 };
      for (const key of ['roles', 'rolesShown', 'requiredOfTotal'] as const) {
        expect(translator('pl').pieces(key, values).join('')).to.equal(translator('pl')(key, values));
      }
    });
  });

  describe('falls back', () => {
    const rows: readonly [string, 'roles' | 'levels' | 'domain', string, string][] = [
      ['to the wider language', 'roles', 'de-CH', 'Rollen'],
      ['to the wider language of a long tag', 'levels', 'de-CH-1996', 'Schtufe'],
      ['to English for what is not translated', 'domain', 'de-CH', 'Domain'],
      ['to English for a language that is not there', 'roles', 'fr', 'Roles'],
      ['to English for a tag that is none', 'roles', 'de_CH', 'Roles'],
      ['to English for an empty tag', 'roles', '', 'Roles'],
      ['to English for nonsense', 'roles', '<script>', 'Roles'],
    ];
    for (const [title, key, locale, text] of rows) {
      it(`${title} (${locale || 'empty'})`, () => {
        expect(translator(locale)(key)).to.equal(text);
      });
    }

    it('with English numbers and dates for a tag that is none', () => {
      const { locale, number, date } = translator('not a tag');
      expect([locale, number(1234.5), date('2026-03-17')]).to.deep.equal(['en', '1,234.5', 'March 17, 2026']);
    });
  });

  it('takes tags in any case', () => {
    expect(translator('DE-ch')('levels')).to.equal('Schtufe');
    expect(translator('DE-ch').locale).to.equal('de-CH');
  });

  it('writes calendar dates as its language does', () => {
    expect(translator('en').date('2026-03-17')).to.equal('March 17, 2026');
    expect(translator('en-GB').date('2026-03-17')).to.equal('17 March 2026');
    expect(translator('de').date('2026-03-01')).to.equal('1. März 2026');
    expect(translator('en').date('2024-02-29')).to.equal('February 29, 2024');
  });

  it('is made once for a language', () => {
    expect(translator('pl')).to.equal(translator('pl'));
    expect(translator('pl')).to.not.equal(translator('de'));
  });

  it('speaks messages that were added after it was made', () => {
    const t = translator('nb');
    expect(t('roles')).to.equal('Roles');
    registerMessages('nb', { roles: 'Roller' });
    expect(t('roles')).to.equal('Roller');
  });
});
