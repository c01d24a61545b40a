import { describe, expect, it } from 'vitest';
import { findRecipe } from '../../../../src/ingest/recipes/findRecipe.ts';
import { parseRecipeFile } from '../../../../src/ingest/recipes/parseRecipeFile.ts';
import { toRecipeFileName, toRecipeJson } from '../../../../src/ingest/recipes/recipeFile.ts';
import { toRecipeSource } from '../../../../src/kernel/recipeSource.ts';
import { ingestText, published } from '../realFile.ts';

const text = 'Staff ID,Grade,Ethnic group,Site\n1,EO,White,North\n2,HEO,Asian,South\n';

async function buildSaved() {
  const { recipe } = await ingestText(text, { provenance: published });
  const { snapshots } = await ingestText(text, { provenance: published, recipe });
  const provenance = snapshots[0]?.provenance;
  if (provenance === undefined) throw new Error('no snapshot');
  const dated = { ...recipe, reference: { kind: 'date', date: '2021-03-31' } as const };
  return {
    name: 'Staff list, March',
    recipe: dated,
    source: toRecipeSource(provenance),
    at: '2026-04-01T09:00:00.000Z',
  };
}

describe('a recipe file', () => {
  it('comes back as it was saved, with its source and without the date of the data', async () => {
    const saved = await buildSaved();
    const json = toRecipeJson(saved);
    expect(json).not.toContain('2021-03-31');
    const read = parseRecipeFile(json);
    if (read.kind === 'error') throw new Error(JSON.stringify(read.error));
    const { reference: _, ...recipe } = saved.recipe;
    expect(read.value).toEqual({ ...saved, recipe });
    expect(read.value.source).toMatchObject({
      publisher: 'Cabinet Office',
      standing: 'accredited-official-statistics',
    });
    const again = await ingestText(text, { provenance: published, recipe: read.value.recipe });
    expect(again.pending).toEqual([]);
    expect(again.snapshots).toHaveLength(1);
  });

  it('keeps for which of several columns of one name a choice was made', async () => {
    const saved = await buildSaved();
    const labels = [
      { column: 'Site', nth: 2, label: 'North', meaning: { kind: 'set-aside' } },
      { column: 'Site', label: 'South', meaning: { kind: 'total' } },
    ] as const;
    const joins = [{ column: 'Site', nth: 1, label: 'N', as: 'North' }];
    const read = parseRecipeFile(toRecipeJson({ ...saved, recipe: { ...saved.recipe, labels, joins } }));
    expect(read).toMatchObject({ kind: 'ok', value: { recipe: { labels, joins } } });
  });

  it('has a name that says what it is and that every file system takes', () => {
    expect(toRecipeFileName('Staff / list: März?')).toBe('RECIPE_Staff_list_Ma_rz.json');
    expect(toRecipeFileName('…')).toBe('RECIPE_unnamed.json');
  });

  it('is refused with the fields at fault where it was changed by hand, and where a later version wrote it', async () => {
    const json = toRecipeJson(await buildSaved());
    expect(parseRecipeFile('a,b\n1,2')).toEqual({ kind: 'error', error: { kind: 'no-recipe' } });
    expect(parseRecipeFile(json.replace('"version":1}', '"version":2}')).kind).toBe('error');
    const newer = JSON.stringify({ ...JSON.parse(json), version: 7 });
    expect(parseRecipeFile(newer)).toEqual({ kind: 'error', error: { kind: 'newer', found: 7 } });
    const damaged = JSON.stringify({ ...JSON.parse(json), extra: 1, name: 5 });
    expect(parseRecipeFile(damaged)).toEqual({
      kind: 'error',
      error: { kind: 'damaged', paths: ['.extra', '.name'] },
    });
    expect(parseRecipeFile(json.replace('"kind":"grade"', '"kind":"__proto__"')).kind).toBe('error');
  });
});

describe('a kept recipe', () => {
  it('is found by its header, and says what changed', async () => {
    const saved = await buildSaved();
    const other = { ...saved, at: '2025-01-01T00:00:00.000Z' };
    expect(findRecipe(['Staff ID', 'Grade', 'Ethnic group', 'Site'], [other, saved])).toEqual({
      kept: saved,
      added: [],
      missing: [],
    });
    expect(findRecipe(['Staff ID', 'Grade', 'Ethnic group', 'Building'], [saved])).toEqual({
      kept: saved,
      added: ['Building'],
      missing: ['Site'],
    });
    expect(findRecipe(['Year', 'Group', 'Count'], [saved])).toBeUndefined();
  });
});
