/** Turns a 32-bit number to the left. */
const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** What each quarter of the 80 rounds mixes in, and how it mixes three words. */
const quarters: readonly (readonly [number, (b: number, c: number, d: number) => number])[] = [
  [0x5a827999, (b, c, d) => (b & c) | (~b & d)],
  [0x6ed9eba1, (b, c, d) => b ^ c ^ d],
  [0x8f1bbcdc, (b, c, d) => (b & c) | (b & d) | (c & d)],
  [0xca62c1d6, (b, c, d) => b ^ c ^ d],
];

/** SHA-1 (RFC 3174), for names only, never for secrets: the one of the browser gives a promise. */
function sha1(bytes: Uint8Array): DataView {
  const padded = new DataView(new ArrayBuffer(((bytes.length + 72) >> 6) << 6));
  new Uint8Array(padded.buffer).set(bytes);
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(padded.byteLength - 4, bytes.length * 8);
  const hash = new DataView(new ArrayBuffer(20));
  [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0].forEach((word, at) => hash.setUint32(at * 4, word));
  const words = new DataView(new ArrayBuffer(320));
  const word = (at: number): number => words.getInt32(at * 4);
  for (let start = 0; start < padded.byteLength; start += 64) {
    for (let at = 0; at < 80; at++)
      words.setInt32(
        at * 4,
        at < 16
          ? padded.getInt32(start + at * 4)
          : rotate(word(at - 3) ^ word(at - 8) ^ word(at - 14) ^ word(at - 16), 1),
      );
    let [a, b, c, d, e] = [0, 4, 8, 12, 16].map((at) => hash.getInt32(at)) as [number, number, number, number, number];
    quarters.forEach(([constant, mix], quarter) => {
      for (let at = quarter * 20; at < quarter * 20 + 20; at++)
        [a, b, c, d, e] = [(rotate(a, 5) + mix(b, c, d) + e + constant + word(at)) | 0, a, rotate(b, 30), c, d];
    });
    [a, b, c, d, e].forEach((sum, at) => hash.setInt32(at * 4, hash.getInt32(at * 4) + sum));
  }
  return hash;
}

/** The bytes of a text in UTF-8; half a character becomes U+FFFD, as everywhere on the web. */
const utf8 = (text: string): number[] =>
  (encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).match(/%..|./g) ?? []).map((part) =>
    part.length > 1 ? parseInt(part.slice(1), 16) : part.charCodeAt(0),
  );

/**
 * A UUID that is the same each time for the same name (version 5 of RFC 9562), so that ids are stable between exports.
 *
 * @param namespace The UUID within which the name is unique.
 */
export function nameBasedUuid(namespace: string, name: string): string {
  const space = (namespace.replaceAll('-', '').match(/../g) ?? []).map((pair) => parseInt(pair, 16));
  const hash = sha1(Uint8Array.from([...space, ...utf8(name)]));
  hash.setUint8(6, (hash.getUint8(6) & 0x0f) | 0x50);
  hash.setUint8(8, (hash.getUint8(8) & 0x3f) | 0x80);
  const hex = Array.from({ length: 16 }, (_, at) => hash.getUint8(at).toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
