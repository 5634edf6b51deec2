/** What is needed once something is written, by anybody: what reads documents and makes them. Loaded then. */
export { fold } from './fold.js';
export { layOver } from './lay-over.js';
export { documentIds, isCreation, isKnown, nextDocument } from './next-document.js';
