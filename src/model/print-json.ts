/** The most characters of values that are printed. A profile of 60 roles has 100,000. */
const MOST = 10_000_000;

/**
 * A value as JSON in lines. Undefined when that would be too long, or deeper than can be printed: a patch that copies copies
 * makes of a few bytes more than there is room for.
 *
 * @param indent How far each level is set in: a number of spaces, or the white space itself.
 */
export function printJson(value: unknown, indent: number | string = 2): string | undefined {
  let left = MOST;
  try {
    return JSON.stringify(
      value,
      (key, member: unknown) => {
        left -= 1 + key.length + (typeof member === 'string' ? member.length : 0);
        if (left < 0) throw new RangeError('too long');
        return member;
      },
      indent,
    );
  } catch (error) {
    // too deep is an error of another kind in Firefox
    if (error instanceof RangeError || (error instanceof Error && error.name === 'InternalError')) return undefined;
    throw error;
  }
}
