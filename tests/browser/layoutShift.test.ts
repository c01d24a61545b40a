import { describe, expect, it } from 'vitest';
import { LIMIT, readShift, settle, serveWatched, YEAR } from './watchedShift.ts';

const watched = serveWatched();

describe('nothing moves under the eyes of who reads', () => {
  it.each(['representation', 'overview', 'trends'])(
    'on %s, neither on a cold load nor with another snapshot or other groups',
    async (screen) => {
      const page = await watched.open(1360);
      let stood = '';
      const seen = async (address: string): Promise<number> => {
        await page.goto(`${watched.home()}#/${screen}?${address}`);
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

  it('with the next department in a narrow window, however long its name', async () => {
    const page = await watched.open(390);
    await page.goto(`${watched.home()}#/representation?snapshot=cs-departments-2023`);
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
