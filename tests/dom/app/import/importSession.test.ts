import { describe, expect, it } from 'vitest';
import {
  EMPTY_SESSION,
  withFile,
  withLabel,
  withoutLabel,
  withReading,
  withRecipe,
  withRole,
} from '../../../../src/app/import/importSession.ts';
import { toChoices } from '../../../../src/app/import/toChoices.ts';
import type { Recipe } from '../../../../src/kernel/recipe.ts';

const recipe: Recipe = {
  version: 1,
  reading: {},
  shape: 'people',
  columns: [
    { header: 'Name', role: { kind: 'leave-out' } },
    { header: 'Name', role: { kind: 'leave-out' } },
  ],
  labels: [],
  wording: 'staff',
};
const file = new File(['x'], 'a.csv');

describe('an import as one value', () => {
  it('keeps what the guess asked once a recipe is handed back', () => {
    const asked = [
      { kind: 'keep-only', column: 'Status', values: [], proposed: ['In post'] },
      { kind: 'duplicates', rows: 2 },
    ] as const;
    const edited = withRecipe(EMPTY_SESSION, recipe, asked);
    expect(edited.asked).toEqual([asked[0]]);
    expect(withRecipe(edited, recipe, []).asked).toEqual([asked[0]]);
  });

  it('forgets the columns with another file or another reading, and keeps the provenance', () => {
    const session = {
      ...withRecipe(EMPTY_SESSION, recipe, []),
      columnsConfirmed: true,
      draft: { ...EMPTY_SESSION.draft, publisher: 'X' },
    };
    for (const after of [withFile(session, file), withReading(session, { encoding: 'utf-8' })]) {
      expect(after.recipe).toBeUndefined();
      expect(after.columnsConfirmed).toBe(false);
      expect(after.draft.publisher).toBe('X');
    }
  });

  it('changes one of two columns that are called the same', () => {
    const { columns } = withRole(recipe, 1, { kind: 'grade' });
    expect(columns.map(({ role }) => role.kind)).toEqual(['leave-out', 'grade']);
  });

  it('holds one choice for a label, the last', () => {
    const once = withLabel(recipe, { column: 'Group' }, 'OTH2', { kind: 'unknown' });
    const twice = withLabel(once, { column: 'Group' }, 'OTH2', { kind: 'undeclared' });
    expect(twice.labels).toEqual([{ column: 'Group', label: 'OTH2', meaning: { kind: 'undeclared' } }]);
  });

  it('holds a choice for one of two columns that are called the same, and takes it back there alone', () => {
    const meaning = { kind: 'set-aside' } as const;
    const second = { column: 'Name', nth: 2 };
    const chosen = withLabel(recipe, second, 'Other', meaning);
    expect(chosen.labels).toEqual([{ column: 'Name', nth: 2, label: 'Other', meaning }]);
    expect(withoutLabel(chosen, { column: 'Name', nth: 1 }, 'Other')).toEqual(chosen);
    expect(withoutLabel(chosen, second, 'Other').labels).toEqual([]);
    // As recipes say it that were kept before.
    const shared = { ...recipe, labels: [{ column: 'Name', label: 'Other', meaning }] };
    expect(withoutLabel(shared, second, 'Other').labels).toEqual([
      { column: 'Name', nth: 1, label: 'Other', meaning },
    ]);
  });

  it('hands the provenance over at the last step only, so that no letter typed there starts a run', () => {
    const draft = { ...EMPTY_SESSION.draft, kind: 'illustrative', title: 'A', standsFor: 'B' } as const;
    const session = { ...withFile(EMPTY_SESSION, file), draft };
    expect(toChoices(session, 'provenance')).toEqual({ file, reading: {} });
    expect(toChoices(session, 'check')?.provenance).toMatchObject({ kind: 'illustrative', title: 'A' });
    expect(toChoices(EMPTY_SESSION, 'check')).toBeUndefined();
  });
});
