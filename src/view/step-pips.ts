/** Five little bars that say how high a level is: how many of them are filled. The lowest fills one, the highest all. */
export function filledPips(step: number, levels: number): number {
  return levels <= 1 ? 5 : 1 + Math.round((step * 4) / (levels - 1));
}
