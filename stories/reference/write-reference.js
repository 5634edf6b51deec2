/** What stands above the members that several elements have from one base class. */
const BASES = {
  SourceElement: ['All elements', 'What every element has.'],
  SkillElement: ['Elements that show a profile', 'Besides, what those have that show a profile:'],
  CatalogElement: ['Elements that show a catalog', 'Besides, what those have that show a catalog:'],
  ProviderElement: [
    'Elements that share a profile',
    'Besides, what those have that share their profile with the elements inside:',
  ],
  MarksElement: [
    'Elements with marks',
    'Besides, what those have that show the marks of the reader, or hold elements that do:',
  ],
  FormElement: ['Form fields', 'Besides, what the form fields have:'],
};

/** Where a token has another default: the block it is read in, in words. */
const PLACES = { ":host([density='compact'])": 'compact', '@media (pointer: coarse)': 'coarse pointer' };
const SAME_AS = { 'var(--_accent)': 'the accent' };

const oneLine = (text = '') => text.replace(/\s+/g, ' ').trim();
const cell = (text) => oneLine(text).replaceAll('|', '\\|');
const code = (text) => `\`${text}\``;
const sentences = (...texts) => texts.filter(Boolean).join('\n\n');

/** A table, or nothing when it has no rows. */
function table(head, rows) {
  if (rows.length === 0) return '';
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A type without what goes without saying; one that names a type of ours in brackets is described in words instead. */
const typeOf = ({ type: { text } = { text: 'unknown' } }) =>
  code(text.includes("['") ? 'string' : text.replace(' | undefined', '').replace('readonly ', ''));

function nameOf({ name, attribute, readonly }) {
  if (readonly) return `${code(name)} (read only)`;
  if (!attribute) return `${code(name)} (property)`;
  return attribute === name ? code(name) : `${code(attribute)}, ${code(name)}`;
}

function signatureOf({ name, parameters = [], return: result }) {
  const list = parameters.map((parameter) =>
    parameter.default === undefined ? parameter.name : `${parameter.name} = ${parameter.default}`,
  );
  const type = result?.type?.text;
  return code(`${name}(${list.join(', ')})${type && type !== 'void' ? `: ${type}` : ''}`);
}

const described = (head, entries, write = ({ name }) => code(name)) =>
  table(
    head,
    entries.map((entry) => [write(entry), entry.description]),
  );

const tables = ({ attributes, methods, events, slots, cssParts, cssStates }) =>
  sentences(
    table(
      ['Attribute, property', 'Type', 'Default', 'What it does'],
      attributes.map((field) => [
        nameOf(field),
        typeOf(field),
        field.default === undefined ? '' : code(field.default),
        field.description,
      ]),
    ),
    described(['Method', 'What it does'], methods, signatureOf),
    described(['Event', 'When'], events),
    described(['Slot', 'What goes there'], slots, ({ name }) => (name ? code(name) : '(default)')),
    described(['CSS part', 'What it is'], cssParts),
    described(['CSS state', 'When'], cssStates),
  );

const listOf = (tags) => tags.map((tag) => code(`<${tag}>`)).join(', ');

function writeBase({ name, tags, lists }) {
  const known = BASES[name];
  if (!known) throw new Error(`Give ${name} a title in stories/reference/write-reference.js`);
  const [title, text] = known;
  return sentences(`### ${title}`, name === 'SourceElement' ? text : `${text} ${listOf(tags)}.`, tables(lists));
}

function writeElement({ tag, description, lists }) {
  const own = tables(lists);
  return sentences(`### ${code(`<${tag}>`)}`, oneLine(description), own || 'It has nothing of its own besides.');
}

const writeEvents = (events) =>
  sentences(
    '### Events',
    [
      'All of them bubble and cross shadow roots. `skill-change`, `skill-navigate` and `skill-row-toggle` tell what the',
      'reader did, never what the page has set. An element that shows the profile of the one around it leaves `skill-load`,',
      '`skill-error` and `skill-change` to that one.',
    ].join(' '),
    table(
      ['Event', 'Field', 'Type', 'What it says'],
      events.flatMap(({ name, fields }) =>
        fields.map((field, index) => [
          index === 0 ? code(name) : '',
          code(field.name),
          typeOf(field),
          field.description,
        ]),
      ),
    ),
  );

/** Function arguments of a very long default are left out: the style sheet has them. */
const shorten = (text) =>
  text.length > 90 ? text.replace(/light-dark\((?:[^()]|\([^()]*\))*\)/g, 'light-dark(…)') : text;

/** The default of a token, and its other defaults with the place each holds in. */
function defaultsOf(name, tokens) {
  const reads = tokens.filter((token) => token.name === name);
  const [{ default: first }] = reads;
  const others = reads.filter((token) => token.default !== first);
  const write = (text) => SAME_AS[text] ?? code(shorten(text));
  const place = ({ blocks }) => {
    const known = blocks.find((block) => PLACES[block]);
    if (!known) throw new Error(`${name} has a second default in ${blocks.join(' ')}: name that place in PLACES`);
    return PLACES[known];
  };
  return [write(first), ...others.map((token) => `${place(token)} ${write(token.default)}`)].join(', ');
}

function writeTokens({ elements, bases }, tokens) {
  const described = new Map();
  for (const [tag, { cssProperties }] of [
    ...bases.map(({ lists }) => [undefined, lists]),
    ...elements.map(({ tag, lists }) => [tag, lists]),
  ]) {
    for (const { name, description } of cssProperties) {
      if (!described.has(name)) described.set(name, { description, tags: [] });
      if (tag) described.get(name).tags.push(tag);
    }
  }
  return sentences(
    '### Design tokens',
    [
      'Set them on the element or on any ancestor: no element sets one on itself. With `appearance="plain"` the colours of',
      'surfaces and text are those of the page instead.',
    ].join(' '),
    table(
      ['Custom property', 'Default', 'What it does'],
      [...described].map(([name, { description, tags }]) => [
        code(name),
        defaultsOf(name, tokens),
        tags.length > 0 ? `${description} Only ${listOf(tags)}.` : description,
      ]),
    ),
  );
}

const FIRST = ['skill-profile', 'skill-source'];
const rank = ({ tag }) => (FIRST.includes(tag) ? FIRST.indexOf(tag) : FIRST.length);
const order = Object.keys(BASES);

/** The reference as Markdown: what all elements have, each element, the events, the design tokens. */
export function writeReference(manifest, tokens) {
  const bases = manifest.bases.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const elements = manifest.elements.toSorted((a, b) => rank(a) - rank(b) || (a.tag < b.tag ? -1 : 1));
  return sentences(
    ...bases.map(writeBase),
    ...elements.map(writeElement),
    writeEvents(manifest.events),
    writeTokens({ elements, bases }, tokens),
  );
}
