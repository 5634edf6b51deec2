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
  title: 'Elements/skill-stats',
  component: 'skill-stats',
  render: elementFrom('skill-stats'),
  args: { src: SEED },
};
export default meta;

type Story = StoryObj;

export const Default: Story = {
  render: () => html`<skill-stats src="data/message-broker-patterns.json"></skill-stats>`,
};

export const Playground: Story = {};

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
export const Dark: Story = { ...dark };
export const RightToLeft: Story = { ...rightToLeft, args: { src: ARABIC } };
export const Narrow: Story = { ...narrow };
export const Brand: Story = { ...brand };
export const Compact: Story = { args: { density: 'compact' } };
