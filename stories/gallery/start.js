// `npm start`: installs and builds what is missing, then serves the gallery. Node's own modules only, so that it works
// on a fresh clone.
//
//   npm start                          the gallery
//   npm start -- my-profile.json       one file of yours on a page of its own: `skill-profile preview`
//   npm start -- --port 9000           (or PORT=9000) another port than the first free one from 8000
//   npm start -- --community           the gallery, and a page where several people comment: a server for them runs beside it
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled } from '../../test/prepare.js';

ensureInstalled();
ensureBuilt();
const args = process.argv.slice(2);
const options = { port: { type: 'string' }, from: { type: 'string' }, community: { type: 'boolean' } };
const { positionals, values } = parseArgs({ args, options, strict: false });
if (positionals.length > 0) {
  const port = values.port === undefined && process.env.PORT ? ['--port', process.env.PORT] : [];
  process.argv.splice(2, Infinity, 'preview', ...args, ...port);
  // npm starts us in the project's folder, and says where its user stands
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  await import('../../dist/cli/skill-profile.js');
} else await import('./serve.js');
