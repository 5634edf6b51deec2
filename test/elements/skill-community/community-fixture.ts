import '../../../src/define/skill-community.js';
import type { FeedState } from '../../../src/community/feed.js';
import type { Proposal } from '../../../src/community/model/snapshot.js';
import { changeText, textAt } from '../../../src/community/model/text-change.js';
import type { SkillCommunity } from '../../../src/elements/skill-community/skill-community.js';
import { readProfile, readValue, SEED } from '../../harness/data-files.js';
import { ADA, BEN, comment, FakeFeed, MIA, proposal, ready } from '../../harness/fake-feed.js';
import { find, newBox, settled } from '../../harness/fixture.js';

/** A `<skill-community>` on the page with a feed of the test's, and the seed profile unless told otherwise. */
export async function communityFixture(
  given: FakeFeed | FeedState,
  options: { readonly width?: number; readonly file?: string } & Partial<SkillCommunity> = {},
): Promise<{ readonly element: SkillCommunity; readonly feed: FakeFeed }> {
  const { width, file = SEED, ...properties } = options;
  const feed = given instanceof FakeFeed ? given : new FakeFeed(given);
  const element = document.createElement('skill-community');
  Object.assign(element, properties, { feed, data: await readValue(file) });
  newBox(width).append(element);
  await settled(element);
  return { element, feed };
}

/** The button that opens a form. */
export const opener = (element: Element, key: string): HTMLButtonElement => find(element, `[data-opens="${key}"]`);

/** A form by its key. */
export const form = (element: Element, key: string): HTMLFormElement => find(element, `[data-form="${key}"]`);

/** Types into a field as a reader does. */
export async function type(
  element: Element,
  field: HTMLInputElement | HTMLTextAreaElement,
  text: string,
): Promise<void> {
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await settled(element);
}

/** Sends a form as a reader does. */
export async function send(element: Element, key: string): Promise<void> {
  form(element, key).requestSubmit();
  await rested(element);
}

/** Lets what was asked of the feed come back, and what follows from it be drawn. */
export async function rested(element: Element): Promise<void> {
  for (let turns = 0; turns < 4; turns++) {
    await new Promise((resolve) => setTimeout(resolve));
    await settled(element);
  }
}

/** A proposal that changes one word of Go at Senior. */
export async function proposalWithPatch(id: string, parts: Partial<Proposal> = {}): Promise<Proposal> {
  const place = textAt(await readProfile(SEED), 'en', { role: 'backend-go', level: 'senior' });
  if (!place) throw new Error('the seed has no Go at Senior');
  return proposal(id, { patch: changeText(place, place.text.replace('Designs', 'Draws')), ...parts });
}

/** Something of everything, as a viewer sees it. */
export const lively = async (viewer = ADA): Promise<Extract<FeedState, { status: 'ready' }>> =>
  ready(
    {
      viewer,
      watching: true,
      watchers: 12,
      proposals: [
        await proposalWithPatch('p1', { author: ADA, up: 7, down: 1 }),
        await proposalWithPatch('p2', {
          status: 'accepted',
          decision: { status: 'accepted', by: MIA, at: '2026-03-09T10:00:00Z', note: 'Agreed.' },
        }),
        proposal('p3', {
          status: 'rejected',
          decision: { status: 'rejected', by: MIA, at: '2026-03-09T10:00:00Z', note: '' },
        }),
        proposal('p4', { author: ADA, status: 'withdrawn', body: '' }),
      ],
      comments: [
        comment('c1', { editedAt: '2026-03-02T10:00:00Z' }),
        comment('c2', { parent: 'c1', author: ADA, pending: true }),
        comment('c3', { parent: 'c2', author: BEN }),
        comment('c4', { removed: true, body: '' }),
        comment('c5', { parent: 'c4', author: MIA }),
        comment('d1', { on: 'p1', author: MIA }),
      ],
    },
    { fresh: 2 },
  );
