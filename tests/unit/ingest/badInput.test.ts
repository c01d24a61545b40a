import { describe, expect, it } from 'vitest';
import { ingestText, madeUp, published } from './realFile.ts';

const codesOf = (issues: readonly { readonly code: string }[]): string[] => issues.map(({ code }) => code);

describe('bad input', () => {
  it.each([
    ['nothing', '', 'file-empty'],
    ['blank lines', '\n\n\n', 'file-empty'],
    ['a header and no rows', 'Grade,Ethnicity,Headcount\n', 'no-rows'],
    ['a web page', '<!doctype html><html><body>No</body></html>', 'file-unreadable'],
  ])('of %s names what it is and gives no snapshot', async (_, text, code) => {
    const result = await ingestText(text, { provenance: published });
    expect(codesOf(result.issues)).toContain(code);
    expect(result.snapshots).toEqual([]);
    expect(result.account.read).toBe(0);
  });

  it('of a binary file names it', async () => {
    const bytes = Uint8Array.from([
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      ...Array<number>(64).fill(0),
    ]);
    const { issues, snapshots } = await ingestText(bytes, { provenance: published });
    expect(issues).toMatchObject([{ code: 'file-binary' }]);
    expect(snapshots).toEqual([]);
  });

  it('of one line without end names its length, and does not read it whole', async () => {
    const { issues, snapshots } = await ingestText(new Blob(['x'.repeat(30_000_000)]), {
      provenance: published,
    });
    expect(issues).toEqual([{ code: 'line-too-long', line: 1, found: 30_000_000 }]);
    expect(snapshots).toEqual([]);
  });

  it('of prose is no data', async () => {
    const text = 'Dear colleague,\nplease find nothing attached.\nRegards\n';
    const { snapshots, issues, pending } = await ingestText(text, { provenance: published });
    expect(snapshots).toEqual([]);
    expect(issues.length + pending.length).toBeGreaterThan(0);
  });

  it('without an ethnic group column says so and lets every row wait', async () => {
    const text = 'Name,Department\nA,Labs\nB,Labs\nC,Policy\n';
    const { snapshots, issues, pending, account } = await ingestText(text, { provenance: published });
    expect(codesOf(issues)).toEqual(['characteristic-missing', 'nothing-used']);
    expect(pending).toEqual([{ kind: 'role', role: 'characteristic' }]);
    expect(account).toMatchObject({ read: 3, waiting: 3 });
    expect(snapshots).toEqual([]);
  });

  it('with every row unmatched waits for each label, with its rows', async () => {
    const text = 'Ethnicity,Headcount\nQqx,4\nZzv,5\nQqx,6\n';
    const { snapshots, issues, pending, account } = await ingestText(text, { provenance: published });
    expect(pending).toMatchObject([
      { kind: 'label', label: 'Qqx', rows: 2, why: 'unmatched' },
      { kind: 'label', label: 'Zzv', rows: 1 },
    ]);
    expect(codesOf(issues)).toEqual(['nothing-used']);
    expect(account).toMatchObject({ read: 3, waiting: 3 });
    expect(snapshots).toEqual([]);
  });

  it('with columns named like parts of the language loses nothing', async () => {
    const text = '__proto__,constructor,Ethnicity,Headcount\na,x,White,5\nb,y,Asian,6\na,y,Black,7\n';
    const { recipe } = await ingestText(text);
    const { snapshots, account } = await ingestText(text, { recipe, provenance: published });
    expect(account.used).toBe(3);
    expect(snapshots[0]?.content).toMatchObject({
      dimensions: [{ id: 'ethnicity' }, { id: 'proto' }, { id: 'constructor' }],
    });
  });

  it('with two columns in one role makes nothing until one of them goes', async () => {
    const text = 'Ethnicity,Ethnicity,Headcount\nWhite,White,5\nAsian,Asian,6\n';
    const first = await ingestText(text);
    const columns = first.recipe.columns.map(({ header, role }) =>
      header === 'Ethnicity'
        ? { header, role: { kind: 'characteristic', characteristic: 'ethnicity' } as const }
        : { header, role },
    );
    const result = await ingestText(text, { recipe: { ...first.recipe, columns }, provenance: published });
    expect(codesOf(result.issues)).toContain('column-role-duplicated');
    expect(result.snapshots).toEqual([]);
  });
});

describe('a recipe for another header', () => {
  it('keeps what still fits and names what came and what went', async () => {
    const { recipe } = await ingestText('Ethnicity,Grade,Headcount\nWhite,EO,5\nAsian,EO,6\n');
    const {
      issues,
      recipe: aligned,
      snapshots,
    } = await ingestText('Headcount,Ethnicity,Site\n5,White,North\n6,Asian,South\n', {
      recipe,
      provenance: published,
    });
    expect(issues).toEqual([{ code: 'header-changed', added: ['Site'], missing: ['Grade'] }]);
    expect(aligned.columns.map(({ role }) => role.kind)).toEqual(['measure', 'characteristic', 'leave-out']);
    expect(snapshots).toHaveLength(1);
  });
});

describe('provenance at import', () => {
  const text = 'Ethnicity,Headcount\nWhite,5\nAsian,6\n';

  it('must be said, and every fault of it is named', async () => {
    expect((await ingestText(text)).pending).toEqual([{ kind: 'provenance', issues: [] }]);
    const claim = { ...published, publisher: '', owner: ' ' };
    const { pending, snapshots } = await ingestText(text, { provenance: claim });
    expect(pending).toEqual([
      {
        kind: 'provenance',
        issues: [
          { code: 'provenance-missing', field: 'publisher' },
          { code: 'provenance-missing', field: 'owner' },
        ],
      },
    ]);
    expect(snapshots).toEqual([]);
  });

  it('is locked to illustrative by the name, a note or a column that says so, whoever claims otherwise', async () => {
    const named = await ingestText(text, { provenance: published }, 'ILLUSTRATIVE_staff.csv');
    const noted = await ingestText(`Dummy figures\n\n${text}`, { provenance: published });
    const column = await ingestText(
      'provenance_kind,Ethnicity,Headcount\nillustrative,White,5\nillustrative,Asian,6\n',
      { provenance: published },
    );
    for (const { pending, snapshots } of [named, noted, column]) {
      expect(pending).toMatchObject([{ kind: 'provenance', issues: [{ code: 'provenance-locked' }] }]);
      expect(snapshots).toEqual([]);
    }
    const allowed = await ingestText(text, { provenance: madeUp }, 'ILLUSTRATIVE_staff.csv');
    expect(allowed.snapshots[0]?.provenance).toMatchObject({
      kind: 'illustrative',
      lock: { where: 'file name' },
    });
  });

  it('only asks where a word can mean either', async () => {
    const { preview, snapshots } = await ingestText(text, { provenance: published }, 'survey-sample.csv');
    expect(preview?.asks).toEqual(['sample']);
    expect(snapshots).toHaveLength(1);
  });

  it('records the file, its hash, the recipe and the rows', async () => {
    const { snapshots } = await ingestText(text, { provenance: published });
    expect(snapshots[0]?.provenance.record).toEqual({
      fileName: 'file.csv',
      sha256: 'b18b96c05457bd3af98725143c54d55fa571f624525425a26d94cf718f426ddd',
      importedAt: '2026-04-01T09:00:00.000Z',
      recipeFingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      rowsRead: 2,
      rowsSetAside: 0,
    });
    const given = await ingestText(text, { provenance: published, sha256: 'f'.repeat(64) });
    expect(given.snapshots[0]?.provenance.record?.sha256).toBe('f'.repeat(64));
  });

  it('stops between its steps when it is cancelled, and leaves nothing', async () => {
    const progress: number[] = [];
    const result = await ingestText(text, {
      provenance: published,
      signal: { aborted: true },
      onProgress: ({ bytesRead, bytes }) => progress.push(bytesRead / bytes),
    });
    expect(result.issues).toEqual([{ code: 'cancelled' }]);
    expect(result.snapshots).toEqual([]);
    expect(progress).toEqual([0]);
  });

  it('gives the same from a blob as from bytes', async () => {
    const one = await ingestText(text, { provenance: published });
    const other = await ingestText(new Blob([text]), { provenance: published });
    expect(other).toEqual(one);
  });
});
