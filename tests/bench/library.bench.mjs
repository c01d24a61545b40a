// @ts-check
/**
 * 200 snapshots of 50,000 cells each in a real Chromium: how long a fresh page takes to open the library and one snapshot of it, and
 * how much storage they use. The browser keeps its profile on disk, and the page that measures did not fill it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { buildLibraryPage } from '../browser/library/buildPage.mjs';
import { findChromium } from '../tools/findChromium.mjs';
import { serve } from '../tools/serve.mjs';

const SNAPSHOTS = 200;
const CELLS = 50_000;
const BUDGET_MS = { library: 300, snapshot: 100 };

const folder = mkdtempSync(path.join(tmpdir(), 'library-bench-'));
const server = await serve({ folder: await buildLibraryPage(path.join(folder, 'page')) });
const { executablePath } = await findChromium();
const start = () =>
  chromium.launchPersistentContext(path.join(folder, 'profile'), {
    executablePath,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });

/** @param {import('playwright-core').BrowserContext} context */
async function openPage(context) {
  const page = await context.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => 'library' in globalThis);
  return page;
}

let failed = false;
/** @param {boolean} met @param {string} line */
function report(met, line) {
  failed ||= !met;
  process.stdout.write(`${met ? '  ' : '! '}${line}\n`);
}

let context = await start();
let page = await openPage(context);
const filledMs = await page.evaluate(
  async ({ snapshots, cells }) => {
    const doors = /** @type {any} */ (globalThis).library;
    const begin = performance.now();
    for (let nth = 0; nth < snapshots; nth += 1) {
      const series = `series-${nth % 20}`;
      const date = `${2000 + Math.floor(nth / 20)}-03-31`;
      const cube = doors.buildCube({ id: `snapshot-${nth}`, series, date, cells, seed: nth + 1 });
      await doors.saveImport(doors.buildSeries(series), [cube], '2026-11-01T09:00:00.000Z');
    }
    return performance.now() - begin;
  },
  { snapshots: SNAPSHOTS, cells: CELLS },
);
report(
  true,
  `${SNAPSHOTS} snapshots of ${CELLS} cells imported: ${Math.round(filledMs / SNAPSHOTS)} ms each`,
);
await context.close();

const opened = { library: /** @type {number[]} */ ([]), snapshot: /** @type {number[]} */ ([]) };
let used = 0;
for (let turn = 0; turn < 5; turn += 1) {
  context = await start();
  page = await openPage(context);
  const times = await page.evaluate(async () => {
    const doors = /** @type {any} */ (globalThis).library;
    const begin = performance.now();
    const { snapshots } = await doors.readLibrary();
    const library = performance.now() - begin;
    const snapshot = [];
    for (const at of [7, 60, 120, 199]) {
      const from = performance.now();
      await doors.readSnapshot(snapshots[at].id);
      snapshot.push(performance.now() - from);
    }
    return {
      library,
      snapshot,
      held: snapshots.length,
      used: (await navigator.storage.estimate()).usage ?? 0,
    };
  });
  if (times.held !== SNAPSHOTS) throw new Error(`${times.held} snapshots`);
  opened.library.push(times.library);
  opened.snapshot.push(...times.snapshot);
  used = times.used;
  await context.close();
}
await server.close();
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

for (const what of /** @type {const} */ (['library', 'snapshot'])) {
  const sorted = opened[what].sort((a, b) => a - b);
  const [median, worst] = [sorted[Math.floor(sorted.length / 2)] ?? NaN, sorted.at(-1) ?? NaN];
  report(
    median < BUDGET_MS[what],
    `a ${what} opens in ${Math.round(median)} ms (worst ${Math.round(worst)}) of ${BUDGET_MS[what]}${what === 'snapshot' ? ', its seal checked' : ''}`,
  );
}
report(
  true,
  `storage used: ${(used / 1e6).toFixed(0)} MB, ${Math.round(used / SNAPSHOTS / 1000)} kB a snapshot`,
);
process.exitCode = failed ? 1 : 0;
