import { screen, waitFor, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readRecipes } from '../../../../src/io/recipes.ts';
import { saveException } from '../../../../src/io/saveException.ts';
import { saveImport } from '../../../../src/io/saveImport.ts';
import { copyFrom, select } from '../../ui/clipboard.ts';
import { buildWorkbook } from './buildWorkbook.ts';
import { openImport, readAccount } from './importHarness.tsx';

vi.mock('../../../../src/workers/import.ts?worker&inline', async () => ({
  default: (await import('./workersInPlace.ts')).ImportInPlace,
}));
vi.mock('../../../../src/workers/hash.ts?worker&inline', async () => ({
  default: (await import('./workersInPlace.ts')).HashInPlace,
}));
vi.mock('../../../../src/io/saveImport.ts', () => ({ saveImport: vi.fn() }));
vi.mock('../../../../src/io/saveException.ts', () => ({ saveException: vi.fn() }));
vi.mock('../../../../src/io/recipes.ts', () => ({ readRecipes: vi.fn(async () => []) }));

const text = `Staff ID,Grade,Ethnic group,Department
1,EO,White,Dept for Education
2,,Asian,Home Office
3,HEO,Black,Department for Education
4,SEO,White,Home Office
`;

async function sayMadeUp({ user }: ReturnType<typeof openImport>): Promise<void> {
  await user.click(screen.getByRole('radio', { name: /^Made up|^Illustrative/ }));
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'A list');
  await user.type(screen.getByRole('textbox', { name: /stands for/i }), 'tests');
}

async function toGroups(page: ReturnType<typeof openImport>): Promise<void> {
  await page.press('Continue to columns');
  await page.press('Confirm and continue to groups and grades');
}

beforeEach(() => {
  vi.mocked(saveException).mockReset();
  vi.mocked(readRecipes).mockResolvedValue([]);
  // jsdom's dialogs do not open by themselves.
  HTMLDialogElement.prototype.showModal = function open(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

describe('the doors of the import', { timeout: 30_000 }, () => {
  it('take what was copied from a spreadsheet', async () => {
    const page = openImport();
    await page.press('Paste from a spreadsheet');
    screen.getByRole('textbox', { name: /Cells copied/ }).focus();
    await page.user.paste('Grade\tEthnic group\tHeadcount\nEO\tWhite\t20\nEO\tAsian\t7\n');
    await page.press('Import what was pasted');
    expect(await screen.findByText(/2 rows of data.*separated by tabs/)).toBeTruthy();
  });

  it('take a sheet of a workbook, and ask which', async () => {
    const page = openImport();
    await page.choose(
      new Uint8Array(readFileSync('fixtures/import/ILLUSTRATIVE_two_sheets.xlsx')),
      'ILLUSTRATIVE_two_sheets.xlsx',
    );
    await page.press(/^Staff, 2025/);
    expect(await screen.findByText(/3 rows of data/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'ILLUSTRATIVE_two_sheets (Staff, 2025).csv' })).toBeTruthy();
  });

  it('take a sheet of a workbook whose notes say that it is made up as illustrative only', async () => {
    const page = openImport();
    const table = [
      ['Grade', 'Ethnicity', 'Headcount'],
      ['EO', 'White', '60'],
      ['EO', 'Asian', '12'],
    ];
    await page.choose(
      buildWorkbook({ Notes: [['This workbook holds dummy data for training']], Staff: table }),
      'staff.xlsx',
    );
    await page.press(/^Staff/);
    await screen.findByText(/2 rows of data/);
    await page.press('Continue to columns');
    await page.press('Confirm and continue to groups and grades');
    await page.press('Continue to provenance');
    expect(await screen.findByText(/can only be illustrative. Found in: sheet Notes/)).toBeTruthy();
    expect(screen.getByRole('radio', { name: /^Real figures/ })).toHaveProperty('disabled', true);
  });

  it('take several files, one after another', async () => {
    const page = openImport();
    const input = screen.getByLabelText(/Choose a file/, { selector: 'input' });
    await page.user.upload(input, [new File([text], 'one.csv'), new File([text], 'two.csv')]);
    expect(await screen.findByText('Next, once this one is saved: two.csv.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'one.csv' })).toBeTruthy();
  });
});

describe('the depth of the import', { timeout: 30_000 }, () => {
  it('joins names that look alike when told to, and parts them again', async () => {
    const page = openImport();
    await page.choose(text);
    await screen.findByText(/4 rows of data/);
    await toGroups(page);
    await page.press('Count as Department for Education');
    await page.press('Count Department for Education apart again');
    expect(await screen.findByRole('button', { name: 'Count as Department for Education' })).toBeTruthy();
  });

  it('takes a label of a breakdown for a total, or leaves its rows out, when told to', async () => {
    const page = openImport();
    const parts = ['HR,White,50', 'HR,Asian,13', 'IT,White,51', 'IT,Asian,12', 'of which: Payroll,White,5'];
    await page.choose(['Department,Ethnic group,Headcount', ...parts, 'The business,White,101'].join('\n'));
    await screen.findByText(/6 rows of data/);
    await toGroups(page);
    await page.user.click(screen.getByText('Department: 4 labels'));
    const labels = within(screen.getByRole('group', { name: /^Labels of Department/ }));
    await page.user.selectOptions(labels.getByLabelText('The business counts as'), 'total');
    await waitFor(() => expect(readAccount(/^Totals/)).toBe('1'));
    await page.user.selectOptions(labels.getByLabelText('of which: Payroll counts as'), 'set-aside');
    await waitFor(() => expect(readAccount('Set aside, with a reason')).toBe('1'));
    expect(screen.getByText('Department: 4 labels, of which 1 is a total and 1 is set aside')).toBeTruthy();
    expect(readAccount('Used')).toBe('4');
  });

  it('keeps the notes that say whom a file leaves out, as a person has them', async () => {
    const page = openImport();
    const source = 'Source: payroll';
    await page.choose(`${text}\nNote: excludes agency staff\n${source}\n`);
    await page.user.click(await screen.findByText('2 lines kept; 1 of them says whom the file leaves out'));
    expect(screen.getByRole('checkbox', { name: /agency staff/ })).toHaveProperty('checked', true);
    await page.user.click(screen.getByRole('checkbox', { name: source }));
    expect(await screen.findByText('2 lines kept; 2 of them say whom the file leaves out')).toBeTruthy();
  });

  it('puts the grades on a ladder of the user\u2019s own', async () => {
    const page = openImport();
    await page.choose(text.replaceAll('SEO', 'Fellow'));
    await screen.findByText(/4 rows of data/);
    await toGroups(page);
    await page.user.selectOptions(screen.getByLabelText('Ladder of grades'), 'own');
    const order = await screen.findByRole('group', { name: /^Order of the grades/ });
    await page.press('Move Fellow up');
    await waitFor(() => expect(within(order).getAllByRole('listitem')).toHaveLength(3));
  });

  it('corrects a row set aside, counts it, and lets the others be taken along after a question', async () => {
    const page = openImport();
    await page.choose(text);
    await screen.findByText(/4 rows of data/);
    await toGroups(page);
    await page.press('Continue to provenance');
    await sayMadeUp(page);
    await page.press('Continue to check and save');
    const rows = await screen.findByRole('table', { name: /^Rows set aside/ });
    const cell = within(rows).getByRole('cell', { name: 'Asian' });
    const planned = within(screen.getByRole('table', { name: 'What will be saved' })).getAllByRole('cell')[0];
    for (const how of ['copy', 'cut', 'dragStart'] as const) {
      select(cell);
      const [plain = ''] = copyFrom(cell, how).held.values();
      expect(plain).toMatch(
        /^PERSONAL, holds people, unprotected: .*Asian\nPERSONAL: rows set aside from workforce\.csv/,
      );
      select(planned ?? cell);
      expect([...copyFrom(planned ?? cell, how).held.values()][0]).toBe('unprotected, not for publication');
    }
    document.getSelection()?.removeAllRanges();
    await page.press('Save the rows set aside as a file');
    expect(saveException).not.toHaveBeenCalled();
    await page.press('Save the file');
    await vi.waitFor(() =>
      expect(vi.mocked(saveException).mock.calls[0]?.[0].name).toBe('PERSONAL_rows_set_aside_workforce.csv'),
    );
    await page.press('Correct line 3');
    const fields = within(screen.getByRole('group', { name: 'Line 3' }));
    await page.user.type(fields.getByLabelText('Grade'), 'EO');
    await page.press('Use the corrected row');
    await waitFor(() => expect(readAccount(/^Used|^Counted|used/i)).toMatch(/^4/));
    expect(saveImport).not.toHaveBeenCalled();
  });

  it('offers the recipe kept for these columns, and says what changed', async () => {
    const recipe = {
      version: 1,
      reading: {},
      shape: 'people',
      columns: ['Staff ID', 'Grade', 'Ethnic group', 'Site'].map((header) => ({
        header,
        role: { kind: header === 'Grade' ? ('grade' as const) : ('leave-out' as const) },
      })),
      labels: [],
      wording: 'colleagues',
    } as const;
    vi.mocked(readRecipes).mockResolvedValue([
      { id: 'f', recipe, at: '2025-04-01T09:00:00.000Z', name: 'Staff list' },
    ]);
    const page = openImport();
    await page.choose(text);
    expect(
      await screen.findByText(/New since then, and left out at first: Department.*Gone since then: Site/),
    ).toBeTruthy();
    await page.press('Use this recipe');
    expect(await screen.findByText(/4 rows of data/)).toBeTruthy();
  });

  it('offers earlier versions of a recipe, each with its date and name', async () => {
    const recipe = {
      version: 1,
      reading: {},
      shape: 'people',
      columns: ['Staff ID', 'Grade', 'Ethnic group', 'Department'].map((header) => ({
        header,
        role: { kind: header === 'Ethnic group' ? ('breakdown' as const) : ('leave-out' as const) },
      })),
      labels: [],
      wording: 'staff',
    } as const;
    const before = { recipe: { ...recipe, shape: 'headcounts' as const }, at: '2024-04-01T09:00:00.000Z' };
    vi.mocked(readRecipes).mockResolvedValue([
      { id: 'f', recipe, at: '2025-04-01T09:00:00.000Z', name: 'Staff list', earlier: [before] },
    ]);
    const page = openImport();
    await page.choose(text);
    await page.user.selectOptions(await screen.findByLabelText('Version'), '1 April 2024: without a name');
    await page.press('Use this recipe');
    expect(await screen.findByText(/The recipe is in use/)).toBeTruthy();
    await page.press('Continue to columns');
    expect(screen.getByLabelText('What the file holds')).toHaveProperty('value', 'headcounts');
  });

  it('reads the file again at every change, and as it was detected at a press', async () => {
    const page = openImport();
    await page.choose(text);
    await screen.findByText(/4 rows of data.*separated by commas/);
    await page.press('Change how the file is read');
    await page.user.selectOptions(screen.getByLabelText('Cells are separated by'), 'semicolons');
    await screen.findByText(/separated by semicolons/);
    const box = screen.getByRole('table', { name: /^First rows/ });
    await waitFor(() => expect(within(box).queryByRole('columnheader', { name: 'Grade' })).toBeNull());
    await page.press('Read it as it was detected');
    expect(await screen.findByText(/4 rows of data.*separated by commas/)).toBeTruthy();
  });

  it('asks which of several tables is imported, and reads the other at once', async () => {
    const page = openImport();
    const table = (title: string, n: number): string =>
      `${title}\nGrade,Ethnic group,Headcount\nEO,White,${n}\nEO,Asian,7\nHEO,White,12\nHEO,Asian,9\n`;
    await page.choose(`${table('Table 1: 2025', 20)}\n${table('Table 2: 2026', 31)}`);
    const picker = await screen.findByLabelText('Table');
    await page.user.selectOptions(picker, '2: Table 2: 2026 (4 rows)');
    const box = screen.getByRole('table', { name: /^First rows/ });
    expect(await within(box).findByRole('cell', { name: '31' })).toBeTruthy();
  });
});
