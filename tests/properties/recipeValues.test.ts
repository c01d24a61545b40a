import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRecipeJson } from '../../src/ingest/recipes/recipeFile.ts';
import { canonicalJson } from '../../src/kernel/canonicalJson.ts';
import type { ColumnRole, LabelMeaning, Recipe } from '../../src/kernel/recipe.ts';
import { toCubeCsv } from '../../src/snapshot/toCubeCsv.ts';
import { toSnapshotJson } from '../../src/snapshot/toSnapshotJson.ts';
import { keepVersion, toUsedRecord } from '../../src/workspace/keepVersion.ts';
import { ingestText, madeUp } from '../unit/ingest/realFile.ts';

const headers = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo'];
const ROWS = 6;
/** Every value says which column it stands in, and is found again wherever it went. */
const valueOf = (column: number, row: number): string => `v${headers[column]}${row % 3}q`;
const text = [
  headers.join(','),
  ...Array.from({ length: ROWS }, (_, row) => headers.map((_h, c) => valueOf(c, row)).join(',')),
].join('\n');

const inUse: readonly ColumnRole[] = [
  { kind: 'characteristic', characteristic: 'ethnicity' },
  { kind: 'grade' },
  { kind: 'breakdown' },
];
const notStored: readonly ColumnRole[] = [{ kind: 'leave-out' }, { kind: 'person' }];
const roles = fc.tuple(
  fc.constantFrom(...inUse),
  ...Array.from({ length: headers.length - 1 }, () => fc.constantFrom(...inUse.slice(2), ...notStored)),
);
const meaning = fc.constantFrom<LabelMeaning>(
  { kind: 'undeclared' },
  { kind: 'unknown' },
  { kind: 'unknown-grade' },
  { kind: 'set-aside' },
  { kind: 'own-group', broad: '' },
);
const place = fc.record({ column: fc.nat(headers.length - 1), row: fc.nat(2) });
const labels = fc.array(fc.record({ place, meaning }), { maxLength: 12 });
const joins = fc.array(place, { maxLength: 4 });
const ladderOf = fc.option(fc.nat(headers.length - 1), { nil: undefined });

/** What a person had chosen while every column was in use, and the roles it ended with. */
const chosen = fc
  .tuple(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), roles, labels, joins, ladderOf)
  .map(([order, kinds, picked, joined, own]): Recipe => {
    const header = (column: number): string => headers[column] ?? '';
    return {
      version: 1,
      reading: {},
      shape: 'people',
      columns: headers.map((name, c) => ({
        header: name,
        role: kinds[order[c] ?? 0] ?? { kind: 'leave-out' },
      })),
      labels: picked.map(({ place: { column, row }, meaning: means }) => ({
        column: header(column),
        label: valueOf(column, row),
        meaning: means,
      })),
      joins: joined.map(({ column, row }) => ({
        column: header(column),
        label: valueOf(column, row),
        as: valueOf(column, row + 1),
      })),
      ...(own === undefined
        ? {}
        : {
            ladder: 'own',
            ownLadder: {
              kind: 'own' as const,
              column: header(own),
              rungs: [0, 1, 2].map((row) => ({ label: valueOf(own, row), order: row + 1 })),
            },
          }),
      reference: { kind: 'date', date: '2026-03-31' },
      wording: 'staff',
    };
  });

function isUsed({ columns }: Recipe, name: string): boolean {
  const kind = columns.find(({ header }) => header === name)?.role.kind;
  return kind !== 'leave-out' && kind !== 'person';
}

/** Everything of an import that is stored or can be saved as a file. */
async function toStoredText(recipe: Recipe): Promise<string> {
  const result = await ingestText(text, { recipe, provenance: madeUp });
  const at = '2026-04-01T09:00:00.000Z';
  const held = { id: 'f', recipe: { ...recipe, wording: 'people' as const }, at };
  return [
    toRecipeJson({ name: 'Return', recipe: result.recipe, at }),
    canonicalJson(keepVersion('f', { recipe: result.recipe, at }, held)),
    canonicalJson([toUsedRecord({ ...held, earlier: [held] })]),
    ...result.snapshots.flatMap((snapshot) => [
      canonicalJson(toSnapshotJson(snapshot)),
      toCubeCsv(snapshot.content),
    ]),
  ].join('\n');
}

describe('what is stored of an import', () => {
  it('holds no value of a column that is left out or names persons, whatever was chosen in it before', async () => {
    await fc.assert(
      fc.asyncProperty(chosen, async (recipe) => {
        const stored = await toStoredText(recipe);
        for (const header of headers.filter((one) => !isUsed(recipe, one)))
          expect(stored).not.toContain(`v${header}`);
      }),
      { seed: 2026, numRuns: 150 },
    );
  });

  it('holds every choice for a column in use', async () => {
    await fc.assert(
      fc.asyncProperty(chosen, async (recipe) => {
        const stored = await toStoredText(recipe);
        const choices = [...recipe.labels, ...(recipe.joins ?? [])];
        for (const { label } of choices.filter(({ column }) => isUsed(recipe, column)))
          expect(stored).toContain(label);
      }),
      { seed: 2026, numRuns: 60 },
    );
  });
});
