import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { findFile } from '../serve/find-file.js';
import type { Find } from '../serve/serve.js';
import type { Look } from './look.js';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const PAGE = folder('page');
/** The scripts of the elements, beside the folder of the command line. */
const CDN = folder('../../cdn');

/** The pages that listen for changes. */
export class Listeners {
  readonly #open = new Set<ServerResponse>();

  /** Keeps a response open to tell of changes. */
  readonly add = (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' }).write(': open\n\n');
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
  };

  /** Tells all of them. */
  tell(): void {
    for (const response of this.#open) response.write('data: changed\n\n');
  }
}

/** The page of a preview: its own files, the elements, and what there is to show. */
export const siteOf =
  (current: () => Look, listeners: Listeners): Find =>
  async (path) => {
    const asFile = async (root: string, name: string): Promise<{ file: string } | undefined> => {
      const file = await findFile(root, name);
      return file === undefined ? undefined : { file };
    };
    if (path === '/changes') return { stream: listeners.add };
    if (path === '/look.json') {
      const { verdict, findings, profiles } = current();
      const names = profiles.map(({ name }) => name);
      return { text: JSON.stringify({ verdict, findings, names }), extension: '.json' };
    }
    const [, number] = /^\/profiles\/(\d+)\.json$/.exec(path) ?? [];
    if (number !== undefined) {
      const profile = current().profiles[Number(number)];
      return profile && { text: profile.text, extension: '.json' };
    }
    if (path.startsWith('/cdn/')) return asFile(CDN, path.slice('/cdn/'.length));
    return asFile(PAGE, path.slice(1));
  };
