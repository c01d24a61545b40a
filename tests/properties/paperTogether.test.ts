import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type askRelease, tryRelease } from '../../fixtures/snapshots/askRelease.ts';
import { broadLabels, countsSnapshot } from '../../fixtures/snapshots/countsSnapshot.ts';
import { auditPaper } from '../../src/disclosure/paper/auditPaper.ts';
import type { AuditedTable } from '../../src/disclosure/paper/paperPlaces.ts';
import { planProtection } from '../../src/disclosure/planning/planProtection.ts';
import type { ReleasedGrid } from '../../src/disclosure/releasedTable.ts';
import { DEFAULT_POLICY, type Policy } from '../../src/kernel/policy.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { aWorkforce, questionsAbout } from './workforces.ts';

const long = process.env['LONG'] === '1';
const GROUPS = 5;
const NAMES = ['Analysis', 'Board', 'Labs', 'Policy'];

/** Departments by groups (Asian, Black, Mixed, White, Other), as one return. */
function publish(id: string, rows: readonly (readonly number[])[], date = '2026-03-31'): Snapshot {
  return countsSnapshot({
    id,
    series: id,
    title: id,
    date,
    classification: '5B',
    dimensions: [
      {
        id: 'department',
        role: 'breakdown',
        labels: Object.fromEntries(NAMES.slice(0, rows.length).map((name) => [name, undefined])),
      },
      { id: 'ethnicity', role: 'characteristic', labels: broadLabels },
    ],
    counts: rows.flatMap((row) => [...row, 0, 0]),
  });
}

const ofBoth = ({ rows, columns, cells }: ReleasedGrid, group: string) => {
  const row = rows.findIndex(({ role }) => role !== 'member');
  return cells[row]?.[columns.findIndex(({ key }) => key === group)]?.count;
};

const groupIds = ['asian', 'black', 'mixed', 'white', 'other'];

/** Three departments of some size. */
const staff = fc.array(fc.array(fc.integer({ min: 10, max: 90 }), { minLength: GROUPS, maxLength: GROUPS }), {
  minLength: 3,
  maxLength: 3,
});

async function ask(
  snapshot: Snapshot,
  policy: Policy,
  question: Parameters<typeof askRelease>[1],
): Promise<ReleasedGrid | undefined> {
  const answer = tryRelease([snapshot], question, policy, await planProtection([snapshot], policy));
  return answer.kind === 'ok' && answer.value.kind === 'released' ? answer.value : undefined;
}

const [A, B] = ['AAAAA-AAAAA', 'BBBBB-BBBBB'] as const;

function pairOf(first: ReleasedGrid | undefined, second: ReleasedGrid | undefined): readonly AuditedTable[] {
  if (first === undefined || second === undefined) throw new Error('nothing was released');
  return [
    { code: A, released: first },
    { code: B, released: second },
  ];
}

describe('a paper with a pair of figures that differ in one person', () => {
  it('is found out where one return has the person and the other does not', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(staff, fc.nat({ max: 4 }), fc.boolean(), async (rows, group, byDepartment) => {
        const one = Array.from({ length: GROUPS }, (_, at) => (at === group ? 1 : 0));
        const [first = [], ...others] = rows;
        const [whole, part] = [publish('whole', [first, one, ...others]), publish('part', rows)];
        const asked = byDepartment ? { by: 'department' } : {};
        const tables = pairOf(
          await ask(whole, DEFAULT_POLICY, { metric: 'headcount' }),
          await ask(part, DEFAULT_POLICY, { metric: 'headcount', ...asked }),
        );
        const shown = tables.map(({ released }) =>
          released.kind === 'released' ? ofBoth(released, groupIds[group] ?? '') : undefined,
        );
        if (shown.some((count) => count?.kind !== 'shown')) return;
        const audit = auditPaper(tables);
        expect(audit.kind).toBe('fails');
        const leaks = audit.kind === 'fails' ? audit.leaks : [];
        expect(leaks.some(({ kind, codes }) => kind === 'difference' && codes.join() === [A, B].join())).toBe(
          true,
        );
        found += 1;
        // Words only: the message must not give the number.
        expect(JSON.stringify(leaks.map(({ what }) => what))).not.toMatch(/\d/);
      }),
      { numRuns: long ? 1000 : 40 },
    );
    expect(found).toBeGreaterThan(20);
  });

  it('is found out where the whole is under one policy and all but a department under another', async () => {
    let found = 0;
    const low: Policy = {
      kind: 'owner',
      threshold: 1,
      name: 'A. N. Other',
      reason: 'A test',
      date: '2026-04-01',
    };
    await fc.assert(
      fc.asyncProperty(staff, fc.nat({ max: 4 }), async (rows, group) => {
        const one = Array.from({ length: GROUPS }, (_, at) => (at === group ? 1 : 0));
        const snapshot = publish('whole', [rows[0] ?? [], one, ...rows.slice(1)]);
        const members = NAMES.filter((name) => name !== 'Board');
        const [all, others] = [
          await ask(snapshot, DEFAULT_POLICY, { metric: 'headcount' }),
          await ask(snapshot, low, { metric: 'headcount', filters: [{ dimension: 'department', members }] }),
        ];
        if (all === undefined || others === undefined) return;
        if ([all, others].some((grid) => ofBoth(grid, groupIds[group] ?? '')?.kind !== 'shown')) return;
        const audit = auditPaper(pairOf(all, others));
        expect(audit.kind).toBe('fails');
        expect(
          audit.kind === 'fails' && audit.leaks.some(({ codes }) => codes.join() === [A, B].join()),
        ).toBe(true);
        found += 1;
      }),
      { numRuns: long ? 1000 : 40 },
    );
    expect(found).toBeGreaterThan(20);
  });

  it('is found out where one figure prints what the other hides, however the rows are named', async () => {
    let found = 0;
    const low: Policy = {
      kind: 'owner',
      threshold: 2,
      name: 'A. N. Other',
      reason: 'A test',
      date: '2026-04-01',
    };
    await fc.assert(
      fc.asyncProperty(staff, fc.nat({ max: 4 }), fc.nat({ max: 2 }), async (rows, group, department) => {
        const some = rows.map((row, at) =>
          row.map((n, column) => (at === department && column === group ? 3 : n)),
        );
        const [own, again] = [publish('own', some), publish('again', some)];
        const question = { metric: 'headcount', by: 'department' } as const;
        const tables = pairOf(await ask(own, DEFAULT_POLICY, question), await ask(again, low, question));
        const audit = auditPaper(tables);
        expect(audit.kind).toBe('fails');
        expect(
          audit.kind === 'fails' && audit.leaks.every(({ codes }) => codes.join() === [A, B].join()),
        ).toBe(true);
        found += 1;
      }),
      { numRuns: long ? 1000 : 25 },
    );
    expect(found).toBeGreaterThan(20);
  });
});

describe('an ordinary paper', () => {
  it('of figures of one return passes, whatever they ask', async () => {
    await fc.assert(
      fc.asyncProperty(aWorkforce, fc.infiniteStream(fc.nat()), async (snapshot, picks) => {
        const plan = await planProtection([snapshot], DEFAULT_POLICY);
        const questions = questionsAbout(snapshot);
        const tables = [...picks.take(12)].flatMap((pick, at): AuditedTable[] => {
          const question = questions[pick % questions.length];
          if (question === undefined) return [];
          const answer = tryRelease([snapshot], question, DEFAULT_POLICY, plan);
          return answer.kind === 'ok' ? [{ code: `figure ${at}`, released: answer.value }] : [];
        });
        const audit = auditPaper(tables, { overDates: true });
        expect(audit.kind, JSON.stringify(audit)).not.toMatch(/fails|unproved/);
      }),
      { numRuns: long ? 500 : 8 },
    );
  });

  it('of two organisations at one date, or of one at two dates, is hardly ever held back', async () => {
    let held = 0;
    const runs = long ? 500 : 40;
    await fc.assert(
      fc.asyncProperty(staff, staff, fc.boolean(), async (rows, others, isLater) => {
        const moved = isLater
          ? rows.map((row, at) => row.map((n, group) => n + ((others[at]?.[group] ?? 0) % 7) - 3))
          : others;
        const tables = pairOf(
          await ask(publish('first', rows), DEFAULT_POLICY, { metric: 'headcount', by: 'department' }),
          await ask(publish('second', moved, isLater ? '2027-03-31' : '2026-03-31'), DEFAULT_POLICY, {
            metric: 'headcount',
            by: 'department',
          }),
        );
        if (auditPaper(tables, { overDates: true }).kind !== 'passes') held += 1;
      }),
      { numRuns: runs },
    );
    expect(held).toBeLessThanOrEqual(runs / 50);
  });
});
