import type { ReturnStanding } from '../kernel/departments.ts';
import type { Refusal } from '../kernel/issue.ts';
import { ok, type Result } from '../kernel/result.ts';
import { saysWhoReported } from '../metrics/reporting.ts';
import { findReturnRates } from '../metrics/returnSums.ts';
import { holdChanges, type TestedCell } from './holdTogether.ts';
import type { ReleaseContext } from './releaseContext.ts';
import {
  NOT_HELD,
  type ReleasedCell,
  type ReleasedColumn,
  type ReleasedRow,
  type ReleasedTable,
  toReleased,
} from './releasedTable.ts';
import { reportingColumn, toReturnNotes } from './returnNotes.ts';
import {
  type ReturnStop,
  toReportingCell,
  toReturnShare,
  toReturnStops,
  withChanges,
} from './returnStops.ts';
import { toCellwise } from './toCellwise.ts';

const NOBODY = { known: NOT_HELD, answered: NOT_HELD, everybody: NOT_HELD };

const rateLabels = { completion: 'Completed', declared: 'Declared' } as const;

/** D3: departments that reported of those expected, one row a date, oldest first; each with its change and who is new, lapsed, missing. */
export function releaseReporting(context: ReleaseContext): Result<ReleasedTable, Refusal[]> {
  const found = toReturnStops(context.asked, context.question);
  if (found.kind === 'error') return found;
  const stops = found.value;
  const cells = stops.map((stop, at) => [toReportingCell(stop, stops[at - 1], stops[at === 0 ? -1 : 0])]);
  return ok(release(context, stops, stops.map(toDateRow), [reportingColumn], cells));
}

/** D4: completed of invited, and declared, one row a date, oldest first; sums pass the policy. */
export function releaseCompletion(context: ReleaseContext): Result<ReleasedTable, Refusal[]> {
  const found = toReturnStops(context.asked, context.question);
  if (found.kind === 'error') return found;
  const stops = found.value;
  const policy = toCellwise(context.policy);
  const rates = ratesOf(stops);
  const shares = stops.map(({ content }) =>
    rates.map(({ key }) => toReturnShare(content, rateAt(content, key), policy)),
  );
  const cells = shares.map((row, at) =>
    row.map((share, c) => withChanges(share, shares[at - 1]?.[c], at === 0 ? undefined : shares[0]?.[c])),
  );
  return ok(release(context, stops, stops.map(toDateRow), rates.map(toColumn), cells));
}

/** Every department at the latest date: how it stands at each date, its rates now and their change. Those that need a look come first. */
export function releaseDepartments(context: ReleaseContext): Result<ReleasedTable, Refusal[]> {
  const found = toReturnStops(context.asked, context.question);
  if (found.kind === 'error') return found;
  const stops = found.value;
  const [now, before] = [stops.at(-1), stops.at(-2)];
  const departments = [...(now?.departments ?? [])].sort(
    (a, b) => rankOf(RANK, a.standing) - rankOf(RANK, b.standing) || (a.label < b.label ? -1 : 1),
  );
  const rates = ratesOf(stops);
  const policy = toCellwise(context.policy);
  const columns = [
    ...stops.toReversed().map(({ snapshot: { reference } }, at): ReleasedColumn => ({
      key: `at-${stops.length - 1 - at}`,
      label: '',
      role: 'value',
      unit: 'number',
      ...(reference === undefined ? {} : { reference }),
    })),
    ...rates.map(toColumn),
  ];
  const cells = departments.map(({ label, follows }) => [
    ...standingsOf(label, stops)
      .toReversed()
      .map((standing): TestedCell => ({ cell: toStandingCell(standing) })),
    ...rates.map(({ key }): TestedCell => {
      if (now === undefined) return { cell: { count: NOT_HELD, base: NOT_HELD, value: NOT_HELD } };
      const own = toReturnShare(now.content, rateAt(now.content, key), policy, [label]);
      const then =
        before === undefined
          ? undefined
          : toReturnShare(before.content, rateAt(before.content, key), policy, follows);
      return withChanges(own, then, then);
    }),
  ]);
  const rows = departments.map(({ label, follows, standing }, at): ReleasedRow => ({
    key: `department-${at}`,
    label,
    role: 'member',
    ...(standing === undefined ? {} : { standing }),
    ...(follows.length === 1 && follows[0] === label ? {} : { formerly: follows }),
    ...NOBODY,
  }));
  return ok(release(context, stops, rows, columns, cells));
}

const RANK: { readonly [S in ReturnStanding]: number } = {
  lapsed: 0,
  missing: 1,
  new: 2,
  reported: 3,
  'not-expected': 4,
  'not-listed': 5,
};

/** How one department, or those it follows, stood at each date. */
function standingsOf(label: string, stops: readonly ReturnStop[]): readonly (ReturnStanding | undefined)[] {
  let names: readonly string[] = [label];
  return stops
    .toReversed()
    .map(({ departments, content }): ReturnStanding | undefined => {
      const own = names.flatMap((name) => departments.filter((one) => one.label === name));
      names = [...new Set(own.flatMap(({ follows }) => follows))];
      if (!saysWhoReported(content)) return undefined;
      const [best] = [...own].sort((a, b) => rankOf(BEST, a.standing) - rankOf(BEST, b.standing));
      return best?.standing ?? 'not-listed';
    })
    .toReversed();
}

/** Of several that became one, the one that reported speaks for them. */
const BEST: { readonly [S in ReturnStanding]: number } = {
  reported: 0,
  new: 1,
  lapsed: 2,
  missing: 3,
  'not-expected': 4,
  'not-listed': 5,
};

function rankOf(ranks: typeof RANK, standing: ReturnStanding | undefined): number {
  return standing === undefined ? 0 : ranks[standing];
}

function toStandingCell(standing: ReturnStanding | undefined): ReleasedCell {
  const none = { count: NOT_HELD, base: NOT_HELD, value: NOT_HELD };
  return standing === undefined ? none : { ...none, standing };
}

function ratesOf(stops: readonly ReturnStop[]): readonly { readonly key: 'completion' | 'declared' }[] {
  const held = stops.flatMap(({ content }) => findReturnRates(content).map(({ key }) => key));
  return (['completion', 'declared'] as const).filter((key) => held.includes(key)).map((key) => ({ key }));
}

function rateAt(content: ReturnStop['content'], key: string) {
  return findReturnRates(content).find((rate) => rate.key === key);
}

function toColumn({ key }: { readonly key: 'completion' | 'declared' }): ReleasedColumn {
  return { key, label: rateLabels[key], role: 'value', unit: 'share' };
}

function toDateRow({ snapshot, events }: ReturnStop): ReleasedRow {
  const { reference } = snapshot;
  return {
    key: snapshot.id,
    label: snapshot.title,
    role: 'member',
    ...NOBODY,
    ...(reference === undefined ? {} : { reference }),
    ...(events.length === 0 ? {} : { brokenBy: ['departments'] }),
  };
}

function release(
  { head, policy }: ReleaseContext,
  stops: readonly ReturnStop[],
  rows: readonly ReleasedRow[],
  columns: readonly ReleasedColumn[],
  tested: readonly (readonly TestedCell[])[],
): ReleasedTable {
  // The change since the start is in no figure of these.
  const { cells, comparisons } = holdChanges(tested, 'none');
  const [now, oldest] = [stops.at(-1), stops[0]];
  const { reference: _, referenceThen: __, ...rest } = head;
  return toReleased({
    ...rest,
    policy: toCellwise(policy),
    ...(now?.snapshot.reference === undefined ? {} : { reference: now.snapshot.reference }),
    ...(oldest?.snapshot.reference === undefined || oldest === now
      ? {}
      : { referenceThen: oldest.snapshot.reference }),
    kind: 'released',
    rows,
    columns,
    cells,
    comparisons,
    protection: {
      hiddenByPolicy: cells
        .flat()
        .filter(({ value }) => value.kind === 'suppressed' && value.reason === 'policy').length,
      hiddenAtSource: 0,
      rounded: cells.flat().some(({ count }) => count.kind === 'rounded'),
    },
    notes: toReturnNotes(
      stops,
      columns.map(({ key }) => key),
    ),
  });
}
