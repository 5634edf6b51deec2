import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';

/** Pages that are hard on what stands in them: stories spread one of these. */

interface Host {
  tags?: string[];
  globals?: Record<string, string>;
  decorators?: Decorator[];
}

const inStyle =
  (css: string): Decorator =>
  (story) =>
    html`<style>
        ${css}
      </style>
      ${story()}`;

/** A style sheet that wants everything its own way. It would reach the documentation page too, so it stays off it. */
export const hostileCss: Host = {
  tags: ['!autodocs'],
  decorators: [
    inStyle(`
      * { color: red !important; font: 30px serif; letter-spacing: 2px; text-transform: uppercase; }
      *, ::before, ::after { box-sizing: content-box; }
      div, section, p, table, td, th, button, select, label { margin: 40px; padding: 40px; border: 5px dotted lime; }
      table { display: block; } tr { display: flex; } button { display: none; } h1, h2, h3 { font-size: 9px; }
    `),
  ],
};

/** Four custom properties, set on an ancestor. */
export const brand: Host = {
  decorators: [
    (story) =>
      html`<div
        style="--skill-color-accent: #7b2d8e; --skill-color-next: #00897b; --skill-radius: 1rem; --skill-space: 1.1rem"
      >
        ${story()}
      </div>`,
  ],
};

export const dark: Host = { globals: { scheme: 'dark' } };
export const rightToLeft: Host = { globals: { dir: 'rtl', locale: 'ar' } };
export const german: Host = { globals: { locale: 'de' } };
export const french: Host = { globals: { locale: 'fr' } };
export const narrow: Host = { globals: { width: '320px' } };

/** What speaks of its failure on the console stays off the documentation page. */
export const OFF_THE_PAGE: Host = { tags: ['!autodocs'] };
