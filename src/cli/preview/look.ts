import { localText } from '../../model/text.js';
import type { ProfileDocument } from '../../schema/profile-schema.js';
import { describeProblem } from '../../view/failure-view.js';
import { checkText } from '../check-document.js';
import { describeFileNote } from '../file-note.js';
import { nameOf } from '../read-input.js';
import { readProfiles, readSource, formatOf } from '../read-profiles.js';
import { Refusal } from '../refusal.js';
import type { Terminal } from '../terminal.js';
import { listed, t } from '../words.js';

/** One mistake in a sentence. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

/** What a file has to show at a moment. */
export interface Look {
  /** What is shown, in one sentence: `x.json is shown: 0 errors, 1 warning`. */
  readonly verdict: string;
  readonly findings: readonly Finding[];
  /** Names and documents, as texts in JSON. */
  readonly profiles: readonly { readonly name: string; readonly text: string }[];
}

const nameIn = ({ name, language = 'en' }: ProfileDocument): string => localText(name, { locale: 'en', language }).text;

function verdictOf(path: string, profiles: number, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const counts = listed([t('cliErrors', { n: errors }), t('cliWarnings', { n: findings.length - errors })]);
  const key = profiles === 0 ? 'cliNotShown' : errors > 0 ? 'cliShownPartly' : 'cliShown';
  return t(key, { file: nameOf(path), counts });
}

/**
 * Reads a file anew, in whatever format it is. A profile in JSON is shown as it stands in the file, so that the page says
 * what its readers will be told. Never rejects.
 */
export async function look(path: string, from: string | undefined, terminal: Pick<Terminal, 'input'>): Promise<Look> {
  try {
    const source = await readSource(path, terminal);
    const checked = formatOf(source, path, from).name === 'json' ? checkText(source.text) : undefined;
    if (checked?.kind === 'profile') {
      const findings = checked.problems.map((problem) => ({
        severity: problem.severity,
        text: describeProblem(problem),
      }));
      const name = checked.document ? nameIn(checked.document) : nameOf(path);
      return {
        verdict: verdictOf(path, checked.document ? 1 : 0, findings),
        findings,
        profiles: [{ name, text: source.text }],
      };
    }
    const { profiles, notes } = await readProfiles([path], from, terminal);
    const findings = notes.map((note) => ({ severity: note.severity, text: describeFileNote(note) }));
    return {
      verdict: verdictOf(path, profiles.length, findings),
      findings,
      profiles: profiles.map((document) => ({ name: nameIn(document), text: JSON.stringify(document) })),
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { verdict: error.message, findings: [], profiles: [] };
  }
}
