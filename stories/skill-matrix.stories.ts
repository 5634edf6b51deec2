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
  title: 'Elements/skill-matrix',
  component: 'skill-matrix',
  render: elementFrom('skill-matrix'),
  args: { src: SEED },
};
export default meta;

type Story = StoryObj;

export const Default: Story = {
  render: () => html`<skill-matrix src="data/message-broker-patterns.json"></skill-matrix>`,
};

export const Playground: Story = {};

export const OwnRole: Story = { args: { 'role-id': 'backend-go' } };
export const OwnRoleAndLevel: Story = { args: { 'role-id': 'backend-go', current: 'middle' } };
export const TopLevel: Story = { args: { 'role-id': 'backend-go', current: 'principal' } };
export const Words: Story = { args: { cell: 'word' } };
export const SomeRoles: Story = { args: { roles: ['backend-go', 'backend-rust'] } };
export const FilteredToNothing: Story = { args: { roles: [] } };

export const LadderOpen: Story = {
  args: { 'role-id': 'backend-go', current: 'middle' },
  play: async ({ canvasElement }) => {
    const matrix = await ready(canvasElement, 'skill-matrix', '[data-role="backend-go"]');
    matrix.shadowRoot?.querySelector<HTMLElement>('button[data-role="backend-go"]')?.click();
  },
};

export const Loading: Story = { args: { src: ANSWERS.never } };
export const LoadFailed: Story = { ...OFF_THE_PAGE, args: { src: ANSWERS.missing } };
export const Invalid: Story = { ...OFF_THE_PAGE, args: { src: INVALID } };
export const NotJson: Story = { ...OFF_THE_PAGE, args: { src: NOT_JSON } };
export const PartlyInvalid: Story = { ...OFF_THE_PAGE, args: { src: PARTLY_INVALID } };
export const SavedCopy: Story = { args: { src: ANSWERS.offline } };
export const Empty: Story = { args: { src: undefined } };

export const Ragged: Story = { args: { src: RAGGED, 'role-id': 'security-engineer', current: 'facilitating' } };
export const OneRole: Story = { args: { src: ONE_ROLE } };
export const SixtyRoles: Story = { args: { src: SIXTY_ROLES } };
export const TwelveLevels: Story = { args: { src: TWELVE_LEVELS } };
export const LongText: Story = { args: { src: LONG_TEXT } };

export const HostileStyles: Story = { ...hostileCss };
export const Dark: Story = { ...dark, args: { 'role-id': 'backend-go', current: 'middle' } };
export const RightToLeft: Story = {
  ...rightToLeft,
  args: { src: ARABIC, 'role-id': 'backend-developer', current: 'middle' },
};
export const Narrow: Story = { ...narrow, args: { 'role-id': 'backend-go', current: 'middle' } };
export const Brand: Story = { ...brand, args: { 'role-id': 'backend-go', current: 'middle' } };
export const Compact: Story = { args: { density: 'compact' } };
