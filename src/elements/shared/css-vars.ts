import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class CssVars extends Directive {
  override update({ element }: ElementPart, [vars]: [Readonly<Record<string, string | number>>]): typeof noChange {
    const { style } = element as HTMLElement;
    for (const [name, value] of Object.entries(vars)) style.setProperty(name, String(value));
    return noChange;
  }

  render(_vars: Readonly<Record<string, string | number>>): typeof noChange {
    return noChange;
  }
}

/**
 * Sets custom properties on the element it stands in, through the CSSOM: a `style` attribute would be refused by a page
 * whose policy has no 'unsafe-inline' for styles.
 */
export const cssVars = directive(CssVars);
