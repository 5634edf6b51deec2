import { LIMITS } from '../model/limits.js';
import { checkWrite } from './check-write.js';

/**
 * The design document that makes a CouchDB database hold to the rules, whoever writes to it. It has no views: the page
 * asks for a range of ids.
 */
export const designDocument = () =>
  ({
    _id: '_design/skill-profile',
    language: 'javascript',
    validate_doc_update: `function (doc, old, user) { (${checkWrite.toString()})(doc, old, user, ${JSON.stringify(LIMITS)}); }`,
  }) as const;
