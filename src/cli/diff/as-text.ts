import type { TextPart } from '../../model/word-diff.js';
import type { Paint } from '../terminal.js';
import { visible, visibleLine } from '../visible.js';
import { t } from '../words.js';
import { changedElsewhere, type ChangeNotes } from './change-notes.js';

const INDENT = '  ';

/** `Writes [-tests-]{+property tests+}.` The signs are there with colours, too: colour alone tells nothing to many. */
const marked = (parts: readonly TextPart[], paint: Paint): string =>
  parts
    .map(({ kind, text }) => {
      if (kind === 'removed') return paint('red', `[-${visible(text)}-]`);
      return kind === 'added' ? paint('green', `{+${visible(text)}+}`) : visible(text);
    })
    .join('');

const indented = (text: string, first = INDENT): string => `${first}${text.replaceAll('\n', `\n${INDENT}`)}\n`;

/** The heading: which skill, and which versions of it. */
export function titleOf({ name, before, after }: ChangeNotes): string {
  return before !== after && before && after ? t('cliVersions', { name, before, after }) : name;
}

/** Change notes for a terminal: whole texts with `[-what went-]` and `{+what came+}`. */
export function asText(changes: ChangeNotes, paint: Paint): string {
  const { summary, notes, fields, cells } = changes;
  const blocks = [`${paint('bold', visibleLine(titleOf(changes)))}\n${summary}\n`];
  if (changedElsewhere(changes)) blocks.push(`${t('cliChangedElsewhere')}\n`);
  if (notes.length > 0) blocks.push(notes.map((note) => `${visibleLine(note)}\n`).join(''));
  if (fields.length > 0)
    blocks.push(fields.map(({ path, parts }) => `${visibleLine(path)}: ${marked(parts, paint)}\n`).join(''));
  for (const { role, level, word, summary: sentences, description, stem, items, topics, resources } of cells) {
    const title = t('cliCell', { role: role.full, level: level.text, word });
    blocks.push(
      [
        `${paint('bold', visibleLine(title))}\n`,
        ...sentences.map((sentence) => indented(paint('dim', sentence))),
        ...[description, stem].filter((parts) => parts.length > 0).map((parts) => indented(marked(parts, paint))),
        ...items.map((parts) => indented(marked(parts, paint), `${INDENT}* `)),
        ...topics.map((parts) => indented(marked(parts, paint), `${INDENT}# `)),
        ...resources.map((parts) => indented(marked(parts, paint), `${INDENT}> `)),
      ].join(''),
    );
  }
  return blocks.join('\n');
}
