import { readShared } from '../harness/data-files.js';

/**
 * One batch of strings in so many is drawn. Firefox takes five times as long to draw them all; what is a text and what is
 * not, every engine tells alike.
 */
export const SHARE = navigator.userAgent.includes('Chrome/') ? 1 : 4;

/** Hostile and odd strings from public collections, each once; undefined where they are absent. */
export async function readStrings(): Promise<readonly string[] | undefined> {
  const [payloads, naughty] = await Promise.all([
    readShared('corpora/payloadbox/xss-payload-list.txt'),
    readShared('corpora/blns/blns.json'),
  ]);
  if (payloads === undefined || naughty === undefined) return undefined;
  const all = [...payloads.split('\n'), ...(JSON.parse(naughty) as string[])];
  return [...new Set(all)].filter((text) => text.trim());
}

/** The names of the JSON files of a public collection; undefined where it is absent. */
export async function readJsonNames(): Promise<readonly string[] | undefined> {
  const names = await readShared('corpora/jsontestsuite/');
  return names === undefined
    ? undefined
    : (JSON.parse(names) as string[]).filter((name) => name.endsWith('.json')).map((name) => encodeURIComponent(name));
}
