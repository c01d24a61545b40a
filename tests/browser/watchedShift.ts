import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser, serveDist } from './harness.ts';

/** What may move on a page at most, as browsers sum it up. */
export const LIMIT = 0.01;
export const YEAR = 'snapshot=cs-science-engineering-2023';

/** The app, opened so that what moves is summed up, for the tests of one file. */
export function serveWatched(): {
  readonly open: (width: number) => Promise<Page>;
  readonly home: () => string;
} {
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
  return { open: (width) => openWatched(browser, width), home: () => server.url };
}

/** A page that sums up what moved on it. */
async function openWatched(browser: Browser, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: width < 700 ? 844 : 900 } });
  await page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      // Also what follows a change of a control at once.
      for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
      document.documentElement.dataset['shift'] = String(sum);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return page;
}

/** Waits until every figure and the summary are drawn, and the frame after that is painted. */
export async function settle(page: Page): Promise<void> {
  await page.locator('.summary').waitFor();
  await page.locator('figure.placeholder, .grid[aria-busy="true"]').nth(0).waitFor({ state: 'detached' });
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}

export async function readShift(page: Page): Promise<number> {
  return Number((await page.locator('html').getAttribute('data-shift')) ?? 0);
}
