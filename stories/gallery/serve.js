// Serves the gallery, dist/ and data/ to this machine only. `--port 9000` (or PORT=9000) asks for another port than the
// first free one from 8000; `--community` starts the server of the community tests beside it (see community.js).
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findFile } from '../../dist/cli/serve/find-file.js';
import { portOf, serve } from '../../dist/cli/serve/serve.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const GALLERY = join(root, 'stories', 'gallery');
const FOLDERS = {
  dist: join(root, 'dist'),
  data: join(root, 'data'),
  embed: join(root, 'stories', 'embed'),
  page: join(root, 'src', 'cli', 'preview', 'page'), // what it shares with a preview
};

const options = {
  port: { type: 'string', default: process.env.PORT || undefined },
  community: { type: 'boolean', default: false },
};

/** The server beside the gallery, with `--community`. */
let community;

async function find(path) {
  if (path.startsWith('/_community/')) return community;
  if (path === '/community.html' && !community) return undefined;
  const [, first, ...rest] = path.split('/');
  const own = Object.hasOwn(FOLDERS, first);
  const file = await findFile(own ? FOLDERS[first] : GALLERY, own ? rest.join('/') : path.slice(1));
  return file && { file };
}

try {
  const { values } = parseArgs({ options });
  const port = values.port === undefined ? undefined : portOf(values.port);
  if (values.port !== undefined && port === undefined) throw new Error(`'${values.port}' is not a port`);
  community = values.community ? await (await import('./community.js')).startCommunity() : undefined;
  const { address, close } = await serve(find, port);
  console.log(`Skill profile: ${address}   (Ctrl+C ends it)`);
  if (community) console.log(`Community: ${address}community.html   ${community.hint}`);
  const stop = () => {
    close();
    community?.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
