import type { Expectation } from '../schema/profile-schema.js';
import type { Translator } from '../strings/translate.js';

/** A cell is required, optional, or the document says nothing about it. Ragged is normal, and never means optional. */
export type Requirement = 'required' | 'optional' | 'not-defined';

export function requirementOf(expectation: Expectation | undefined): Requirement {
  if (!expectation) return 'not-defined';
  return expectation.required ? 'required' : 'optional';
}

/** The word for it. */
export function requirementWord(requirement: Requirement, t: Translator): string {
  switch (requirement) {
    case 'required':
      return t('required');
    case 'optional':
      return t('optional');
    case 'not-defined':
      return t('notDefined');
  }
}
