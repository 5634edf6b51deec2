import { registerMessages } from './registry.js';
import type { Messages } from './messages.js';

/** German for the page of a package for learning platforms, which brings it along: other pages have no use for it. */
export const germanOfPlayer = {
  learnerChooseRole: 'Wählen Sie Ihre Rolle, um zu beginnen.',
  learnerProgress: { one: '{answered} von {n} Punkt beantwortet', other: '{answered} von {n} Punkten beantwortet' },
  learnerDone: 'Alles, was gefragt ist, ist beantwortet.',
  learnerNothing: 'Für diese Rolle ist nichts zu beantworten.',
  learnerViewed: 'Hier ist nichts zu beantworten: Es ist abgeschlossen, da Sie es geöffnet haben.',
  learnerNext: 'Weiter mit {level}',
  learnerList: 'Zu beantworten: {level}',
  learnerListHint:
    'Jeder dieser Punkte zählt und braucht eine Antwort; „{answer}“ ist auch eine. Eine Stufe müssen Sie dafür nicht wählen.',
  learnerLeave: 'Zurück zum Kurs',
  learnerTold: 'Sie erfährt, wie viele Punkte beantwortet sind und wann alle es sind. Dies ist keine Prüfung.',
  learnerToldScore:
    'Sie erfährt, wie viele Punkte beantwortet sind, wann alle es sind und welchen Anteil Sie für abgedeckt halten. Dies ist keine Prüfung.',
  learnerToldViewed: 'Sie erfährt, dass Sie dies geöffnet haben. Dies ist keine Prüfung.',
  learnerToldViewedScore:
    'Sie erfährt, dass Sie dies geöffnet haben und welchen Anteil Sie für abgedeckt halten. Dies ist keine Prüfung.',
} as const satisfies Partial<Messages>;

registerMessages('de', germanOfPlayer);
