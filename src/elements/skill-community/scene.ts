import type { Act, ActName } from '../../community/model/operation.js';
import type { Person, Snapshot } from '../../community/model/snapshot.js';
import type { Profile } from '../../model/profile.js';
import type { Translator } from '../../strings/translate.js';
import type { Selection } from '../../view/selection.js';
import type { Parts } from './community-parts.js';
import type { Forms } from './forms.js';

/** What the parts of the element show, and what they can do. */
export interface Scene {
  readonly t: Translator;
  readonly profile: Profile;
  /** What the reader has chosen in the profile. */
  readonly selection: Selection;
  /** Level of the element's own heading. */
  readonly headingLevel: number;
  readonly snapshot: Snapshot;
  readonly forms: Forms;
  readonly parts: Parts;
  /** Says something to readers who do not see the page. */
  readonly announce: (message: string) => void;
  /** Somebody is signed in, and the store takes the act. */
  readonly may: (act: ActName) => boolean;
  /** Forgets what still waits about an entry. Resolves when it is forgotten; undefined where there is nothing to ask. */
  readonly discard: (id: string) => Promise<void> | undefined;
  /** Does what needs no form. */
  readonly send: (act: Act) => void;
  /** Sends what a form has: it closes and forgets its text when the outbox has it, and says why when it has not. */
  readonly submit: (key: string, act: Act) => void;
}

/** Whether the reader has written it. What they did while nobody was signed in has no author yet. */
export const isOwn = ({ snapshot: { viewer } }: Scene, author: Person): boolean => (viewer?.id ?? '') === author.id;

/** Whether the reader may decide, and remove what others have written. */
export const isModerator = ({ viewer }: Snapshot): boolean => viewer?.roles.includes('moderator') === true;

/** The name of somebody; where there is none, a word for them. */
export const nameOf = (scene: Scene, person: Person): string =>
  person.name || scene.t(isOwn(scene, person) ? 'you' : 'somebody');
