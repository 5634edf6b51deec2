import '../../strings/english-of-conversion.js';
import '../../strings/english-on-demand.js';
import type { Message, MessageKey } from '../../strings/messages.js';
import { findMessage, messagesOfAll } from '../../strings/registry.js';

/** What a column may hold; each has words in every language (`table.role` and so on). */
export const FIELDS = [
  'skill',
  'role',
  'level',
  'required',
  'description',
  'stem',
  'items',
  'topics',
  'resources',
  'roleId',
  'roleShortName',
  'roleFamily',
  'levelId',
  'levelShortName',
  'levelDescription',
  'skillId',
  'summary',
  'domain',
  'group',
  'updated',
  'version',
  'language',
  'url',
  'json',
] as const;

export type Field = (typeof FIELDS)[number];
type Word = Field | 'yes' | 'no' | 'notDefined';

/** The page has words for some of them too: a language that has those only is understood as well. */
const ON_THE_PAGE: Partial<Record<Word, MessageKey>> = {
  skill: 'columnSkill',
  role: 'role',
  level: 'columnLevel',
  required: 'required',
  description: 'description',
  resources: 'resources',
  domain: 'domain',
  group: 'group',
  updated: 'lastUpdated',
  yes: 'required',
  no: 'optional',
  notDefined: 'notDefined',
};

/** Words that are the same: in any case, with any spaces and signs, `role_id` and "Role ID:" like "role id". */
export const foldWord = (word: string): string =>
  word
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[\s_.:?!*]+/g, ' ')
    .trim()
    .toLowerCase();

const wordsIn = (message: Message): string[] =>
  (typeof message === 'string' ? message : message.other).split(/[,،、，]/).map((word) => word.trim());

const keysOf = (word: Word): MessageKey[] => {
  const onPage = ON_THE_PAGE[word];
  return onPage ? [`table.${word}`, onPage] : [`table.${word}`];
};

/** The word that is written in a language: that of a table, else that of the page, else English. */
export function writtenWord(word: Word, locale: string): string {
  const own = keysOf(word)
    .map((key) => findMessage(locale, key))
    .find((found) => found.locale !== 'en');
  return wordsIn(own?.message ?? findMessage('en', `table.${word}`).message)[0] ?? word;
}

/** What each word of a list stands for, in every language there is; the language asked for goes first. */
function dictionary<T extends Word>(words: readonly T[], locale: string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  const add = (word: T, messages: readonly Message[]) => {
    for (const text of messages.flatMap(wordsIn)) {
      const folded = foldWord(text);
      if (!found.has(folded)) found.set(folded, word);
    }
  };
  for (const word of words) found.set(foldWord(word), word);
  for (const word of words)
    add(
      word,
      keysOf(word).map((key) => findMessage(locale, key).message),
    );
  for (const word of words) add(word, keysOf(word).flatMap(messagesOfAll));
  return found;
}

/** Which column a heading names, by its words in every language. */
export const headings = (locale: string): ReadonlyMap<string, Field> => dictionary(FIELDS, locale);

/** What a word in the column `required` says. */
export const answers = (locale: string): ReadonlyMap<string, 'yes' | 'no' | 'notDefined'> =>
  dictionary(['yes', 'no', 'notDefined'], locale);
