import { expect } from 'chai';
import { withNames } from '../../src/community/model/invisible-signs.js';
import { textPieces } from '../../src/community/model/text-pieces.js';
import { readShared } from '../harness/data-files.js';

/** Pieces in short: links in angle brackets, signs in square ones. */
const short = (text: string): string =>
  textPieces(text)
    .map((piece) =>
      piece.kind === 'link' ? `<${piece.text}>` : piece.kind === 'sign' ? `[${piece.text}]` : piece.text,
    )
    .join('');

describe('a text that somebody has written', () => {
  const cases: readonly (readonly [about: string, text: string, expected: string])[] = [
    ['stays text', 'plain, *not* <b>markup</b> & all', 'plain, *not* <b>markup</b> & all'],
    [
      'has links',
      'see https://a.example/b?c=d#e and http://b.example',
      'see <https://a.example/b?c=d#e> and <http://b.example>',
    ],
    ['leaves the punctuation of its sentence', 'Is it https://a.example/b?', 'Is it <https://a.example/b>?'],
    ['leaves several signs', '“https://a.example/b”…!', '“<https://a.example/b>”…!'],
    ['leaves a bracket that opens before the link', '(https://a.example/b)', '(<https://a.example/b>)'],
    ['keeps brackets that are opened in the link', 'https://a.example/b_(c) x', '<https://a.example/b_(c)> x'],
    ['leaves brackets that are closed once too often', 'https://a.example/(b)]) x', '<https://a.example/(b)>]) x'],
    [
      'is no link when it is longer than any',
      `https://a.example/${'b'.repeat(2_000)}`,
      `https://a.example/${'b'.repeat(2_000)}`,
    ],
    ['keeps an IPv6 host', 'http://[::1]:8080/a', '<http://[::1]:8080/a>'],
    ['shows a name of other letters as it was typed', 'https://пример.испытание/я', '<https://пример.испытание/я>'],
    [
      'is no link to what runs',
      'javascript:alert(1) data:text/html,x vbscript:x file:///etc',
      'javascript:alert(1) data:text/html,x vbscript:x file:///etc',
    ],
    [
      'is no link with a name before the host',
      'https://bank.example@evil.example/',
      'https://bank.example@evil.example/',
    ],
    ['is no link with a password either', 'https://a:b@evil.example', 'https://a:b@evil.example'],
    [
      'is no link with a backslash in the host',
      'https://bank.example\\@evil.example',
      '<https://bank.example>\\@evil.example',
    ],
    ['is no link without a host', 'https:///a http://', 'https:///a http://'],
    ['is no link within a word', 'xhttps://a.example', 'xhttps://a.example'],
    ['may shout', 'HTTPS://A.EXAMPLE', '<HTTPS://A.EXAMPLE>'],
    ['names what turns its direction', 'a\u202egpj.exe', 'a[U+202E]gpj.exe'],
    ['names isolates and marks', '\u2066a\u2069\u200e\u200f\u061c', '[U+2066]a[U+2069][U+200E][U+200F][U+061C]'],
    ['names what has no width', 'pay\u200bpal\ufeff', 'pay[U+200B]pal[U+FEFF]'],
    ['names controls', 'a\u0000b\u001bc\u0085', 'a[U+0000]b[U+001B]c[U+0085]'],
    ['ends a link at what cannot be seen', 'https://a.example/\u202eb', '<https://a.example/>[U+202E]b'],
    ['names hidden tags', 'a\u{e0041}\u{e007f}', 'a[U+E0041][U+E007F]'],
    ['keeps flags that are made of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['keeps joiners', '👩‍💻 می‌خواهم', '👩‍💻 می‌خواهم'],
    ['keeps tabs and lines', 'a\tb\nc', 'a\tb\nc'],
    ['has one kind of line end', 'a\r\nb\rc', 'a\nb\nc'],
    ['may be empty', '', ''],
  ];
  for (const [about, text, expected] of cases)
    it(about, () => {
      expect(short(text)).to.equal(expected);
    });

  it('takes a long run of brackets or of addresses in no time worth a word', () => {
    for (const text of [`https://a.example/${')'.repeat(9_900)}`, 'http://'.repeat(1_400), '.'.repeat(10_000)])
      expect(
        textPieces(text)
          .map((piece) => piece.text)
          .join(''),
      ).to.equal(text);
  });
});

describe('hostile texts', () => {
  const files = ['blns/blns.json', 'payloadbox/xss-payload-list.txt'];
  for (const file of files)
    it(`of ${file} are all there, and have no other links than to the web`, async function () {
      const text = await readShared(`corpora/${file}`);
      if (text === undefined) this.skip();
      const lines = file.endsWith('.json') ? (JSON.parse(text) as string[]) : text.split('\n');
      expect(lines.length).to.be.greaterThan(100);
      for (const line of lines) {
        const pieces = textPieces(line);
        const back = pieces
          .map((piece) =>
            piece.kind === 'sign' ? String.fromCodePoint(parseInt(piece.text.slice(2), 16)) : piece.text,
          )
          .join('');
        expect(back).to.equal(line.replace(/\r\n?/g, '\n'));
        for (const piece of pieces)
          if (piece.kind === 'link') {
            const url = new URL(piece.text);
            expect(url.protocol).to.match(/^https?:$/);
            expect(url.username + url.password).to.equal('');
          }
      }
    });

  const lines: readonly (readonly [about: string, text: string, expected: string])[] = [
    ['stays as it is where all can be seen', 'Zoë 💚\u{fe0f} नि', 'Zoë 💚\u{fe0f} नि'],
    ['names what turns the direction and what has no width', 'a\u202eb\u200bc', 'a[U+202E]b[U+200B]c'],
    ['names a tag that belongs to no flag', 'a\u{e0041}', 'a[U+E0041]'],
    ['keeps a flag whole', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e007f}', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e007f}'],
  ];
  for (const [about, text, expected] of lines)
    it(`on one line ${about}`, () => {
      expect(withNames(text)).to.equal(expected);
    });
});
