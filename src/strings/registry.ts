import { en } from './en.js';
import type { MessageKey, Message, Messages } from './messages.js';

/** What is said where a language has no word of its own. */
const english: Partial<Messages> = { ...en };
const tables = new Map<string, Partial<Messages>>([['en', en]]);
const listeners = new Set<() => void>();

/**
 * Adds or overrides messages of a language, without a build: `registerMessages('de', { roles: 'Rollen' })`. Keys that
 * are left out fall back to the language without its region, then to English.
 *
 * @param locale A BCP 47 tag such as `de` or `pt-BR`.
 */
export function registerMessages(locale: string, messages: Partial<Messages>): void {
  const key = locale.toLowerCase();
  tables.set(key, { ...tables.get(key), ...messages });
  for (const listener of listeners) listener();
}

/** Adds the English of a part that was loaded later. Nobody has asked for its words yet, so nothing is to be said anew. */
export function addEnglish(messages: Partial<Messages>): void {
  Object.assign(english, messages);
}

/** Calls back whenever messages were added; returns the way to stop that. */
export function onMessages(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What every language says for a key, English first: for words that are read rather than shown. */
export const messagesOfAll = (key: MessageKey): readonly Message[] =>
  [english, ...tables.values()].flatMap((table) => table[key] ?? []);

/** The message in the language, or in the nearest wider one that has it (RFC 4647 lookup). */
export function findMessage(locale: string, key: MessageKey): { readonly message: Message; readonly locale: string } {
  for (let tag = locale.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const message = tables.get(tag)?.[key];
    if (message !== undefined) return { message, locale: tag };
  }
  // never nothing: a key shows what is missing, and a page does not go blank over a word
  return { message: english[key] ?? key, locale: 'en' };
}
