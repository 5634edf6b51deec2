import type { Messages } from './messages.js';

/** French for the page that shows a profile in a frame. */
export const frenchOfEmbed = {
  embedNoDocument:
    'L’adresse de cette page ne dit pas quel profil afficher : il y manque « ?src= » avec l’adresse d’un document.',
  embedRefused: 'Cette page n’affiche aucun profil de {host}. La personne qui la gère peut les autoriser.',
} as const satisfies Partial<Messages>;
