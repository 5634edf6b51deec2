import type { ExitCode, Run } from '../command.js';
import { notesAsText } from '../convert/notes.js';
import { asCsv } from '../diff/as-csv.js';
import { asJson } from '../diff/as-json.js';
import { asMarkdown } from '../diff/as-markdown.js';
import { asText } from '../diff/as-text.js';
import { changeNotes, type ChangeNotes } from '../diff/change-notes.js';
import { nameOf } from '../read-input.js';
import { readProfiles } from '../read-profiles.js';
import { Refusal } from '../refusal.js';
import type { ProfileDocument } from '../../schema/profile-schema.js';
import type { Paint, Terminal } from '../terminal.js';
import { visibleLine } from '../visible.js';
import { t } from '../words.js';

const WRITERS: Readonly<Record<string, (changes: ChangeNotes, paint: Paint) => string>> = {
  text: asText,
  markdown: asMarkdown,
  csv: asCsv,
  json: asJson,
};

/** The one profile of a file; what is wrong with it is said on the way. */
async function readOne(path: string, terminal: Terminal): Promise<ProfileDocument> {
  const { profiles, notes } = await readProfiles([path], undefined, terminal);
  const file = nameOf(path);
  if (profiles.length > 1)
    throw new Refusal(t('cliSeveralProfiles', { file, n: profiles.length }), t('cliSplitHint', { file }));
  if (notes.length > 0) await terminal.err(`${t('cliNotesOf', { file })}\n${notesAsText(notes, terminal.paintErr)}`);
  const [only] = profiles;
  if (!only) throw new Refusal(t('cliNoProfile', { file }));
  return only;
}

/** A language that was asked for; refuses what is no tag of one, and would be taken for English. */
function languageIn(tag: string | undefined): string | undefined {
  try {
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag)[0];
  } catch {
    throw new Refusal(t('cliNoLanguage', { found: visibleLine(tag ?? '') }));
  }
}

/** Says what has changed from one version of a profile to the next. */
export const diff: Run = async ({ operands, value, has }, terminal): Promise<ExitCode> => {
  const [oldPath = '', newPath = ''] = operands;
  const language = languageIn(value('language'));
  const old = await readOne(oldPath, terminal);
  const now = await readOne(newPath, terminal);
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
