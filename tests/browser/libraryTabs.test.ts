import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { serveLibraryPage } from './library/serveLibraryPage.ts';

const pages = serveLibraryPage();

function importOne(page: Page, id: string, date: string): Promise<void> {
  return page.evaluate(
    async ([one, day]) => {
      const { library } = globalThis;
      const snapshot = library.buildCube({ id: one, series: 's', date: day, cells: 20_000 });
      await library.saveImport(library.buildSeries('s'), [snapshot], '2026-12-01T09:00:00.000Z');
    },
    [id, date] as const,
  );
}

function listIds(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await globalThis.library.readLibrary()).snapshots.map(({ id }) => id));
}

describe('two tabs', () => {
  it('an import in one is told to the other', async () => {
    const one = await pages.open();
    const other = await pages.open(one.context());
    const told = other.evaluate(
      () => new Promise((resolve) => globalThis.library.watchOtherTabs(() => resolve('told'))),
    );
    await importOne(one, 'a', '2025-03-31');
    expect(await told).toBe('told');
    expect(await listIds(other)).toEqual(['a']);
  });

  it.each([true, false])('two imports at once both land, with locks: %s', async (locks) => {
    const one = await pages.open();
    const other = await pages.open(one.context());
    if (!locks)
      for (const page of [one, other])
        await page.evaluate(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
    const ids = Array.from({ length: 6 }, (_, nth) => nth);
    await Promise.all(ids.map((nth) => importOne(nth % 2 === 0 ? one : other, `i${nth}`, `202${nth}-03-31`)));
    expect(await listIds(one)).toEqual(ids.map((nth) => `i${nth}`));
    const { log } = await one.evaluate(() => globalThis.library.readLibraryState());
    expect(log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('a newer version in one closes the library in the other, which says so and changes nothing', async () => {
    const old = await pages.open();
    await importOne(old, 'a', '2025-03-31');
    const newer = await pages.open(old.context());
    await newer.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open(globalThis.library.toDatabaseName(), 3000);
          opening.onupgradeneeded = () => opening.result.createObjectStore('later');
          opening.onblocked = () => reject(new Error('held up by the other tab'));
          opening.onsuccess = () => {
            opening.result.close();
            resolve(undefined);
          };
        }),
    );
    expect(await old.evaluate(() => globalThis.library.readStoreState().kind)).toBe('newer');
    await expect(importOne(old, 'b', '2026-03-31')).rejects.toThrow(/storage-newer/);
    const kept = await newer.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open(globalThis.library.toDatabaseName());
          opening.onsuccess = () => {
            const counting = opening.result.transaction('snapshots').objectStore('snapshots').count();
            counting.onsuccess = () => resolve(counting.result);
          };
        }),
    );
    expect(kept).toBe(1);
  });

  it('deleting everything in one leaves the other working and empty', async () => {
    const one = await pages.open();
    await importOne(one, 'a', '2025-03-31');
    const other = await pages.open(one.context());
    expect(await listIds(other)).toEqual(['a']);
    await one.evaluate(() => globalThis.library.deleteEverything());
    expect(await listIds(other)).toEqual([]);
    await importOne(other, 'b', '2026-03-31');
    expect(await listIds(one)).toEqual(['b']);
  });
});
