import type { Message } from './messages.js';
import { addEnglish } from './registry.js';

/** English for the page that shows a profile in a frame; the rules are those of `en`. */
export const ofEmbed = {
  /** Of the page's own address, in which “?src=” is missing. For authors, who see it when they try it. */
  embedNoDocument:
    'The address of this page does not say which profile to show: it needs “?src=” with the address of a document.',
  /** The address of the page names a document on a host from which it shows none. */
  embedRefused: 'This page shows no profiles from {host}. Whoever runs it can allow them.',
} as const satisfies Readonly<Record<string, Message>>;

addEnglish(ofEmbed);
