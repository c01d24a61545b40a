import { describe, expect, it } from 'vitest';
import { assertAddsUp } from '../../../src/kernel/rowAccount.ts';
import { toSetAsideFile } from '../../../src/queries/setAsideFile.ts';
import { ingestText, madeUp } from './realFile.ts';

const text = `Staff ID,Grade,Ethnic group,Site,Email
1,EO,White,North,a@b.uk
2,,Asian,=1+1,c@d.uk
3,HEO,Black
4,HEO,Black,South,e@f.uk
`;

describe('rows set aside', () => {
  it('can be looked at with their reason, without identifiers and what is left out', async () => {
    const { setAside } = await ingestText(text, { provenance: madeUp });
    expect(setAside?.header).toEqual(['Grade', 'Ethnic group', 'Site']);
    expect(setAside?.rows).toEqual([
      { line: 3, reason: 'grade-missing', cells: ['', 'Asian', '=1+1'] },
      { line: 4, reason: 'row-too-short', cells: ['HEO', 'Black', ''] },
    ]);
  });

  it('are also those whose lines are too long to be read, so that the account adds up; a line above the header is no row', async () => {
    const long = 'x'.repeat(3_000_000);
    const rows = `1,EO,White\n2,EO,${long}\n3,HEO,Asian\n`;
    for (const [above, line] of [
      ['', 3],
      [`Notes on this table ${long.slice(0, 1_200_000)}\n\n`, 5],
    ] as const) {
      const { account, issues, setAside, snapshots } = await ingestText(
        `${above}Staff ID,Grade,Ethnic group\n${rows}`,
        { provenance: madeUp },
      );
      expect(account).toMatchObject({ read: 3, used: 2, setAside: 1 });
      expect(account.reasons).toEqual([{ reason: 'line-too-long', rows: 1, lines: [line] }]);
      expect(() => assertAddsUp(account)).not.toThrow();
      expect(issues).toContainEqual({ code: 'line-too-long', line, found: 3_000_005 });
      expect(setAside?.rows).toEqual([{ line, reason: 'line-too-long', cells: ['', ''] }]);
      expect(snapshots[0]?.provenance.record).toMatchObject({ rowsRead: 3, rowsSetAside: 1 });
    }
  });

  it('can be corrected in place, and are then counted; the lineage says so', async () => {
    const first = await ingestText(text, { provenance: madeUp });
    const [grade = 0] = first.setAside?.places ?? [];
    const fixes = [{ line: 3, column: grade, value: 'SEO' }];
    const fixed = await ingestText(text, { provenance: madeUp, recipe: first.recipe, fixes });
    expect(fixed.account).toMatchObject({ read: 4, used: 3, setAside: 1 });
    expect(fixed.snapshots[0]?.provenance.lineage[0]?.note).toBe('some cells were corrected by hand');
  });

  it('leave as a file that says that it holds people, formulas defused', async () => {
    const { setAside } = await ingestText(text, { provenance: madeUp });
    if (setAside === undefined) throw new Error('nothing set aside');
    const { name, text: csv } = toSetAsideFile(setAside, 'My staff.csv');
    expect(name).toBe('PERSONAL_rows_set_aside_My_staff.csv');
    expect(csv).toBe(
      "\ufeffline,reason,Grade,Ethnic group,Site\r\n3,grade-missing,,Asian,'=1+1\r\n4,row-too-short,HEO,Black,\r\n",
    );
  });

  it('are every short row, however many there are', async () => {
    const lines = Array.from({ length: 250 }, (_, n) =>
      n % 2 === 0 ? `${n},EO,White,North,x@y.uk` : `${n},EO`,
    );
    const many = await ingestText(`Staff ID,Grade,Ethnic group,Site,Email\n${lines.join('\n')}\n`, {
      provenance: madeUp,
    });
    expect(many.account.reasons).toMatchObject([{ reason: 'row-too-short', rows: 125 }]);
    expect(many.account.used).toBe(125);
    expect(many.issues.filter(({ code }) => code === 'short-row')).toHaveLength(100);
  });
});
