import '../strings/english-on-demand.js';
import { csvRow } from '../model/csv-cell.js';
import { coverage, type Mark } from '../model/marks.js';
import { isWebAddress, PROGRESS_FORMAT, PROGRESS_VERSION } from '../schema/formats.js';
import type { ProgressDocument } from '../schema/marks-schema.js';
import type { MessageKey } from '../strings/messages.js';
import type { Translator } from '../strings/translate.js';
import { marksSheet, type MarksExport } from './marks-sheet.js';

export type { MarksExport } from './marks-sheet.js';

/** The marks as a file that can be imported again. It says nothing of the reader but the marks. */
export function toJson({ profile, marks, now }: MarksExport): string {
  const file: ProgressDocument = {
    format: PROGRESS_FORMAT,
    version: PROGRESS_VERSION,
    skill: profile.id,
    name: profile.name,
    exported: now.toISOString(),
    roles: marks.flatMap(({ skill, ...entry }) => {
      const name = profile.roles[profile.roleIndex(entry.role) ?? -1]?.name;
      if (skill !== profile.id) return [];
      return name === undefined ? { ...entry } : { ...entry, name };
    }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const wordOf: Readonly<Record<Mark | 'none', MessageKey>> = {
  covered: 'markCovered',
  partly: 'markPartly',
  'not-yet': 'markNone',
  none: 'markNone',
};

/** How a kind of text writes the parts of a list, each as lines. */
interface Style {
  readonly title: (text: string) => string[];
  readonly role: (text: string) => string[];
  readonly level: (text: string) => string[];
  readonly line: (text: string) => string[];
  readonly address: (text: string) => string[];
  readonly item: (mark: Mark | undefined, text: string, notes: readonly string[]) => string[];
}

function write(given: MarksExport, style: Style): string {
  const { t } = given;
  const { skill, day, address, roles } = marksSheet(given);
  const lines = [...style.title(t('exportTitle', { skill })), ...style.line(t('exportDate', { date: t.date(day) }))];
  if (address !== undefined) lines.push(...style.address(address));
  for (const { name, levels, lost } of roles) {
    lines.push(...style.role(name));
    for (const level of levels) {
      const { covered, total } = coverage(level.items);
      lines.push(...style.level(level.name), ...style.line(level.requirement));
      lines.push(...style.line(t('progressCount', { n: total, covered })));
      for (const { mark, shown, changed } of level.items) {
        const notes = mark === 'partly' ? [t('markPartly')] : [];
        if (changed) notes.push(t('changedSince'), t('markedText', { text: changed.text }));
        lines.push(...style.item(mark, shown, notes));
      }
    }
    if (lost.length > 0) lines.push(...style.level(t('noLongerListed')));
    for (const { mark, text, levelName } of lost)
      lines.push(...style.item(mark, text, mark === 'partly' ? [levelName, t('markPartly')] : [levelName]));
  }
  return `${lines.join('\n').trim()}\n`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Text that Markdown shows as it is: characters that mean something are escaped, those at the start of a line as well.
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
const escapeMarkdown = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

const markdown: Style = {
  title: (text) => [`# ${escapeMarkdown(text)}`, ''],
  role: (text) => ['', `## ${escapeMarkdown(text)}`],
  level: (text) => ['', `### ${escapeMarkdown(text)}`, ''],
  line: (text) => [escapeMarkdown(text), ''],
  address: (text) => [isWebAddress(text) ? `<${text.replace(/[<>]/g, encodeURIComponent)}>` : escapeMarkdown(text), ''],
  item: (mark, text, notes) => [
    `- [${mark === 'covered' ? 'x' : ' '}] ${escapeMarkdown(text)}`,
    ...notes.map((note) => `  - ${escapeMarkdown(note)}`),
  ],
};

/** The list as a Markdown task list, by role and level. */
export const toMarkdown = (given: MarksExport): string => write(given, markdown);

const boxes: Readonly<Record<Mark | 'none', string>> = { covered: '[x]', partly: '[~]', 'not-yet': '[ ]', none: '[ ]' };

const plain: Style = {
  title: (text) => [oneLine(text)],
  role: (text) => ['', oneLine(text)],
  level: (text) => ['', oneLine(text)],
  line: (text) => [oneLine(text)],
  address: (text) => [oneLine(text)],
  item: (mark, text, notes) => [
    `${boxes[mark ?? 'none']} ${oneLine(text)}`,
    ...notes.map((note) => `    ${oneLine(note)}`),
  ],
};

/** The list as plain text, for a message or a document. */
export const toPlainText = (given: MarksExport): string => write(given, plain);

const wordFor = (mark: Mark | undefined, t: Translator): string => t(wordOf[mark ?? 'none']);

/**
 * The list as a table, a row for each item, marked or not, and for each mark that fits none (RFC 4180, without a byte order
 * mark: a file gets one, a text that is copied does not). Times are instants in UTC.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function toCsv(given: MarksExport): string {
  const { t } = given;
  const { skill, roles } = marksSheet(given);
  const columns = [
    'columnSkill',
    'role',
    'columnLevel',
    'required',
    'columnItem',
    'columnMark',
    'columnDate',
    'columnChanged',
  ] as const;
  const rows = [columns.map((key) => t(key))];
  for (const role of roles) {
    for (const { name, requirement, items } of role.levels)
      for (const { shown, mark, saved, changed } of items)
        rows.push([
          skill,
          role.name,
          name,
          requirement,
          shown,
          wordFor(mark, t),
          (saved ?? changed)?.date ?? '',
          changed ? t('changedSince') : '',
        ]);
    for (const { levelName, text, mark, date } of role.lost)
      rows.push([skill, role.name, levelName, t('notDefined'), text, wordFor(mark, t), date, t('noLongerListed')]);
  }
  return rows.map((row) => csvRow(row)).join('');
}
