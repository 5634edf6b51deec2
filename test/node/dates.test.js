import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { loadSource } from './load-source.js';

const { translator } = await loadSource('strings/translate.ts');
const before = process.env.TZ;

after(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

/** Zone, and the hour there when it is noon in Greenwich. */
const zones = [
  ['Pacific/Pago_Pago', 1],
  ['America/Sao_Paulo', 9],
  ['Asia/Kolkata', 17],
  ['Pacific/Kiritimati', 2],
];

for (const [zone, hour] of zones) {
  test(`a date is the same day in ${zone}`, () => {
    process.env.TZ = zone;
    assert.equal(new Date('2026-03-17T12:00:00Z').getHours(), hour, 'the zone is in effect');
    assert.equal(translator('en').date('2026-03-17'), 'March 17, 2026');
    assert.equal(translator('de').date('2026-01-01'), '1. Januar 2026');
    assert.equal(translator('en').date('2026-12-31'), 'December 31, 2026');
  });
}
