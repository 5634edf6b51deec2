import { html, type TemplateResult } from 'lit';
import { textPieces } from '../../community/model/text-pieces.js';

/** What somebody has written, as text: with links, its line breaks, and names for the characters that nobody would see. */
export const userText = (text: string): TemplateResult =>
  html`<div class="text" part="text" dir="auto">${textPieces(text).map((piece) => {
    switch (piece.kind) {
      case 'text':
        return piece.text;
      case 'link':
        return html`<a href=${piece.text} rel="nofollow noopener noreferrer ugc"><bdi>${piece.text}</bdi></a>`;
      case 'sign':
        return html`<span class="sign">${piece.text}</span>`;
    }
  })}</div>`;

/** The same on one line, without links: a title. */
export const userLine = (text: string): TemplateResult =>
  html`<bdi>${textPieces(text).map((piece) =>
    piece.kind === 'sign' ? html`<span class="sign">${piece.text}</span>` : piece.text,
  )}</bdi>`;
