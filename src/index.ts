export * from './library.js';
export * from './parsers.js';
