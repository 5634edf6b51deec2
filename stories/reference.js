// `npm run reference` writes the part of README.md between its two markers from custom-elements.json (`npm run analyze`
// makes that) and from the style sheets. With `--check` it writes nothing, and fails when the README is not up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { readManifest } from './reference/read-manifest.js';
import { readTokens } from './reference/read-tokens.js';
import { writeReference } from './reference/write-reference.js';

const readme = fileURLToPath(new URL('../README.md', import.meta.url));
const BEGIN = '<!-- reference:begin -->';
const END = '<!-- reference:end -->';

/** The README with a fresh reference in it. */
export async function freshReadme(text = readFileSync(readme, 'utf8')) {
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END);
  if (from < 0 || to < from) throw new Error(`README.md needs a line ${BEGIN} and, below it, a line ${END}`);
  const reference = writeReference(readManifest(), readTokens());
  const whole = `${text.slice(0, from + BEGIN.length)}\n\n${reference}\n\n${text.slice(to)}`;
  return format(whole, { ...(await resolveConfig(readme)), parser: 'markdown' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const before = readFileSync(readme, 'utf8');
  const after = await freshReadme(before);
  if (!process.argv.includes('--check')) writeFileSync(readme, after);
  else if (after !== before) {
    console.error('The reference in README.md is not up to date: npm run analyze && npm run reference');
    process.exitCode = 1;
  }
}
