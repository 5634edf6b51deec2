// `npm run schema`: writes skill-profile.schema.json, the JSON Schema for editors and other programs, from the schema in
// src/schema/ that the components check documents with. A test fails when the file is out of date.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import { core } from 'zod/mini';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = fileURLToPath(new URL('skill-profile.schema.json', import.meta.url));

/** What each part is for; shown by editors. Here rather than in the source, so that no page has to load it. */
const descriptions = {
  '': 'One skill: who is expected to know what, at which level. Whatever can be counted is not stored.',
  $schema: 'The address of this schema, for editors.',
  schemaVersion: 'The version of this format.',
  id: 'Names the skill. Keep it: links and what readers stored depend on it.',
  name: 'Name of the skill.',
  summary: 'One line about the skill.',
  domain: 'The wider field, such as "Backend Development".',
  group: 'The group of skills within the domain.',
  updated: 'The day of the last change.',
  version: 'Name of this edition, such as "2026.1".',
  changes: 'What changed, newest first.',
  'changes[].version': 'The edition that the change came with.',
  'changes[].date': 'The day of the change.',
  'changes[].note': 'What changed.',
  language: 'The language of every plain text here, a BCP 47 tag; "en" when it is left out.',
  url: 'The address of the page that shows this profile.',
  attribution: 'Where the content comes from; shown below the profile.',
  'attribution.text': 'Who is named.',
  'attribution.url': 'Where the original is.',
  'attribution.license': 'Name of the licence, such as "CC BY 4.0".',
  totals: 'Ignored: the components count for themselves, and warn when a number here disagrees.',
  levels: 'The ladder, lowest level first.',
  'levels[].id': 'Names the level in expectations and links.',
  'levels[].name': 'Name of the level.',
  'levels[].shortName': 'A name for narrow places, one or two letters.',
  'levels[].description': 'What the level means in general.',
  roles: 'Those of whom something is expected.',
  'roles[].id': 'Names the role in expectations and links.',
  'roles[].name': 'Name of the role.',
  'roles[].shortName': 'What tells the role from the others, such as "Go" of "Backend Developer (Go)".',
  'roles[].family': 'The family of roles that this one belongs to.',
  expectations: 'One for each role and level; a pair that is left out is shown as not defined.',
  'expectations[].role': 'The id of a role.',
  'expectations[].level': 'The id of a level.',
  'expectations[].required': 'Whether the role must meet it at this level.',
  'expectations[].description': 'What is expected. Line breaks are kept.',
  'expectations[].stem': 'What all items begin with.',
  'expectations[].items': 'The same in single points, for checklists; sentences of the description when left out.',
  'expectations[].topics': 'Subjects to look up.',
  'expectations[].resources': 'Where to learn it.',
  'expectations[].resources[].title': 'Name of the resource.',
  'expectations[].resources[].url': 'Where it is.',
};

/** Parts that stand in many places, by the place that each is taken from. Each may use those before it. */
const shared = {
  languageMap: 'summary.anyOf.1',
  text: 'summary',
  name: 'name',
  calendarDate: 'updated',
  webAddress: 'url',
};

const sharedDescriptions = {
  languageMap: 'BCP 47 tags with the text in each language.',
  text: 'Text in the language of the document, or in several languages.',
  name: 'Text that is not empty, or text in several languages.',
  calendarDate: 'A day, YYYY-MM-DD.',
  webAddress: 'An absolute http or https address.',
};

/** The schema and zod's converter, from one bundle so that both have the same zod. */
async function loadSource() {
  const { outputFiles } = await build({
    stdin: {
      contents: [
        "export { ProfileDocument } from './src/schema/profile-schema.ts';",
        "export { SCHEMA_VERSION } from './src/schema/formats.ts';",
        "export { toJSONSchema } from 'zod/mini';",
      ].join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Every day there is, in the years 0000 to 9999. */
const DATE = core.regexes.date.source;

/** What the checks of the schema mean in JSON Schema; each names what it expects. */
const keywords = {
  'non-empty-text': ({ type }) => (type === 'object' ? { minProperties: 1 } : { minLength: 1 }),
  'non-empty-list': () => ({ minItems: 1 }),
  'web-address': () => ({ format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' }),
  date: () => ({ format: 'date', pattern: DATE }),
  version: () => ({ minimum: 1 }),
};

/** Says in JSON Schema what zod checks by a function, and leaves out what says nothing. */
function refine({ zodSchema, jsonSchema }) {
  for (const check of zodSchema._zod.def.checks ?? []) {
    const expected = check._zod.def.error?.({});
    if (!keywords[expected]) throw new Error(`data/generate-schema.js does not know the check '${expected}'`);
    Object.assign(jsonSchema, keywords[expected](jsonSchema));
  }
  const { additionalProperties, properties } = jsonSchema;
  if (properties && Object.keys(properties).length === 0) delete jsonSchema.properties;
  if (additionalProperties && Object.keys(additionalProperties).length === 0) delete jsonSchema.additionalProperties;
}

const isObject = (value) => typeof value === 'object' && value !== null;

/** A copy in which every part equal to the given one is a reference to it. */
function refer(node, part, name) {
  if (!isObject(node)) return node;
  if (JSON.stringify(node) === part) return { $ref: `#/$defs/${name}` };
  if (Array.isArray(node)) return node.map((entry) => refer(entry, part, name));
  return Object.fromEntries(Object.entries(node).map(([key, entry]) => [key, refer(entry, part, name)]));
}

/** Moves the shared parts to `$defs`. */
function share(schema) {
  const $defs = {};
  let properties = schema.properties;
  for (const [name, place] of Object.entries(shared)) {
    const part = place.split('.').reduce((node, step) => node[step], properties);
    properties = refer(properties, JSON.stringify(part), name);
    $defs[name] = { description: sharedDescriptions[name], ...part };
  }
  return { ...schema, properties, $defs };
}

/** A copy with a description for each part; fails when one has none. */
function describe(node, path, left) {
  const description = descriptions[path];
  if (!description) throw new Error(`data/generate-schema.js has no description of '${path}'`);
  left.delete(path);
  const copy = { description, ...node };
  const describeAll = (properties, prefix) =>
    Object.fromEntries(Object.entries(properties).map(([key, entry]) => [key, describe(entry, prefix + key, left)]));
  if (node.properties) copy.properties = describeAll(node.properties, path && `${path}.`);
  if (node.items?.properties)
    copy.items = { ...node.items, properties: describeAll(node.items.properties, `${path}[].`) };
  return copy;
}

/** The text of skill-profile.schema.json. */
export async function generateSchema() {
  const { ProfileDocument, SCHEMA_VERSION, toJSONSchema } = await loadSource();
  const { $schema, ...made } = toJSONSchema(ProfileDocument, { io: 'input', override: refine });
  made.properties.schemaVersion = { const: SCHEMA_VERSION };

  const left = new Set(Object.keys(descriptions));
  const { $defs, ...schema } = share(made);
  const described = describe(schema, '', left);
  if (left.size > 0) throw new Error(`data/generate-schema.js describes what does not exist: ${[...left].join(', ')}`);

  const whole = { $schema, $id: 'skill-profile.schema.json', title: 'Skill profile', ...described, $defs };
  return format(JSON.stringify(whole), { ...(await resolveConfig(file)), filepath: file });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, await generateSchema());
