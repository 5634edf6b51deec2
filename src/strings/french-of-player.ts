import { registerMessages } from './registry.js';
import type { Messages } from './messages.js';

/** French for the page of a package for learning platforms, which brings it along: other pages have no use for it. */
export const frenchOfPlayer = {
  learnerChooseRole: 'Choisissez votre rôle pour commencer.',
  learnerProgress: {
    one: '{answered} point sur {n} a une réponse',
    other: '{answered} points sur {n} ont une réponse',
  },
  learnerDone: 'Tout ce qui vous est demandé a une réponse.',
  learnerNothing: 'Rien n’est à répondre pour ce rôle.',
  learnerViewed: 'Rien n’est à répondre ici : c’est terminé, puisque vous l’avez ouvert.',
  learnerNext: 'Continuer avec {level}',
  learnerList: 'À remplir : {level}',
  learnerListHint:
    'Chacun de ces points compte et attend une réponse ; « {answer} » en est une. Il n’est pas nécessaire de choisir un niveau pour cela.',
  learnerLeave: 'Retour au cours',
  learnerTold: 'Elle sait combien de points ont une réponse et quand tous en ont une. Ce n’est pas un examen.',
  learnerToldScore:
    'Elle sait combien de points ont une réponse, quand tous en ont une et quelle part vous dites couverte. Ce n’est pas un examen.',
  learnerToldViewed: 'Elle sait que vous avez ouvert ceci. Ce n’est pas un examen.',
  learnerToldViewedScore:
    'Elle sait que vous avez ouvert ceci et quelle part vous dites couverte. Ce n’est pas un examen.',
} as const satisfies Partial<Messages>;

registerMessages('fr', frenchOfPlayer);
