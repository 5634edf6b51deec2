import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitFor } from 'storybook/test';
import { ADA, FakeFeed, ready as state } from '../test/harness/fake-feed.js';
import seed from '../data/message-broker-patterns.json' with { type: 'json' };
import { ANSWERS } from './support/answers.js';
import {
  ARABIC,
  EARLIER,
  INVALID,
  LONG_TEXT,
  NOT_JSON,
  ONE_ROLE,
  PARTLY_INVALID,
  RAGGED,
  SEED,
  SIXTY_ROLES,
  TWELVE_LEVELS,
  MARKUP,
  THREE_LANGUAGES,
} from './support/documents.js';
import { elementFrom, ready } from './support/element-story.js';
import { brand, dark, hostileCss, narrow, OFF_THE_PAGE, rightToLeft, french, german } from './support/hosts.js';
import { lively } from './support/feeds.js';
import { EARLIER_MARKS, storeOf } from './support/stores.js';

const meta: Meta = {
  title: 'Elements/skill-profile',
  component: 'skill-profile',
  render: elementFrom('skill-profile'),
  args: { src: SEED },
};
export default meta;

type Story = StoryObj;

export const Default: Story = {
  render: () => html`<skill-profile src="data/message-broker-patterns.json"></skill-profile>`,
};

export const Playground: Story = {};

const go = { 'role-id': 'backend-go' };

export const NothingChosen: Story = { ...OFF_THE_PAGE };
export const RoleChosen: Story = { ...OFF_THE_PAGE, args: go };
export const Junior: Story = { ...OFF_THE_PAGE, args: { ...go, level: 'junior' } };
export const Middle: Story = { ...OFF_THE_PAGE, args: { ...go, level: 'middle' } };
export const Senior: Story = { ...OFF_THE_PAGE, args: { ...go, level: 'senior' } };
export const LeadOrStaff: Story = { ...OFF_THE_PAGE, args: { ...go, level: 'lead' } };
export const TopLevel: Story = { ...OFF_THE_PAGE, args: { ...go, level: 'principal' } };
export const OtherTarget: Story = { ...OFF_THE_PAGE, args: { ...go, level: 'junior', target: 'lead' } };

export const RowOpen: Story = {
  ...OFF_THE_PAGE,
  args: { ...go, level: 'middle' },
  play: async ({ canvasElement }) => {
    const profile = await ready(canvasElement, 'skill-profile', '.level');
    await profile.navigate({ role: 'backend-go', level: 'senior' });
  },
};

export const AllOpen: Story = { ...OFF_THE_PAGE, args: { ...go, level: 'middle', open: 'all' } };
export const AllClosed: Story = { ...OFF_THE_PAGE, args: { open: 'none' } };
export const RequiredOnly: Story = { ...OFF_THE_PAGE, args: { 'required-only': true, open: 'all' } };
export const SomeRoles: Story = { ...OFF_THE_PAGE, args: { roles: ['backend-go', 'backend-rust'] } };
export const Search: Story = { ...OFF_THE_PAGE, args: { query: 'kafka', ...go, level: 'middle' } };
/** The reader is told what finds nothing, and how to undo it. */
export const SearchFindsNothing: Story = { ...OFF_THE_PAGE, args: { query: 'cobol' } };
export const FilteredToNothing: Story = { ...OFF_THE_PAGE, args: { roles: [] } };
/** One message for all tables, with a button for each filter that can be undone. */
export const FilteredToNothingTogether: Story = {
  ...OFF_THE_PAGE,
  args: { query: 'elixir', roles: ['backend-go'] },
};

/** Above twelve roles the list has a search, above sixty it has groups. */
export const RolesInGroups: Story = {
  ...OFF_THE_PAGE,
  args: { src: SIXTY_ROLES },
  play: async ({ canvasElement }) => {
    const profile = await ready(canvasElement, 'skill-profile', 'role-filter[mode="multiple"]');
    const filter = profile.shadowRoot?.querySelector('role-filter[mode="multiple"]');
    filter?.shadowRoot?.querySelector<HTMLElement>('[part~="control"]')?.click();
  },
};

export const TwoRoles: Story = { ...OFF_THE_PAGE, args: { ...go, level: 'middle', 'other-role': 'backend-rust' } };
export const OtherVersion: Story = {
  ...OFF_THE_PAGE,
  args: { ...go, level: 'middle', 'compare-src': EARLIER, versions: true },
};
export const YourProgress: Story = {
  ...OFF_THE_PAGE,
  args: { ...go, level: 'middle', progressStore: storeOf(EARLIER_MARKS) },
  play: async ({ canvasElement }) => {
    const profile = await ready(canvasElement, 'skill-profile', 'level-compare');
    const compare = profile.shadowRoot?.querySelector('level-compare');
    const button = (): HTMLElement | null | undefined =>
      compare?.shadowRoot?.querySelector<HTMLElement>('[data-do="progress"]');
    await waitFor(() => {
      if (!button()) throw new Error('no button for the progress yet');
    });
    button()?.click();
  },
};

/** A link of an older document: the ids that are gone are named, and the rest is shown. */
export const LinkWithIdsThatAreGone: Story = {
  ...OFF_THE_PAGE,
  args: { 'url-state': 'hash' },
  beforeEach: () => {
    const { href } = location;
    history.replaceState(null, '', '#skill:message-broker-patterns=role:backend-perl,level:middle');
    return () => {
      history.replaceState(null, '', href);
    };
  },
};

/** What is chosen and opened stands in the address of the page, and there is a button to copy it. */
export const InTheAddress: Story = { ...OFF_THE_PAGE, args: { ...go, 'url-state': 'hash' } };

/** What readers say stands at the end. Without the feed of this story it is kept in the browser. */
export const Community: Story = {
  ...OFF_THE_PAGE,
  args: { open: 'none', community: true },
  play: async ({ canvasElement }) => {
    const profile = await ready(canvasElement, 'skill-profile', 'skill-community');
    const community = profile.shadowRoot?.querySelector('skill-community');
    community?.scrollIntoView();
    Object.assign(community ?? {}, { feed: new FakeFeed(state(lively(ADA), { fresh: 3 })) });
  },
};

/** The property `data` instead of an address. */
export const FromAScript: Story = { ...OFF_THE_PAGE, args: { src: undefined, data: seed } };

/** A block of JSON among the children. */
export const InThePage: Story = {
  render: () =>
    html`<skill-profile>
      <script type="application/json">
        {
          "schemaVersion": 1,
          "id": "code-review",
          "name": "Code Review",
          "levels": [
            { "id": "new", "name": "New" },
            { "id": "seasoned", "name": "Seasoned" }
          ],
          "roles": [{ "id": "developer", "name": "Developer" }],
          "expectations": [
            { "role": "developer", "level": "new", "required": true, "description": "Reviews small changes." },
            { "role": "developer", "level": "seasoned", "required": true, "description": "Reviews any change." }
          ]
        }
      </script>
    </skill-profile>`,
};

export const Slots: Story = {
  ...OFF_THE_PAGE,
  render: () =>
    html`<skill-profile src="data/message-broker-patterns.json" role-id="backend-go" level="middle">
      <button slot="actions" type="button">Watch</button>
      <span slot="intro">Our own words about the tables.</span>
      <p slot="before-compare">Stands before the comparison.</p>
      <p slot="after-expectations">Stands after the tables.</p>
      <p slot="community">Stands at the end.</p>
    </skill-profile>`,
};

/** What stands inside is shown until there is a profile, and again when there is none. */
export const Fallback: Story = {
  ...OFF_THE_PAGE,
  render: () =>
    html`<skill-profile src=${ANSWERS.missing}>
      <p>Read the <a href="https://example.org/skills">list of skills</a> instead.</p>
    </skill-profile>`,
};

export const Loading: Story = { ...OFF_THE_PAGE, args: { src: ANSWERS.never } };
export const LoadFailed: Story = { ...OFF_THE_PAGE, args: { src: ANSWERS.missing } };
export const Invalid: Story = { ...OFF_THE_PAGE, args: { src: INVALID } };
export const NotJson: Story = { ...OFF_THE_PAGE, args: { src: NOT_JSON } };
export const PartlyInvalid: Story = { ...OFF_THE_PAGE, args: { src: PARTLY_INVALID } };
export const SavedCopy: Story = { ...OFF_THE_PAGE, args: { src: ANSWERS.offline } };
export const Empty: Story = { ...OFF_THE_PAGE, args: { src: undefined } };

export const Ragged: Story = {
  ...OFF_THE_PAGE,
  args: { src: RAGGED, 'role-id': 'security-engineer', level: 'facilitating' },
};
export const OneRole: Story = { ...OFF_THE_PAGE, args: { src: ONE_ROLE } };
export const SixtyRoles: Story = { ...OFF_THE_PAGE, args: { src: SIXTY_ROLES } };
export const TwelveLevels: Story = {
  ...OFF_THE_PAGE,
  args: { src: TWELVE_LEVELS, 'role-id': 'penetration-tester', level: 'g05' },
};
export const LongText: Story = { ...OFF_THE_PAGE, args: { src: LONG_TEXT } };
export const MarkupInText: Story = { ...OFF_THE_PAGE, args: { src: MARKUP } };
export const German: Story = { ...OFF_THE_PAGE, ...german, args: { src: THREE_LANGUAGES } };
export const French: Story = { ...OFF_THE_PAGE, ...french, args: { src: THREE_LANGUAGES } };

const chosen = { ...go, level: 'middle' };

export const HostileStyles: Story = { ...hostileCss, args: chosen };
export const Dark: Story = { ...OFF_THE_PAGE, ...dark, args: chosen };
export const RightToLeft: Story = {
  ...OFF_THE_PAGE,
  ...rightToLeft,
  args: { src: ARABIC, 'role-id': 'backend-developer', level: 'middle' },
};
export const Narrow: Story = { ...OFF_THE_PAGE, ...narrow, args: chosen };
export const Brand: Story = { ...OFF_THE_PAGE, ...brand, args: chosen };
export const Compact: Story = { ...OFF_THE_PAGE, args: { ...chosen, density: 'compact' } };
/** No surface of its own. */
export const Plain: Story = { ...OFF_THE_PAGE, args: { ...chosen, appearance: 'plain' } };
