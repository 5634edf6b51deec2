/** JSON that may stand in a script element: nothing in it can end that. */
export const inScript = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');
