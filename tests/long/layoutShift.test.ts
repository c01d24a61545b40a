import { describe, expect, it } from 'vitest';
import { LIMIT, readShift, settle, serveWatched, YEAR } from '../browser/watchedShift.ts';

const watched = serveWatched();

describe('nothing moves under the eyes of who reads', () => {
  it('on a cold load of every screen of figures in a narrow window, and of those with lists of their own', async () => {
    const others = [`departments?snapshot=cs-departments-2023`, 'incidents?series=illustrative-incidents'];
    const screens = 'overview representation progression declaration'.split(' ');
    const addresses = [...screens.map((screen) => `${screen}?${YEAR}`), ...others];
    for (const [width, shown] of [
      [390, addresses],
      [1360, others],
    ] as const)
      for (const address of shown) {
        const page = await watched.open(width);
        await page.goto(`${watched.home()}#/${address}`);
        await settle(page);
        expect(await readShift(page), `${address} at ${width} px`).toBeLessThan(LIMIT);
        await page.close();
      }
  });
});
