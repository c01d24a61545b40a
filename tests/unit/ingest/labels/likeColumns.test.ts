import { describe, expect, it } from 'vitest';
import type { IngestResult } from '../../../../src/ingest/ingest.ts';
import type { LabelChoice } from '../../../../src/kernel/recipe.ts';
import { findBreakdownLabels } from '../../../../src/queries/breakdownLabels.ts';
import { countsOf, ingestText, onlySnapshot, published, sumCells, withRoles } from '../realFile.ts';

/** Two columns called Team, of the place and of the work; 2^n people a row, so that every sum tells its rows. */
const text = [
  'Team,Team,Ethnic group,Headcount',
  'North,Policy,White,1',
  'North,Other,White,2',
  'Other,Policy,White,4',
  'Other,Other,Asian,8',
  'South,Policy,Asian,16',
  'South,Digital,White,32',
].join('\n');

async function say(labels: readonly LabelChoice[]): Promise<IngestResult> {
  const { recipe } = await ingestText(text);
  const roles = withRoles(recipe, { Team: { kind: 'breakdown' } });
  return ingestText(text, { recipe: { ...roles, labels }, provenance: published });
}

const people = (result: IngestResult): number => sumCells(countsOf(onlySnapshot(result)), () => true).people;
const leftOut = { label: 'Other', meaning: { kind: 'set-aside' } } as const;

describe('choices for one of two columns that are called the same', () => {
  it('belong to it alone', async () => {
    expect(people(await say([]))).toBe(63);
    expect(people(await say([{ column: 'Team', nth: 1, ...leftOut }]))).toBe(63 - 4 - 8);
    expect(people(await say([{ column: 'Team', nth: 2, ...leftOut }]))).toBe(63 - 2 - 8);
  });

  it('come before what was said of both', async () => {
    const kept = { label: 'Other', meaning: { kind: 'own-group', broad: 'none' } } as const;
    const both = { column: 'Team', ...leftOut };
    expect(people(await say([{ column: 'Team', nth: 1, ...kept }, both]))).toBe(63 - 2 - 8);
  });

  it('hold for both where a recipe was kept before it said which', async () => {
    expect(people(await say([{ column: 'Team', ...leftOut }]))).toBe(63 - 2 - 4 - 8);
  });

  it('are shown beside the labels of that column', async () => {
    const { preview, recipe } = await say([{ column: 'Team', nth: 2, ...leftOut }]);
    const shown = findBreakdownLabels(preview?.columns ?? [], recipe, preview?.labels ?? []).map(
      ({ column, nth, labels }) => [column, nth, labels.find(({ label }) => label === 'Other')?.by],
    );
    expect(shown).toEqual([
      ['Team', 1, 'codebook'],
      ['Team', 2, 'recipe'],
    ]);
  });
});

describe('a choice for a label', () => {
  it('does not settle a label of another column that is written alike', async () => {
    const table = [
      'Area,Team,Ethnic group,Headcount',
      ...[3, 5, 7].flatMap((n, at) => [
        `North,T${at},White,${n}`,
        `South,T${at},White,${n * 3}`,
        `Whole place,T${at},White,${n * 4}`,
      ]),
      'North,Whole place,White,15',
      'South,Whole place,White,45',
    ].join('\n');
    const { recipe } = await ingestText(table);
    const waiting = async (labels: readonly LabelChoice[]): Promise<readonly unknown[]> => {
      const { preview } = await ingestText(table, {
        recipe: {
          ...withRoles(recipe, { Area: { kind: 'breakdown' }, Team: { kind: 'breakdown' } }),
          labels,
        },
      });
      return (preview?.labels ?? [])
        .filter(({ label }) => label === 'Whole place')
        .map(({ column, by, meaning }) => [column, by, meaning?.kind]);
    };
    const asked = await waiting([]);
    const chosen = await waiting([{ column: 'Area', label: 'Whole place', meaning: { kind: 'total' } }]);
    expect(asked.length).toBeGreaterThan(0);
    expect(chosen.filter((one) => JSON.stringify(one).includes('Team'))).toEqual(
      asked.filter((one) => JSON.stringify(one).includes('Team')),
    );
  });
});
