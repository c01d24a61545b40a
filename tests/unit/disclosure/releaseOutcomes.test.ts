import { describe, expect, it } from 'vitest';
import { askRelease, cellAt, numberAt } from '../../../fixtures/snapshots/askRelease.ts';
import { planProtection } from '../../../src/disclosure/planning/planProtection.ts';
import type { Policy } from '../../../src/kernel/policy.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';
import { ingestText, onlySnapshot, published } from '../ingest/realFile.ts';

const EXACT: Policy = { kind: 'exact', threshold: 5, zeroRule: 'published' };
const appointed = { kind: 'members', dimension: 'outcome', members: ['Appointed'] } as const;

async function read(text: string): Promise<Snapshot> {
  const { recipe } = await ingestText(text);
  return onlySnapshot(await ingestText(text, { recipe, provenance: published }));
}

describe('outcomes through the gate', () => {
  it('give the ratio that a trust published, in the words of the standard and turned round', async () => {
    const trust = await read(
      'Ethnicity,Number of staff,Entered formal disciplinary process\nWhite,2505,17\nBME,725,9\nNot stated,66,1\n',
    );
    const plan = await planProtection([trust], EXACT);
    const outcome = {
      kind: 'members',
      dimension: 'outcome',
      members: ['Entered formal disciplinary process'],
    } as const;
    const grid = askRelease(
      [trust],
      { metric: 'relative-likelihood', grouping: 'white-and-all-other', outcome },
      EXACT,
      plan,
    );
    expect(numberAt(grid, 'outcome', 'all-other').toFixed(1)).toBe('1.8');
    expect(cellAt(grid, 'outcome', 'all-other').parts).toEqual({
      group_count: { kind: 'shown', count: 9 },
      group_base: { kind: 'shown', count: 725 },
      comparator_count: { kind: 'shown', count: 17 },
      comparator_base: { kind: 'shown', count: 2505 },
    });
    // Nine is under 10: no prompt, whatever the ratio.
    expect(cellAt(grid, 'outcome', 'all-other').prompt).toBeUndefined();
  });

  it('hide a ratio whose counts are hidden, and leave the others', async () => {
    const small = await read(
      'Ethnicity,Shortlisted,Appointed\nWhite,400,80\nAsian,120,30\nBlack,60,2\nMixed,55,3\nOther,40,12\n',
    );
    const plan = await planProtection([small], EXACT);
    const grid = askRelease([small], { metric: 'relative-likelihood', outcome: appointed }, EXACT, plan);
    expect(cellAt(grid, 'outcome', 'black').value).toEqual({ kind: 'suppressed', reason: 'policy' });
    expect(numberAt(grid, 'outcome', 'asian')).toBeCloseTo(30 / 120 / (80 / 400), 12);
    expect(JSON.stringify(cellAt(grid, 'outcome', 'black'))).not.toMatch(/"count":2\b/);
  });

  it('are planned by the breakdown beside them too: clinical and non-clinical staff apart', async () => {
    const rows = ['Clinical', 'Non-clinical'].flatMap((area, at) =>
      ['White,400,80', 'Asian,120,30', 'Black,60,12'].map((row) => {
        const [group, shortlisted, taken] = row.split(',');
        return [area, group, Number(shortlisted) + 20 * at, Number(taken) + at].join(',');
      }),
    );
    const both = await read(['Area,Ethnicity,Shortlisted,Appointed', ...rows].join('\n'));
    const plan = await planProtection([both], EXACT);
    const grid = askRelease(
      [both],
      {
        metric: 'relative-likelihood',
        outcome: appointed,
        filters: [{ dimension: 'area', members: ['Non-clinical'] }],
      },
      EXACT,
      plan,
    );
    expect(numberAt(grid, 'outcome', 'asian')).toBeCloseTo(31 / 140 / (81 / 420), 12);
  });

  it('make a range of what the source hid that holds the true ratio', async () => {
    const text = (hidden: string): string =>
      `Band,Ethnicity,Shortlisted,Appointed\nBand 5,White,400,80\nBand 6,White,300,60\nBand 5,Asian,120,30\nBand 6,Asian,90,${hidden}\n`;
    const hidden = askRelease([await read(text('[c]'))], {
      metric: 'relative-likelihood',
      outcome: appointed,
    });
    const { value } = cellAt(hidden, 'outcome', 'asian');
    if (value.kind !== 'range') throw new Error(value.kind);
    for (const count of [0, 1, 2, 3, 4]) {
      const told = askRelease([await read(text(String(count)))], {
        metric: 'relative-likelihood',
        outcome: appointed,
      });
      const ratio = numberAt(told, 'outcome', 'asian');
      expect(ratio).toBeGreaterThanOrEqual(value.low - 1e-12);
      expect(ratio).toBeLessThanOrEqual(value.high + 1e-12);
    }
  });

  it('are set against White British where the groups are detailed, and say so', async () => {
    const detailed = await read(
      'Ethnicity,Shortlisted,Appointed\nWhite British,400,80\nIndian,120,30\nPakistani,60,12\nWhite Irish,30,6\n',
    );
    const grid = askRelease([detailed], {
      metric: 'relative-likelihood',
      grouping: 'detailed',
      outcome: appointed,
    });
    expect(grid.question.against).toEqual({ group: 'white-british', place: 'below' });
    expect(numberAt(grid, 'outcome', 'asian-indian')).toBeCloseTo(30 / 120 / (80 / 400), 12);
  });
});
