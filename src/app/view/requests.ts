import { findHappened } from '../../codebook/outcomes.ts';
import type { Presentation } from '../../figure/wording.ts';
import type { SnapshotId } from '../../kernel/ids.ts';
import type { Comparator, Question } from '../../kernel/question.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import type { FigureRequest } from '../../queries/figureQuery.ts';
import { toComparator, toPopulation } from './comparators.ts';
import type { CurrentScope, Scope } from './scope.ts';

/** What a page asks besides the snapshots. */
export type Asked = Partial<Omit<Question, 'snapshots'>> & Pick<Question, 'metric'>;

/**
 * The figures of the overview: who was counted, each group's share, the three rates, what changed. Made-up tables are few and
 * small: the overview shows them all, the one chosen first.
 */
export function overviewRequests(scope: CurrentScope, all: Scope): readonly FigureRequest[] {
  const { content, of } = scope.snapshot;
  if (of === 'outcomes') return outcomeRequests(scope);
  if (content !== 'counts') {
    const others = scope.series.kind === 'illustrative' ? all.latest : [];
    return [scope.snapshot, ...others.filter(({ id }) => id !== scope.snapshot.id)].flatMap((snapshot) => {
      const metric = plainMetrics[snapshot.content];
      return metric === undefined ? [] : [askOf(scope, [snapshot.id], { metric, ...byRows(snapshot) })];
    });
  }
  const change = changeRequest(scope);
  return [
    ask(scope, { metric: 'headcount' }),
    ask(scope, { metric: 'rates' }),
    ask(scope, { metric: 'representation' }),
    ...(change === undefined ? [] : [change]),
  ];
}

/** What is shown as it came, by the content that it is of. */
const plainMetrics: { readonly [C in SnapshotSummary['content']]?: 'shares' | 'incidents' } = {
  shares: 'shares',
  measures: 'incidents',
};

/** Published shares of several departments or grades are a row for each. */
function byRows({ content, dimensions }: SnapshotSummary): Pick<Asked, 'by'> {
  const rows = dimensions.find(({ role }) => role !== 'characteristic');
  return content !== 'shares' || rows === undefined ? {} : { by: rows.id };
}

/**
 * The figures of outcomes: how likely each was in each group, relative to White, a step of recruitment among those who came so far;
 * and who it could happen to.
 */
export function outcomeRequests(scope: CurrentScope): readonly FigureRequest[] {
  const { of, dimensions } = scope.snapshot;
  const found = of === 'outcomes' ? findHappened(dimensions) : [];
  if (found.length === 0) return [];
  return [
    ...found.map(({ dimension, happened, among }) => {
      const outcome = { kind: 'members', dimension, members: [happened] } as const;
      const request = ask(scope, { metric: 'relative-likelihood', outcome, ...againstOf(scope) });
      return among === undefined ? request : withFilter(request, among);
    }),
    ask(scope, { metric: 'headcount' }),
  ];
}

function withFilter(request: FigureRequest, filter: Question['filters'][number]): FigureRequest {
  const { question } = request;
  return { ...request, question: { ...question, filters: [...question.filters, filter] } };
}

/**
 * The figures of Representation: senior grades, every grade by group, and each breakdown member, against all staff unless the
 * address says otherwise.
 */
export function representationRequests(scope: CurrentScope, all: Scope): readonly FigureRequest[] {
  const { snapshot, breakdown, member, whole } = scope;
  if (snapshot.content === 'shares') return [ask(scope, { metric: 'shares', ...byRows(snapshot) })];
  if (snapshot.content !== 'counts') return [];
  const said = toComparator(scope.view.against, scope, all);
  const comparator: Comparator =
    said === undefined || said.kind === 'feeder-grade' ? { kind: 'all-staff' } : said;
  const metric = 'representation';
  const graded = snapshot.dimensions.find(({ role }) => role === 'grade');
  const requests: FigureRequest[] = [];
  if (graded === undefined)
    requests.push(ask(scope, comparator.kind === 'all-staff' ? { metric } : { metric, comparator }));
  else {
    const by = graded.id;
    requests.push(
      ask(scope, { metric, by, grades: 'senior', comparator }, 'dots'),
      ask(scope, { metric, by, comparator }, 'matrix'),
    );
  }
  if (breakdown !== undefined && member === undefined)
    requests.push(
      askOf(
        scope,
        [snapshot.id],
        {
          metric,
          by: breakdown.id,
          comparator,
          ...(whole === undefined || comparator.kind !== 'all-staff' ? {} : { whole: whole.id }),
        },
        'multiples',
      ),
    );
  return requests;
}

/**
 * The figures of Incidents: each measure on its own; over time where there are several dates; and where the address names a population, the rate of each group in it, and
 * that rate over the rate of White, or of the group that the address names.
 */
export function incidentRequests(scope: CurrentScope, all: Scope): readonly FigureRequest[] {
  const { content, mapping } = scope.snapshot;
  if (content !== 'measures') return [];
  const population = toPopulation(scope.view.among, scope, all);
  // Incidents without groups have no group to set another against.
  const hasGroups = mapping.classification !== undefined;
  const dated = scope.snapshots.filter((one) => one.content === 'measures').map(({ id }) => id);
  const [latest, ...earlier] = dated.reverse();
  return [
    ask(scope, { metric: 'incidents' }),
    ...(latest === undefined || earlier.length === 0
      ? []
      : [askOf(scope, [latest, ...earlier], { metric: 'incident-trend' })]),
    ...(population === undefined ? [] : [ask(scope, { metric: 'incident-rate', population })]),
    ...(population === undefined || !hasGroups
      ? []
      : [ask(scope, { metric: 'disparity-ratio', population, ...againstOf(scope) })]),
  ];
}

/** The group that the address sets ratios against. */
export function againstOf({ view: { reference } }: CurrentScope): Pick<Question, 'against'> {
  return reference === undefined ? {} : { against: { group: reference, place: 'below' } };
}

function changeRequest(scope: CurrentScope): FigureRequest | undefined {
  const { before, wholeBefore, whole, member } = scope;
  if (before === undefined || before.content !== 'counts') return undefined;
  const asWhole = whole !== undefined && wholeBefore !== undefined && member === undefined;
  const ids: readonly [SnapshotId, SnapshotId] = asWhole
    ? [whole.id, wholeBefore.id]
    : [scope.snapshot.id, before.id];
  return askOf(scope, ids, { metric: 'change', filters: filtersOf(scope, scope.snapshot, asWhole) });
}

/** A request over the snapshot in view, or over the publisher's printed whole where no member is chosen. */
export function ask(scope: CurrentScope, asked: Asked, presentation?: Presentation): FigureRequest {
  const asWhole = scope.whole !== undefined && scope.member === undefined;
  const snapshot = asWhole ? scope.whole : scope.snapshot;
  const filters = filtersOf(scope, snapshot, asWhole);
  return askOf(scope, [snapshot.id], { ...asked, filters }, presentation);
}

/** The member chosen, where a snapshot is broken down by it. */
export function filtersOf(
  scope: CurrentScope,
  snapshot: SnapshotSummary,
  asWhole: boolean,
): Question['filters'] {
  const { breakdown, member } = scope;
  if (asWhole || breakdown === undefined || member === undefined) return [];
  if (!snapshot.dimensions.some(({ id }) => id === breakdown.id)) return [];
  return [{ dimension: breakdown.id, members: [member.label] }];
}

/** A request with what the scope says of it. */
export function askOf(
  scope: CurrentScope,
  snapshots: Question['snapshots'],
  asked: Asked,
  presentation?: Presentation,
): FigureRequest {
  return {
    question: {
      filters: [],
      grouping: scope.grouping,
      denominator: scope.denominator,
      comparator: { kind: 'none' },
      ...asked,
      snapshots,
    },
    policy: scope.series.policy,
    ...(presentation === undefined ? {} : { wording: { presentation } }),
  };
}
