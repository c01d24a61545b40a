import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, serveDist } from './harness.ts';

const LIMIT = 0.01;
const YEAR = 'snapshot=cs-science-engineering-2023';

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

describe('nothing moves under the eyes of who reads', () => {
  it.each(['representation', 'overview', 'trends'])(
    'on %s, neither on a cold load nor with another snapshot or other groups',
    async (screen) => {
      const page = await openWatched(1360);
      let stood = '';
      const seen = async (address: string): Promise<number> => {
        await page.goto(`${server.url}#/${screen}?${address}`);
        await page.locator('.grid').waitFor();
        await expect.poll(() => page.locator('.grid').innerText()).not.toBe(stood);
        await settle(page);
        stood = await page.locator('.grid').innerText();
        return readShift(page);
      };
      expect(await seen(YEAR)).toBeLessThan(LIMIT);
      expect(await seen('snapshot=cs-science-engineering-2022')).toBeLessThan(LIMIT);
      expect(await seen('snapshot=cs-science-engineering-2022&groups=white-and-all-other')).toBeLessThan(
        LIMIT,
      );
      // The measure itself: what is pushed down counts.
      await page.locator('main').evaluate((main) => void (main.style.marginTop = '300px'));
      await expect.poll(() => readShift(page), { timeout: 20_000 }).toBeGreaterThan(LIMIT);
      await page.close();
    },
  );

  it('on a cold load of every screen of figures in a narrow window, and of those with lists of their own', async () => {
    const others = [`departments?snapshot=cs-departments-2023`, 'incidents?series=illustrative-incidents'];
    const screens = 'overview representation progression declaration'.split(' ');
    const addresses = [...screens.map((screen) => `${screen}?${YEAR}`), ...others];
    for (const [width, shown] of [
      [390, addresses],
      [1360, others],
    ] as const)
      for (const address of shown) {
        const page = await openWatched(width);
        await page.goto(`${server.url}#/${address}`);
        await settle(page);
        expect(await readShift(page), `${address} at ${width} px`).toBeLessThan(LIMIT);
        await page.close();
      }
  });

  it('with the next department in a narrow window, however long its name', async () => {
    const page = await openWatched(390);
    await page.goto(`${server.url}#/representation?snapshot=cs-departments-2023`);
    await settle(page);
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    const list = page.getByLabel('Parent department', { exact: true });
    const top = () => list.evaluate((element) => element.getBoundingClientRect().top);
    await settle(page);
    const [stood, before] = [await top(), await readShift(page)];
    for (const place of [1, 2, 3, 4, 12]) {
      await list.selectOption({ index: place });
      await settle(page);
      expect(await top()).toBe(stood);
    }
    expect(await readShift(page)).toBe(before);
    await page.close();
  });
});

/** A page that sums up what moved on it. */
async function openWatched(width: number): Promise<Page> {
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
async function settle(page: Page): Promise<void> {
  await page.locator('.summary').waitFor();
  await page.locator('figure.placeholder, .grid[aria-busy="true"]').nth(0).waitFor({ state: 'detached' });
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}

async function readShift(page: Page): Promise<number> {
  return Number((await page.locator('html').getAttribute('data-shift')) ?? 0);
}
