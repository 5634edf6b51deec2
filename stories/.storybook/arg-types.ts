import type { ArgTypes } from '@storybook/web-components-vite';
import seed from '../../data/message-broker-patterns.json' with { type: 'json' };
import { declarationOf, handlerName, type Item } from '../support/manifest.js';

type InputType = ArgTypes[string];

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
const roles = ids(seed.roles);
const levels = ids(seed.levels);

/** What can be chosen in the controls; the manifest says it in words only. Ids are those of the sample profile. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  announce: ['off'],
  appearance: ['plain'],
  'caption-display': ['visible', 'hidden'],
  cell: ['dot', 'word'],
  current: levels,
  density: ['compact'],
  expand: ['ladder', 'none'],
  layout: ['stairs', 'list', 'select'],
  level: levels,
  mode: ['single', 'multiple'],
  open: ['all', 'relevant', 'none'],
  'other-role': roles,
  'role-id': roles,
  scale: ['3'],
  storage: ['local', 'none'],
  target: levels,
  theme: ['light', 'dark'],
  'url-state': ['hash', 'query'],
};

const typeOf = ({ type }: Item): string => (type?.text ?? '').replace(/ \| undefined\b/, '');

function controlOf(item: Item): InputType {
  const choices = CHOICES[item.name ?? ''];
  if (choices) return { control: { type: 'select' }, options: [undefined, ...choices] };
  switch (typeOf(item)) {
    case 'boolean':
      return { control: { type: 'boolean' } };
    case 'number':
      return { control: { type: 'number', min: 1, max: 6 } };
    default:
      return { control: { type: 'text' } };
  }
}

function row(category: string, item: Item, more: InputType = { control: false }): [string, InputType] {
  const { name = '', description = '' } = item;
  const summary = typeOf(item);
  return [
    category === 'attributes' || category === 'properties' ? name : `${category}: ${name}`,
    {
      name: name || '(default)',
      description,
      table: {
        category,
        ...(summary ? { type: { summary } } : {}),
        ...(item.default ? { defaultValue: { summary: item.default } } : {}),
      },
      ...more,
    },
  ];
}

/** `skill-load` becomes `onSkillLoad`, which the story gets as a function that writes to the list of actions. */
const action = ({ name = '' }: Item): [string, InputType] => [
  handlerName(name),
  { name, action: name, table: { disable: true } },
];

/** The table of an element, and the controls of its *Playground*, from the manifest. */
export function argTypesOf(tag: string): ArgTypes {
  const declaration = declarationOf(tag);
  if (!declaration) return {};
  const { members = [], attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] } = declaration;
  const reflected = new Set(attributes.map(({ fieldName }) => fieldName));
  const alone = members.filter(
    ({ kind, name, static: ofClass }) => kind === 'field' && !ofClass && !reflected.has(name),
  );
  const methods = members.filter(({ kind }) => kind === 'method');
  return Object.fromEntries([
    ...attributes.map((item) => row('attributes', item, controlOf(item))),
    ...alone.map((item) =>
      row('properties', item, item.readonly ? { control: false } : { control: { type: 'object' } }),
    ),
    ...methods.map((item) => row('methods', item)),
    ...events.flatMap((item) => [action(item), row('events', item)]),
    ...slots.map((item) => row('slots', item)),
    ...cssParts.map((item) => row('parts', item)),
    ...(declaration.cssStates ?? []).map((item) => row('states', item)),
    ...cssProperties.map((item) => row('custom properties', item)),
  ]);
}
