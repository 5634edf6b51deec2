import { shown, type LoadState } from './load-state.js';
import type { Selection } from './selection.js';
import { filtersOf, placeOf } from './selection.js';

/** Which of its custom states an element is in, as style sheets may ask for them: `skill-profile:state(loading)`. */
export type States = Readonly<Record<string, boolean>>;

/** The states of loading, whatever is loaded. */
export function loadStates(state: LoadState<unknown>, online: boolean): States {
  const ready = shown(state);
  const stale = state.status === 'failed' ? ready !== undefined : ready?.saved === true;
  return {
    loading: state.status === 'loading',
    error: state.status === 'failed',
    empty: state.status === 'idle',
    stale,
    offline: stale && !online,
  };
}

/** The states of what is chosen of a profile. */
export function choiceStates(state: LoadState, selection: Selection): States {
  const ready = shown(state);
  const place = ready && placeOf(ready.profile, selection);
  return {
    filtered: ready !== undefined && filtersOf(selection).length > 0,
    'has-role': place?.role !== undefined,
    'has-level': place?.level !== undefined,
  };
}
