import type { ExportFormat } from '../../events/skill-export-event.js';
import type { ProfileDocument } from '../../schema/profile-schema.js';
import type { MessageKey } from '../../strings/messages.js';

/** Writes a document as the text of a file. */
type Writer = (document: ProfileDocument, locale: string) => string;

interface Format {
  readonly label: MessageKey;
  /** How the file's name ends. */
  readonly end: string;
  readonly type: string;
  /** Each format is loaded when it is chosen. */
  readonly load: () => Promise<Writer>;
}

/** What a profile can be saved as, in the order of the menu. */
export const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  csv: {
    label: 'formatCsv',
    end: '.csv',
    type: 'text/csv',
    async load() {
      const { profileToCsv } = await import('../../convert/csv/profile-to-csv.js');
      return (document, locale) => profileToCsv(document, { locale });
    },
  },
  json: {
    label: 'formatProfileJson',
    end: '.json',
    type: 'application/json',
    load: () => Promise.resolve((document) => `${JSON.stringify(document, null, 2)}\n`),
  },
  case: {
    label: 'formatCase',
    end: '.case.json',
    type: 'application/json',
    async load() {
      const { profilesToCase } = await import('../../convert/case/profiles-to-case.js');
      return (document) => `${JSON.stringify(profilesToCase([document]), null, 2)}\n`;
    },
  },
};
