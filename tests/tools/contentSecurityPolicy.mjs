// @ts-check
import { createHash } from 'node:crypto';

/**
 * What the served pages may load: nothing but their own files. The build writes it into the page, the
 * server of `npm start` sends it as a header, and the browser tests run under both.
 */
export const servedPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The policy of the one-file build: its inlined scripts and styles by their hashes, everything else as data.
 * @param {string} html the page after inlining
 * @param {'everything' | 'scripts'} [runs] whether workers and WebAssembly may run as well
 */
export function buildSingleFilePolicy(html, runs = 'everything') {
  const scripts = [...html.matchAll(/<script(?![^>]*application\/json)[^>]*>([\s\S]*?)<\/script>/g)];
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)];
  // An inlined WebAssembly module is fetched from its own data address; without one nothing is connected to.
  const connect = html.includes('data:application/wasm') ? ['connect-src data:'] : [];
  return [
    "default-src 'none'",
    `script-src ${[...scripts.map(toHashSource), ...(runs === 'everything' ? ["'wasm-unsafe-eval'"] : [])].join(' ')}`,
    `style-src ${styles.map(toHashSource).join(' ') || "'none'"}`,
    'img-src data:',
    'font-src data:',
    ...connect,
    ...(runs === 'everything' ? ['worker-src blob:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** @param {RegExpMatchArray} match */
function toHashSource(match) {
  return `'sha256-${createHash('sha256')
    .update(match[1] ?? '')
    .digest('base64')}'`;
}
