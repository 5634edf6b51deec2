import { localText } from '../../src/model/text.js';
import type { ProfileDocument, Text } from '../../src/schema/profile-schema.js';

/** A text as English readers get to read it. */
export const en = (text: Text): string => localText(text, { locale: 'en', language: 'en' }).text;

/** `role | level | yes/no | description` of each expectation. */
export const cellsOf = ({ expectations }: ProfileDocument): string[] =>
  expectations.map(({ role, level, required, description }) =>
    [role, level, required ? 'yes' : 'no', en(description)].join(' | '),
  );
