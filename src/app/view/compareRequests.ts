import type { SnapshotId } from '../../kernel/ids.ts';
import type { Comparator } from '../../kernel/question.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import type { FigureRequest } from '../../queries/figureQuery.ts';
import { ask, askOf, filtersOf } from './requests.ts';
import type { CurrentScope, Scope } from './scope.ts';

/** What the data in view is set against. */
export type Compared =
  | { readonly kind: 'date'; readonly snapshot: SnapshotSummary }
  | { readonly kind: 'member'; readonly label: string; readonly place: number }
  | { readonly kind: 'whole' };

/**
 * What the address says to compare with: `date-(snapshot)`, `part-(place)` or `whole`; where it says nothing, a department in
 * view is compared with the whole, and everybody with the date before.
 */
export function toCompared(text: string | undefined, scope: CurrentScope): Compared | undefined {
  const { breakdown, member, before, snapshot, snapshots } = scope;
  const [, kind, rest = ''] = /^(date|part)-(.+)$/.exec(text ?? '') ?? [];
  const found = snapshots.find(({ id }) => kind === 'date' && id === rest && id !== snapshot.id);
  if (found !== undefined) return { kind: 'date', snapshot: found };
  const place = kind === 'part' && /^\d+$/.test(rest) ? Number(rest) : -1;
  const label = breakdown?.labels[place];
  if (label !== undefined && place !== member?.place) return { kind: 'member', label, place };
  if (breakdown !== undefined && (text === 'whole' || (text === undefined && member !== undefined)))
    return { kind: 'whole' };
  const other = before ?? snapshots.find(({ id }) => id !== snapshot.id);
  return other === undefined ? undefined : { kind: 'date', snapshot: other };
}

/** The figures of Compare: two dates, two departments, or a department with the whole; nothing where a side is missing. */
export function compareRequests(
  scope: CurrentScope,
  all: Scope,
  compared: Compared | undefined,
): readonly FigureRequest[] {
  if (compared === undefined || scope.snapshot.content !== 'counts') return [];
  if (compared.kind === 'date') return dateRequests(scope, compared.snapshot);
  const { breakdown, member } = scope;
  if (breakdown === undefined || member === undefined) return [];
  const comparator: Comparator =
    compared.kind === 'member'
      ? { kind: 'other-member', dimension: breakdown.id, member: compared.label }
      : wholeOf(scope, all, breakdown.id);
  const graded = scope.snapshot.dimensions.find(({ role }) => role === 'grade');
  const metric = 'representation';
  const other = { ...scope, member: compared.kind === 'member' ? compared : undefined };
  return [
    ask(scope, { metric, comparator }, 'dots'),
    ...(graded === undefined ? [] : [ask(scope, { metric, by: graded.id, comparator }, 'matrix')]),
    ask(scope, { metric: 'rates' }),
    ask(withoutMember(other), { metric: 'rates' }),
  ];
}

function withoutMember({
  member,
  ...scope
}: Omit<CurrentScope, 'member'> & { readonly member: CurrentScope['member'] }): CurrentScope {
  return member === undefined ? scope : { ...scope, member };
}

/** The publisher's printed whole where there is one; otherwise all members of the breakdown together. */
function wholeOf({ whole, series }: CurrentScope, all: Scope, dimension: string): Comparator {
  const policy = all.series.find(({ id }) => id === series.whole)?.policy;
  return whole === undefined || policy === undefined
    ? { kind: 'all-members', dimension }
    : { kind: 'snapshot', snapshot: whole.id, policy };
}

/** The later date less the earlier, for everybody and by grade, and the three rates at both. */
function dateRequests(scope: CurrentScope, other: SnapshotSummary): readonly FigureRequest[] {
  const { snapshot, snapshots, wholes, member } = scope;
  const wholeAt = ({ reference }: SnapshotSummary): SnapshotSummary | undefined =>
    wholes.find((whole) => JSON.stringify(whole.reference) === JSON.stringify(reference));
  const [mine, theirs] = [wholeAt(snapshot), wholeAt(other)];
  const asWhole = member === undefined && mine !== undefined && theirs !== undefined;
  const sides = asWhole ? [mine, theirs] : [snapshot, other];
  const isLater = snapshots.indexOf(snapshot) >= snapshots.indexOf(other);
  const [now, then] = isLater ? sides : [...sides].reverse();
  if (now === undefined || then === undefined) return [];
  const ids: readonly [SnapshotId, SnapshotId] = [now.id, then.id];
  const filters = filtersOf(scope, snapshot, asWhole);
  const graded = now.dimensions.find(({ role }) => role === 'grade');
  return [
    askOf(scope, ids, { metric: 'change', filters }),
    ...(graded === undefined
      ? []
      : [askOf(scope, ids, { metric: 'change', by: graded.id, filters }, 'matrix')]),
    askOf(scope, ids, { metric: 'trend', trend: 'rates', filters }),
  ];
}
