import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { parseAst } from 'rollup/parseAst';
import { root } from '../prepare.js';

export const dist = join(root, 'dist');
export const readDist = (...path) => readFileSync(join(dist, ...path), 'utf8');

/** The files of a folder of dist/ with this end, as paths from that folder with forward slashes. */
export const filesIn = (folder, end) => {
  if (!existsSync(join(dist, folder))) throw new Error(`dist/${folder} is not there: npm run build`);
  return readdirSync(join(dist, folder), { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(end))
    .sort();
};

/** What a built module imports, as it is written: `{ name, dynamic }`. */
export function importsOf(code) {
  const found = [];
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!node || typeof node.type !== 'string') return;
    if (node.source && node.type !== 'ImportExpression') found.push({ name: node.source.value, dynamic: false });
    if (node.type === 'ImportExpression') found.push({ name: node.source.value ?? '(computed)', dynamic: true });
    Object.values(node).forEach((value) => typeof value === 'object' && visit(value));
  };
  visit(parseAst(code));
  return found;
}

/**
 * What is loaded only when it is needed: the words of these parts, the schema, to put mistakes into words, the checklist,
 * the reader's progress, two versions side by side, what prints, what marks the matches of a search, what keeps the view in
 * the address, and what readers say.
 */
const onDemand =
  /\/(words|schema|checklist|progress|versions|diff|download|print|highlights|link|catalog-link|export|csv|case|(skill-)?community[a-z-]*|store-[a-z]+)-[\w-]{8}\.js$/;

/** The files that a page loads with this one: those it imports, those they import, and if wanted those loaded a moment later. */
export function closure(file, { dynamic }) {
  const files = new Set([join(dist, file)]);
  for (const path of files)
    for (const entry of importsOf(readFileSync(path, 'utf8'))) {
      // the loader learns where the library lies when it runs
      if (entry.name === '(computed)' && basename(path) === 'loader.js') continue;
      if (!entry.name.startsWith('.')) throw new Error(`${relative(dist, path)} imports ${entry.name}`);
      if (!entry.dynamic || (dynamic && !onDemand.test(entry.name))) files.add(join(dirname(path), entry.name));
    }
  return [...files];
}
