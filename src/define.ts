import { define } from './define/prefixed.js';

define();

export * from './index.js';
