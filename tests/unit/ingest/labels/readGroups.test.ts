import { describe, expect, it } from 'vitest';
import type { GroupsReading } from '../../../../src/kernel/groupsReading.ts';
import type { Recipe } from '../../../../src/kernel/recipe.ts';
import { ingestText, madeUp } from '../realFile.ts';

const table = (groups: readonly string[]): string =>
  ['Ethnicity,Headcount', ...groups.map((group, at) => `${group},${10 + at}`)].join('\n');
const broad = ['Asian', 'Black', 'Mixed', 'White', 'Other'];

async function read(groups: readonly string[], change: Partial<Recipe> = {}) {
  const first = await ingestText(table(groups), { provenance: madeUp });
  const last = await ingestText(table(groups), {
    provenance: madeUp,
    recipe: { ...first.recipe, ...change },
  });
  const reading: GroupsReading | undefined = last.preview?.groups;
  if (reading === undefined) throw new Error('no reading of the groups');
  return { reading, snapshot: last.snapshots[0] };
}

describe('the set of groups in a file', () => {
  it('decides whether any other ethnic group is Other, or one part of it', async () => {
    const standardsOf = async (groups: readonly string[]) => {
      const { reading, snapshot } = await read(groups);
      const meanings = snapshot?.mapping.meanings.get('ethnicity') ?? [];
      return [
        reading.classification,
        meanings.map((one) => (one.kind === 'group' ? one.standard : one.kind)),
      ];
    };
    expect(await standardsOf(['Asian', 'Black', 'Mixed', 'White', 'Any other ethnic group'])).toEqual([
      '5B',
      ['other', 'asian', 'black', 'mixed', 'white'],
    ]);
    const told = await standardsOf(['Indian', 'Any other ethnic group', 'Arab', 'White British']);
    expect(told[1]).toContain('other-any');
  });

  it('decides the classification, and says what it cannot tell', async () => {
    const { reading, snapshot } = await read(broad);
    expect(reading.classification).toBe('5B');
    expect(reading.classifications).toContain('5A');
    expect(reading.doubts).toContainEqual({ kind: 'chinese-not-apart' });
    expect(reading.codes).toBeUndefined();
    expect(snapshot?.mapping.classification).toBe('5B');
  });

  it('says that Chinese stands apart where it is a sixth group', async () => {
    const { reading } = await read([...broad, 'Chinese']);
    expect(reading.doubts).toContainEqual({ kind: 'chinese-apart' });
  });

  it('is read in the classification that the person chooses', async () => {
    const { reading, snapshot } = await read(broad, { classification: '5A' });
    expect(reading.classification).toBe('5A');
    expect(snapshot?.mapping.classification).toBe('5A');
  });

  it('keeps what was inferred where the recipe names no classification that exists', async () => {
    expect((await read(broad, { classification: 'no such' })).reading.classification).toBe('5B');
  });

  it('has no classification where every group is the file\u2019s own', async () => {
    const own = (label: string) =>
      ({ column: 'Ethnicity', label, meaning: { kind: 'own-group', broad: 'asian' } }) as const;
    const { reading, snapshot } = await read(['Qqx', 'Zzv'], { labels: [own('Qqx'), own('Zzv')] });
    expect(reading).toMatchObject({ classification: 'own', classifications: [] });
    expect(snapshot?.mapping.classification).toBe('own');
  });
});

describe('codes in a file', () => {
  it('are read in the scheme that alone holds them, and the others are offered', async () => {
    const { reading } = await read(['A', 'B', 'C', 'H', 'N', 'Z', '99']);
    expect(reading.codes).toMatchObject({ scheme: 'nhs' });
    expect(reading.codes?.reasons).toContainEqual(expect.objectContaining({ kind: 'only-here' }));
  });

  it('are read in another scheme when the person says so', async () => {
    const codes = ['W1', 'W2', 'A1', 'B1', 'M1', 'O9'];
    const first = await read(codes);
    expect(first.reading.codes?.schemes).toContain('nhs');
    const { reading } = await read(codes, { scheme: 'police-16+1' });
    expect(reading.codes).toMatchObject({ scheme: 'police-16+1', reasons: [] });
  });
});
