import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import catalog from '../data/catalog.json' with { type: 'json' };
import { ANSWERS } from './support/answers.js';
import { CATALOG, INVALID } from './support/documents.js';
import { elementFrom, ready } from './support/element-story.js';
import { brand, dark, narrow, OFF_THE_PAGE, rightToLeft } from './support/hosts.js';

const meta: Meta = {
  title: 'Elements/skill-role',
  component: 'skill-role',
  render: elementFrom('skill-role'),
  args: { src: CATALOG, 'role-id': 'backend-go' },
};
export default meta;

type Story = StoryObj;

export const Default: Story = {
  render: () => html`<skill-role src="data/catalog.json" role-id="backend-go"></skill-role>`,
};

export const Playground: Story = {};

export const LevelChosen: Story = { args: { level: 'middle' } };
export const TopLevel: Story = { args: { level: 'principal' } };
export const SkillOpen: Story = {
  args: { level: 'middle' },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement, 'skill-role', '[data-skill="http-api-design"]');
    element.shadowRoot?.querySelector<HTMLElement>('[data-skill="http-api-design"]')?.click();
  },
};
/** The levels of its skills have different names: the ladders are put together. */
export const SeveralLadders: Story = { args: { 'role-id': 'data-engineer', level: 'junior' } };

const withSrc = (src: string) => ({
  ...catalog,
  skills: catalog.skills.map((skill, index) => ({ ...skill, src: index === 1 ? src : `data/${skill.src}` })),
});
/** One skill never comes; the others are shown. */
export const StillLoading: Story = { ...OFF_THE_PAGE, args: { src: undefined, data: withSrc(ANSWERS.never) } };
/** One skill could not be loaded; the others are shown. */
export const SomeFailed: Story = { ...OFF_THE_PAGE, args: { src: undefined, data: withSrc(ANSWERS.missing) } };
export const UnknownRole: Story = { ...OFF_THE_PAGE, args: { 'role-id': 'nobody' } };
export const NoRole: Story = { ...OFF_THE_PAGE, args: { 'role-id': undefined } };

export const Loading: Story = { ...OFF_THE_PAGE, args: { src: ANSWERS.never } };
export const LoadFailed: Story = { ...OFF_THE_PAGE, args: { src: ANSWERS.missing } };
export const Invalid: Story = { ...OFF_THE_PAGE, args: { src: INVALID } };
export const Empty: Story = { ...OFF_THE_PAGE, args: { src: undefined } };

export const Dark: Story = { ...OFF_THE_PAGE, ...dark, args: { level: 'middle' } };
export const RightToLeft: Story = { ...OFF_THE_PAGE, ...rightToLeft, args: { level: 'middle' } };
export const Narrow: Story = { ...OFF_THE_PAGE, ...narrow, args: { level: 'middle' } };
export const Brand: Story = { ...OFF_THE_PAGE, ...brand, args: { level: 'middle' } };
