import { describe, expect, it } from 'vitest';
import type { ImportRecord, Provenance } from '../../../src/kernel/provenance.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';
import { compareKinds } from '../../../src/workspace/compareKinds.ts';
import { buildCube } from '../../browser/library/buildCube.ts';
import { NOW } from './sample.ts';

const table = buildCube({ id: 'one', series: 's', date: '2025-03-31', cells: 70 });
const others = buildCube({ id: 'two', series: 's', date: '2025-03-31', cells: 70, seed: 2 });
const lock = { kind: 'telling-word', found: 'dummy', where: 'notes' } as const;
const correction = { from: 'real', at: NOW, reason: 'For training' } as const;

const bytes = (sha256: string): ImportRecord => ({
  fileName: 'staff.csv',
  sha256,
  importedAt: NOW,
  recipeFingerprint: '',
  rowsRead: 70,
  rowsSetAside: 0,
});

function real(from: Snapshot, file: string): Snapshot {
  return { ...from, provenance: { ...from.provenance, record: bytes(file) } };
}

function illustrative(
  from: Snapshot,
  file: string,
  more: Pick<Provenance, 'lock' | 'correction'> = {},
): Snapshot {
  const provenance: Provenance = {
    kind: 'illustrative',
    sources: [{ title: 'An example', standsFor: 'a department' }],
    caveats: [],
    handling: 'none',
    finality: 'final',
    lineage: [],
    record: bytes(file),
    ...more,
  };
  return { ...from, title: 'An example', provenance };
}

const asBefore = { held: { id: 'one', series: 's' } };

describe('figures about to be saved beside what is held', () => {
  it('cannot be real where another file held as illustrative has the same table', () => {
    const held = illustrative(table, 'a');
    const locked = { lock: { kind: 'held-table', title: 'An example' } };
    expect(compareKinds(real(table, 'b'), held)).toEqual(locked);
    expect(compareKinds(real(table, 'a'), illustrative(table, 'a', { lock }))).toEqual(locked);
    expect(compareKinds(real(others, 'b'), held)).toEqual({});
  });

  it('need a reason where the same file was entered as the other kind and nothing in it said so', () => {
    expect(compareKinds(real(table, 'a'), illustrative(table, 'a'))).toMatchObject(asBefore);
    expect(compareKinds(illustrative(table, 'a'), real(table, 'a'))).toMatchObject(asBefore);
    // Another table of the same file, or the same one read in another way.
    expect(compareKinds(illustrative(others, 'a'), real(table, 'a'))).toMatchObject(asBefore);
  });

  it('need a reason to be illustrative where their table is or was held as real', () => {
    expect(compareKinds(illustrative(table, 'b'), real(table, 'a'))).toMatchObject(asBefore);
    expect(compareKinds(illustrative(table, 'b'), illustrative(table, 'a', { correction }))).toMatchObject(
      asBefore,
    );
    expect(compareKinds(illustrative(others, 'b'), real(table, 'a'))).toEqual({});
  });

  it('may be real again, with a reason, after a correction to illustrative', () => {
    expect(compareKinds(real(table, 'a'), illustrative(table, 'a', { correction }))).toMatchObject(asBefore);
  });

  it('take over what locks the same table', () => {
    expect(compareKinds(illustrative(table, 'b'), illustrative(table, 'a', { lock }))).toEqual({ lock });
    expect(compareKinds(illustrative(table, 'b'), illustrative(table, 'a'))).toEqual({});
    expect(compareKinds(real(table, 'b'), real(table, 'a'))).toEqual({});
  });
});
