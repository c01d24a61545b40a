// @ts-check
/**
 * A ten-figure paper as DOCX in real Chromium: from the press to the bytes, pictures drawn anew each time. The first making fetches
 * the writer of documents; it is counted too. Limit: 3 seconds for the median.
 */
import os from 'node:os';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../tools/findChromium.mjs';
import { serve } from '../tools/serve.mjs';

const LIMIT_MS = 3_000;
const runs = Number(process.env['RUNS'] ?? 5);
const here = import.meta.dirname;
const folder = path.join(here, '.data/paper-site');

process.env['NODE_ENV'] = 'production';
await build({
  configFile: false,
  root: path.join(here, '../tools/exitsPage'),
  logLevel: 'error',
  publicDir: false,
  plugins: [react()],
  build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  worker: { format: 'iife' },
});
const { executablePath } = await findChromium();
const { url, close } = await serve({ folder });
const browser = await chromium.launch({
  executablePath,
  args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
await page.goto(url);
await page.locator('figure').last().waitFor();
await page.waitForTimeout(1_500);

/** @type {number[]} */
const times = [];
let bytes = 0;
for (let run = 0; run < runs; run += 1) {
  const made = await page.evaluate(async () => {
    // The page of the tests puts this there.
    const own = Reflect.get(globalThis, 'exitsPage');
    const names = own.names
      .filter((/** @type {string} */ name) => !/^(ILLUSTRATIVE|unprotected|withheld)/.test(name))
      .slice(0, 10);
    const { ms, base64 } = await own.makePaper(names, 'paper-docx');
    return { ms, bytes: (base64.length * 3) / 4, figures: names.length };
  });
  if (made.figures !== 10) throw new Error(`a paper of ${made.figures} figures`);
  times.push(made.ms);
  bytes = made.bytes;
}
await browser.close();
await close();

const sorted = [...times].sort((a, b) => a - b);
const median = sorted[Math.floor(sorted.length / 2)] ?? Infinity;
process.stdout.write(`${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}, ${runs} runs\n`);
process.stdout.write(
  `ten figures, DOCX of ${(bytes / 1e6).toFixed(1)} MB: ${times.map((ms) => Math.round(ms)).join(', ')} ms\n`,
);
process.stdout.write(
  `median ${Math.round(median)} ms, limit ${LIMIT_MS}: ${median <= LIMIT_MS ? 'kept' : 'MISSED'}\n`,
);
process.exitCode = median <= LIMIT_MS ? 0 : 1;
