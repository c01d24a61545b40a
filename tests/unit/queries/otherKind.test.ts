import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { Provenance } from '../../../src/kernel/provenance.ts';
import { storedQuery } from '../../../src/queries/libraryQuery.ts';
import { findOtherKind } from '../../../src/queries/otherKind.ts';
import { snapshotQuery } from '../../../src/queries/snapshotQuery.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';
import { toStored, toStoredSummary } from '../../../src/workspace/sealSnapshot.ts';
import { buildCube } from '../../browser/library/buildCube.ts';

const lock = { kind: 'telling-word', found: 'dummy', where: 'notes' } as const;
const table = (id: string): Snapshot => buildCube({ id, series: `of-${id}`, date: '2025-03-31', cells: 70 });

function illustrative(id: string, more: Pick<Provenance, 'lock'> = {}): Snapshot {
  const { provenance, ...rest } = table(id);
  const { caveats, handling, finality, lineage } = provenance;
  return {
    ...rest,
    title: `Example ${id}`,
    provenance: {
      kind: 'illustrative',
      sources: [{ title: `Example ${id}`, standsFor: 'a department' }],
      caveats,
      handling,
      finality,
      lineage,
      ...more,
    },
  };
}

/** A client that has read a library which holds these, some of them in the bin. */
function holding(held: readonly Snapshot[], binned: readonly string[] = []): QueryClient {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(storedQuery.queryKey, {
    series: [],
    snapshots: held.map((one) => toStoredSummary(toStored(one))),
    bin: binned.map((id) => ({ id, at: '2025-04-01T00:00:00.000Z' })),
    policies: new Map(),
    settings: new Map(),
    broken: [],
  });
  for (const one of held) client.setQueryData(snapshotQuery(client, one.id).queryKey, one);
  return client;
}

describe('what the library knows against the kind of an import', () => {
  it('keeps a lock and that the table was real, where different sets say so', async () => {
    const client = holding([illustrative('a', { lock }), table('b')]);
    expect(await findOtherKind(client, [illustrative('fresh')])).toMatchObject({ lock, held: { id: 'b' } });
  });

  it('holds a lock from the bin, and lets go of a mere choice there', async () => {
    const fresh = [table('fresh')];
    expect(await findOtherKind(holding([illustrative('a', { lock })], ['a']), fresh)).toMatchObject({
      lock: { kind: 'held-table', title: 'Example a' },
    });
    expect(await findOtherKind(holding([illustrative('a')], ['a']), fresh)).toEqual({});
    expect(await findOtherKind(holding([illustrative('a')]), fresh)).toMatchObject({
      lock: { kind: 'held-table' },
    });
  });

  it('remembers from the bin that a table was real', async () => {
    expect(await findOtherKind(holding([table('b')], ['b']), [illustrative('fresh')])).toMatchObject({
      held: { id: 'b' },
    });
  });

  it('has nothing against another table', async () => {
    const other = buildCube({ id: 'x', series: 's', date: '2025-03-31', cells: 70, seed: 2 });
    expect(await findOtherKind(holding([illustrative('a', { lock })]), [other])).toEqual({});
  });
});
