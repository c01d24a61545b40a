import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { changeWords } from '../../../../src/app/import/changeWords.ts';
import { filterLabels, toFacetChoices } from '../../../../src/app/import/labelFacets.ts';
import { ETHNIC_CHOICES } from '../../../../src/app/import/labelMeanings.ts';
import type { LabelPreview } from '../../../../src/kernel/importPreview.ts';
import type { Recipe } from '../../../../src/kernel/recipe.ts';
import { openImport, readAccount } from './importHarness.tsx';

vi.mock('../../../../src/workers/import.ts?worker&inline', async () => ({
  default: (await import('./workersInPlace.ts')).ImportInPlace,
}));
vi.mock('../../../../src/workers/hash.ts?worker&inline', async () => ({
  default: (await import('./workersInPlace.ts')).HashInPlace,
}));
vi.mock('../../../../src/io/recipes.ts', () => ({ readRecipes: vi.fn(async () => []) }));

const groups = ['White', 'Asian', 'Black', 'Mixed', 'Other', 'Asain', 'Qqx', 'Zzv'];
const text = ['Grade,Ethnic group,Headcount', ...groups.map((group, at) => `EO,${group},${10 + at}`)].join(
  '\n',
);

async function toGroups(): Promise<ReturnType<typeof openImport>> {
  const page = openImport();
  await page.choose(text);
  await screen.findByText(/8 rows of data/);
  await page.press('Continue to columns');
  await page.press('Confirm and continue to groups and grades');
  await screen.findByRole('heading', { name: 'Ethnic groups' });
  return page;
}

const rowOf = (label: string): HTMLElement =>
  screen.getByLabelText(`${label} counts as`).closest('tr') ?? document.body;

describe('two thousand labels of a breakdown', { timeout: 60_000 }, () => {
  it('are listed a page at a time, found by their words, and each is given a meaning', async () => {
    const page = openImport();
    const rows = Array.from({ length: 2000 }, (_, n) =>
      [
        `Directorate of unit ${n + 1},White,${10 + n}`,
        `Directorate of unit ${n + 1},Asian,${5 + (n % 7)}`,
      ].join('\n'),
    );
    await page.choose(['Department,Ethnic group,Headcount', ...rows].join('\n'));
    await screen.findByText(/4,000 rows of data/, {}, { timeout: 20_000 });
    await page.press('Continue to columns');
    await page.press('Confirm and continue to groups and grades');
    await page.user.click(await screen.findByText(/^Department: 2,000/));
    const table = screen.getByRole('table', { name: 'Labels of Department and what they count as' });
    const countRows = (): number => within(table).getAllByRole('row').length - 1;
    expect(countRows()).toBe(25);
    await page.press(/^Show 25 more/);
    expect(countRows()).toBe(50);
    expect(document.activeElement).toBe(within(table).getAllByRole('combobox')[25]);
    await page.user.type(
      screen.getAllByLabelText('Labels with this in them').at(-1) as HTMLElement,
      'unit 1999',
    );
    await waitFor(() => expect(countRows()).toBe(1));
    await page.user.selectOptions(
      screen.getByLabelText('Directorate of unit 1999 counts as'),
      'Set these rows aside',
    );
    await waitFor(() => expect(readAccount('Set aside, with a reason')).toBe('2'));
  });
});

describe('the labels of a file', { timeout: 30_000 }, () => {
  it('are named after the classification that their set is, which can be changed', async () => {
    const page = await toGroups();
    expect(screen.getByText(/5 of 8 values matched the groups of ONS 2011, 5\+1\./)).toBeTruthy();
    expect(screen.getByText(/No label tells Chinese apart/)).toBeTruthy();
    await page.user.selectOptions(screen.getByLabelText('Classification'), 'ONS 2001, 5+1');
    expect(await screen.findByText(/5 of 8 values matched the groups of ONS 2001, 5\+1\./)).toBeTruthy();
  });

  it('are answered by what they resemble, and each answer is taken back', async () => {
    const page = await toGroups();
    await page.user.click(within(rowOf('Asain')).getByRole('button', { name: /^Asian/ }));
    await waitFor(() => expect(readAccount('Used')).toBe('6'));
    expect(document.activeElement).toBe(screen.getByLabelText('Asain counts as'));
    await page.user.click(await within(rowOf('Asain')).findByRole('button', { name: /^Take it back/ }));
    await waitFor(() => expect(readAccount('Used')).toBe('5'));
    expect(within(rowOf('Asain')).getByText('Needs a choice')).toBeTruthy();
  });

  it('are answered all at once by facet, and undone in one press', async () => {
    const page = await toGroups();
    const [show] = screen.getAllByLabelText('Show');
    if (show === undefined) throw new Error('no facets');
    await page.user.selectOptions(show, 'Needs a choice: 3 values, 3 rows');
    expect(screen.queryByLabelText('White counts as')).toBeNull();
    await page.user.selectOptions(screen.getByLabelText('Count all 3 shown as'), 'Set these rows aside');
    await page.press('Apply to all 3');
    await waitFor(() => expect(readAccount('Set aside, with a reason')).toBe('3'));
    expect(
      screen.getByText('Last choice: what \u2018Asain\u2019, \u2018Qqx\u2019 and \u2018Zzv\u2019 count as.'),
    ).toBeTruthy();
    await page.press('Undo the last choice');
    await waitFor(() => expect(readAccount('Waiting for a choice')).toBe('3'));
    expect(screen.getByRole('button', { name: 'Undo the last choice' })).toHaveProperty('disabled', true);
  });

  it('take the closest of every one that resembles something', async () => {
    const page = await toGroups();
    await page.press(/^Take the closest/);
    await waitFor(() => expect(readAccount('Used')).not.toBe('5'));
    expect(within(rowOf('Asain')).getByText('Your choice')).toBeTruthy();
  });
});

describe('the facets of labels', () => {
  const label = (name: string, rows: number, change: Partial<LabelPreview>): LabelPreview => ({
    dimension: 'ethnicity',
    column: 'Group',
    label: name,
    rows,
    by: 'codebook',
    proposals: [],
    ...change,
  });
  const labels = [
    label('White', 70, { meaning: { kind: 'group', standard: 'white' } }),
    label('Irish', 5, { meaning: { kind: 'group', standard: 'white-irish' }, by: 'recipe' }),
    label('PNS', 9, { meaning: { kind: 'undeclared' } }),
    label('OTH2', 1, { by: 'waits' }),
  ];

  it('count values and rows, and leave out those that nothing is in', () => {
    expect(toFacetChoices(labels, ETHNIC_CHOICES).map(({ text: words }) => words)).toEqual([
      'All: 4 values, 85 rows',
      'Needs a choice: 1 value, 1 row',
      'Your choice: 1 value, 5 rows',
      'Matched: 2 values, 79 rows',
      'White: 2 values, 75 rows',
      'Counted otherwise: 1 value, 9 rows',
    ]);
  });

  it('are narrowed by a text', () => {
    expect(filterLabels(labels, ETHNIC_CHOICES, 'as:White', 'iri').map(({ label: name }) => name)).toEqual([
      'Irish',
    ]);
    expect(filterLabels(labels, ETHNIC_CHOICES, 'by:waits', 'iri')).toEqual([]);
  });
});

describe('the last choice in words', () => {
  const recipe: Recipe = {
    version: 1,
    reading: {},
    shape: 'people',
    columns: [],
    labels: [],
    wording: 'staff',
  };

  it('names what was changed', () => {
    expect(changeWords(recipe, { ...recipe, ladder: 'police', dayFirst: true })).toBe(
      'Last choice: the ladder of grades and whether the day or the month comes first.',
    );
    const many = ['a', 'b', 'c', ''].map(
      (name) => ({ column: 'x', label: name, meaning: { kind: 'unknown' } }) as const,
    );
    expect(changeWords(recipe, { ...recipe, labels: many })).toBe('Last choice: what 4 labels count as.');
    expect(changeWords({ ...recipe, labels: many }, { ...recipe, labels: many.slice(0, 3) })).toBe(
      'Last choice: what (blank) counts as.',
    );
  });
});
