import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { root } from '../prepare.js';
import { loadSource } from './load-source.js';

const { codeBlocks } = await loadSource('../test/readme/code-blocks.ts');
const { commands } = await import('../../dist/cli/commands.js');
const { parseArguments } = await import('../../dist/cli/parse-arguments.js');
const guide = readFileSync(join(root, 'stories', 'embedding.mdx'), 'utf8');
const find = (wanted) => commands.find(({ name }) => name === wanted);

/** What stands below a heading, up to the next one of its kind. */
const section = (heading) => guide.split(/^## /m).find((text) => text.startsWith(`${heading}\n`));

describe('the guide on embedding', () => {
  for (const { language, code } of codeBlocks(guide))
    if (language === 'sh')
      test(`has a command that there is: ${code.trim()}`, () => {
        const [, name, rest] = /^npx skill-profile (\w+) (.+)\n$/.exec(code);
        assert.ok(parseArguments(find(name), rest.split(' ')), 'it takes these options');
      });

  test('names every option of pack, every value of them, and no other', () => {
    const { options } = find('pack');
    const text = section('Packages');
    const rows = [...text.matchAll(/^\| (`--[^|]*)\|/gm)].flatMap(([, names]) => names.match(/`[^`]*`/g));
    const named = rows.map((name) => /^`--([a-z-]+)/.exec(name)[1]);
    assert.deepEqual([...new Set(named)].toSorted(), Object.keys(options).toSorted());
    for (const format of options.format.choices) assert.ok(rows.includes(`\`--format ${format}\``), format);
    for (const when of options['complete-on'].choices) assert.ok(text.includes(`\`${when}\`:`), when);
  });

  for (const platform of [
    'Plain HTML',
    'Moodle',
    'Canvas',
    'SharePoint',
    'Confluence',
    'WordPress',
    'MediaWiki',
    'Backstage',
    'Open edX',
  ])
    test(`says of ${platform} what to paste, what is tracked, who may, how large it is, and how sure that is`, () => {
      const text = section(platform);
      assert.match(text, /\*\*Tracked\*\*/);
      if (platform === 'Plain HTML') return;
      for (const point of ['Paste', 'Who']) assert.ok(text.includes(`**${point}**`), point);
      assert.match(text, /\btried\b|by (its|the) (documentation|source)/i);
    });

  test('has nothing to paste that a policy without inline styles would not take', () => {
    const pasted = codeBlocks(guide).filter(({ language }) => language === 'html');
    assert.ok(pasted.length > 2);
    for (const { code } of pasted) assert.doesNotMatch(code, /\sstyle=/);
  });

  test('claims nothing to be certified', () => {
    for (const [sentence] of guide.matchAll(/[^.]*certif[^.]*\./gi)) assert.match(sentence, /\bNo\b|\bnot\b/);
  });
});
