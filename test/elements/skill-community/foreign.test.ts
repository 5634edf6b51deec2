import { expect } from 'chai';
import type { JsonPatch } from '../../../src/model/json-patch.js';
import { comment, proposal, ready } from '../../harness/fake-feed.js';
import { findAll, visibleText } from '../../harness/fixture.js';
import { until } from '../../harness/page.js';
import { changeText, textAt } from '../../../src/community/model/text-change.js';
import { readProfile, SEED } from '../../harness/data-files.js';
import { press } from '../../harness/verbs.js';
import { communityFixture, rested } from './community-fixture.js';

/** Lists in lists. */
function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i++) value = [value];
  return value;
}

describe('skill-community: changes that others have made up', function () {
  this.timeout(20_000); // WebKit takes its time over lists in 100,000 lists
  async function longText(): Promise<JsonPatch> {
    const place = textAt(await readProfile(SEED), 'en', { role: 'backend-go', level: 'senior' });
    return changeText(place!, 'word '.repeat(30_000));
  }
  const cases: readonly (readonly [about: string, patch: () => unknown])[] = [
    ['nested deep', () => [{ op: 'add', path: '/x', value: nested(3_000) }]],
    ['nested deeper than can be printed', () => [{ op: 'add', path: '/x', value: nested(100_000) }]],
    ['of many long steps', () => Array.from({ length: 20 }, () => ({ op: 'add', path: '/x', value: nested(1_500) }))],
    ['to a text longer than is compared', longText],
  ];
  for (const [about, patch] of cases)
    it(`are shown as far as there is room for them: one ${about}`, async () => {
      const { element } = await communityFixture(
        ready({ proposals: [proposal('p', { patch: (await patch()) as JsonPatch })] }),
      );
      const difference = await until(() => findAll(element, '[part="difference"]')[0], { name: 'the change' });
      expect(difference.textContent.length).to.be.lessThan(5_000);
      expect(visibleText(difference)).to.match(/There is more of it than is shown here\.$/);
    });
});

describe('skill-community: names that hide something', () => {
  it('show it wherever they stand', async () => {
    const name = 'Ada\u202e\u200b';
    const odd = { id: 'odd', name };
    const { element } = await communityFixture(
      ready({
        viewer: { ...odd, roles: [] },
        proposals: [
          proposal('p', {
            status: 'accepted',
            decision: { status: 'accepted', by: odd, at: '2026-03-09T10:00:00Z', note: '' },
          }),
        ],
        comments: [comment('c1', { author: odd }), comment('c2', { parent: 'c1' })],
      }),
    );
    await until(() => findAll(element, '[part="comment"]')[0], { name: 'a comment' });
    const button = findAll(element, '[data-opens="reply:c1"]')[0];
    if (button) await press(element, button);
    await rested(element);
    const text = element.shadowRoot!.textContent;
    expect(text).to.not.match(/[\u202e\u200b]/);
    expect(text.match(/Ada\[?U\+202E/g)?.length).to.be.greaterThan(3);
  });
});
