import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { loadSource } from './load-source.js';

const { nameBasedUuid } = await loadSource('convert/case/name-based-uuid.ts');
const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

test('a name has the UUID that RFC 9562 gives as its example', () => {
  assert.equal(nameBasedUuid(dns, 'www.example.com'), '2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('names of every length around a block have the hash that Node computes', () => {
  for (let length = 0; length < 200; length++) {
    const name = 'é€😀\ud800'.repeat(length % 7) + 'x'.repeat(length);
    const bytes = createHash('sha1')
      .update(Buffer.from(dns.replaceAll('-', ''), 'hex'))
      .update(name)
      .digest();
    bytes[6] = (bytes[6] & 0x0f) | 0x50;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    assert.equal(nameBasedUuid(dns, name).replaceAll('-', ''), bytes.toString('hex', 0, 16));
  }
});
