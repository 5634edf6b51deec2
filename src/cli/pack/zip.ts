import { strToU8, zipSync } from 'fflate';

/** The first day that a zip can tell, in the local time that the library reads it in: the same bytes everywhere. */
const NO_DAY = new Date(1980, 0, 1);

/** Packs files into a zip, in their order. The same files give the same bytes, whenever and wherever they are packed. */
export const zip = (files: ReadonlyMap<string, string>): Uint8Array =>
  zipSync(Object.fromEntries([...files].map(([path, text]) => [path, strToU8(text)])), {
    level: 9,
    mtime: NO_DAY,
    os: 3, // as under Unix, whatever it is packed on
  });
