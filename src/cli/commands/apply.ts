import { applyChange } from '../../community/model/apply-change.js';
import { parseJson } from '../../schema/parse-json.js';
import type { Problem } from '../../schema/problem.js';
import { describeProblem } from '../../view/failure-view.js';
import { rewriteJson } from '../apply/rewrite-json.js';
import { whyNot } from '../apply/why-not.js';
import { checkValue } from '../check-document.js';
import type { ExitCode, Given, Run } from '../command.js';
import { writeFiles } from '../output-files.js';
import { INPUT, INPUT as OUTPUT, nameOf, readMarkedInput } from '../read-input.js';
import { Refusal } from '../refusal.js';
import type { Terminal } from '../terminal.js';
import { fileAsText } from '../validate/as-text.js';
import { visibleLine } from '../visible.js';
import { t } from '../words.js';

/** Where the result goes to. */
function outputOf(file: string, { value, has }: Given): string {
  if (!has('in-place')) return value('out') ?? OUTPUT;
  if (value('out') !== undefined) throw new Refusal(t('cliOneOutput'));
  if (file === INPUT) throw new Refusal(t('cliInPlaceInput'));
  return file;
}

/** A file of JSON: the mark it begins with, the text behind that, and its value. */
async function readJson(path: string, terminal: Terminal): Promise<{ mark: string; text: string; value: unknown }> {
  const marked = await readMarkedInput(path, terminal);
  const mark = marked.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = marked.slice(mark.length);
  const result = parseJson(text);
  if (result.ok) return { mark, text, value: result.value };
  const problem = visibleLine(describeProblem(result.problem));
  throw new Refusal(t('cliNotJson', { file: nameOf(path), problem }));
}

const errorsIn = (problems: readonly Problem[]): number =>
  problems.filter(({ severity }) => severity === 'error').length;

/** The mistakes of the result that the file does not have; none where it has no more than before. */
function newProblems(before: unknown, after: unknown): readonly Problem[] {
  const [old, now] = [checkValue(before).problems, checkValue(after).problems];
  if (now.length <= old.length && errorsIn(now) <= errorsIn(old)) return [];
  const known = new Set(old.map((problem) => JSON.stringify(problem)));
  const added = now.filter((problem) => !known.has(JSON.stringify(problem)));
  return added.length > 0 ? added : now;
}

/** Makes the changes of a JSON Patch in a file: all of them or none. */
export const apply: Run = async (given, terminal): Promise<ExitCode> => {
  const [patchPath = INPUT, path = INPUT] = given.operands;
  const out = outputOf(path, given);
  const file = nameOf(path);
  const { value: patch } = await readJson(patchPath, terminal);
  const { mark, text, value: before } = await readJson(path, terminal);

  const result = applyChange(before, patch);
  if (!result.ok) throw new Refusal(whyNot(result, patch, { patch: nameOf(patchPath), file }), t('cliNothingWritten'));
  const problems = newProblems(before, result.document);
  if (problems.length > 0) {
    await terminal.err(fileAsText({ file: out, kind: 'profile', problems }, terminal.paintErr));
    throw new Refusal(t('cliWorse', { file }), t('cliNothingWritten'));
  }
  const rewritten = rewriteJson(text, before, result.document);
  if (rewritten === undefined) throw new Refusal(t('cliPatchTooLarge'), t('cliNothingWritten'));

  if (out === OUTPUT) await terminal.out(mark + rewritten);
  else {
    await writeFiles([{ path: out, text: mark + rewritten }], { force: given.has('force') || given.has('in-place') });
    await terminal.err(`${t('cliApplied', { file: nameOf(out) })}\n`);
  }
  return 0;
};
