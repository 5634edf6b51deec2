import type { ExitCode, Run } from '../command.js';
import { asCsv } from '../diff/as-csv.js';
import { asJson } from '../diff/as-json.js';
import { asMarkdown } from '../diff/as-markdown.js';
import { asText } from '../diff/as-text.js';
import { changeNotes, type ChangeNotes } from '../diff/change-notes.js';
import { languageIn } from '../language-in.js';
import { readOne } from '../read-one.js';
import { Refusal } from '../refusal.js';
import type { Paint } from '../terminal.js';
import { visibleLine } from '../visible.js';
import { t } from '../words.js';

const WRITERS: Readonly<Record<string, (changes: ChangeNotes, paint: Paint) => string>> = {
  text: asText,
  markdown: asMarkdown,
  csv: asCsv,
  json: asJson,
};

/** Says what has changed from one version of a profile to the next. */
export const diff: Run = async ({ operands, value, has }, terminal): Promise<ExitCode> => {
  const [oldPath = '', newPath = ''] = operands;
  const language = languageIn(value('language'));
  const { profile: old } = await readOne(oldPath, undefined, terminal);
  const { profile: now } = await readOne(newPath, undefined, terminal);
  if (old.id !== now.id && !has('force'))
    throw new Refusal(
      t('cliOtherSkill', { before: visibleLine(old.id), after: visibleLine(now.id) }),
      t('cliOtherSkillHint'),
    );
  const changes = changeNotes({ ...old, id: now.id }, now, language);
  if (!changes) throw new Error('profiles of one id were taken for two');
  const isSame = changes.same && old.id === now.id;
  const write = WRITERS[value('format') ?? 'text'] ?? asText;
  await terminal.out(write({ ...changes, same: isSame }, terminal.paintOut));
  return isSame ? 0 : 1;
};
