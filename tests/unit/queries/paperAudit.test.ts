import { describe, expect, it } from 'vitest';
import { representationTable, type WrittenRow } from '../../../fixtures/released/buildTable.ts';
import { roundedByPolicy, shareOfEachGroup } from '../../../fixtures/released/civilService.ts';
import { managementInformation } from '../../../fixtures/released/provenance.ts';
import type { ReleasedGrid } from '../../../src/disclosure/releasedTable.ts';
import { auditPaper } from '../../../src/queries/paperAudit.ts';

/** Every number here is made up. */
const groups = [
  ['asian', 'Asian'],
  ['black', 'Black'],
  ['white', 'White'],
] as const;

function table(
  rows: readonly WrittenRow[],
  question: Parameters<typeof representationTable>[0]['question'],
): ReleasedGrid {
  return representationTable({
    provenance: managementInformation,
    policy: { kind: 'exact', threshold: 5, zeroRule: 'published' },
    title: 'A made-up return',
    groups,
    rows,
    ...(question === undefined ? {} : { question }),
  });
}

function row(
  label: string,
  counts: WrittenRow['counts'],
  known: number,
  role: WrittenRow['role'] = 'member',
): WrittenRow {
  return { key: label, label, role, counts, known, answered: known, everybody: known };
}

const byGrade = { by: 'grade', comparator: { kind: 'all-staff' } } as const;

/** Two grades by three groups, with a pattern that holds by itself. */
const safe = table(
  [
    row('All', [20, 26, 254], 300, 'reference'),
    row('Junior', ['p', 'p', 150], 176),
    row('Senior', ['p', 'p', 104], 124),
  ],
  byGrade,
);

/** One row of the same people, in which the hidden cells are shown. */
const telling = table([row('All', ['p', 18, 104], 124, 'all')], {
  filters: [{ dimension: 'grade', members: ['Senior'] }],
});

describe('the tables of a paper together', () => {
  it('pass where no sum gives a hidden number away', () => {
    expect(auditPaper([{ code: 'AAAAA-AAAAA', released: safe }])).toEqual({ kind: 'passes', tables: 1 });
  });

  it('fail where one shows what another hides, and say which pair gives what away', () => {
    const audit = auditPaper([
      { code: 'AAAAA-AAAAA', released: safe },
      { code: 'BBBBB-BBBBB', released: telling },
    ]);
    expect(audit.kind).toBe('fails');
    const leaks = audit.kind === 'fails' ? audit.leaks : [];
    expect(leaks.map(({ what }) => what).sort()).toContainEqual(expect.stringMatching(/^Asian, /));
    const asian = leaks.filter(
      ({ what }) => what.startsWith('Asian, Junior') || what.startsWith('Black, Junior'),
    );
    expect(asian.length).toBeGreaterThan(0);
    for (const { codes } of asian) expect(codes).toEqual(['AAAAA-AAAAA', 'BBBBB-BBBBB']);
    expect(JSON.stringify(leaks)).not.toMatch(/\b(2|18|8)\b/);
  });

  it('name one table alone where it gives a number away by itself', () => {
    const weak = table([row('All', ['p', 20, 100], 122, 'all')], {});
    const audit = auditPaper([
      { code: 'AAAAA-AAAAA', released: safe },
      { code: 'CCCCC-CCCCC', released: { ...weak, question: { ...weak.question, grouping: 'detailed' } } },
    ]);
    expect(audit).toMatchObject({
      kind: 'fails',
      leaks: [{ what: 'Asian, everybody', codes: ['CCCCC-CCCCC'] }],
    });
  });

  it('have nothing to subtract where every count is rounded or as its publisher printed it', () => {
    expect(
      auditPaper([
        { code: 'AAAAA-AAAAA', released: roundedByPolicy },
        { code: 'BBBBB-BBBBB', released: shareOfEachGroup },
      ]),
    ).toEqual({ kind: 'nothing-exact' });
  });
});
