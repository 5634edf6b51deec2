import { badge } from './badge.styles.js';
import { base } from './base.styles.js';
import { button } from './button.styles.js';
import { notice } from './notice.styles.js';
import { tokens } from './tokens.styles.js';

/** The style sheets every element has; each is one object for the page, however many elements use it. */
export const sharedStyles = [tokens, base, button, badge, notice];
