const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
let last = 0;

/**
 * A new id: 26 letters and digits, ten for the time and 16 by chance. Those of one page sort in the order they were made.
 * @see https://github.com/ulid/spec
 */
export function ulid(): string {
  // within one millisecond, or when the clock was set back, the next one
  last = Math.max(Date.now(), last + 1);
  let time = last;
  let id = '';
  for (let i = 0; i < 10; i++) {
    id = LETTERS.charAt(time % 32) + id;
    time = Math.floor(time / 32);
  }
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) id += LETTERS.charAt(byte % 32);
  return id;
}
