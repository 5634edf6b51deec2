import type { ProfileDocument } from '../../schema/profile-schema.js';

/** A document with some of its roles, in its own order, and with what is said about them. */
export function withRoles(document: ProfileDocument, ids: readonly string[]): ProfileDocument {
  const wanted = new Set(ids);
  return {
    ...document,
    roles: document.roles.filter(({ id }) => wanted.has(id)),
    expectations: document.expectations.filter(({ role }) => wanted.has(role)),
  };
}
