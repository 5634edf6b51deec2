import type { Messages } from './messages.js';

/** German for the page that shows a profile in a frame. */
export const germanOfEmbed = {
  embedNoDocument:
    'Die Adresse dieser Seite sagt nicht, welches Profil zu zeigen ist: Es fehlt „?src=“ mit der Adresse eines Dokuments.',
  embedRefused: 'Diese Seite zeigt keine Profile von {host}. Wer sie betreibt, kann sie zulassen.',
} as const satisfies Partial<Messages>;
