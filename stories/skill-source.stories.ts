import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ANSWERS } from './support/answers.js';
import { ARABIC, INVALID, NOT_JSON, PARTLY_INVALID, SEED } from './support/documents.js';
import { elementFrom } from './support/element-story.js';
import { brand, dark, hostileCss, narrow, OFF_THE_PAGE, rightToLeft } from './support/hosts.js';

const meta: Meta = {
  title: 'Elements/skill-source',
  component: 'skill-source',
  render: elementFrom('skill-source'),
  // what a page would say about its own layout
  decorators: [
    (story) =>
      html`<style>
          skill-source {
            display: grid;
            gap: 1.5rem;
          }
        </style>
        ${story()}`,
  ],
  args: { src: SEED },
};
export default meta;

type Story = StoryObj;

/** One profile and one selection for everything inside; where it stands is up to the page. */
export const Default: Story = {
  render: () =>
    html`<skill-source src="data/message-broker-patterns.json">
      <skill-stats></skill-stats>
      <role-filter></role-filter>
      <level-selector></level-selector>
      <level-compare></level-compare>
      <level-table level="senior"></level-table>
    </skill-source>`,
};

const parts = (): DocumentFragment => {
  const fragment = document.createDocumentFragment();
  const tags = ['role-filter', 'level-selector', 'level-compare', 'skill-matrix'] as const;
  fragment.append(...tags.map((tag) => document.createElement(tag)));
  return fragment;
};
const source = elementFrom('skill-source');

export const Playground: Story = {
  render: (args) => {
    const element = source(args);
    element.append(parts());
    return element;
  },
};

const withParts: Story = { ...(Playground.render ? { render: Playground.render } : {}) };
const chosen = { 'role-id': 'backend-go', level: 'middle' };

export const NothingChosen: Story = { ...withParts };
export const Chosen: Story = { ...withParts, args: chosen };
export const OtherTarget: Story = { ...withParts, args: { ...chosen, target: 'principal' } };
export const TopLevel: Story = { ...withParts, args: { ...chosen, level: 'principal' } };

export const RequiredOnly: Story = {
  render: () =>
    html`<skill-source src="data/message-broker-patterns.json" required-only>
      <level-table level="junior" caption-display="visible"></level-table>
      <level-table level="principal" caption-display="visible"></level-table>
    </skill-source>`,
};

/** An element with a source of its own keeps to it. */
export const AnotherProfileInside: Story = {
  render: () =>
    html`<skill-source src="data/message-broker-patterns.json">
      <skill-stats></skill-stats>
      <skill-stats src="data/catalog/http-api-design.json"></skill-stats>
    </skill-source>`,
};

export const Loading: Story = { ...withParts, args: { src: ANSWERS.never } };
export const LoadFailed: Story = { ...OFF_THE_PAGE, ...withParts, args: { src: ANSWERS.missing } };
export const Invalid: Story = { ...OFF_THE_PAGE, ...withParts, args: { src: INVALID } };
export const NotJson: Story = { ...OFF_THE_PAGE, ...withParts, args: { src: NOT_JSON } };
export const PartlyInvalid: Story = { ...OFF_THE_PAGE, ...withParts, args: { src: PARTLY_INVALID } };
export const SavedCopy: Story = { ...withParts, args: { src: ANSWERS.offline } };
export const Empty: Story = { ...withParts, args: { src: undefined } };

export const HostileStyles: Story = { ...withParts, ...hostileCss };
export const Dark: Story = { ...withParts, ...dark };
export const RightToLeft: Story = {
  ...withParts,
  ...rightToLeft,
  args: { src: ARABIC, 'role-id': 'backend-developer', level: 'middle' },
};
export const Narrow: Story = { ...withParts, ...narrow };
export const Brand: Story = { ...withParts, ...brand };
export const Compact: Story = { ...withParts, args: { ...chosen, density: 'compact' } };
