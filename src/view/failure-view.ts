import type { Problem } from '../schema/problem.js';
import type { Failure } from '../source/failure.js';
import { translator, type Translator } from '../strings/translate.js';

/** What was to be loaded: a profile, or `catalog.` with words of its own. Stands before the keys of messages that name it. */
export type Subject = '' | 'catalog.';

/** What a reader is told about a failure. */
export interface FailureView {
  readonly title: string;
  readonly text: string;
  /** Each mistake in one sentence. */
  readonly problems: readonly string[];
  /** Asking again may help. */
  readonly retry: boolean;
}

/** One mistake in one sentence: where, what was found, what was expected. */
export function problemText(problem: Problem, t: Translator): string {
  return t('problem', {
    path: problem.path || t('wholeDocument'),
    found: problem.found ?? t('foundNothing'),
    expected: t(`expected.${problem.expected}`),
  });
}

const hostOf = (src: string): string => /^https?:\/\/(?:[^/@]*@)?([^/?#]+)/i.exec(src)?.[1] ?? src;

function httpText(status: number, host: string, t: Translator, of: Subject): string {
  if (status === 401 || status === 403) return t(`${of}failedDenied`, { status: String(status) });
  if (status === 404 || status === 410) return t(`${of}failedNotFound`, { status: String(status) });
  return t('failedHttp', { host, status: String(status) });
}

function failureText(failure: Failure, t: Translator, of: Subject): string {
  const host = hostOf(failure.src ?? '');
  switch (failure.kind) {
    case 'address':
      return t(`${of}failedAddress`);
    case 'network':
      return failure.offline ? t(`${of}failedOffline`) : t('failedNetwork', { host });
    case 'timeout':
      return t('failedTimeout', { host, seconds: failure.seconds });
    case 'http':
      return httpText(failure.status, host, t, of);
    case 'too-large':
      return t('failedTooLarge', { megabytes: failure.limit / 1_000_000 });
    case 'not-json':
      return host ? t(`${of}failedNotJson`, { host }) : t(`${of}failedInline`);
    case 'script':
      return t('failedScript');
    case 'invalid':
      return '';
  }
}

/** What went wrong, in words. */
export function failureView(failure: Failure, t: Translator, of: Subject): FailureView {
  const problems = failure.kind === 'invalid' || failure.kind === 'not-json' ? failure.problems : [];
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    title: failure.kind === 'invalid' ? t(`${of}invalidTitle`, { n: errors.length }) : t(`${of}loadFailed`),
    text: failureText(failure, t, of),
    problems: errors.map((problem) => problemText(problem, t)),
    retry: failure.kind === 'script' || (failure.src !== undefined && failure.kind !== 'address'),
  };
}

/** One mistake in one sentence, for tools: `roles: found nothing, expected a list.` */
export function describeProblem(problem: Problem, locale = 'en'): string {
  return problemText(problem, translator(locale));
}
