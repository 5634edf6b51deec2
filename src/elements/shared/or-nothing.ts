import { nothing } from 'lit';

/**
 * An attribute's value, or no attribute at all. Typed as the value, since the checker of templates takes the sign for
 * "nothing" for a mistake.
 */
export const orNothing = <const T extends string>(value: T | undefined): T => (value ?? nothing) as T;
