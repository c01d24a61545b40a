import { screen, waitFor, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveImport } from '../../../../src/io/saveImport.ts';
import { canonicalJson } from '../../../../src/kernel/canonicalJson.ts';
import { sha256 } from '../../../../src/kernel/sha256.ts';
import { toSeriesId, toSnapshotId } from '../../../../src/kernel/ids.ts';
import type { Library } from '../../../../src/queries/libraryQuery.ts';
import { openImport, readAccount } from './importHarness.tsx';
import { ended } from './workersInPlace.ts';

vi.mock('../../../../src/workers/import.ts?worker&inline', async () => ({
  default: (await import('./workersInPlace.ts')).ImportInPlace,
}));
vi.mock('../../../../src/workers/hash.ts?worker&inline', async () => ({
  default: (await import('./workersInPlace.ts')).HashInPlace,
}));
vi.mock('../../../../src/io/saveImport.ts', () => ({ saveImport: vi.fn() }));

const people = readFileSync('fixtures/import/ILLUSTRATIVE_people.csv', 'utf8').replace(
  'Made-up extract for tests',
  'Extract',
);
const grades = ['Grade,Ethnicity,Headcount', 'EO,White,20', 'EO,Asian,7', 'SCS1,White,9', 'SCS1,Zork,3'].join(
  '\n',
);
const matched = grades.replace('Zork', 'Black');

/** Fills in what real figures must say. */
async function fillReal({ user }: ReturnType<typeof openImport>): Promise<void> {
  await user.click(screen.getByRole('radio', { name: /^Real figures/ }));
  await user.type(screen.getByRole('textbox', { name: 'Publisher' }), 'Department X');
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Workforce return');
  await user.type(screen.getByRole('textbox', { name: 'Owner' }), 'HR Analytics');
  await user.selectOptions(screen.getByLabelText('Standing'), 'management-information');
  await user.type(screen.getByLabelText('As at'), '2026-03-31');
}

async function toProvenance(page: ReturnType<typeof openImport>): Promise<void> {
  await page.press('Continue to columns');
  await page.press('Confirm and continue to groups and grades');
  await page.press('Continue to provenance');
}

beforeEach(() => {
  // jsdom has no word on it; the storage facts ask.
  vi.stubGlobal('isSecureContext', false);
  vi.mocked(saveImport).mockReset();
  ended.early = 0;
});

// Each goes through several steps, key by key.
describe('the import', { timeout: 30_000 }, () => {
  it('carries a file through its five steps to a saved snapshot', async () => {
    const page = openImport();
    await page.choose(matched);
    expect(
      await screen.findByText(/4 rows of data. Read as UTF-8, separated by commas, header on line 1/),
    ).toBeTruthy();
    await toProvenance(page);
    await fillReal(page);
    await page.press('Continue to check and save');
    const planned = within(await screen.findByRole('table', { name: 'What will be saved' }));
    expect(planned.getByText('39 people counted')).toBeTruthy();
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', false),
    );
    await page.press('Save');
    await waitFor(() => expect(page.onSaved).toHaveBeenCalledOnce());
    const [series, snapshots] = vi.mocked(saveImport).mock.calls[0] ?? [];
    expect(series).toMatchObject({
      kind: 'real',
      title: 'Workforce return',
      origin: 'user',
      policy: { kind: 'exact', threshold: 5, zeroRule: 'published' },
      wording: 'staff',
    });
    expect(snapshots).toHaveLength(1);
    expect(snapshots?.[0]).toMatchObject({
      series: series?.id,
      reference: { kind: 'date', date: '2026-03-31' },
      provenance: { kind: 'real', record: { fileName: 'workforce.csv', sha256: sha256(matched) } },
    });
    expect(page.onSaved).toHaveBeenCalledWith([snapshots?.[0]?.id]);
  });

  it('saves nothing while a label waits, and says where to answer', async () => {
    const page = openImport();
    await page.choose(grades);
    await toProvenance(page);
    await fillReal(page);
    await page.press('Continue to check and save');
    expect(await screen.findByText('1 row waits for a group', { selector: '.notice b' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    await page.press(/^Go to Groups and grades/);
    const zork = await screen.findByLabelText('Zork counts as');
    expect(within(zork.closest('tr') ?? document.body).getByText('Needs a choice')).toBeTruthy();
    await page.user.selectOptions(zork, 'Its own group, under Other');
    await waitFor(() => expect(readAccount('Used')).toBe('4'));
    expect(
      within(screen.getByLabelText('Zork counts as').closest('tr') ?? document.body).getByText('Your choice'),
    ).toBeTruthy();
  });

  it('saves without the rows set aside only when that is said', async () => {
    const page = openImport();
    await page.choose(grades);
    await page.press('Continue to columns');
    await page.press('Confirm and continue to groups and grades');
    await page.user.selectOptions(await screen.findByLabelText('Zork counts as'), 'Set these rows aside');
    await page.press('Continue to provenance');
    await fillReal(page);
    await page.press('Continue to check and save');
    const save = await screen.findByRole('button', { name: 'Save' });
    await waitFor(() => expect(readAccount('Set aside, with a reason')).toBe('1'));
    expect(save).toHaveProperty('disabled', true);
    await page.user.click(await screen.findByRole('checkbox', { name: 'Save without the 1 row set aside' }));
    await waitFor(() => expect(save).toHaveProperty('disabled', false));
  });

  it('hides the values of columns that look personal and keeps only people in post', async () => {
    const page = openImport();
    await page.choose(people);
    await page.press('Continue to columns');
    const table = within(screen.getByRole('table', { name: 'Columns of the file' }));
    expect(table.getByText('hidden: identifies people')).toBeTruthy();
    expect(table.getByText('hidden: looks personal')).toBeTruthy();
    expect(screen.queryByText(/A Person/)).toBeNull();
    const status = within(screen.getByRole('group', { name: 'Keep only rows where Emp Status is' }));
    expect(status.getByRole('checkbox', { name: /^In post/ })).toHaveProperty('checked', true);
    const kept = readAccount('Kept out by a rule (see Columns)');
    await page.user.click(status.getByRole('checkbox', { name: /^Leaver/ }));
    await waitFor(() => expect(readAccount('Kept out by a rule (see Columns)')).not.toBe(kept));
  });

  it('goes back and forth without losing what was said, and puts the focus on the step', async () => {
    const page = openImport();
    await page.choose(matched);
    await toProvenance(page);
    expect(screen.getByRole('heading', { name: 'Provenance' })).toBe(document.activeElement);
    await fillReal(page);
    await page.press('Continue to check and save');
    expect(await screen.findByRole('heading', { name: 'Check and save' })).toBe(document.activeElement);
    expect(screen.getByRole('link', { name: 'Provenance' }).getAttribute('href')).toBe(
      '#/import?step=provenance',
    );
    expect(await screen.findByText('Department X')).toBeTruthy();
  });

  it('is locked to illustrative where the file says so, and says where it was found', async () => {
    const page = openImport();
    await page.choose(`Illustrative example only\nGroup,Percentage\nWhite,85\nBlack,5\nAsian,8\nOther,2\n`);
    await toProvenance(page);
    expect(screen.getByRole('radio', { name: /^Real figures/ })).toHaveProperty('disabled', true);
    expect(screen.getByText(/can only be illustrative. Found in: notes/)).toBeTruthy();
    await page.user.click(screen.getByRole('radio', { name: /^Illustrative figures/ }));
    await page.user.type(screen.getByRole('textbox', { name: 'Title' }), 'Senior roles');
    await page.user.type(screen.getByRole('textbox', { name: 'What it stands for' }), 'Nobody');
    await page.press('Continue to check and save');
    expect(await screen.findByRole('heading', { name: 'Protection: none needed' })).toBeTruthy();
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', false),
    );
    await page.press('Save');
    await waitFor(() => expect(page.onSaved).toHaveBeenCalledOnce());
    expect(vi.mocked(saveImport).mock.calls[0]?.[0]).toMatchObject({
      kind: 'illustrative',
      policy: { kind: 'made-up' },
    });
  });

  it('warns that illustrative figures are not protected where nothing in the file says made up, and asks', async () => {
    const page = openImport();
    await page.choose(matched);
    await toProvenance(page);
    expect(screen.queryByText(/Small numbers of an illustrative file/)).toBeNull();
    await page.user.click(screen.getByRole('radio', { name: /^Illustrative figures/ }));
    expect(screen.getByText(/Small numbers of an illustrative file are not protected/)).toBeTruthy();
    await page.user.type(screen.getByRole('textbox', { name: 'Title' }), 'A table');
    await page.user.type(screen.getByRole('textbox', { name: 'What it stands for' }), 'A department');
    await page.press('Continue to check and save');
    expect(await screen.findByText(/say that the figures are made up/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    await page.user.click(screen.getByRole('checkbox', { name: /^These figures are made up/ }));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', false),
    );
  });

  it('says what is missing only after the first try, and takes the focus there', async () => {
    const page = openImport();
    await page.choose(matched);
    await toProvenance(page);
    expect(screen.queryByRole('alert')).toBeNull();
    await page.press('Continue to check and save');
    expect(screen.getByRole('alert')).toHaveProperty(
      'textContent',
      expect.stringContaining('Nobody has said whether these figures are real or illustrative.'),
    );
    expect(screen.getByRole('alert').parentElement).toBe(document.activeElement);
    await page.user.click(screen.getByRole('radio', { name: /^Real figures/ }));
    expect(screen.queryByRole('alert')).toBeNull();
    await page.press('Continue to check and save');
    await page.user.selectOptions(screen.getByLabelText('Standing'), 'official-statistics');
    expect(screen.getByRole('alert')).toHaveProperty(
      'textContent',
      expect.stringContaining('Official statistics need the address of the publication.'),
    );
  });

  it('says why a step cannot be taken yet', async () => {
    const page = openImport({ step: 'check' });
    expect(screen.getByRole('heading', { name: 'Check and save: not yet' })).toBeTruthy();
    expect(screen.getByText(/Choose a file first/)).toBeTruthy();
    await page.press('Go to File');
    expect(screen.getByRole('button', { name: 'Choose a file' })).toBeTruthy();
  });

  it('cancels at once and leaves nothing', async () => {
    const page = openImport();
    await page.choose('a,b\n1,2\n', 'slow.csv');
    expect(await screen.findByText('25%, 2.0 of 8.0 MB')).toBeTruthy();
    await page.press('Cancel');
    await waitFor(() => expect(ended.early).toBeGreaterThan(0));
    expect(screen.getByRole('heading', { name: 'Choose a file' })).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('knows the same bytes again, and saves them twice only when that is said', async () => {
    const library: Library = { series: [], snapshots: [toEarlier(sha256(matched))], issues: [] };
    const page = openImport({ library });
    await page.choose(matched);
    expect(await screen.findByText('Already imported on 1 May 2026')).toBeTruthy();
    await toProvenance(page);
    await fillReal(page);
    await page.press('Continue to check and save');
    const repeat = await screen.findByRole('checkbox', { name: /second snapshot of the same file/ });
    await waitFor(() => expect(screen.getByText(/Before it can be saved/)).toBeTruthy());
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    await page.user.click(repeat);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', false),
    );
  });

  it('lets another table of a file that was imported be saved without a question', async () => {
    const earlier = toEarlier(sha256(matched), ['Department', 'Ethnicity', 'Headcount']);
    const page = openImport({ library: { series: [], snapshots: [earlier], issues: [] } });
    await page.choose(matched);
    expect(
      await screen.findByText('This file was already imported on 1 May 2026, perhaps another table of it'),
    ).toBeTruthy();
    expect(screen.queryByText('Already imported on 1 May 2026')).toBeNull();
    await toProvenance(page);
    await fillReal(page);
    await page.press('Continue to check and save');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', false),
    );
    expect(screen.queryByRole('checkbox', { name: /second snapshot of the same file/ })).toBeNull();
  });

  it('reads a file in another way when told to, and guesses anew', async () => {
    const page = openImport();
    await page.choose('Notes;here\nGrade;Ethnicity;Headcount\nEO;White;20\nEO;Asian;7\n');
    await page.press('Change how the file is read');
    const line = screen.getByRole('textbox', { name: 'Line of the header' });
    expect(line).toHaveProperty('value', '2');
    await page.user.clear(line);
    await page.user.type(line, '3');
    expect(await screen.findByText(/1 row of data. .*header on lines 2 to 3/)).toBeTruthy();
  });

  it.each([
    ['an empty file', '', 'The file is empty.'],
    ['a header without rows', 'Grade,Ethnicity,Headcount\n', /There are no rows under the header/],
    ['a workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0]), /This is not a text file/],
    ['a sign-in page', '<!doctype html><html><body>Sign in</body></html>', /html/],
  ])('refuses %s with words and stays at the file', async (_, content, words) => {
    const page = openImport();
    await page.choose(content);
    expect(await screen.findByRole('alert')).toHaveProperty('textContent', expect.stringMatching(words));
    expect(screen.queryByRole('button', { name: 'Continue to columns' })).toBeNull();
    expect(screen.getByText(/Your library is untouched/)).toBeTruthy();
    expect(saveImport).not.toHaveBeenCalled();
  });

  it('does not go on from columns without an ethnic group', async () => {
    const page = openImport();
    await page.choose('Grade,Department,Headcount\nEO,A,20\nHEO,A,30\nEO,B,12\n');
    await page.press('Continue to columns');
    expect(screen.getByRole('alert')).toHaveProperty(
      'textContent',
      expect.stringContaining('No column with an ethnic group was found.'),
    );
    expect(screen.getByRole('button', { name: /^Confirm and continue/ })).toHaveProperty('disabled', true);
    await page.user.selectOptions(screen.getByLabelText('Meaning of Department'), 'Ethnic group');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /^Confirm and continue/ })).toHaveProperty('disabled', false),
    );
  });

  it('keeps nothing when one leaves', async () => {
    const page = openImport();
    await page.choose(matched);
    await page.press('Leave without saving');
    expect(page.onLeave).toHaveBeenCalledOnce();
    expect(saveImport).not.toHaveBeenCalled();
  });
});

function toEarlier(hash: string, header = ['Grade', 'Ethnicity', 'Headcount']): Library['snapshots'][number] {
  return {
    id: toSnapshotId('earlier'),
    series: toSeriesId('earlier-series'),
    title: 'Workforce return',
    content: 'counts',
    provenance: {
      kind: 'illustrative',
      sources: [{ title: 'Workforce return', standsFor: 'tests' }],
      caveats: [],
      handling: 'none',
      finality: 'final',
      lineage: [],
      record: {
        fileName: 'workforce.csv',
        sha256: hash,
        importedAt: '2026-05-01T09:00:00.000Z',
        recipeFingerprint: sha256(canonicalJson(header)),
        rowsRead: 4,
        rowsSetAside: 0,
      },
    },
    dimensions: [],
    mapping: {},
    account: { read: 4, used: 4, totals: 0, keptOut: 0, waiting: 0, setAside: 0, reasons: [] },
    sourceNotes: [],
  };
}
