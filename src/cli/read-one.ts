import type { ProfileDocument } from '../schema/profile-schema.js';
import { isLoss, notesAsText } from './convert/notes.js';
import { nameOf } from './read-input.js';
import { readProfiles } from './read-profiles.js';
import { Refusal } from './refusal.js';
import type { Terminal } from './terminal.js';
import { t } from './words.js';

/**
 * The one profile of a file, and whether all of it is there; what is wrong with it is said on the way.
 *
 * @param format The name of the format; guessed when it is left out.
 * @throws Refusal when there is none, or more than one.
 */
export async function readOne(
  path: string,
  format: string | undefined,
  terminal: Terminal,
): Promise<{ profile: ProfileDocument; whole: boolean }> {
  const { profiles, notes } = await readProfiles([path], format, terminal);
  const file = nameOf(path);
  if (profiles.length > 1)
    throw new Refusal(t('cliSeveralProfiles', { file, n: profiles.length }), t('cliSplitHint', { file }));
  if (notes.length > 0) await terminal.err(`${t('cliNotesOf', { file })}\n${notesAsText(notes, terminal.paintErr)}`);
  const [profile] = profiles;
  if (!profile) throw new Refusal(t('cliNoProfile', { file }));
  return { profile, whole: !notes.some(isLoss) };
}
