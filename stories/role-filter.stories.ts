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
import { elementFrom, ready } from './support/element-story.js';
import { brand, dark, hostileCss, narrow, OFF_THE_PAGE, rightToLeft } from './support/hosts.js';

const meta: Meta = {
  title: 'Elements/role-filter',
  component: 'role-filter',
  render: elementFrom('role-filter'),
  args: { src: SEED },
};
export default meta;

type Story = StoryObj;

export const Default: Story = {
  render: () => html`<role-filter src="data/message-broker-patterns.json" name="role"></role-filter>`,
};

export const Playground: Story = {};

const openPanel: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const filter = await ready(canvasElement, 'role-filter', '#toggle');
  filter.shadowRoot?.querySelector<HTMLElement>('#toggle')?.click();
};

export const Chosen: Story = { args: { value: 'backend-go' } };
export const Disabled: Story = { args: { disabled: true, value: 'backend-go' } };
export const Multiple: Story = { args: { mode: 'multiple' } };
export const MultipleOpen: Story = { args: { mode: 'multiple' }, play: openPanel };
export const MultipleSome: Story = { args: { mode: 'multiple', value: 'backend-go backend-rust' }, play: openPanel };
/** More than twelve roles bring a search box. */
export const MultipleSixtyRoles: Story = { args: { mode: 'multiple', src: SIXTY_ROLES }, play: openPanel };

export const InAForm: Story = {
  render: () =>
    html`<form @submit=${(event: Event) => event.preventDefault()}>
      <role-filter src="data/message-broker-patterns.json" name="role" label="What do you work as?" required></role-filter>
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

export const Ragged: Story = { args: { src: RAGGED } };
export const OneRole: Story = { args: { src: ONE_ROLE } };
export const SixtyRoles: Story = { args: { src: SIXTY_ROLES } };
export const TwelveLevels: Story = { args: { src: TWELVE_LEVELS } };
export const LongText: Story = { args: { src: LONG_TEXT } };

export const HostileStyles: Story = { ...hostileCss };
export const Dark: Story = { ...dark, args: { mode: 'multiple' }, play: openPanel };
export const RightToLeft: Story = { ...rightToLeft, args: { src: ARABIC } };
export const Narrow: Story = { ...narrow, args: { mode: 'multiple' }, play: openPanel };
export const Brand: Story = { ...brand };
export const Compact: Story = { args: { density: 'compact' } };
