import type { Message } from './messages.js';
import { addEnglish } from './registry.js';

/** English for the page of a package for learning platforms; the rules are those of `en`. */
export const ofPlayer = {
  /** Above a profile in a learning platform, until the learner has chosen one. */
  learnerChooseRole: 'Choose your role to begin.',
  /** How many of the items that count have an answer, whatever it is. */
  learnerProgress: { one: '{answered} of {n} item answered', other: '{answered} of {n} items answered' },
  learnerDone: 'All that is asked of you is answered.',
  /** Nothing is required of the role. */
  learnerNothing: 'Nothing has to be answered for this role.',
  /** It is complete because it was opened. */
  learnerViewed: 'Nothing has to be answered here: it is complete now that you have opened it.',
  /** A button that leads to the list of a level. */
  learnerNext: 'Go on with {level}',
  /** Heading of the items of a level that the learner is to answer. */
  learnerList: 'To answer: {level}',
  /** `answer` is the first of the three answers, as it stands beside each item: “Not yet”. */
  learnerListHint:
    'Each of these items counts and needs an answer; “{answer}” is one. For that you need not choose a level.',
  /** A button that leads back to the learning platform. */
  learnerLeave: 'Back to the course',
  /** What the learning platform is told. */
  learnerTold: 'It is told how many items are answered and when all of them are. This is no test.',
  learnerToldScore:
    'It is told how many items are answered, when all of them are, and what share you say is covered. This is no test.',
  /** The same where the learner is done when the page was opened. */
  learnerToldViewed: 'It is told that you have opened this. This is no test.',
  learnerToldViewedScore: 'It is told that you have opened this, and what share you say is covered. This is no test.',
} as const satisfies Record<string, Message>;

addEnglish(ofPlayer);
