/** A number with at most so many decimals, one or more, without zeros at the end and never as `1e-7`. */
export const decimals = (value: number, most: number): string => value.toFixed(most).replace(/\.?0+$/, '');
