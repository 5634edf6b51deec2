import { mergeOrder } from '../../model/merge-order.js';

/**
 * The order of a ladder: the levels that have rows of their own, in that order, and each other one behind the level it
 * stands behind in the rows of a role.
 */
export function orderOfLevels(
  declared: readonly string[],
  cells: readonly { readonly role: string; readonly level: string }[],
): readonly string[] {
  const ofRole = new Map<string, string[]>();
  for (const { role, level } of cells) ofRole.set(role, [...(ofRole.get(role) ?? []), level]);
  let order = declared;
  for (const levels of ofRole.values()) order = mergeOrder(levels, order);
  return order;
}
