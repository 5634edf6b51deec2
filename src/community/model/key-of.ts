import type { CommunityDocument } from './documents.js';

/** The last part of a document's id: that of the proposal or comment. */
export const keyOf = ({ _id }: CommunityDocument): string => _id.slice(_id.lastIndexOf(':') + 1);
