import { partOf, type Speaker } from './convention.js';

/**
 * Our own: the loader on the page around the frame hears it, and asks when it has come later than the frame.
 *
 * @param id Tells frames apart for pages that listen themselves; `?id=` of the address.
 */
export const own =
  (id: string): Speaker =>
  ({ post, height }) => {
    const tell = (now: number): void => {
      post({ type: 'skill-profile:resize', v: 1, id, height: now });
    };
    return {
      tell,
      hear(data) {
        if (partOf(data, 'type') === 'skill-profile:ask' && partOf(data, 'v') === 1) tell(height());
      },
    };
  };
