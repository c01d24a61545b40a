import { describe, expect, it } from 'vitest';
import { ingestText } from './realFile.ts';

const text = [
  'Department,Ethnic group,Headcount',
  ...Array.from({ length: 2_000 }, (_, n) => [
    `Directorate of unit ${n + 1},White,${10 + n}`,
    `Directorate of unit ${n + 1},Asian,${5 + (n % 7)}`,
  ]).flat(),
].join('\n');

describe('two thousand departments', () => {
  // Each name was once read anew for every other: 16 seconds.
  it('are looked through for totals without making anybody wait', { timeout: 8_000 }, async () => {
    const { account, issues } = await ingestText(text);
    expect(account).toMatchObject({ read: 4_000, used: 4_000, totals: 0 });
    expect(issues).toEqual([]);
  });
});
