/** One step of a JSON Patch. @see https://www.rfc-editor.org/rfc/rfc6902 */
export type PatchStep =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move' | 'copy'; readonly from: string; readonly path: string };

/** Steps that are taken one after the other, all of them or none (RFC 6902). */
export type JsonPatch = readonly PatchStep[];
