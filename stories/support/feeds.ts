import { changeText, textAt } from '../../src/community/model/text-change.js';
import type { Snapshot, Viewer } from '../../src/community/model/snapshot.js';
import { Profile } from '../../src/model/profile.js';
import { ADA, BEN, comment, MIA, proposal } from '../../test/harness/fake-feed.js';
import seed from '../../data/message-broker-patterns.json' with { type: 'json' };

/** What is said about the seed profile in stories. Nothing of it is kept anywhere. */

const profile = new Profile(seed);

/** A patch of one expectation of the seed. */
function patchOf(role: string, level: string, change: (text: string) => string) {
  const place = textAt(profile, 'en', { role, level });
  return place && changeText(place, change(place.text));
}

/** Proposals in every state and a thread of comments, as somebody sees them. */
export const lively = (viewer: Viewer | null): Partial<Snapshot> => ({
  viewer,
  watching: viewer !== null,
  watchers: 12,
  proposals: [
    proposal('p1', {
      author: ADA,
      title: 'Name consumer lag at Senior',
      body: 'We ask for it in every interview, and the text does not say so.\nSee https://example.org/lag for how others word it.',
      patch: patchOf('backend-go', 'senior', (text) => text.replace(/\. /, ', and measures their lag. ')),
      up: 7,
      down: 1,
      mine: 0,
    }),
    proposal('p2', {
      title: 'Replay belongs to Middle',
      body: '',
      status: 'accepted',
      patch: patchOf('backend-python', 'middle', (text) => `${text} Writes consumers that can be replayed.`),
      up: 4,
      decision: { status: 'accepted', by: MIA, at: '2026-03-09T10:00:00Z', note: 'Agreed in the guild meeting.' },
    }),
    proposal('p3', {
      title: 'Drop PHP',
      body: 'Nobody uses it any more.',
      status: 'rejected',
      down: 9,
      decision: { status: 'rejected', by: MIA, at: '2026-03-10T10:00:00Z', note: 'Three teams still do.' },
    }),
    proposal('p4', { author: ADA, title: 'Say what exactly-once means', body: '', status: 'withdrawn' }),
  ],
  comments: [
    comment('c1', {
      body: 'Is Kafka a must at Junior, or is any broker fine?\n\nOur juniors start with RabbitMQ.',
    }),
    comment('c2', {
      parent: 'c1',
      author: MIA,
      body: 'Any broker. The names are examples.',
      editedAt: '2026-03-03T10:30:00Z',
    }),
    comment('c3', { parent: 'c2', author: ADA, body: 'Then the text should say so.', pending: true }),
    comment('c4', { parent: 'c3', author: BEN, body: 'I have opened a proposal.' }),
    comment('c5', { parent: 'c4', author: MIA, body: 'Thank you!' }),
    comment('c6', { removed: true, body: '' }),
    comment('c7', { parent: 'c6', author: ADA, body: 'That was quick.' }),
    comment('d1', { on: 'p1', author: MIA, body: 'How would you measure it?' }),
    comment('d2', { on: 'p1', parent: 'd1', author: ADA, body: 'Offsets behind the head, per group.' }),
  ],
});

/** What is hard to show: markup, long words, signs that turn the direction, and answers to answers. */
export const hostile = (): Partial<Snapshot> => ({
  proposals: [
    proposal('p1', {
      author: { id: 'x', name: '<b>Robert\u202e</b>' },
      title: `<script>alert(1)</script> ${'word'.repeat(40)}`,
      body: `javascript:alert(1) https://user@example.org ${'x'.repeat(300)}`,
      patch: [{ op: 'remove', path: '/roles' }],
    }),
  ],
  comments: Array.from({ length: 9 }, (_, at) =>
    comment(`c${at}`, { parent: `c${at - 1}`, body: at % 2 ? 'שלום https://example.org' : '\u202eturned\u202c' }),
  ),
});
