import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../../src/kernel/recipe.ts';
import { keepVersion } from '../../../src/workspace/keepVersion.ts';
import type { RecipeVersion, StoredRecipe } from '../../../src/workspace/records.ts';

const recipe: Recipe = {
  version: 1,
  reading: {},
  shape: 'people',
  columns: [{ header: 'Grade', role: { kind: 'grade' } }],
  labels: [],
  wording: 'staff',
};
const made = (day: number, change: Partial<Recipe> = {}, name = 'Return'): RecipeVersion => ({
  recipe: { ...recipe, ...change },
  at: `2026-04-${String(day).padStart(2, '0')}T09:00:00.000Z`,
  name,
});

describe('a recipe that is kept again', () => {
  it('has no earlier version at first, and none where only the date of the file is another', () => {
    const first = keepVersion('f', made(1), undefined);
    expect(first).toEqual({ id: 'f', ...made(1) });
    const second = keepVersion('f', made(2, { reference: { kind: 'date', date: '2026-03-31' } }), first);
    expect(second.earlier).toBeUndefined();
    expect(second.at).toBe(made(2).at);
  });

  it('keeps what it was before where its choices or its name changed, the latest first', () => {
    const first = keepVersion('f', made(1), undefined);
    const second = keepVersion('f', made(2, { ladder: 'police' }), first);
    const third = keepVersion('f', made(3, { ladder: 'police' }, 'Force return'), second);
    expect(third.name).toBe('Force return');
    expect(third.earlier?.map(({ at }) => at)).toEqual([made(2).at, made(1).at]);
    expect(third.earlier?.[1]?.recipe).toEqual(recipe);
  });

  it('holds no label of a column that was left out after it was chosen, nor of a person, in any version', () => {
    const label = (column: string) =>
      ({ column, label: 'Jane Doe', meaning: { kind: 'set-aside' } }) as const;
    const leftOut: Partial<Recipe> = {
      columns: [
        ...recipe.columns,
        { header: 'Name', role: { kind: 'leave-out' } },
        { header: 'Manager', role: { kind: 'person' } },
      ],
      labels: [label('Name'), label('Manager'), { ...label('Grade'), label: 'EO' }],
      joins: [{ column: 'Name', label: 'Jane Doe', as: 'J. Doe' }],
      ladder: 'own',
      ownLadder: { kind: 'own', column: 'Name', rungs: [{ label: 'Jane Doe', order: 1 }] },
    };
    const before = { id: 'f', ...made(1, leftOut, 'Before'), earlier: [made(0, leftOut, 'Long before')] };
    const kept = keepVersion('f', made(2, leftOut), before);
    expect(kept.earlier).toHaveLength(2);
    expect(JSON.stringify(kept)).not.toMatch(/Doe/);
    expect(kept.recipe.labels).toEqual([{ ...label('Grade'), label: 'EO' }]);
  });

  it('keeps ten versions in all', () => {
    let held: StoredRecipe | undefined;
    for (let day = 1; day <= 20; day += 1) held = keepVersion('f', made(day, { ladder: `${day}` }), held);
    expect(held?.earlier).toHaveLength(9);
    expect(held?.earlier?.[0]?.at).toBe(made(19).at);
  });
});
