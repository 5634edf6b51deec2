import type { PropertyValues } from 'lit';
import type { Selection } from '../../view/selection.js';

/**
 * What the host has set of a selection. What was never set is left out, so that an element without attributes does not undo
 * the choice it shares.
 * @param names Property of the element to part of the selection.
 * @param anew The element has just begun to show this selection: all that is set counts.
 */
export function hostChange(
  element: object,
  changed: PropertyValues,
  names: Readonly<Record<string, keyof Selection>>,
  anew: boolean,
): Partial<Selection> {
  const change: Record<string, unknown> = {};
  for (const [property, key] of Object.entries(names)) {
    const value = (element as Record<string, unknown>)[property];
    const isDefault = value === undefined || value === false;
    const isNew = changed.has(property) && !(isDefault && changed.get(property) === undefined);
    if (isNew || (anew && !isDefault)) change[key] = value ?? undefined;
  }
  return change;
}
