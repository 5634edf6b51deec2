import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ANSWERS } from './support/answers.js';
import {
  ARABIC,
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
} from './support/documents.js';
import { elementFrom, ready } from './support/element-story.js';
import { brand, dark, hostileCss, narrow, OFF_THE_PAGE, rightToLeft } from './support/hosts.js';

const meta: Meta = {
  title: 'Elements/level-table',
  component: 'level-table',
  render: elementFrom('level-table'),
  args: { src: SEED, level: 'senior' },
};
export default meta;

type Story = StoryObj;

export const Default: Story = {
  render: () => html`<level-table src="data/message-broker-patterns.json" level="senior"></level-table>`,
};

export const Playground: Story = {};

const openRow =
  (role: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const table = await ready(canvasElement, 'level-table', 'tbody button');
    table.toggleRow(role);
  };

export const Junior: Story = { args: { level: 'junior' } };
export const Middle: Story = { args: { level: 'middle' } };
export const Senior: Story = { args: { level: 'senior' } };
export const LeadOrStaff: Story = { args: { level: 'lead' } };
export const TopLevel: Story = { args: { level: 'principal' } };
export const OwnRole: Story = { args: { 'role-id': 'backend-go', current: 'middle' } };
export const RowOpen: Story = { args: { 'role-id': 'backend-go', current: 'middle' }, play: openRow('backend-go') };
export const RowsDoNotOpen: Story = { args: { expand: 'none' } };
export const VisibleCaption: Story = { args: { 'caption-display': 'visible' } };
export const OwnCaption: Story = { args: { caption: 'What we ask of a senior', 'caption-display': 'visible' } };
export const RequiredOnly: Story = { args: { level: 'junior', 'required-only': true } };
export const FilteredToNothing: Story = { args: { level: 'principal', 'required-only': true } };
export const SomeRoles: Story = { args: { roles: ['backend-go', 'backend-rust'] } };
export const NoRoles: Story = { args: { roles: [] } };
export const Search: Story = { args: { query: 'kafka' } };
export const SearchFindsNothing: Story = { args: { query: 'cobol' } };

/** Whatever stands in the slot `detail-…` follows the ladder of that role. */
export const OwnDetail: Story = {
  render: () =>
    html`<level-table src="data/message-broker-patterns.json" level="senior">
      <p slot="detail-backend-go">Ask in the channel of the Go guild.</p>
    </level-table>`,
  play: openRow('backend-go'),
};

export const Loading: Story = { args: { src: ANSWERS.never } };
export const LoadFailed: Story = { ...OFF_THE_PAGE, args: { src: ANSWERS.missing } };
export const Invalid: Story = { ...OFF_THE_PAGE, args: { src: INVALID } };
export const NotJson: Story = { ...OFF_THE_PAGE, args: { src: NOT_JSON } };
export const PartlyInvalid: Story = { ...OFF_THE_PAGE, args: { src: PARTLY_INVALID } };
export const SavedCopy: Story = { args: { src: ANSWERS.offline } };
export const Empty: Story = { args: { src: undefined } };

export const Ragged: Story = { args: { src: RAGGED, level: 'facilitating' } };
export const OneRole: Story = { args: { src: ONE_ROLE, level: 'technician' } };
export const SixtyRoles: Story = { args: { src: SIXTY_ROLES, level: 'l2' } };
export const TwelveLevels: Story = { args: { src: TWELVE_LEVELS, level: 'g05' } };
export const LongText: Story = { args: { src: LONG_TEXT, level: 'associate' } };
/** Text is text: nothing in a document is ever markup. */
export const MarkupInText: Story = { args: { src: MARKUP, level: 'one' } };

export const HostileStyles: Story = { ...hostileCss };
export const Dark: Story = {
  ...dark,
  args: { 'role-id': 'backend-go', current: 'middle' },
  play: openRow('backend-go'),
};
export const RightToLeft: Story = { ...rightToLeft, args: { src: ARABIC, level: 'middle' } };
export const Narrow: Story = { ...narrow, play: openRow('backend-go') };
export const Brand: Story = { ...brand };
export const Compact: Story = { args: { density: 'compact' } };
