// @ts-check
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { servedPolicy } from './contentSecurityPolicy.mjs';

/** @type {Readonly<Record<string, string>>} */
const mimeTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Serves the files of one folder and nothing outside it.
 * @param {object} options
 * @param {string} options.folder what to serve
 * @param {string} [options.subPath] where it hangs, such as `/team/dashboard/`; the root by default
 * @param {string | false} [options.csp] the policy sent as a header; `false` sends none
 * @param {number} [options.port] 0 takes a free one; a port in use moves on to the next, ten times at most
 * @param {string} [options.host]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ folder, subPath = '/', csp = servedPolicy, port = 0, host = '127.0.0.1' }) {
  const prefix = `/${subPath.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const root = path.resolve(folder);
  const server = createServer((request, response) => {
    answer(request, response).catch((/** @type {unknown} */ fault) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(`The server could not read this file: ${String(fault)}\n`);
    });
  });

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async function answer(request, response) {
    const refuse = (/** @type {number} */ status, /** @type {string} */ words) => {
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${words}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(405, 'Only reading is possible.');
    const address = (request.url ?? '/').split('?')[0] ?? '/';
    if (`${address}/` === prefix) return void response.writeHead(308, { location: prefix }).end();
    if (!address.startsWith(prefix)) return refuse(404, `Nothing here; the app is at ${prefix}`);
    const file = toFile(root, address.slice(prefix.length));
    if (file === undefined) return refuse(400, 'This address leaves the folder.');
    const found = await stat(file).catch(() => undefined);
    if (found === undefined || !found.isFile()) return refuse(404, 'No such file.');
    response.writeHead(200, {
      'content-type': mimeTypes[path.extname(file)] ?? 'application/octet-stream',
      'content-length': found.size,
      // The names under assets/ change with their content.
      'cache-control': file.includes(`${path.sep}assets${path.sep}`)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      ...(csp === false ? {} : { 'content-security-policy': csp }),
    });
    if (request.method === 'HEAD') return void response.end();
    createReadStream(file).pipe(response);
  }

  const taken = await listen(server, port, host, port === 0 ? 0 : 10);
  return {
    url: `http://${host}:${taken}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * The file an address names, or nothing where the address is broken, hidden or leads out of the folder.
 * @param {string} root
 * @param {string} address
 * @returns {string | undefined}
 */
function toFile(root, address) {
  let decoded;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  const parts = decoded.split(/[/\\]/);
  if (decoded.includes('\0') || parts.some((part) => part.startsWith('.') || part.includes(':')))
    return undefined;
  const file = path.join(root, ...parts);
  return decoded === '' || decoded.endsWith('/') ? path.join(file, 'index.html') : file;
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @param {number} triesLeft
 * @returns {Promise<number>} the port taken
 */
function listen(server, port, host, triesLeft) {
  return new Promise((resolve, reject) => {
    const onFault = (/** @type {NodeJS.ErrnoException} */ fault) => {
      if (fault.code === 'EADDRINUSE' && triesLeft > 0)
        resolve(listen(server, port + 1, host, triesLeft - 1));
      else reject(fault);
    };
    server.once('error', onFault);
    server.listen(port, host, () => {
      server.off('error', onFault);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
