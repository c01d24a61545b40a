import { readFileSync } from 'node:fs';
import path from 'node:path';
import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readCatalogueCopy, readCatalogueKeys } from '../../../src/io/catalogueCopy.ts';
import { forgetMemory } from '../../../src/io/openStore.ts';
import { catalogueQuery, type HeldCatalogue } from '../../../src/queries/catalogueQuery.ts';
import { snapshotQuery } from '../../../src/queries/snapshotQuery.ts';

const folder = path.resolve(import.meta.dirname, '../../../public/catalogue');
const good = readFileSync(path.join(folder, 'datapackage.json'), 'utf8');
const { resources } = JSON.parse(good);
const first = resources[0];

/** What the server answers by file name: a text, nothing (404), or a broken line. */
let served: (name: string) => string | undefined;

beforeEach(() => {
  forgetMemory();
  served = (name) => readFileSync(path.join(folder, name), 'utf8');
  vi.stubGlobal('fetch', (url: URL) => {
    const name = url.pathname.split('/').at(-1) ?? '';
    const text = served(name);
    if (text === undefined) return Promise.reject(new TypeError('no network'));
    const type = name.endsWith('.json') ? 'application/json' : 'text/csv';
    return Promise.resolve(new Response(text, { headers: { 'content-type': type } }));
  });
});

async function open(): Promise<HeldCatalogue> {
  const catalogue = await new QueryClient().fetchQuery({ ...catalogueQuery, retry: false });
  // Copies are kept without anybody waiting for them.
  await vi.waitFor(async () => expect(await readCatalogueCopy('datapackage.json')).toBeDefined());
  return catalogue;
}

async function openCells(id: string): Promise<string> {
  const client = new QueryClient();
  const snapshot = await client.fetchQuery({ ...snapshotQuery(client, id), retry: false });
  return snapshot.id;
}

const idOf = (resource: { 'dashboard:snapshot': { id: string } }): string =>
  resource['dashboard:snapshot'].id;

describe('the published catalogue', () => {
  it('without a network comes from the copy, cells that were looked at included, and says so', async () => {
    await open();
    await openCells(idOf(first));
    const hash = first.hash.replace('sha256:', '');
    await vi.waitFor(async () => expect([...(await readCatalogueKeys())]).toContain(hash));
    served = () => undefined;
    const { entries, issues } = await open();
    expect(entries).toHaveLength(resources.length);
    expect(issues).toEqual([{ code: 'resource-missing', resource: 'datapackage.json', found: 'network' }]);
    expect(await openCells(idOf(first))).toBe(idOf(first));
    await expect(openCells(idOf(resources[1]))).rejects.toThrow(/network/);
  });

  it.each(['{', '{"resources":[{}]}', '<html>sign in</html>'])(
    'broken (%s) never replaces the good copy',
    async (broken) => {
      await open();
      served = () => broken;
      const { entries, issues } = await open();
      expect(entries).toHaveLength(resources.length);
      expect(issues.length).toBeGreaterThan(0);
      expect(new TextDecoder().decode(await readCatalogueCopy('datapackage.json'))).toBe(good);
    },
  );

  it('cells that are not those that were published are neither shown nor kept', async () => {
    await open();
    const real = served;
    served = (name) => (name.endsWith('.csv') ? `${real(name)} ` : real(name));
    await expect(openCells(idOf(first))).rejects.toThrow(/resource-changed/);
    expect([...(await readCatalogueKeys())]).toEqual(['datapackage.json']);
  });

  it('with a snapshot that changed under its id keeps the one it has, and says so', async () => {
    await open();
    await openCells(idOf(first));
    const hash = first.hash.replace('sha256:', '');
    await vi.waitFor(async () => expect([...(await readCatalogueKeys())]).toContain(hash));
    const real = served;
    served = (name) => (name.endsWith('.json') ? good.replace(hash, 'f'.repeat(64)) : real(name));
    const { entries, issues } = await open();
    expect(entries[0]?.sha256).toBe(hash);
    expect(issues).toEqual([{ code: 'resource-changed', resource: first.path }]);
    expect(new TextDecoder().decode(await readCatalogueCopy('datapackage.json'))).toBe(good);
  });
});
