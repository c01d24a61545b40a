import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importsBefore, listPages, readBuild } from '../build/readBuild.ts';
import { launchBrowser, serveDist } from './harness.ts';

const root = path.resolve(import.meta.dirname, '../..');
const build = readBuild(path.join(root, 'dist'));
/** kB after gzip, scripts and styles. */
const BUDGET = 260;
/** The screens of figures, by their names in the address. */
const screens = [...listPages(build).keys()]
  .filter((page) => importsBefore(root, page, 'src/app/frame/FigurePage.tsx'))
  .map((page) => path.basename(page, '.tsx').toLowerCase())
  // No published example answers the indicators of the standard.
  .filter((screen) => screen !== 'wres');

/** What a figure draws: rows, lines, panels, a matrix, or the words that stand for it. */
const DRAWN = 'figure:not(.placeholder) :is(.rows, .line-series, .panels, .matrix, .no-chart, .figure-table)';

/** What a screen needs where it is not the first example. */
const DATA = new Map([
  ['incidents', 'kind=illustrative'],
  ['departments', 'snapshot=cs-departments-2023'],
]);

let browser: Browser;
let server: Awaited<ReturnType<typeof serveDist>>;

beforeAll(async () => {
  server = await serveDist();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('what a cold load of a link fetches before its first figure', () => {
  it('is looked at on the screens of figures', () => {
    expect(screens).toEqual(
      expect.arrayContaining([
        'overview',
        'representation',
        'progression',
        'trends',
        'declaration',
        'incidents',
      ]),
    );
  });

  it.each(screens)('is within its budget of scripts and styles on %s', async (screen) => {
    const data = DATA.get(screen) ?? 'snapshot=cs-science-engineering-2023';
    const page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
    try {
      const files = await listFetched(page, `${server.url}#/${screen}?${data}`);
      const kilobytes = files.reduce((sum, file) => sum + weigh(file), 0);
      process.stdout.write(`${screen}: ${kilobytes.toFixed(1)} kB in ${files.length} files\n`);
      expect(files.length).toBeGreaterThan(3);
      expect(
        kilobytes,
        files.map((file) => `${file} ${weigh(file).toFixed(1)}`).join('\n'),
      ).toBeLessThanOrEqual(BUDGET);
    } finally {
      await page.close();
    }
  });
});

/** The scripts and styles that were asked for before the first figure was drawn, by their paths in the build. */
async function listFetched(page: Page, url: string): Promise<string[]> {
  await page.addInitScript((drawn) => {
    const look = new MutationObserver(() => {
      if (document.querySelector(drawn) === null) return;
      look.disconnect();
      document.documentElement.dataset['firstFigureMs'] = String(performance.now());
    });
    look.observe(document, { childList: true, subtree: true });
  }, DRAWN);
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.locator('html[data-first-figure-ms]').waitFor({ state: 'attached' });
  const asked = await page.evaluate(() => {
    const at = Number(document.documentElement.dataset['firstFigureMs']);
    const before = performance.getEntriesByType('resource').filter(({ startTime }) => startTime <= at);
    return before.map(({ name }) => new URL(name).pathname.slice(1));
  });
  return [...new Set(asked)].filter((file) => /\.(js|css)$/.test(file));
}

function weigh(file: string): number {
  return gzipSync(readFileSync(path.join(build.folder, file))).length / 1000;
}
