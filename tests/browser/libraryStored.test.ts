import { describe, expect, it } from 'vitest';
import type { StoredJson } from './library/storedJson.ts';
import { readDatabaseFixture, serveLibraryPage } from './library/serveLibraryPage.ts';

const pages = serveLibraryPage();

describe('a library as it was stored', () => {
  it.each([
    [1, '8 deleted-for-good'],
    [2000, '8 deleted'],
  ])('in form %d opens with every snapshot, policy and line of its log', async (form, lastLine) => {
    const page = await pages.open();
    const old = readDatabaseFixture(form);
    const stored: StoredJson = JSON.parse(old);
    const found = await page.evaluate(async (json) => {
      const { library } = globalThis;
      await library.writeStoredJson(library.toDatabaseName(), JSON.parse(json));
      const { snapshots, series, policies, broken } = await library.readLibrary();
      const { log } = await library.readLibraryState();
      const opened = await Promise.all(snapshots.map(({ id }) => library.readSnapshot(id)));
      return {
        state: library.readStoreState().kind,
        hashes: Object.fromEntries(snapshots.map(({ id, contentHash }) => [id, contentHash])),
        cells: opened.map((one) => (one?.content.kind === 'counts' ? one.content.cells.counts.length : -1)),
        series: series.length,
        policies: [...policies.keys()],
        log: log.map(({ seq, what }) => `${seq} ${what}`),
        broken,
      };
    }, old);
    const records = (name: string) => stored.stores.find((store) => store.name === name)?.records ?? [];
    expect(found.hashes).toEqual(
      Object.fromEntries(records('snapshots').map(({ key, value }) => [key, hashOf(value)])),
    );
    expect(found.state).toBe('disk');
    expect(found.cells.filter((cells) => cells > 0).length).toBeGreaterThan(5);
    expect(found.series).toBe(records('series').length);
    expect(found.policies).toEqual(records('policies').map(({ key }) => key));
    expect(found.log).toEqual([
      ...[1, 2, 3, 4, 5].map((seq) => `${seq} imported`),
      '6 policy-changed',
      '7 policy-changed',
      lastLine,
    ]);
    expect(found.broken).toEqual([]);
  });

  it('goes on from there: the next line follows, and a restart finds the same', async () => {
    const page = await pages.open();
    await page.evaluate(async (json) => {
      const { library } = globalThis;
      await library.writeStoredJson(library.toDatabaseName(), JSON.parse(json));
      const { snapshots } = await library.readLibrary();
      await library.deleteSnapshots([snapshots[0]?.id ?? ''], '2026-11-20T09:00:00.000Z');
    }, readDatabaseFixture(1));
    const again = await pages.open(page.context());
    const found = await again.evaluate(async () => {
      const { log, bin } = await globalThis.library.readLibraryState();
      return { last: log.at(-1), bin };
    });
    expect(found.last).toMatchObject({ seq: 9, what: 'deleted', undo: [{ kind: 'hold' }] });
    expect(found.bin).toHaveLength(1);
  });
});

describe('a workspace file', () => {
  it('saved, opened in an empty browser and saved again has the same bytes', async () => {
    const save = async (): Promise<string> => {
      const bytes = new Uint8Array(await (await globalThis.library.buildWorkspaceFile()).file.arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    };
    for (const seed of [21, 22, 23]) {
      const first = await pages.open();
      await first.evaluate((one) => globalThis.library.fillLibrary(one), seed);
      const file = await first.evaluate(save);
      const empty = await pages.open();
      const found = await empty.evaluate(async (base64) => {
        const { library } = globalThis;
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const prepared = await library.prepareMerge(new Blob([bytes]));
        if (prepared.kind === 'error') return prepared.error;
        await library.saveMerge(prepared.value, new Map(), '2027-01-01T09:00:00.000Z');
        return prepared.value.opened.issues;
      }, file);
      expect(found).toEqual([]);
      expect(await empty.evaluate(save)).toBe(file);
    }
  });
});

function hashOf(record: unknown): unknown {
  return typeof record === 'object' && record !== null ? Reflect.get(record, 'contentHash') : undefined;
}
