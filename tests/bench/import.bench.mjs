// @ts-check
/**
 * The import beside the engines people reach for, in real Chromium on made-up workforces: from the chosen File to a saved result, every
 * contender hashing with the same second worker. A fresh browser for every run, contenders in turn, medians. Ours is the product's own
 * built worker with the recipe and provenance known, to a saved snapshot, made ready when the page opens as the product does it; PapaParse and uDSV do the "full" job of `import/fullJob.mjs`
 * in a worker; DuckDB-WASM reads and groups, from cold.
 *
 * `RUNS=5 npm run bench -- -- import`; `ROWS=100000` leaves the longer files out, `ONLY='ours|udsv'` all but those.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { openAsBlob } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { chromium } from 'playwright-core';
import { findChromium } from '../tools/findChromium.mjs';
import { serve } from '../tools/serve.mjs';
import { watchMemory } from './import/memory.mjs';

const here = import.meta.dirname;
const root = path.join(here, '../..');
const generator = path.join(root, '../shared/tools/generate-workforce.mjs');
const data = path.join(here, '.data');
const site = path.join(data, 'import-site');
const runs = Number(process.env['RUNS'] ?? 5);
const mostRows = Number(process.env['ROWS'] ?? 5_000_000);
const only = process.env['ONLY']?.split('|');
const MEGABYTE = 1_000_000;

if (!existsSync(generator)) {
  process.stdout.write('skipped: the generator of made-up workforces is not on this machine\n');
  process.exit(0);
}
await buildSite();
const recipe = await guessRecipe();
const provenance = {
  kind: 'illustrative',
  title: 'Made up',
  standsFor: 'benchmark',
  reference: { kind: 'date', date: '2025-03-31' },
};
const { executablePath } = await findChromium();
const { url, close } = await serve({ folder: site, csp: false });
let failed = false;
process.stdout.write(`${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}, ${runs} runs each\n`);

const hundred = await compare(100_000, [
  'ours',
  'ours, first look',
  'papaparse',
  'papaparse, made ready',
  'duckdb',
]);
judge('at 100 thousand rows, ours / papaparse full', ratio(hundred, 'ours', 'papaparse'), 0.4);
tell('the same, PapaParse made ready too', ratio(hundred, 'ours', 'papaparse, made ready'));
/** @type {Map<string, Figures>} */
let million = new Map();
if (mostRows >= 1_000_000) {
  million = await compare(1_000_000, [
    'ours',
    'ours, first look',
    'papaparse',
    'papaparse, made ready',
    'papaparse, counting only',
    'udsv',
    'duckdb',
    'reading the bytes',
  ]);
  judge('at 1 million rows, ours / papaparse full', ratio(million, 'ours', 'papaparse'), 0.3);
  tell('the same, PapaParse made ready too', ratio(million, 'ours', 'papaparse, made ready'));
  judge('at 1 million rows, ours / duckdb from cold', ratio(million, 'ours', 'duckdb'), 0.4);
  judge('added memory at 1 million rows, MB', million.get('ours')?.megabytes ?? Infinity, 130);
}
if (mostRows >= 5_000_000) {
  const five = await compare(5_000_000, ['ours']);
  judge('added memory at 5 million rows, MB', five.get('ours')?.megabytes ?? Infinity, 130);
  reportGrowth([
    [100_000, hundred],
    [1_000_000, million],
    [5_000_000, five],
  ]);
}
const blocks = [...hundred.values(), ...million.values()].filter(({ name }) => name.startsWith('ours'));
judge('longest block of the main thread, ms', Math.max(...blocks.map(({ blocked }) => blocked)), 50);
if (mostRows >= 1_000_000) await reportCancel(1_000_000);
await close();
process.exitCode = failed ? 1 : 0;

/**
 * @typedef {object} Figures
 * @property {string} name
 * @property {number} milliseconds median
 * @property {number} megabytes median of the most memory added
 * @property {number} blocked longest
 */

/**
 * @param {number} rows
 * @param {readonly string[]} all
 * @returns {Promise<Map<string, Figures>>}
 */
async function compare(rows, all) {
  const names = only === undefined ? all : all.filter((name) => only.some((one) => name.startsWith(one)));
  const file = generate(rows);
  process.stdout.write(
    `\n${rows.toLocaleString('en-GB')} rows, ${Math.round(statSync(file).size / MEGABYTE)} MB\n`,
  );
  /** @type {Map<string, { milliseconds: number[], megabytes: number[], blocked: number[] }>} */
  const measured = new Map(names.map((name) => [name, { milliseconds: [], megabytes: [], blocked: [] }]));
  for (let run = 0; run < runs; run += 1)
    for (const name of names) {
      const { milliseconds, megabytes, blocked, ...facts } = await measure(name, file);
      if (facts.rows !== undefined && facts.rows !== rows) throw new Error(`${name}: ${facts.rows} rows`);
      measured.get(name)?.milliseconds.push(milliseconds);
      measured.get(name)?.megabytes.push(megabytes);
      measured.get(name)?.blocked.push(blocked);
    }
  return new Map(
    [...measured].map(([name, found]) => {
      const figures = {
        name,
        milliseconds: median(found.milliseconds),
        megabytes: median(found.megabytes),
        blocked: Math.max(...found.blocked),
      };
      const spread = found.milliseconds.map((ms) => Math.round(ms)).sort((a, b) => a - b);
      process.stdout.write(
        `  ${name.padEnd(26)} ${String(Math.round(figures.milliseconds)).padStart(7)} ms  +${String(Math.round(figures.megabytes)).padStart(4)} MB  block ${Math.round(figures.blocked)} ms  (${spread.join(' ')})\n`,
      );
      return [name, figures];
    }),
  );
}

/** @param {string} name @param {string} file */
async function measure(name, file) {
  const setup = { urls: findWorkers(), recipe, provenance };
  return inBrowser(name, file, async (page, pid) => {
    const stop = watchMemory(pid);
    const found = await page.evaluate(({ name, setup }) => /** @type {any} */ (globalThis).run(name, setup), {
      name,
      setup,
    });
    return { ...found, megabytes: (stop() ?? NaN) / MEGABYTE };
  });
}

/**
 * Chooses a file of this machine by its path: over a connection `setInputFiles` would send every byte of it first.
 * @param {import('playwright-core').Page} page
 * @param {string} file
 */
async function chooseFile(page, file) {
  const devtools = await page.context().newCDPSession(page);
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'input' });
  await devtools.send('DOM.setFileInputFiles', { nodeId, files: [file] });
}

/**
 * @template T
 * @param {string} name
 * @param {string} file
 * @param {(page: import('playwright-core').Page, pid: number) => Promise<T>} visit
 * @returns {Promise<T>}
 */
async function inBrowser(name, file, visit) {
  const server = await chromium.launchServer({
    executablePath,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.evaluate(
      ([name, urls]) => /** @type {any} */ (globalThis).prepare(name, { urls }),
      /** @type {const} */ ([name, findWorkers()]),
    );
    await chooseFile(page, file);
    // Nobody finds their file faster.
    await page.waitForTimeout(1500);
    return await visit(page, server.process().pid ?? 0);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** How long until the workers in the middle of a file are gone after they were ended. @param {number} rows */
async function reportCancel(rows) {
  /** @type {number[]} */
  const took = [];
  for (let run = 0; run < runs; run += 1) took.push(await measureCancel(generate(rows)));
  judge('from cancelling to no worker, ms', median(took), 200);
}

/** @param {string} file */
function measureCancel(file) {
  return inBrowser('ours', file, async (page) => {
    /** @type {number[]} */
    const ends = [];
    const ended = Promise.all(
      page.workers().map(async (worker) => {
        await worker.waitForEvent('close');
        ends.push(performance.now());
      }),
    );
    await page.evaluate(() => /** @type {any} */ (globalThis).cancel());
    const asked = performance.now();
    await ended;
    return Math.max(0, ...ends) - asked;
  });
}

/** @param {readonly (readonly [number, Map<string, Figures>])[]} sizes */
function reportGrowth(sizes) {
  process.stdout.write('\ngrowth        rows       ms   ms per 100k rows   MB added\n');
  for (const [rows, figures] of sizes) {
    const ours = figures.get('ours');
    if (ours === undefined) continue;
    process.stdout.write(
      `        ${rows.toLocaleString('en-GB').padStart(10)} ${String(Math.round(ours.milliseconds)).padStart(8)} ${((ours.milliseconds / rows) * 100_000).toFixed(1).padStart(18)} ${String(Math.round(ours.megabytes)).padStart(10)}\n`,
    );
  }
}

/** @param {string} what @param {number} value */
function tell(what, value) {
  if (Number.isNaN(value)) return;
  process.stdout.write(`  ${what}: ${value.toFixed(2)}\n`);
}

/** @param {string} what @param {number} value @param {number} most */
function judge(what, value, most) {
  if (Number.isNaN(value)) return;
  const met = value <= most;
  failed ||= !met;
  process.stdout.write(`${met ? '  ' : '! '}${what}: ${value.toFixed(2)} of ${most}\n`);
}

/** @param {Map<string, Figures>} figures @param {string} one @param {string} other */
function ratio(figures, one, other) {
  return (figures.get(one)?.milliseconds ?? NaN) / (figures.get(other)?.milliseconds ?? NaN);
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** @param {number} rows */
function generate(rows) {
  const file = path.join(data, `workforce-${rows}.csv`);
  if (!existsSync(file))
    spawnSync(process.execPath, [generator, '--rows', String(rows), '--seed', '1', '--out', file]);
  return file;
}

/** The product's own workers, as `npm run build` makes them. */
function findWorkers() {
  const assets = readdirSync(path.join(site, 'app/assets'));
  /** @param {string} name */
  const find = (name) =>
    `./app/assets/${assets.find((file) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file) && isWorker(file))}`;
  return { import: find('import'), hash: find('hash') };
}

/** @param {string} file */
function isWorker(file) {
  return readFileSync(path.join(site, 'app/assets', file), 'utf8').includes('self.onmessage');
}

/** The choices that a person would have made before: those the guess proposes for a short file of the same layout. */
async function guessRecipe() {
  const { ingest } = await import(process.env['CORE_URL'] ?? '');
  const guess = await ingest(
    { bytes: await openAsBlob(generate(100_000)), name: 'w.csv' },
    { importedAt: '2026-11-22T10:00:00.000Z', newId: () => 'id' },
  );
  return guess.recipe;
}

async function buildSite() {
  mkdirSync(data, { recursive: true });
  await build({
    configFile: false,
    root: path.join(here, 'import'),
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir: site, emptyOutDir: true, target: 'es2022' },
  });
  await build({
    configFile: path.join(root, 'vite.config.ts'),
    root,
    logLevel: 'warn',
    build: { outDir: path.join(site, 'app'), emptyOutDir: true },
  });
  const duck = path.join(here, 'node_modules/@duckdb/duckdb-wasm/dist');
  for (const name of ['duckdb-eh.wasm', 'duckdb-browser-eh.worker.js'])
    cpSync(path.join(duck, name), path.join(site, 'duckdb', name));
}
