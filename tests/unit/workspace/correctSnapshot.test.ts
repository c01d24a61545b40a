import { describe, expect, it } from 'vitest';
import type { ProvenanceClaim } from '../../../src/kernel/provenance.ts';
import {
  findCorrected,
  remapSnapshot,
  restateSnapshot,
  toCorrection,
} from '../../../src/workspace/correctSnapshot.ts';
import { isSound, toStored, toStoredSummary } from '../../../src/workspace/sealSnapshot.ts';
import { buildCube } from '../../browser/library/buildCube.ts';
import { NOW } from './sample.ts';

const old = buildCube({ id: 'old', series: 's', date: '2025-03-31', cells: 70 });
const fresh = buildCube({ id: 'fresh', series: 's', date: '2025-03-31', cells: 70, seed: 2 });
const illustrative: ProvenanceClaim = {
  kind: 'illustrative',
  title: 'An example',
  standsFor: 'a department',
};
const real: ProvenanceClaim = {
  kind: 'real',
  title: 'Staff in post',
  publisher: 'A publisher',
  owner: 'A team',
  standing: 'management-information',
  reference: { kind: 'date', date: '2025-03-31' },
};

describe('a correction', () => {
  it('is what stands at the same place of the same series, and says so in its lineage', () => {
    const held = [toStoredSummary(toStored(old))];
    expect(findCorrected(fresh, held)?.id).toBe('old');
    expect(
      findCorrected({ ...fresh, reference: { kind: 'date', date: '2026-03-31' } }, held),
    ).toBeUndefined();
    const corrected = toCorrection(fresh, { id: 'old' });
    expect(corrected.supersedes).toBe('old');
    expect(corrected.provenance.lineage.at(-1)).toEqual({ operation: 'corrected', from: ['old'] });
  });

  it('of the mapping keeps the numbers', () => {
    const meanings = new Map([
      ...old.mapping.meanings,
      ['grade', Array(7).fill({ kind: 'unknown-grade' })] as const,
    ]);
    const remapped = remapSnapshot(old, { ...old.mapping, meanings }, 'new');
    expect(remapped).toMatchObject({ id: 'new', supersedes: 'old', content: old.content });
    expect(() => remapSnapshot(old, { meanings: new Map([['grade', []]]) }, 'new')).toThrow(/do not fit/);
  });
});

describe('stating the provenance again', () => {
  const to = (claim: ProvenanceClaim, reason = '', name?: string) =>
    restateSnapshot(old, { claim, at: NOW, reason, ...(name === undefined ? {} : { name }) }, 'new');

  it('supersedes, and keeps what was noted at import', () => {
    const stated = to({ ...real, title: 'Another title' });
    expect(stated).toMatchObject({ kind: 'ok', value: { title: 'Another title', supersedes: 'old' } });
    expect(stated.kind === 'ok' && stated.value.provenance.record).toEqual(old.provenance.record);
  });

  it('goes down to illustrative with a reason, and the record says what it was', () => {
    expect(to(illustrative)).toEqual({
      kind: 'error',
      error: [{ code: 'provenance-missing', field: 'reason' }],
    });
    const down = to(illustrative, 'It was a training file');
    expect(down).toMatchObject({
      value: { provenance: { kind: 'illustrative', correction: { from: 'real' } } },
    });
  });

  it('goes up to real once, with a reason and a name, and never against a lock', () => {
    const made = to(illustrative, 'A mistake');
    if (made.kind === 'error') throw new Error('not made');
    const { correction: _, ...provenance } = made.value.provenance;
    const fromStart = { ...made.value, provenance };
    const up = { claim: real, at: NOW, reason: 'Chosen by mistake', name: 'A. Person' };
    expect(restateSnapshot(fromStart, { ...up, name: '' }, 'x')).toMatchObject({
      error: [{ field: 'name' }],
    });
    expect(restateSnapshot(fromStart, up, 'x')).toMatchObject({
      value: { provenance: { correction: { from: 'illustrative', name: 'A. Person' } } },
    });
    expect(restateSnapshot(made.value, up, 'x')).toMatchObject({
      error: [{ code: 'provenance-already-corrected' }],
    });
    const lock = { kind: 'telling-word', found: 'dummy', where: 'title' } as const;
    const locked = { ...fromStart, provenance: { ...provenance, lock } };
    expect(restateSnapshot(locked, up, 'x')).toMatchObject({ error: [{ code: 'provenance-locked' }] });
  });
});

describe('the seal', () => {
  it('breaks with any change of any part', () => {
    const stored = toStored(old);
    expect(isSound(stored)).toBe(true);
    for (const changed of [
      { ...old, title: 'x' },
      { ...old, wording: 'members' as const },
      { ...old, mapping: { ...old.mapping, ladder: 'x' } },
      { ...old, content: fresh.content },
      { ...old, id: fresh.id },
    ])
      expect(isSound({ ...stored, snapshot: changed })).toBe(false);
  });
});
