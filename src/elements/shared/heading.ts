import { html, type TemplateResult } from 'lit';
import { orNothing } from './or-nothing.js';

/** A real heading of the given level, capped at 6. `part` is its public name for styling. */
export function heading(level: number, content: unknown, part: string, id?: string): TemplateResult {
  switch (Math.min(6, Math.max(1, Math.trunc(level) || 2))) {
    case 1:
      return html`<h1 part=${part} id=${orNothing(id)}>${content}</h1>`;
    case 2:
      return html`<h2 part=${part} id=${orNothing(id)}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part} id=${orNothing(id)}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part} id=${orNothing(id)}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part} id=${orNothing(id)}>${content}</h5>`;
    default:
      return html`<h6 part=${part} id=${orNothing(id)}>${content}</h6>`;
  }
}
