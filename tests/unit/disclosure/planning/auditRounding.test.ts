import { describe, expect, it } from 'vitest';
import { cellsOf, countedSnapshot, GRADES } from '../../../../fixtures/countedSnapshot.ts';
import { auditRounding } from '../../../../src/disclosure/planning/auditRounding.ts';
import { roundingWords } from '../../../../src/figure/words/auditWords.ts';

const groups = {
  Indian: { kind: 'group', standard: 'asian-indian' },
  'White British': { kind: 'group', standard: 'white-british' },
  Declined: { kind: 'undeclared' },
} as const;
const grades = {
  EO: GRADES['EO'] ?? { kind: 'unknown-grade' },
  G7: GRADES['G7'] ?? { kind: 'unknown-grade' },
} as const;

/** Two departments, one of them small; a few people declined in each grade of the other. */
const office = countedSnapshot({
  groups,
  grades,
  departments: ['Labs', 'Policy'],
  cells: cellsOf([3, 2, 2], ([group = 0, grade = 0, department = 0]) =>
    department === 0
      ? ([
          [3, 3],
          [6, 6],
          [0, 0],
        ][group]?.[grade] ?? 0)
      : ([
          [16, 16],
          [34, 34],
          [3, 3],
        ][group]?.[grade] ?? 0),
  ),
});

describe('the audit of a policy that decides each count on its own', () => {
  it('says how many counts and people are hidden', () => {
    const audit = auditRounding(office, { kind: 'civil-service' });
    expect(audit).toMatchObject({ people: 124, peopleHidden: 6 + 6 });
    expect(audit?.hidden).toBeGreaterThan(0);
    expect(auditRounding(office, { kind: 'round-all' })).toMatchObject({ hidden: 0, peopleHidden: 0 });
  });

  it('says how coarse shares become, and where that is worst', () => {
    const audit = auditRounding(office, { kind: 'civil-service' });
    // Everybody: 38 of 118 becomes 40 of 120. Labs: 12 of 18 becomes 10 of 20.
    expect(audit?.everybody).toMatchObject({ known: 118, groupsHidden: 0 });
    expect(audit?.everybody.points).toBeCloseTo(40 / 120 - 38 / 118, 12);
    expect(audit?.worst).toMatchObject({ label: 'Labs', known: 18, groupsHidden: 0 });
    expect(audit?.worst?.points).toBeCloseTo(12 / 18 - 10 / 20, 12);
    expect(audit === undefined ? [] : roundingWords(audit)).toContain(
      'Of Labs (18 known) the share of a group is out by up to 16.7 points. No other is coarser.',
    );
  });

  it('says how many hidden counts the rounded ones still give away together', () => {
    const pair = countedSnapshot({
      groups,
      departments: ['Labs', 'Policy'],
      // 4 and 4 are hidden, and their sum of 8 reads 10: neither can be less than 4.
      cells: cellsOf([3, 2], ([group = 0]) => [4, 20, 0][group] ?? 0),
    });
    const audit = auditRounding(pair, { kind: 'civil-service' });
    expect(audit?.givenAway).toBeGreaterThanOrEqual(2);
    expect(audit === undefined ? [] : roundingWords(audit).at(-1)).toMatch(
      /can still work out \d+ hidden counts/,
    );
    expect(auditRounding(pair, { kind: 'round-all' })?.givenAway).toBe(0);
    expect(auditRounding(office, { kind: 'nhs' })?.givenAway).toBe(0);
  });

  it('counts groups with people in them that have no share', () => {
    const audit = auditRounding(office, { kind: 'nhs' });
    expect(audit?.worst).toMatchObject({ label: 'Labs', groupsHidden: 1 });
  });
});
