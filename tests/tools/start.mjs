// @ts-check
/**
 * `npm start`: builds the app, serves it and opens it in the default browser.
 * Options after `--`: `--port 8080`, `--host 0.0.0.0`, `--sub-path /team/`, `--no-open`, `--no-build`.
 */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from './serve.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    host: { type: 'string', default: '127.0.0.1' },
    'sub-path': { type: 'string', default: '/' },
    'no-open': { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});

if (!values['no-build']) {
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

const { url } = await serve({
  folder: path.join(root, 'dist'),
  subPath: values['sub-path'],
  port: Number(values.port),
  host: values.host,
});
process.stdout.write(`\nDiversity data dashboard: ${url}\nPress Ctrl+C to stop.\n`);
if (!values['no-open'] && !process.env['CI']) openInBrowser(url);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => process.exit(0));

/**
 * A convenience that may fail in silence: the address is printed above.
 * @param {string} address
 */
function openInBrowser(address) {
  /** @type {Partial<Record<NodeJS.Platform, [string, ...string[]]>>} */
  const commands = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };
  const [command, ...rest] = commands[process.platform] ?? ['xdg-open'];
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return;
  const opener = spawn(command, [...rest, address], { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}
