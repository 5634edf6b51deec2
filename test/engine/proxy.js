import { request as send } from 'node:http';

/** What is about one connection, and not handed on; the host is another one. */
const OWN = ['connection', 'keep-alive', 'host'];
const handedOn = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.includes(name)));

/**
 * Hands a request on to a server on this machine and its answer back, as the reverse proxy of an intranet does: the answer
 * flows as it comes, and a reader who goes away ends the request. Cookies are for the path that the reader sees.
 *
 * @param request Of Node's `http`, as is `response`.
 * @param to The address of the server, without a slash at the end.
 * @param path What is asked for there, with the query.
 * @param prefix What stands before `path` in the address that the reader sees.
 * @param authorization What the proxy says about who is signed in; else the reader's own word goes through.
 */
export function proxy(request, response, { to, path, prefix, authorization }) {
  const headers = { ...handedOn(request.headers), ...(authorization ? { authorization } : {}) };
  const upstream = send(`${to}${path}`, { method: request.method, headers, agent: false }, (answer) => {
    const cookies = answer.headers['set-cookie']?.map((cookie) =>
      cookie.replace(/; *path=\/(?=;|$)/i, `; Path=${prefix}/`),
    );
    response.writeHead(answer.statusCode, {
      ...handedOn(answer.headers),
      ...(cookies ? { 'set-cookie': cookies } : {}),
    });
    response.flushHeaders();
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  upstream.on('error', () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(502).end();
  });
  response.on('close', () => upstream.destroy());
  request.pipe(upstream);
}
