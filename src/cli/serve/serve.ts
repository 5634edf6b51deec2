import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';

/**
 * What a server gives: a file, a text of a kind, or whatever writes to the response for as long as it likes. What takes the
 * request is asked whatever the method is.
 */
export type Answer =
  | { readonly file: string }
  | { readonly text: string; readonly extension: string }
  | { readonly stream: (response: ServerResponse) => void }
  | { readonly take: (request: IncomingMessage, response: ServerResponse) => void };

/** What stands at a path, which begins with `/` and has no escapes; undefined when nothing does. */
export type Find = (path: string) => Promise<Answer | undefined>;

/** A server that is running. */
export interface Serving {
  readonly address: string;
  readonly close: () => void;
}

const FIRST_PORT = 8000;
const TYPES: Readonly<Record<string, string>> = {
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

/** A strict policy, so that the page shows that the elements need no more. `skill-ui` is the library's own. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types skill-ui',
].join('; ');

const HEADERS = { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

/** The path of an address, without escapes; undefined when it cannot be one. */
function pathOf(address = ''): string | undefined {
  try {
    const path = decodeURIComponent(address.split(/[?#]/, 1)[0] ?? '');
    return path.startsWith('/') && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined; // not a valid escape
  }
}

function send(
  answer: Exclude<Answer, { stream: unknown } | { take: unknown }>,
  isHead: boolean,
  response: ServerResponse,
): void {
  const type = TYPES['file' in answer ? extname(answer.file).toLowerCase() : answer.extension];
  response.writeHead(200, {
    ...HEADERS,
    'content-type': type ?? 'application/octet-stream',
    ...(type === TYPES['.html'] ? { 'content-security-policy': POLICY } : {}),
  });
  if (isHead) response.end();
  else if ('text' in answer) response.end(answer.text);
  else
    createReadStream(answer.file)
      .on('error', () => response.destroy())
      .pipe(response);
}

async function respond(find: Find, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { headers, method, url } = request;
  const path = pathOf(url);
  // a page elsewhere can point a name of its own at this machine, and would then read what is served
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '')) {
    refuse(response, 403, 'Unknown host');
    return;
  }
  const answer = path === undefined ? undefined : await find(path);
  if (answer && 'take' in answer) answer.take(request, response);
  else if (method !== 'GET' && method !== 'HEAD') refuse(response, 405, 'Only GET and HEAD');
  else if (!answer) refuse(response, 404, 'Not found');
  else if ('stream' in answer) answer.stream(response);
  else send(answer, method === 'HEAD', response);
}

/** Listens on the port asked for, or else on the first free one from 8000. */
function listen(server: Server, asked: number | undefined, port = asked ?? FIRST_PORT): Promise<number> {
  return new Promise((resolve, reject) => {
    const retry = (error: NodeJS.ErrnoException): void => {
      if (error.code !== 'EADDRINUSE' || asked !== undefined || port >= FIRST_PORT + 99) reject(error);
      else resolve(listen(server, asked, port + 1));
    };
    server.once('error', retry).listen(port, '127.0.0.1', () => {
      server.off('error', retry);
      const address = server.address();
      resolve(typeof address === 'object' ? (address?.port ?? port) : port);
    });
  });
}

/**
 * Serves to this machine only. Rejects when it cannot listen on the port.
 *
 * @param port Any free one for 0; the first free one from 8000 when it is left out.
 */
export async function serve(find: Find, port?: number): Promise<Serving> {
  const server = createServer((request, response) => {
    respond(find, request, response).catch(() => response.destroy());
  });
  const used = await listen(server, port);
  return {
    address: `http://127.0.0.1:${used}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A port that was asked for in words; undefined when it is none. */
export function portOf(text: string): number | undefined {
  const port = Number(text);
  return text.trim() !== '' && Number.isInteger(port) && port >= 0 && port < 65_536 ? port : undefined;
}
