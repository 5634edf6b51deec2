import { en } from './en.js';
import type { MessageKey, Message, Messages } from './messages.js';

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

/** Calls back whenever messages were added; returns the way to stop that. */
export function onMessages(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The message in the language, or in the nearest wider one that has it (RFC 4647 lookup). */
export function findMessage(locale: string, key: MessageKey): { readonly message: Message; readonly locale: string } {
  for (let tag = locale.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const message = tables.get(tag)?.[key];
    if (message !== undefined) return { message, locale: tag };
  }
  // never nothing: a key shows what is missing, and a page does not go blank over a word
  return { message: (en as Partial<Messages>)[key] ?? key, locale: 'en' };
}
