import { describe, expect, it } from 'vitest';
import { askRelease } from '../../../../fixtures/snapshots/askRelease.ts';
import { broadLabels, countsSnapshot } from '../../../../fixtures/snapshots/countsSnapshot.ts';
import { auditPublications } from '../../../../src/disclosure/paper/auditPublications.ts';
import type { Question } from '../../../../src/kernel/question.ts';
import type { Snapshot } from '../../../../src/snapshot/snapshot.ts';

/** Every number here is made up. */
const { Asian, Black, White, Other } = broadLabels;

function publish(
  id: string,
  counts: readonly (number | 'c')[],
  departments: readonly string[] = [],
): Snapshot {
  const made = countsSnapshot({
    id,
    series: id,
    title: id,
    date: '2026-03-31',
    classification: '5B',
    sourceProtection: { hiddenLow: 1, hiddenHigh: 4, zerosHidden: false, roundedTo: 1 },
    dimensions: [
      ...(departments.length === 0
        ? []
        : [
            {
              id: 'department',
              role: 'breakdown' as const,
              labels: Object.fromEntries(departments.map((name) => [name, undefined])),
            },
          ]),
      { id: 'ethnicity', role: 'characteristic', labels: { Asian, Black, White, Other } },
    ],
    counts,
  });
  if (made.provenance.kind !== 'real') throw new Error('made up');
  const [source] = made.provenance.sources;
  return {
    ...made,
    provenance: { ...made.provenance, sources: [{ ...source, address: `https://${id}.example` }] },
  };
}

const breakdown = publish('breakdown', [20, 'c', 90, 31, 30, 25, 80, 22], ['Labs', 'Policy']);
const whole = publish('whole', [50, 28, 170, 53]);
const elsewhere = publish('elsewhere', [61, 28, 140, 40]);

function figure(code: string, snapshot: Snapshot, question: Partial<Question> = {}) {
  return {
    code,
    released: askRelease([snapshot], { metric: 'headcount', ...question }, { kind: 'published' }),
  };
}

const rows = figure('AAAAA-AAAAA', breakdown, { by: 'department' });
const total = figure('BBBBB-BBBBB', whole);

describe('figures of two publications in one paper', () => {
  it('are held back where the one gives away what the publisher of the other hid', () => {
    expect(auditPublications([rows, total], [breakdown, whole])).toEqual({
      leaks: [{ kind: 'hidden', what: 'Black, Labs', codes: [rows.code, total.code] }],
      mends: [rows.code, total.code],
    });
  });

  it('are not where they are of other people, another day, or one publication', () => {
    const nothing = { leaks: [], mends: [] };
    const other = figure('CCCCC-CCCCC', elsewhere);
    expect(auditPublications([rows, other], [breakdown, elsewhere])).toEqual(nothing);
    const later: Snapshot = { ...whole, reference: { kind: 'date', date: '2027-03-31' } };
    expect(auditPublications([rows, total], [breakdown, later])).toEqual(nothing);
    const same: Snapshot = { ...whole, provenance: breakdown.provenance };
    expect(auditPublications([rows, total], [breakdown, same])).toEqual(nothing);
    expect(auditPublications([rows], [breakdown])).toEqual(nothing);
  });

  it('are held back by our own exact counts of the same people too', () => {
    const own = {
      code: 'DDDDD-DDDDD',
      released: { ...total.released, policy: { kind: 'unprotected' as const } },
    };
    expect(auditPublications([rows, own], [breakdown, whole]).leaks).toHaveLength(1);
  });
});
