import { posix } from 'node:path';
import ts from 'typescript';

/**
 * Which layers each layer may import from, besides itself. They form columns, and imports point to the left only:
 *
 *     schema, strings ◀ model, source ◀ view, events ◀ controllers ◀ elements ◀ define ◀ index, cdn
 *
 * `community` is what is said about a skill: stores, the outbox and what they share. Only the elements that show it, and the
 * command that sets a store up, need it.
 *
 * `embed` is what other systems need to show a profile: the loader, the page for frames, learning packages and what follows
 * learners. The elements know nothing of it.
 *
 * `cli` stands beside the page: it may import all that needs no page, and nothing imports it. Elements may load a conversion
 * on demand, with `import()`: a page that does not ask for it has nothing of it.
 *
 * `base` is what stands in src/ itself and is no entry. Whoever adds a folder to src/ gives it a place here.
 */
const mayImport = new Map();
const layer = (name, ...from) => mayImport.set(name, new Set([name, ...from]));
layer('base');
layer('schema', 'base');
layer('strings', 'base');
layer('model', 'base', 'schema', 'strings');
layer('convert', 'base', 'schema', 'strings', 'model');
layer('source', 'base', 'schema', 'strings', 'model');
layer('view', 'base', 'schema', 'strings', 'model', 'source');
layer('events', 'base', 'schema', 'strings', 'model', 'source', 'view');
const pageless = ['base', 'schema', 'strings', 'model', 'source', 'view', 'events'];
layer('controllers', ...pageless);
layer('community', 'base', 'model');
layer('elements', ...pageless, 'controllers', 'community');
layer('define', ...pageless, 'controllers', 'elements', 'community');
layer('embed', ...pageless, 'controllers', 'elements', 'define');
layer('cli', 'base', 'schema', 'strings', 'model', 'source', 'view', 'convert', 'community', 'embed');
layer('entry', ...pageless, 'controllers', 'elements', 'define', 'community');

/** The packages that are needed, those of Node.js, and the only layers that may import them. */
const packages = new Map([
  ['zod', ['schema']],
  ['lit', ['controllers', 'elements', 'define', 'embed']],
  ['csv-parse', ['convert']],
  ['fflate', ['cli']],
  ['node', ['cli']],
  ['(computed)', ['embed']], // the loader learns where the library lies when it runs
]);

const entries = ['index.ts', 'define.ts', 'library.ts', 'parsers.ts'];

/** The layer of a file, by its path within src/. */
function layerOf(path) {
  const [first, ...rest] = path.split('/');
  if (rest.length === 0) return entries.includes(first) ? 'entry' : 'base';
  return first === 'cdn' ? 'entry' : first;
}

/** `lit` for `lit/decorators.js`, `@lit/task` and the like, `node` for what Node.js has built in. */
const packageOf = (name) => {
  if (name.startsWith('node:')) return 'node';
  return /^(@lit\/|lit(-\w+)?(\/|$))/.test(name) ? 'lit' : name.split('/')[0];
};

/**
 * What a module imports, in any way: `{ name, types, onDemand }`. `types` says that nothing of it is left at run time,
 * `onDemand` that it is imported when that line runs.
 */
function importsOf(path, text) {
  const found = [];
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) {
      found.push({ name: node.moduleSpecifier.text, types: node.importClause?.isTypeOnly ?? false });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      found.push({ name: node.moduleSpecifier.text, types: node.isTypeOnly });
    } else if (ts.isImportTypeNode(node)) {
      found.push({ name: node.argument.literal.text, types: true });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [address] = node.arguments;
      const name = ts.isStringLiteralLike(address) ? address.text : '(computed)';
      found.push({ name, types: false, onDemand: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** Circles of modules that import each other, each once. A circle of types alone is gone at run time. */
function findCircles(graph) {
  const circles = [];
  const done = new Set();
  const visit = (path, way) => {
    if (way.includes(path)) return void circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return circles;
}

/** Who may import a conversion; `cdn/convert.ts` is the file of those for pages with a script tag. */
const mayConvert = (path, from, onDemand) =>
  ['convert', 'cli'].includes(from) || path === 'cdn/convert.ts' || (from === 'elements' && onDemand);

/**
 * Reads the imports of modules and says which break a rule of the layers.
 *
 * @param files A map from path within src/ (`model/profile.ts`) to text.
 * @returns A sentence for each breach.
 */
export function findBreaches(files) {
  const breaches = [];
  const graph = new Map();
  for (const [path, text] of files) {
    const from = layerOf(path);
    const allowed = mayImport.get(from);
    if (!allowed) breaches.push(`${path} is in no layer`);
    graph.set(path, []);
    for (const { name, types, onDemand } of importsOf(path, text)) {
      if (!name.startsWith('.')) {
        const users = packages.get(packageOf(name));
        if (!users?.includes(from)) breaches.push(`${path} imports ${name}, which ${from} may not`);
        continue;
      }
      const target = posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts');
      const to = layerOf(target);
      if (to === 'convert' && !mayConvert(path, from, onDemand))
        breaches.push(`${path} imports ${target}: only cli may import convert, and elements on demand`);
      else if (to === 'cli' && from !== 'cli') breaches.push(`${path} imports ${target}: nothing may import cli`);
      else if (allowed && !allowed.has(to) && to !== 'convert')
        breaches.push(`${path} imports ${target}: ${from} may not import ${to}`);
      if (!types) graph.get(path).push(target);
    }
  }
  return [...breaches, ...findCircles(graph).map((circle) => `${circle} is a circle`)];
}
