import { readFileSync } from 'node:fs';

const file = new URL('../../custom-elements.json', import.meta.url);
const KINDS = ['attributes', 'events', 'slots', 'cssParts', 'cssStates', 'methods', 'cssProperties'];

/** What an element sets, as a host sees it: one entry for an attribute and its property. */
const fields = ({ members = [], attributes = [] }) =>
  members
    .filter(({ kind }) => kind === 'field')
    .map((field) => ({ ...field, attribute: attributes.find(({ fieldName }) => fieldName === field.name)?.name }));

const listsOf = (declaration) => ({
  ...Object.fromEntries(KINDS.map((kind) => [kind, declaration[kind] ?? []])),
  attributes: fields(declaration),
  methods: (declaration.members ?? []).filter(({ kind }) => kind === 'method'),
});

/** Keeps the entries that pass, in every list. */
const only = (lists, test) => Object.fromEntries(KINDS.map((kind) => [kind, lists[kind].filter(test)]));

/**
 * The manifest as the reference shows it: the elements with what each has of its own, what they have from a base class
 * once for each base class, and the events with their fields.
 */
export function readManifest(manifest = JSON.parse(readFileSync(file, 'utf8'))) {
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  const isRedefined = (entry) =>
    declarations
      .filter(({ name }) => name === entry.inheritedFrom?.name)
      .flatMap((base) => ['members', ...KINDS].flatMap((kind) => base[kind] ?? []))
      .some(({ name, description }) => name === entry.name && description !== entry.description);
  const isOwn = (entry) => !entry.inheritedFrom || isRedefined(entry);

  const elements = declarations
    .filter(({ tagName }) => tagName)
    .map((declaration) => ({
      tag: declaration.tagName,
      description: declaration.description,
      lists: listsOf(declaration),
    }));
  const bases = new Map();
  for (const { tag, lists } of elements) {
    for (const entry of KINDS.flatMap((kind) => lists[kind])) {
      if (isOwn(entry)) continue;
      const { name } = entry.inheritedFrom;
      if (!bases.has(name)) bases.set(name, { name, tags: [], lists: only(lists, isFrom(name, isOwn)) });
      const { tags } = bases.get(name);
      if (!tags.includes(tag)) tags.push(tag);
    }
  }
  return {
    elements: elements.map((element) => ({ ...element, lists: only(element.lists, isOwn) })),
    bases: [...bases.values()],
    events: declarations
      .filter(({ superclass, members = [] }) => superclass?.name === 'Event' && members.length > 0)
      .map(({ members, description }) => ({
        name: members.find(({ name }) => name === 'eventName').default.replaceAll("'", ''),
        description,
        fields: members.filter((member) => !member.static),
      })),
  };
}

const isFrom = (name, isOwn) => (entry) => entry.inheritedFrom?.name === name && !isOwn(entry);
