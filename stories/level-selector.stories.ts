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
} from './support/documents.js';
import { elementFrom } from './support/element-story.js';
import { brand, dark, hostileCss, narrow, OFF_THE_PAGE, rightToLeft } from './support/hosts.js';

const meta: Meta = {
  title: 'Elements/level-selector',
  component: 'level-selector',
  render: elementFrom('level-selector'),
  args: { src: SEED },
};
export default meta;

type Story = StoryObj;

export const Default: Story = {
  render: () => html`<level-selector src="data/message-broker-patterns.json" name="level"></level-selector>`,
};

export const Playground: Story = {};

export const Junior: Story = { args: { value: 'junior' } };
export const Middle: Story = { args: { value: 'middle' } };
export const Senior: Story = { args: { value: 'senior' } };
export const LeadOrStaff: Story = { args: { value: 'lead' } };
export const TopLevel: Story = { args: { value: 'principal' } };

/** The layout that narrow places have anyway. */
export const AsList: Story = { args: { layout: 'list', value: 'middle' } };
/** What more than seven levels have anyway. */
export const AsSelect: Story = { args: { layout: 'select', value: 'middle' } };
export const Disabled: Story = { args: { disabled: true, value: 'middle' } };

/** A field like any other: it is sent, it can be required, and a reset takes back the choice. */
export const InAForm: Story = {
  render: () =>
    html`<form @submit=${(event: Event) => event.preventDefault()}>
      <level-selector src="data/message-broker-patterns.json" name="level" required>
        <span slot="label">Where are you now?</span>
        <small slot="hint">Choose the level you work at today.</small>
      </level-selector>
      <p><button>Send</button> <button type="reset">Reset</button></p>
    </form>`,
};

export const Loading: Story = { args: { src: ANSWERS.never } };
export const LoadFailed: Story = { ...OFF_THE_PAGE, args: { src: ANSWERS.missing } };
export const Invalid: Story = { ...OFF_THE_PAGE, args: { src: INVALID } };
export const NotJson: Story = { ...OFF_THE_PAGE, args: { src: NOT_JSON } };
export const PartlyInvalid: Story = { ...OFF_THE_PAGE, args: { src: PARTLY_INVALID } };
export const SavedCopy: Story = { args: { src: ANSWERS.offline } };
export const Empty: Story = { args: { src: undefined } };

export const Ragged: Story = { args: { src: RAGGED, value: 'participating' } };
export const OneRole: Story = { args: { src: ONE_ROLE } };
export const SixtyRoles: Story = { args: { src: SIXTY_ROLES } };
export const TwelveLevels: Story = { args: { src: TWELVE_LEVELS, value: 'g05' } };
export const LongText: Story = { args: { src: LONG_TEXT } };

export const HostileStyles: Story = { ...hostileCss };
export const Dark: Story = { ...dark, args: { value: 'middle' } };
export const RightToLeft: Story = { ...rightToLeft, args: { src: ARABIC, value: 'middle' } };
export const Narrow: Story = { ...narrow, args: { value: 'middle' } };
export const Brand: Story = { ...brand, args: { value: 'middle' } };
export const Compact: Story = { args: { density: 'compact', value: 'middle' } };
