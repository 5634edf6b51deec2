import { define } from './define/everything.js';

define();

export * from './index.js';
