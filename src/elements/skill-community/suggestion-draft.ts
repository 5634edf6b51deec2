import type { Suggestion } from '../../community/model/operation.js';

/** An expectation, by the ids of its role and its level. */
export interface SuggestionPlace {
  readonly role: string;
  readonly level: string;
}

/** A change that somebody is about to suggest. */
export interface SuggestionDraft extends Suggestion {
  /** What it is about; the whole profile without it. */
  readonly place?: SuggestionPlace | undefined;
  /** Texts as they are to become, by place; those that are not in it are as they were. */
  readonly texts?: ReadonlyMap<string, string> | undefined;
}

/** A place as a key. */
export const placeKey = (place: SuggestionPlace | undefined): string => JSON.stringify([place?.role, place?.level]);
