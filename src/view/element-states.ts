import { shown, type LoadState } from './load-state.js';
import type { Selection } from './selection.js';
import { filtersOf, placeOf } from './selection.js';

/** The custom states of an element, as style sheets may ask for them: `skill-profile:state(loading)`. */
export const ELEMENT_STATES = [
  'loading',
  'error',
  'empty',
  'stale',
  'offline',
  'filtered',
  'has-role',
  'has-level',
] as const;
export type ElementState = (typeof ELEMENT_STATES)[number];

/** Which of the custom states hold. */
export function elementStates(state: LoadState, selection: Selection, online: boolean): ReadonlySet<ElementState> {
  const ready = shown(state);
  const place = ready && placeOf(ready.profile, selection);
  const stale = state.status === 'failed' ? ready !== undefined : ready?.saved === true;
  const holds: Readonly<Record<ElementState, boolean>> = {
    loading: state.status === 'loading',
    error: state.status === 'failed',
    empty: state.status === 'idle',
    stale,
    offline: stale && !online,
    filtered: ready !== undefined && filtersOf(selection).length > 0,
    'has-role': place?.role !== undefined,
    'has-level': place?.level !== undefined,
  };
  return new Set(ELEMENT_STATES.filter((name) => holds[name]));
}
