import { expect } from 'chai';
import { assert, property, string } from 'fast-check';
import { decoded, readText, writeText } from '../../src/view/link-text.js';

const anyText = string({ unit: 'binary', maxLength: 30 });

describe('a text in an address', function () {
  this.timeout(20_000);

  const rows: readonly [string, text: string, written: string][] = [
    ['stays as it is where it is an ordinary id', 'backend-go_2.net', 'backend-go_2.net'],
    ['has a plus for a space', 'Backend Go', 'Backend+Go'],
    ['has numbers for a plus and a tilde', 'C++~', 'C~2b~2b~7e'],
    ['has numbers for what parts addresses', "a&b=c#d?e/f%g:h,i'", 'a~26b~3dc~23d~3fe~2ff~25g~3ah~2ci~27'],
    ['has numbers for brackets and quotes, at which links end', '("<{[|]}>")', '~28~22~3c~7b~5b~7c~5d~7d~3e~22~29'],
    ['is percent-encoded in other scripts', 'مطور', '%D9%85%D8%B7%D9%88%D8%B1'],
    ['is percent-encoded for signs of two units', '🚀', '%F0%9F%9A%80'],
    ['has a number for half of such a sign, which has no encoding', 'a\ud83d', 'a~ud83d'],
    ['is percent-encoded for letters that Safari takes for half a sign', '\uf900\ufc00', '%EF%A4%80%EF%B0%80'],
    ['has a number for a full stop at its end, which mail programs drop', 'Inc.', 'Inc~2e'],
    ['has a number for a line break', 'a\nb', 'a~0ab'],
  ];
  for (const [title, text, written] of rows) {
    it(title, () => {
      expect(writeText(text)).to.equal(written);
      expect(readText(decoded(written))).to.equal(text);
    });
  }

  it('has nothing in it but letters, digits and signs that no program changes', () => {
    assert(property(anyText, (text) => /^([-\w.~+]|%[\dA-F]{2})*$/.test(writeText(text))));
  });

  it('reads as it was, also when it was encoded or decoded once more on its way', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const written = writeText(text);
        for (const onItsWay of [
          written,
          decodeURIComponent(written),
          new URLSearchParams({ a: decoded(written) }).toString().slice(2),
        ])
          expect(readText(decoded(onItsWay))).to.equal(text);
      }),
    );
  });

  it('reads as it was, whatever it is', () => {
    assert(property(anyText, (text) => readText(decoded(writeText(text))) === text));
  });

  it('that is broken is read as it is', () => {
    expect(decoded('%D9%8')).to.equal('%D9%8');
    expect(readText('a~zz~2')).to.equal('a~zz~2');
  });
});
