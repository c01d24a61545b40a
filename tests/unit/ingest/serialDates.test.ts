import { describe, expect, it } from 'vitest';
import { areSerialDates } from '../../../src/ingest/reading/serialDates.ts';
import { readFixture } from './fixture.ts';
import { ingestText, madeUp } from './realFile.ts';

const text = readFixture('serial_dates');

describe('dates as a spreadsheet counts days', () => {
  it('are read as dates under a header that says so: 45382 is 31 March 2024', async () => {
    const { recipe } = await ingestText(text);
    expect(recipe.columns[0]?.role).toEqual({ kind: 'date' });
    const { snapshots, issues, account } = await ingestText(text, { recipe, provenance: madeUp });
    expect(snapshots.map(({ reference }) => reference)).toEqual([
      { kind: 'date', date: '2024-03-31' },
      { kind: 'date', date: '2025-03-31' },
    ]);
    expect(issues).toEqual([{ code: 'dates-serial', header: 'As at', found: '45382', date: '2024-03-31' }]);
    expect(account).toMatchObject({ read: 4, used: 4 });
  });

  it('are no dates under another header, and a column that somebody says holds none holds none', async () => {
    const { recipe } = await ingestText(text.replace('As at', 'Volume'));
    expect(recipe.columns[0]?.role.kind).not.toBe('date');
    const columns = recipe.columns.map((rule, c) =>
      c === 0 ? { ...rule, role: { kind: 'leave-out' as const } } : rule,
    );
    const { issues } = await ingestText(text, { recipe: { ...recipe, columns } });
    expect(issues.map(({ code }) => code)).not.toContain('dates-serial');
  });

  it('are whole numbers of the years 1990 to 2050, all of them', () => {
    expect(areSerialDates(['32874', '', '55153', '45382.0'])).toBe(true);
    for (const values of [['32873'], ['55154'], ['45382', '2024-03-31'], ['45382.5'], [''], ['2024']])
      expect(areSerialDates(values)).toBe(false);
  });

  it('leave a date of joining out of it', async () => {
    const { recipe } = await ingestText(text.replace('As at', 'Start date'));
    expect(recipe.columns[0]?.role).toEqual({ kind: 'leave-out' });
  });
});
