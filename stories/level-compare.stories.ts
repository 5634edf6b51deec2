import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ANSWERS } from './support/answers.js';
import {
  EARLIER,
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
import { EARLIER_MARKS, refusing, storeOf } from './support/stores.js';

const meta: Meta = {
  title: 'Elements/level-compare',
  component: 'level-compare',
  render: elementFrom('level-compare'),
  args: { src: SEED, 'role-id': 'backend-go', level: 'middle' },
};
export default meta;

type Story = StoryObj;

export const Default: Story = {
  render: () =>
    html`<level-compare
      src="data/message-broker-patterns.json"
      role-id="backend-go"
      level="middle"
    ></level-compare>`,
};

export const Playground: Story = {};

export const NothingChosen: Story = { args: { 'role-id': undefined, level: undefined } };
export const NoRole: Story = { args: { 'role-id': undefined } };
export const NoLevel: Story = { args: { level: undefined } };
export const Junior: Story = { args: { level: 'junior' } };
export const Middle: Story = { args: { level: 'middle' } };
export const Senior: Story = { args: { level: 'senior' } };
/** What is required here is optional above. */
export const LeadOrStaff: Story = { args: { level: 'lead' } };
export const TopLevel: Story = { args: { level: 'principal' } };
/** Any two levels, up or down. */
export const OtherTarget: Story = { args: { level: 'senior', target: 'junior' } };

/** Two roles side by side, at one level. */
export const OtherRole: Story = { args: { 'other-role': 'backend-rust' } };
/** With another version of the document, word by word. */
export const OtherVersion: Story = { args: { 'compare-src': EARLIER, versions: true } };
/** "Changed only" taken away: every level, the unchanged ones in one sentence each. */
export const OtherVersionWhole: Story = {
  args: { 'compare-src': EARLIER, versions: true },
  play: async ({ canvasElement }) => {
    const compare = await ready(canvasElement, 'level-compare', '[part="versions"] input');
    compare.shadowRoot?.querySelector<HTMLElement>('[part="versions"] input')?.click();
  },
};
export const SameVersion: Story = { args: { 'compare-src': SEED, versions: true } };
export const VersionOfAnotherProfile: Story = { args: { 'compare-src': RAGGED, versions: true } };
export const VersionThatDoesNotCome: Story = { args: { 'compare-src': ANSWERS.missing, versions: true } };

/** Ticks off items as a reader does; nothing is kept. */
const tickOff = (count: number): Story => ({
  args: { storage: 'none' },
  play: async ({ canvasElement }) => {
    const compare = await ready(canvasElement, 'level-compare', '[part="checklist"] input');
    const boxes = [...(compare.shadowRoot?.querySelectorAll<HTMLElement>('[part="checklist"] input') ?? [])];
    for (const box of boxes.slice(0, count)) box.click();
  },
});
export const OneCovered: Story = tickOff(1);
export const AllCovered: Story = tickOff(99);
export const ThreeMarks: Story = { args: { scale: '3', storage: 'none' } };
export const MarksNotKept: Story = { args: { storage: 'none' } };
/** The page keeps the marks in a store of its own. */
export const OwnStore: Story = { args: { progressStore: storeOf() } };
/** One item was edited after the reader had marked it, one mark fits no item any more. */
export const ChangedSinceMarked: Story = { args: { progressStore: storeOf(EARLIER_MARKS) } };
export const DamagedMarks: Story = { args: { progressStore: storeOf('{"half') } };
/** What the browser says when there is no room left. */
export const NoRoomForMarks: Story = { ...tickOff(1), args: { progressStore: refusing('QuotaExceededError') } };
/** As in a frame that may not use the browser's store. */
export const BlockedMarks: Story = { ...tickOff(1), args: { progressStore: refusing('SecurityError') } };

export const ProgressOpen: Story = {
  args: { storage: 'none' },
  play: async ({ canvasElement }) => {
    const compare = await ready(canvasElement, 'level-compare', '[data-do="progress"]');
    compare.shadowRoot?.querySelector<HTMLElement>('[data-do="progress"]')?.click();
  },
};

export const LadderOpen: Story = {
  play: async ({ canvasElement }) => {
    const compare = await ready(canvasElement, 'level-compare', '[aria-controls="ladder"]');
    compare.shadowRoot?.querySelector<HTMLElement>('[aria-controls="ladder"]')?.click();
  },
};

export const Loading: Story = { args: { src: ANSWERS.never } };
export const LoadFailed: Story = { ...OFF_THE_PAGE, args: { src: ANSWERS.missing } };
export const Invalid: Story = { ...OFF_THE_PAGE, args: { src: INVALID } };
export const NotJson: Story = { ...OFF_THE_PAGE, args: { src: NOT_JSON } };
export const PartlyInvalid: Story = {
  ...OFF_THE_PAGE,
  args: { src: PARTLY_INVALID, 'role-id': 'developer', level: 'junior' },
};
export const SavedCopy: Story = { args: { src: ANSWERS.offline } };
export const Empty: Story = { args: { src: undefined } };

export const Ragged: Story = { args: { src: RAGGED, 'role-id': 'security-engineer', level: 'facilitating' } };
export const OneRole: Story = { args: { src: ONE_ROLE, 'role-id': 'lighting-technician', level: 'technician' } };
export const SixtyRoles: Story = { args: { src: SIXTY_ROLES, 'role-id': 'game-developer', level: 'l2' } };
export const TwelveLevels: Story = { args: { src: TWELVE_LEVELS, 'role-id': 'penetration-tester', level: 'g05' } };
export const LongText: Story = { args: { src: LONG_TEXT, 'role-id': 'casework-officer', level: 'associate' } };

export const HostileStyles: Story = { ...hostileCss };
export const Dark: Story = { ...dark };
export const RightToLeft: Story = {
  ...rightToLeft,
  args: { src: ARABIC, 'role-id': 'backend-developer', level: 'middle' },
};
export const Narrow: Story = { ...narrow };
export const Brand: Story = { ...brand };
export const Compact: Story = { args: { density: 'compact' } };
