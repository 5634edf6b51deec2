import type { Args } from '@storybook/web-components-vite';
import { waitFor } from 'storybook/test';
import { declarationOf, handlerName } from './manifest.js';

/** Makes an element from a story's args: attributes as attributes, the rest as properties, and listens to its events. */
export const elementFrom =
  (tag: keyof HTMLElementTagNameMap) =>
  (args: Args): HTMLElement => {
    const element = document.createElement(tag);
    const { attributes = [], events = [] } = declarationOf(tag) ?? {};
    const names = new Set(attributes.map(({ name }) => name));
    const handlers = new Map(events.map(({ name = '' }) => [handlerName(name), name]));
    for (const [key, value] of Object.entries(args)) {
      const event = handlers.get(key);
      if (event !== undefined) element.addEventListener(event, value as EventListener);
      else if (value === undefined || value === false || value === '') continue;
      else if (names.has(key)) element.setAttribute(key, value === true ? '' : String(value));
      else Object.assign(element, { [key]: value as unknown });
    }
    return element;
  };

/** The story's element of that name, once it shows something that the selector finds in it. */
export async function ready<T extends keyof HTMLElementTagNameMap>(
  canvas: HTMLElement,
  tag: T,
  selector: string,
): Promise<HTMLElementTagNameMap[T]> {
  return waitFor(
    () => {
      const element = canvas.querySelector(tag);
      if (!element?.shadowRoot?.querySelector(selector)) throw new Error(`<${tag}> has no ${selector} yet`);
      return element;
    },
    { timeout: 5_000 },
  );
}
