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
  title: 'Elements/skill-progress',
  component: 'skill-progress',
  render: elementFrom('skill-progress'),
  args: { src: SEED, 'role-id': 'backend-go', storage: 'none' },
};
export default meta;

type Story = StoryObj;

export const Default: Story = {
  render: () => html`<skill-progress src="data/message-broker-patterns.json" role-id="backend-go"></skill-progress>`,
};

export const Playground: Story = {};

export const NoRole: Story = { args: { 'role-id': undefined } };

export const Loading: Story = { args: { src: ANSWERS.never } };
export const LoadFailed: Story = { ...OFF_THE_PAGE, args: { src: ANSWERS.missing } };
export const Invalid: Story = { ...OFF_THE_PAGE, args: { src: INVALID } };
export const NotJson: Story = { ...OFF_THE_PAGE, args: { src: NOT_JSON } };
export const PartlyInvalid: Story = { ...OFF_THE_PAGE, args: { src: PARTLY_INVALID, 'role-id': 'developer' } };
export const SavedCopy: Story = { args: { src: ANSWERS.offline } };
export const Empty: Story = { args: { src: undefined } };

export const Ragged: Story = { args: { src: RAGGED, 'role-id': 'security-engineer' } };
export const OneRole: Story = { args: { src: ONE_ROLE, 'role-id': 'lighting-technician' } };
export const SixtyRoles: Story = { args: { src: SIXTY_ROLES, 'role-id': 'game-developer' } };
export const TwelveLevels: Story = { args: { src: TWELVE_LEVELS, 'role-id': 'penetration-tester' } };
export const LongText: Story = { args: { src: LONG_TEXT, 'role-id': 'casework-officer' } };

export const HostileStyles: Story = { ...hostileCss };
export const Dark: Story = { ...dark };
export const RightToLeft: Story = { ...rightToLeft, args: { src: ARABIC, 'role-id': 'backend-developer' } };
export const Narrow: Story = { ...narrow };
export const Brand: Story = { ...brand };
export const Compact: Story = { args: { density: 'compact' } };
