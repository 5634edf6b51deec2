import type { TextPart } from '../../model/word-diff.js';
import { t } from '../words.js';
import { titleOf } from './as-text.js';
import { changedElsewhere, type ChangeNotes } from './change-notes.js';

/**
 * Text that Markdown shows as it is, in one line.
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
const escapeInline = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&');

/** The same at the start of a line, where more characters mean something. */
const escapeLine = (text: string): string =>
  escapeInline(text.trimStart())
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/** What went is struck through, what came is bold; the space around stays outside, or the signs would be shown. */
function mark(sign: string, text: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  return inner ? `${before && ' '}${sign}${escapeInline(inner)}${sign}${after && ' '}` : escapeInline(text);
}

const SIGNS = { removed: '~~', added: '**' } as const;

/** Two marked passages side by side need a space, or their signs would run together. */
const marked = (parts: readonly TextPart[]): string => {
  let line = '';
  for (const { kind, text } of parts) {
    const piece = kind === 'same' ? (line === '' ? escapeLine : escapeInline)(text) : mark(SIGNS[kind], text);
    line += /[~*]$/.test(line) && /^[~*]/.test(piece) ? ` ${piece}` : piece;
  }
  return line;
};

/** Change notes as Markdown, for a release page or a wiki. */
export function asMarkdown(changes: ChangeNotes): string {
  const { summary, notes, fields, cells } = changes;
  const lines = [`# ${escapeLine(titleOf(changes))}`, '', escapeLine(summary)];
  if (changedElsewhere(changes)) lines.push('', escapeLine(t('cliChangedElsewhere')));
  const listed = [
    ...notes.map(escapeLine),
    ...fields.map(({ path, parts }) => `${escapeInline(path)}: ${marked(parts)}`),
  ];
  if (listed.length > 0) lines.push('', ...listed.map((line) => `- ${line}`));
  for (const { role, level, word, summary: sentences, description, stem, items, topics, resources } of cells) {
    lines.push('', `## ${escapeLine(t('cliCell', { role: role.full, level: level.text, word }))}`);
    for (const sentence of sentences) lines.push('', `_${escapeInline(sentence)}_`);
    for (const parts of [description, stem]) if (parts.length > 0) lines.push('', marked(parts));
    const list = [...items, ...topics, ...resources];
    if (list.length > 0) lines.push('', ...list.map((parts) => `- ${marked(parts)}`));
  }
  return `${lines.join('\n')}\n`;
}
