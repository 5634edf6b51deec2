import '../strings/english-on-demand.js';
import { localText } from '../model/text.js';
import type { Profile } from '../model/profile.js';
import type { MessageKey } from '../strings/messages.js';
import type { Translator } from '../strings/translate.js';
import { problemText } from './failure-view.js';
import type { ImportedMark, ImportPreview, ImportRefusal } from './marks-import.js';

/** More mistakes than this are counted only. */
const LISTED = 20;

/** What a reader is told before an import, a sentence for each thing: what would come, or why nothing can. */
export function importReport(given: ImportPreview | ImportRefusal, profile: Profile, t: Translator): readonly string[] {
  const choice = { locale: t.locale, language: profile.language };
  const more = given.problems.length - LISTED;
  const problems = [
    ...given.problems.slice(0, LISTED).map((problem) => problemText(problem, t)),
    ...(more > 0 ? [t('moreProblems', { n: more })] : []),
  ];
  if (!('marks' in given)) {
    const { otherSkill } = given;
    if (!otherSkill) return [t('notProgress'), ...problems];
    const name = localText(otherSkill.name ?? otherSkill.skill, choice).text;
    return [t('otherSkill', { name, skill: localText(profile.name, choice).text })];
  }
  const count = (test: (mark: ImportedMark) => boolean): number => given.marks.filter(test).length;
  const counts: readonly [MessageKey, number][] = [
    ['importNew', count(({ kind }) => kind === 'new')],
    ['importSame', count(({ kind }) => kind === 'same')],
    ['importNewer', count(({ kind }) => kind === 'newer')],
    ['importOlder', count(({ kind }) => kind === 'older')],
    ['importChanged', count(({ item }) => item === 'changed')],
    ['notMatched', count(({ item }) => item === 'gone')],
    ['problemsLeftOut', given.problems.length],
  ];
  const nothing = given.marks.length === 0 ? [t('importEmpty')] : [];
  return [...nothing, ...counts.flatMap(([key, n]) => (n > 0 ? [t(key, { n })] : [])), ...problems];
}
