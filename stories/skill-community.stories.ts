import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { CommunityError } from '../src/community/community-error.js';
import { ADA, FakeFeed, MIA, ready as state, refused } from '../test/harness/fake-feed.js';
import { ANSWERS } from './support/answers.js';
import { SEED } from './support/documents.js';
import { elementFrom, ready } from './support/element-story.js';
import { hostile, lively } from './support/feeds.js';
import { brand, dark, french, german, hostileCss, narrow, OFF_THE_PAGE, rightToLeft } from './support/hosts.js';

const meta: Meta = {
  title: 'Elements/skill-community',
  component: 'skill-community',
  render: elementFrom('skill-community'),
  args: { src: SEED, feed: new FakeFeed(state(lively(ADA), { fresh: 3 })) },
};
export default meta;

type Story = StoryObj;

const own = { signIn: 'none', scope: 'device' } as const;

/** Presses buttons of the element, one after the other, as they come. */
const pressing =
  (...keys: readonly string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    for (const key of keys) {
      const element = await ready(canvasElement, 'skill-community', `[data-opens="${key}"]`);
      element.shadowRoot?.querySelector<HTMLElement>(`[data-opens="${key}"]`)?.click();
      await element.updateComplete;
    }
  };

export const Default: Story = {
  render: () => html`<skill-community src="data/message-broker-patterns.json"></skill-community>`,
};

export const Playground: Story = {};

export const InThisBrowser: Story = { args: { feed: new FakeFeed(state({ viewer: { ...ADA, name: '' } }), own) } };
export const SignedOut: Story = { args: { feed: new FakeFeed(state(lively(null))) } };
export const SignIn: Story = { args: { feed: new FakeFeed(state({ viewer: null })) }, play: pressing('sign-in') };
export const SignInElsewhere: Story = {
  args: { feed: new FakeFeed(state({ viewer: null }), { signIn: 'redirect' }), 'sign-in-url': 'https://example.org/' },
};
export const NotOpen: Story = { args: { feed: new FakeFeed(state({ viewer: null }), { signIn: 'none' }) } };
export const Moderator: Story = {
  args: { feed: new FakeFeed(state(lively(MIA))) },
  play: pressing('thread:p1', 'decide:p1:accepted', 'export:p2'),
};
export const Suggest: Story = { play: pressing('suggest') };
export const Reply: Story = { play: pressing('reply:c1', 'edit:c3', 'remove:c7') };

export const Loading: Story = { args: { feed: new FakeFeed({ status: 'loading' }) } };
export const ProfileLoading: Story = { args: { src: ANSWERS.never } };
export const LoadFailed: Story = {
  ...OFF_THE_PAGE,
  args: { feed: new FakeFeed({ status: 'failed', error: new CommunityError('unavailable') }) },
};
export const Offline: Story = {
  args: { feed: new FakeFeed(state(lively(ADA), { waiting: 3, held: new CommunityError('offline'), stale: true })) },
};
export const SignedOutMeanwhile: Story = {
  args: { feed: new FakeFeed(state(lively(ADA), { waiting: 1, held: new CommunityError('auth') })) },
};
export const Stale: Story = { args: { feed: new FakeFeed(state(lively(ADA), { stale: true })) } };
export const Refused: Story = {
  args: {
    feed: new FakeFeed(
      state(lively(ADA), {
        refused: [
          refused({ op: 'vote', proposal: 'p1', value: 1 }, 'forbidden'),
          refused({ op: 'comment', body: 'What I had to say.' }, 'invalid'),
        ],
      }),
    ),
  },
};
export const HostileText: Story = { args: { feed: new FakeFeed(state(hostile())) } };

export const HostileStyles: Story = { ...hostileCss };
export const Dark: Story = { ...dark };
export const RightToLeft: Story = { ...rightToLeft };
export const German: Story = { ...german };
export const French: Story = { ...french };
export const Narrow: Story = { ...narrow };
export const Brand: Story = { ...brand };
export const Compact: Story = { args: { density: 'compact' } };
