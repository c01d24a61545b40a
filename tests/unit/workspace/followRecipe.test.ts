import { describe, expect, it } from 'vitest';
import { toSeriesId } from '../../../src/kernel/ids.ts';
import type { Recipe } from '../../../src/kernel/recipe.ts';
import { changeMeanings, listMeanings } from '../../../src/workspace/changeMeanings.ts';
import { followRecipe, toCorrectedLabels } from '../../../src/workspace/followRecipe.ts';
import type { StoredSummary } from '../../../src/workspace/records.ts';
import { snapshotOf } from './headlineSnapshots.ts';
import { line, state, summary } from './sample.ts';

/** A listed snapshot as an import with a recipe leaves it. */
function imported(
  id: string,
  { importedAt, series, supersedes }: { importedAt: string; series: string; supersedes?: string },
): StoredSummary {
  const one = summary(id, '2025-03-31', supersedes);
  const { provenance } = one.summary;
  const record = { fileName: 'f', sha256: 'h', recipeFingerprint: 'form', rowsRead: 1, rowsSetAside: 0 };
  return {
    ...one,
    series,
    summary: { ...one.summary, provenance: { ...provenance, record: { ...record, importedAt } } },
  };
}

const series = ['old', 'new'].map((id) => ({
  id: toSeriesId(id),
  kind: 'real' as const,
  title: id,
  policy: { kind: 'unprotected' as const },
  wording: 'staff' as const,
  origin: 'user' as const,
}));
const kept = { id: 'form', at: '2026-01-01T00:00:00.000Z' };
const early = imported('early', { importedAt: '2025-01-01T00:00:00.000Z', series: 'old' });
const late = imported('late', { importedAt: '2026-01-01T00:00:00.000Z', series: 'new' });
const fixed = imported('fixed', {
  importedAt: '2026-01-01T00:00:00.000Z',
  series: 'new',
  supersedes: 'late',
});
const remap = { ...line(1, 'remapped', ['fixed']), at: '2026-02-01T00:00:00.000Z' };

describe('a kept recipe', () => {
  it('knows the series of the file that came last with it', () => {
    expect(followRecipe(kept, state({ series, summaries: [late, early] })).series).toBe('new');
    expect(followRecipe(kept, state({ series, summaries: [early] })).series).toBe('old');
    expect(followRecipe({ ...kept, id: 'another' }, state({ series, summaries: [late] })).series).toBe(
      undefined,
    );
  });

  it('hears of what was corrected since it was kept, and of nothing before, undone or deleted', () => {
    const summaries = [early, late, fixed];
    const hears = (change: Parameters<typeof state>[0], at = kept.at) =>
      followRecipe({ ...kept, at }, state({ series, summaries, log: [remap], ...change })).remapped;
    expect(hears({})).toEqual([{ before: 'late', after: 'fixed' }]);
    expect(hears({}, '2026-03-01T00:00:00.000Z')).toEqual([]);
    expect(hears({ bin: [{ id: 'fixed', at: '2026-02-02T00:00:00.000Z' }] })).toEqual([]);
    expect(hears({ summaries: [early, fixed] })).toEqual([]);
  });
});

describe('the labels of a correction', () => {
  const before = snapshotOf([['Asian', 'AO', 5]]);
  const [dimension] = listMeanings(before);
  if (dimension === undefined) throw new Error('no dimension with meanings');
  const [, ...others] = dimension.meanings;
  const after = {
    ...before,
    mapping: changeMeanings(before.mapping, {
      ...dimension,
      meanings: [{ kind: 'group', standard: 'other' }, ...others],
    }),
  };
  const recipe: Recipe = {
    version: 1,
    reading: {},
    shape: 'headcounts',
    columns: [{ header: 'Ethnicity', role: { kind: 'characteristic', characteristic: 'ethnicity' } }],
    labels: [],
    wording: 'staff',
  };
  const changed = { label: 'Asian', meaning: { kind: 'group', standard: 'other' } };

  it('are those alone that mean something else now, under the header of their column', () => {
    expect(toCorrectedLabels(recipe, before, after)).toEqual([{ column: 'Ethnicity', ...changed }]);
    expect(toCorrectedLabels(recipe, before, before)).toEqual([]);
  });

  it('are headers where the file is wide', () => {
    const wide: Recipe = {
      ...recipe,
      columns: [{ header: 'Asian', role: { kind: 'group-count', label: 'Asian' } }],
    };
    expect(toCorrectedLabels(wide, before, after)).toEqual([{ column: '*', ...changed }]);
  });
});
