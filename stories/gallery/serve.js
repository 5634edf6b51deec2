// Serves the gallery, dist/ and data/ to this machine only.
//
//   npm start                          the gallery
//   npm start -- my-profile.json       one file of yours on a page of its own, read again at every request and checked
//                                      at every change
//   npm start -- --port 9000           (or PORT=9000) another port than the first free one from 8000
import { createReadStream, statSync, watchFile } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeProblem, parseProfile } from '../../dist/esm/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = { dist: join(root, 'dist'), data: join(root, 'data') };
const GALLERY = join(root, 'stories', 'gallery');
const FIRST_PORT = 8000;
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
};

/** A strict policy, so that the gallery shows that the elements need no more. `skill-ui` is the library's own. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types skill-ui',
].join('; ');

function fail(message) {
  console.error(message);
  process.exit(1);
}

function readArguments() {
  const options = { port: { type: 'string', default: process.env.PORT } };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const port = values.port === undefined || values.port === '' ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
      throw new Error(`'${values.port}' is not a port`);
    }
    if (positionals.length > 1) throw new Error('Only one file can be shown at a time');
    // npm starts us in the project's folder, and says where its user stands
    const given = positionals[0] && resolve(process.env.INIT_CWD ?? process.cwd(), positionals[0]);
    const found = given && statSync(given, { throwIfNoEntry: false });
    if (given && !found) throw new Error(`There is no file ${given}`);
    if (given && !found.isFile()) throw new Error(`${given} is not a file`);
    return { port, given };
  } catch (error) {
    return fail(error.message);
  }
}

const counted = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** Where in a text JSON.parse has stopped, when it says so by position only. */
function lineOf({ message }, text) {
  const position = /position (\d+)(?! \(line)/.exec(message)?.[1];
  return position === undefined ? '' : ` (line ${text.slice(0, Number(position)).split('\n').length})`;
}

/** Says in the terminal what the elements will say about the file. */
async function check(file) {
  const say = (verdict) => console.log(`${new Date().toLocaleTimeString()}  ${file} ${verdict}`);
  let text = '';
  try {
    text = await readFile(file, 'utf8');
    const { document, problems } = parseProfile(JSON.parse(text.replace(/^\uFEFF/, '')));
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const shown = document ? (errors ? 'is shown in part' : 'is shown') : 'cannot be shown';
    say(`${shown}: ${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`);
    for (const problem of problems) console.log(`  ${problem.severity}: ${describeProblem(problem)}`);
  } catch (error) {
    if (error instanceof SyntaxError) say(`is not JSON: ${error.message.replace(/\s+/g, ' ')}${lineOf(error, text)}`);
    else say(`cannot be read: ${error.message}`);
  }
}

const inside = (folder, file) => file === folder || file.startsWith(folder + sep);

/** The file that an address stands for, or undefined. */
async function locate(address, given) {
  let path;
  try {
    path = decodeURIComponent(address.split(/[?#]/, 1)[0]);
  } catch {
    return undefined; // not a valid escape
  }
  if (path.includes('\0')) return undefined;
  if (given && path === '/given.json') return given;
  if (given && path === '/') path = '/given.html';
  const [, first, ...rest] = path.split('/');
  const folder = Object.hasOwn(FOLDERS, first) ? FOLDERS[first] : GALLERY;
  const wanted = folder === GALLERY ? join(GALLERY, path) : join(folder, ...rest);
  if (!inside(folder, wanted)) return undefined;
  try {
    const file = await realpath(path.endsWith('/') ? join(wanted, 'index.html') : wanted);
    return inside(await realpath(folder), file) && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

const answer = (given) => async (request, response) => {
  const headers = { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
  const refuse = (status, text) => {
    response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
  };
  // a page elsewhere can point a name of its own at this machine, and would then read the file given
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) return refuse(403, 'Unknown host');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD');
  const file = await locate(request.url, given);
  if (!file) return refuse(404, 'Not found');
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  if (type === TYPES['.html']) headers['content-security-policy'] = POLICY;
  response.writeHead(200, { ...headers, 'content-type': type });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
};

/** Listens on the port asked for, or else on the first free one from 8000. */
function listen(server, asked, port = asked ?? FIRST_PORT) {
  return new Promise((done, reject) => {
    const retry = (error) => {
      if (error.code !== 'EADDRINUSE' || asked !== undefined || port >= FIRST_PORT + 99) return reject(error);
      return done(listen(server, asked, port + 1));
    };
    server.once('error', retry).listen(port, '127.0.0.1', () => {
      server.off('error', retry);
      done(server.address().port);
    });
  });
}

const { port, given } = readArguments();
const server = createServer(answer(given));
const used = await listen(server, port).catch((error) => fail(`Cannot listen on that port: ${error.message}`));
if (given) {
  await check(given);
  watchFile(given, { interval: 500 }, () => void check(given));
}
console.log(`Skill profile: http://127.0.0.1:${used}/   (Ctrl+C ends it)`);

function stop() {
  server.close();
  server.closeAllConnections();
  process.exit(0);
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
