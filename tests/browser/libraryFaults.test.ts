import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { serveLibraryPage } from './library/serveLibraryPage.ts';

const pages = serveLibraryPage();
const NOW = '2026-12-01T09:00:00.000Z';

/** Imports snapshots of 350 cells, a year apart, and gives their ids. */
function fill(page: Page, ids: readonly string[]): Promise<void> {
  return page.evaluate(
    async ([wanted, at]) => {
      const { library } = globalThis;
      for (const [nth, id] of wanted.entries())
        await library.saveImport(
          library.buildSeries('s'),
          [library.buildCube({ id, series: 's', date: `20${10 + nth}-03-31`, cells: 350, seed: nth + 1 })],
          at,
        );
    },
    [ids, NOW] as const,
  );
}

/** What the page finds when it opens the library. */
function look(page: Page) {
  return page.evaluate(async () => {
    const { library } = globalThis;
    const held = await library
      .readLibrary()
      .catch((cause: unknown) => (cause instanceof library.Fault ? cause.fault : 'another'));
    return {
      state: library.readStoreState().kind,
      held: typeof held === 'string' ? held : held.snapshots.map(({ id }) => id),
      broken: typeof held === 'string' ? [] : held.broken,
    };
  });
}

/** Changes the database behind the back of the library. */
function tamper(page: Page, store: string, key: string, what: 'delete' | 'change' | 'spoil'): Promise<void> {
  return page.evaluate(
    async ([name, id, how]) => {
      const { library } = globalThis;
      await library.closeDatabase();
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(library.toDatabaseName());
        opening.onsuccess = () => resolve(opening.result);
      });
      await new Promise((resolve) => {
        const writing = database.transaction(name, 'readwrite');
        const store = writing.objectStore(name);
        writing.oncomplete = resolve;
        const reading = store.get(id);
        reading.onsuccess = () => {
          if (how === 'delete') store.delete(id);
          if (how === 'spoil') store.put({ id, nothing: true });
          if (how !== 'change') return;
          reading.result.snapshot.content.cells.counts[3] += 1;
          store.put(reading.result);
        };
      });
      database.close();
    },
    [store, key, what] as const,
  );
}

describe('a disk that is full', () => {
  it('says so, keeps what was confirmed and nothing of the import', async () => {
    const page = await pages.open();
    // Before the first write: the browser remembers for a while how much is left.
    const session = await page.context().newCDPSession(page);
    const origin = await page.evaluate(() => location.origin);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 });
    await fill(page, ['a']);
    const fault = await page.evaluate(async (at) => {
      const { library } = globalThis;
      const wishes = ['big-1', 'big-2'].map((id, nth) => ({
        id,
        series: 's',
        date: `202${nth}-03-31`,
        cells: 50_000,
      }));
      return library.saveImport(library.buildSeries('s'), wishes.map(library.buildCube), at).then(
        () => 'saved',
        (cause: unknown) => (cause instanceof library.Fault ? cause.fault : 'another'),
      );
    }, NOW);
    expect(fault).toBe('storage-full');
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    expect(await look(page)).toEqual({ state: 'disk', held: ['a'], broken: [] });
  });
});

describe('a browser that gives no storage', () => {
  it.each(['SecurityError', 'InvalidStateError'])(
    'holds the library in memory and says so: %s',
    async (name) => {
      const page = await pages.open(undefined, async (fresh) => {
        await fresh.addInitScript((fault) => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('not here', fault);
          };
        }, name);
      });
      await fill(page, ['a', 'b']);
      expect(await look(page)).toEqual({ state: 'memory', held: ['a', 'b'], broken: [] });
      const bytes = await page.evaluate(
        async () => (await globalThis.library.buildWorkspaceFile()).file.size,
      );
      expect(bytes).toBeGreaterThan(1000);
    },
  );
});

describe('a database that is half deleted', () => {
  it('without a store says so, exports what is sound and is made whole again', async () => {
    const page = await pages.open();
    await fill(page, ['a', 'b']);
    await page.evaluate(async () => {
      const { library } = globalThis;
      await library.closeDatabase();
      await new Promise((resolve) => {
        const opening = indexedDB.open(library.toDatabaseName(), 2001);
        opening.onupgradeneeded = () => opening.result.deleteObjectStore('summaries');
        opening.onsuccess = () => {
          opening.result.close();
          resolve(undefined);
        };
      });
    });
    expect(await look(page)).toEqual({ state: 'damaged', held: 'storage-damaged', broken: [] });
    const found = await page.evaluate(async (at) => {
      const { library } = globalThis;
      const inspection = await library.inspectLibrary();
      const file = await library.buildSoundFile(inspection);
      await library.repairLibrary(inspection, at);
      return { states: inspection.snapshots.map(({ state }) => state), size: file.size };
    }, NOW);
    expect(found.states).toEqual(['unlisted', 'unlisted']);
    expect(found.size).toBeGreaterThan(1000);
    expect(await look(page)).toEqual({ state: 'disk', held: ['a', 'b'], broken: [] });
  });

  it('without cells, with cells nobody lists, and with a spoiled record names each and saves the rest', async () => {
    const page = await pages.open();
    await fill(page, ['a', 'b', 'c', 'd', 'e']);
    await tamper(page, 'snapshots', 'a', 'delete');
    await tamper(page, 'summaries', 'b', 'delete');
    await tamper(page, 'snapshots', 'c', 'change');
    await tamper(page, 'snapshots', 'd', 'spoil');
    const { state, broken } = await look(page);
    expect(state).toBe('damaged');
    expect(broken).toEqual(['a', 'b']);
    const found = await page.evaluate(async (at) => {
      const { library } = globalThis;
      const opened = await library.readSnapshot('c').then(
        () => 'opened',
        (cause: unknown) => (cause instanceof library.Fault ? cause.fault : 'another'),
      );
      const inspection = await library.inspectLibrary();
      const file = await library.buildSoundFile(inspection);
      await library.repairLibrary(inspection, at);
      return {
        opened,
        states: inspection.snapshots.map(({ id, state: is }) => `${id} ${is}`),
        size: file.size,
      };
    }, NOW);
    expect(found.opened).toBe('storage-damaged');
    expect(found.states).toEqual(['b unlisted', 'c changed', 'd changed', 'e sound', 'a missing']);
    expect(await look(page)).toEqual({ state: 'disk', held: ['b', 'e'], broken: [] });
  });

  it('with a record in its log that is none cannot show its history until it is repaired', async () => {
    const page = await pages.open();
    await fill(page, ['a']);
    const found = await page.evaluate(async (at) => {
      const { library } = globalThis;
      await library.closeDatabase();
      await new Promise((resolve) => {
        const opening = indexedDB.open(library.toDatabaseName());
        opening.onsuccess = () => {
          const writing = opening.result.transaction('log', 'readwrite');
          writing.objectStore('log').put({ seq: 'spoiled' });
          writing.oncomplete = () => {
            opening.result.close();
            resolve(undefined);
          };
        };
      });
      const before = await library.readLibraryState().then(
        () => 'read',
        (cause: unknown) => (cause instanceof library.Fault ? cause.fault : 'another'),
      );
      const inspection = await library.inspectLibrary();
      await library.repairLibrary(inspection, at);
      const { log } = await library.readLibraryState();
      return { before, unreadable: inspection.unreadable, log: log.map(({ what }) => what) };
    }, NOW);
    expect(found).toEqual({
      before: 'storage-damaged',
      unreadable: [{ store: 'log', key: 'spoiled' }],
      log: ['imported', 'repaired'],
    });
  });

  it('that is gone altogether is missed', async () => {
    const page = await pages.open();
    await fill(page, ['a']);
    await page.evaluate(() => globalThis.library.deleteDatabase());
    expect(await look(page)).toEqual({ state: 'cleared', held: [], broken: [] });
  });

  it('that only its copy is left of is brought back', async () => {
    const page = await pages.open();
    await fill(page, ['a', 'b']);
    const back = await page.evaluate(async (at) => {
      const { library } = globalThis;
      // Gone for good is gone from the copy too.
      await library.deleteForGood(['a'], [], at);
      await library.closeDatabase();
      await new Promise((resolve) => {
        indexedDB.deleteDatabase(library.toDatabaseName()).onsuccess = resolve;
      });
      const { snapshots } = await library.readLibrary();
      const opened = await library.readSnapshot('b');
      const { log } = await library.readLibraryState();
      return {
        isSame: opened !== undefined && library.contentHash(opened) === snapshots[0]?.contentHash,
        log: log.map(({ what, about }) => [what, ...about]),
      };
    }, NOW);
    expect(await look(page)).toEqual({ state: 'restored', held: ['b'], broken: [] });
    expect(back).toEqual({
      isSame: true,
      log: [
        ['imported', 'b'],
        ['deleted-for-good', 'a'],
      ],
    });
  });

  it('whose copy is behind is copied as a whole at the next write', async () => {
    const page = await pages.open();
    await fill(page, ['a']);
    await page.evaluate(async (at) => {
      const { library } = globalThis;
      // A write that a version without copies made.
      await library.diskStore.write(['bin', 'settings'], async (writing) => {
        await writing.put('bin', { id: 'a', at });
        await writing.put('settings', { name: 'writes', value: '7' });
      });
      await library.restoreSnapshots(['a'], at);
      await library.deleteSnapshots(['a'], at);
      await library.closeDatabase();
      await new Promise((resolve) => {
        indexedDB.deleteDatabase(library.toDatabaseName()).onsuccess = resolve;
      });
    }, NOW);
    const bin = await page.evaluate(async () => (await globalThis.library.readLibraryState()).bin);
    expect(bin).toEqual([{ id: 'a', at: NOW }]);
  });

  it('of a later form is left alone', async () => {
    const page = await pages.open();
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open(globalThis.library.toDatabaseName(), 3000);
          opening.onupgradeneeded = () => opening.result.createObjectStore('later');
          opening.onsuccess = () => {
            opening.result.close();
            resolve(undefined);
          };
        }),
    );
    expect(await look(page)).toEqual({ state: 'newer', held: 'storage-newer', broken: [] });
    const version = await page.evaluate(async () => (await indexedDB.databases())[0]?.version);
    expect(version).toBe(3000);
  });
});

describe('deleting everything', () => {
  it('leaves no database and no trace', async () => {
    const page = await pages.open();
    await fill(page, ['a']);
    const left = await page.evaluate(async () => {
      await globalThis.library.deleteEverything();
      return {
        databases: (await indexedDB.databases()).length,
        buckets: await globalThis.library.hasBucket('library-copy'),
        texts: localStorage.length,
      };
    });
    expect(left).toEqual({ databases: 0, buckets: false, texts: 0 });
    expect(await look(page)).toEqual({ state: 'disk', held: [], broken: [] });
  });
});
