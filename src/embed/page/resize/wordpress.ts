import { partOf, type Speaker } from './convention.js';

/**
 * WordPress, which embeds an address on a line of its own and gives the frame a secret in the hash of its address. It keeps
 * frames between 200 and 1000 pixels.
 *
 * @param hash The hash of the address.
 */
export const wordpress =
  (hash: string): Speaker =>
  ({ post, height }) => {
    const secret = /[?&]secret=([a-zA-Z0-9]+)/.exec(hash)?.[1];
    const tell = (value: number): void => {
      if (secret !== undefined) post({ message: 'height', value, secret });
    };
    return {
      tell,
      hear(data) {
        if (partOf(data, 'message') === 'ready' && partOf(data, 'secret') === secret) tell(height());
      },
    };
  };
