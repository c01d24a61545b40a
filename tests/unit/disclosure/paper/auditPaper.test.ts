import { describe, expect, it } from 'vitest';
import { representationTable, type WrittenRow } from '../../../../fixtures/released/buildTable.ts';
import { roundedByPolicy, shareOfEachGroup } from '../../../../fixtures/released/civilService.ts';
import { managementInformation } from '../../../../fixtures/released/provenance.ts';
import type { ReleasedGrid } from '../../../../src/disclosure/releasedTable.ts';
import { toSnapshotId } from '../../../../src/kernel/ids.ts';
import { auditPaper } from '../../../../src/disclosure/paper/auditPaper.ts';

/** Every number here is made up. */
const groups = [
  ['asian', 'Asian'],
  ['black', 'Black'],
  ['white', 'White'],
] as const;

function table(
  rows: readonly WrittenRow[],
  question: Parameters<typeof representationTable>[0]['question'],
  threshold: 5 | 10 = 5,
): ReleasedGrid {
  return representationTable({
    provenance: managementInformation,
    policy: { kind: 'exact', threshold, zeroRule: 'published' },
    year: 2026,
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

const again = { ...byGrade, snapshots: [toSnapshotId('the-same-return')] } as const;

/** The same return read again as another series, with a lower threshold: what the first hides is printed here. */
const telling = table(
  [
    row('All', [20, 26, 254], 300, 'reference'),
    row('Lower', [18, 8, 150], 176),
    row('Upper', ['p', 18, 104], 124),
  ],
  again,
);

/** The same people with other cells hidden: each holds by itself, and the two together do not. */
const other = table(
  [
    row('All', [20, 26, 254], 300, 'reference'),
    row('Junior', ['p', 8, 'p'], 176),
    row('Senior', ['p', 18, 'p'], 124),
  ],
  again,
);

const A = 'AAAAA-AAAAA';
const B = 'BBBBB-BBBBB';
const C = 'CCCCC-CCCCC';

describe('the tables of a paper together', () => {
  it('pass where they are of one snapshot, whose plan was audited as one', () => {
    expect(auditPaper([{ code: A, released: safe }])).toEqual({ kind: 'passes', tables: 1 });
    expect(
      auditPaper([
        { code: A, released: safe },
        { code: B, released: table([row('All', [20, 26, 254], 300, 'all')], {}) },
      ]),
    ).toEqual({ kind: 'passes', tables: 2 });
  });

  it('fail where one prints what another hides, and say which pair gives what away', () => {
    const audit = auditPaper([
      { code: A, released: safe },
      { code: B, released: telling },
    ]);
    const leaks = audit.kind === 'fails' ? audit.leaks : [];
    expect(leaks.map(({ what }) => what).sort()).toEqual([
      'Asian, Junior',
      'Asian, Upper',
      'Black, Junior',
      'Black, Senior',
    ]);
    for (const { what, codes } of leaks.filter(({ what: name }) => name !== 'Asian, Upper'))
      expect(codes, what).toEqual([A, B]);
    expect(audit).toMatchObject({ kind: 'fails', mends: [B] });
    expect(JSON.stringify(leaks)).not.toMatch(/\b(2|18|8)\b/);
  });

  it('fail where only the sums of both together leave one value, and name the figures whose going mends it', () => {
    const audit = auditPaper([
      { code: A, released: safe },
      { code: B, released: other },
    ]);
    expect(audit.kind).toBe('fails');
    expect(audit.kind === 'fails' ? audit.mends : []).toEqual([A, B]);
    expect(audit.kind === 'fails' ? audit.leaks.map(({ codes }) => codes) : []).toContainEqual([A, B]);
  });

  it('name one table alone where it gives a number away by itself', () => {
    const weak = table([row('All', ['p', 20, 100], 122, 'all')], {
      snapshots: [toSnapshotId('somewhere-else')],
    });
    expect(
      auditPaper([
        { code: A, released: safe },
        { code: C, released: weak },
      ]),
    ).toEqual({
      kind: 'fails',
      leaks: [{ kind: 'hidden', what: 'Asian, all staff', codes: [C] }],
      mends: [C],
    });
  });

  it('are not proved safe where what they print cannot all be true', () => {
    const torn = table(
      [
        row('All', [20, 26, 254], 300, 'reference'),
        row('Junior', ['p', 'p', 150], 150),
        row('Senior', ['p', 'p', 104], 150),
      ],
      again,
    );
    expect(
      auditPaper([
        { code: A, released: safe },
        { code: B, released: torn },
      ]),
    ).toMatchObject({ kind: 'unproved', codes: [A, B] });
  });

  it('of other people, dates or publishers are not set against each other', () => {
    const elsewhere = table(
      [
        row('All', [31, 40, 254], 325, 'reference'),
        row('Junior', [10, 20, 150], 180),
        row('Senior', [21, 20, 104], 145),
      ],
      again,
    );
    const earlier = { ...other, reference: { kind: 'date' as const, date: '2025-03-31' } };
    for (const released of [elsewhere, earlier])
      expect(
        auditPaper([
          { code: A, released: safe },
          { code: B, released },
        ]),
      ).toEqual({ kind: 'passes', tables: 2 });
  });

  it('of two dates are set against each other in a paper, where not one number of a row has moved', () => {
    const five = [...groups, ['mixed', 'Mixed'], ['other', 'Other']] as const;
    const make = (junior: WrittenRow, snapshot: string, date: string): ReleasedGrid => ({
      ...representationTable({
        provenance: managementInformation,
        policy: { kind: 'exact', threshold: 5, zeroRule: 'published' },
        title: snapshot,
        groups: five,
        rows: [junior],
        question: { by: 'grade', snapshots: [toSnapshotId(snapshot)] },
      }),
      reference: { kind: 'date', date },
    });
    const then = make(row('Junior', ['p', 'p', 150, 20, 30], 226), 'then', '2025-03-31');
    const tables = (known: number) => [
      { code: A, released: then },
      { code: B, released: make(row('Junior', [18, 8, 150, 20, 30], known), 'now', '2026-03-31') },
    ];
    const audit = auditPaper(tables(226), { overDates: true });
    expect(audit.kind === 'fails' ? audit.leaks : []).toEqual([
      { kind: 'hidden', what: 'Asian, Junior', codes: [A, B] },
      { kind: 'hidden', what: 'Black, Junior', codes: [A, B] },
    ]);
    expect(auditPaper(tables(227), { overDates: true })).toEqual({ kind: 'passes', tables: 2 });
    expect(auditPaper(tables(226))).toEqual({ kind: 'passes', tables: 2 });
  });

  it('fail where a whole and all but a few of it leave the few, and say of whom without the number', () => {
    const whole = table([row('All', [20, 26, 254], 300, 'all')], {});
    const part = {
      ...table([row('All', [20, 24, 254], 298, 'all')], { snapshots: [toSnapshotId('without')] }),
      title: 'Without the board',
    };
    const audit = auditPaper([
      { code: A, released: whole },
      { code: B, released: part },
    ]);
    expect(audit.kind === 'fails' ? audit.leaks[0] : audit).toEqual({
      kind: 'difference',
      what: 'Known, those of all staff in “A made-up return” who are not in “Without the board”',
      codes: [A, B],
    });
  });

  it('fail where a rounded table hides what one under another policy prints, and not for what it tells alone', () => {
    const rounded = {
      ...table([row('Junior', ['p', 'p', 150], 158)], { by: 'grade' }),
      policy: { kind: 'civil-service' } as const,
    };
    // Two counts of at most 4 that make 8 are both 4: within the rules of rounding.
    expect(auditPaper([{ code: A, released: rounded }])).toEqual({ kind: 'nothing-exact' });
    const exact = table([row('Junior', [7, 8, 150], 165)], {
      by: 'grade',
      snapshots: [toSnapshotId('other')],
    });
    expect(
      auditPaper([
        { code: A, released: rounded },
        { code: B, released: exact },
      ]),
    ).toEqual({ kind: 'passes', tables: 1 });
    const open = {
      ...table([row('Junior', ['p', 'p', 150], 155)], { by: 'grade' }),
      policy: { kind: 'civil-service' } as const,
    };
    const low = table([row('Junior', ['p', 4, 150], 155)], { by: 'grade' });
    expect(
      auditPaper([
        { code: A, released: open },
        { code: B, released: low },
      ]),
    ).toMatchObject({ kind: 'fails' });
  });

  it('are not tied to those of other people by their day alone, however many they are', () => {
    const many = (size: number, snapshot: string): ReleasedGrid =>
      table(
        [
          row('All', [900 * size, 800 * size, 1000 * size], 2700 * size, 'all'),
          ...Array.from({ length: 900 }, (_, at) => row(`Office ${at}`, ['p', 'p', size], 3 * size)),
        ],
        { by: 'office', snapshots: [toSnapshotId(snapshot)] },
      );
    expect(
      auditPaper([
        { code: A, released: many(20, 'one') },
        { code: B, released: many(50, 'another') },
      ]),
    ).toEqual({ kind: 'passes', tables: 2 });
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
