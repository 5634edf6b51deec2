import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import catalog from '../data/catalog.json' with { type: 'json' };
import seed from '../data/message-broker-patterns.json' with { type: 'json' };
import { ANSWERS } from './support/answers.js';
import { CATALOG, INVALID, NOT_JSON } from './support/documents.js';
import { elementFrom, ready } from './support/element-story.js';
import { brand, dark, german, hostileCss, narrow, OFF_THE_PAGE, rightToLeft } from './support/hosts.js';

const meta: Meta = {
  title: 'Elements/skill-catalog',
  component: 'skill-catalog',
  render: elementFrom('skill-catalog'),
  args: { src: CATALOG },
};
export default meta;

type Story = StoryObj;

export const Default: Story = {
  render: () => html`<skill-catalog src="data/catalog.json"></skill-catalog>`,
};

export const Playground: Story = {};

export const Search: Story = { ...OFF_THE_PAGE, args: { query: 'data' } };
export const OneRole: Story = { ...OFF_THE_PAGE, args: { 'role-id': 'backend-go' } };
export const OneDomain: Story = { ...OFF_THE_PAGE, args: { domains: ['Data & Analytics'] } };
/** Says which of the filters to undo. */
export const FilteredToNothing: Story = { ...OFF_THE_PAGE, args: { query: 'kafka', domains: ['Data & Analytics'] } };

export const RolesOpen: Story = {
  ...OFF_THE_PAGE,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement, 'skill-catalog', '[data-panel="role"]');
    element.shadowRoot?.querySelector<HTMLElement>('[data-panel="role"]')?.click();
  },
};

/** A skill is a profile in place of the list. */
export const SkillOpen: Story = { ...OFF_THE_PAGE, args: { skill: 'http-api-design' } };
/** What is open, and what is chosen in it, stands in the address of the page; skills are links. */
export const InTheAddress: Story = { ...OFF_THE_PAGE, args: { 'url-state': 'hash' } };

/** The profiles stand in the catalog, so that none is asked for. */
export const Embedded: Story = {
  ...OFF_THE_PAGE,
  args: { src: undefined, data: { schemaVersion: 1, name: 'One skill', skills: [{ profile: seed }] } },
};

export const Loading: Story = { ...OFF_THE_PAGE, args: { src: ANSWERS.never } };
export const LoadFailed: Story = { ...OFF_THE_PAGE, args: { src: ANSWERS.missing } };
export const Invalid: Story = { ...OFF_THE_PAGE, args: { src: INVALID } };
export const NotJson: Story = { ...OFF_THE_PAGE, args: { src: NOT_JSON } };
export const PartlyInvalid: Story = {
  ...OFF_THE_PAGE,
  args: { src: undefined, data: { ...catalog, skills: [...catalog.skills, { id: 'no-name' }] } },
};
export const WithoutSkills: Story = { ...OFF_THE_PAGE, args: { src: undefined, data: { ...catalog, skills: [] } } };
export const Empty: Story = { ...OFF_THE_PAGE, args: { src: undefined } };

export const German: Story = { ...OFF_THE_PAGE, ...german };
export const HostileStyles: Story = { ...hostileCss };
export const Dark: Story = { ...OFF_THE_PAGE, ...dark };
export const RightToLeft: Story = { ...OFF_THE_PAGE, ...rightToLeft };
export const Narrow: Story = { ...OFF_THE_PAGE, ...narrow };
export const Brand: Story = { ...OFF_THE_PAGE, ...brand };
export const Compact: Story = { ...OFF_THE_PAGE, args: { density: 'compact' } };
