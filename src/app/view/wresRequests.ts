import { findHappened } from '../../codebook/outcomes.ts';
import { findOutcome, type WresIndicator, wresIndicators, wresWords } from '../../codebook/presets/wres.ts';
import type { Question } from '../../kernel/question.ts';
import type { Series } from '../../kernel/series.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import type { FigureRequest } from '../../queries/figureQuery.ts';
import type { Asked } from './requests.ts';
import type { CurrentScope, Scope } from './scope.ts';

/** An indicator with the figures that answer it; none where no series held does. */
export interface WresAnswer {
  readonly indicator: WresIndicator;
  readonly requests: readonly FigureRequest[];
}

/** A series with the snapshot of it that is looked at. */
interface Source {
  readonly series: Series;
  readonly snapshot: SnapshotSummary;
}

const TWO_GROUPS = 'white-and-all-other';

/**
 * The nine indicators of the Workforce Race Equality Standard, each from whichever series of this kind can answer it, the one in
 * view first: bands from grades (clinical, non-clinical and medical apart), likelihoods from outcomes, 5 to 8 from published
 * shares, 9 from a board beside a workforce.
 */
export function wresAnswers(scope: CurrentScope, all: Scope): readonly WresAnswer[] {
  const sources = sourcesOf(scope, all);
  return wresIndicators.map((indicator) => {
    const preset = wresWords(indicator);
    return {
      indicator,
      requests: requestsOf(indicator, sources).map((request) => ({
        ...request,
        wording: {
          ...request.wording,
          preset,
          ...(indicator.rates === undefined ? {} : { ofEachGroup: indicator.rates }),
        },
      })),
    };
  });
}

function sourcesOf({ series, snapshot }: CurrentScope, all: Scope): readonly Source[] {
  const others = all.latest.flatMap((one): Source[] => {
    const own = all.series.find(({ id }) => id === one.series);
    return own === undefined || own.id === series.id ? [] : [{ series: own, snapshot: one }];
  });
  return [{ series, snapshot }, ...others];
}

function requestsOf(indicator: WresIndicator, sources: readonly Source[]): readonly FigureRequest[] {
  const { number, metric, shares } = indicator;
  if (metric === 'shares') {
    const found = sources.find(
      ({ snapshot }) => snapshot.content === 'shares' && shares?.test(snapshot.title) === true,
    );
    return found === undefined ? [] : [askIn(found, { metric })];
  }
  if (number === 1) return ['agenda-for-change', 'medical-and-dental'].flatMap((on) => bandsOn(on, sources));
  return number === 9 ? boardIn(sources) : likelihoodIn(indicator, sources);
}

/** The bands of a ladder; each of clinical, non-clinical and medical staff apart, where a breakdown tells them apart. */
function bandsOn(ladder: string, sources: readonly Source[]): readonly FigureRequest[] {
  const found = sources.find(
    ({ snapshot }) => snapshot.of === undefined && snapshot.mapping.ladder === ladder,
  );
  const by = found?.snapshot.dimensions.find(({ role }) => role === 'grade')?.id;
  if (found === undefined || by === undefined) return [];
  const streams = found.snapshot.dimensions.find(
    ({ role, labels }) => role === 'breakdown' && labels.some((label) => /\bnon[- ]?clinical\b/i.test(label)),
  );
  const parts: readonly Question['filters'][] =
    streams === undefined
      ? [[]]
      : streams.labels.map((label) => [{ dimension: streams.id, members: [label] }]);
  return parts.map((filters) =>
    askIn(
      found,
      { metric: 'representation', by, grouping: TWO_GROUPS, comparator: { kind: 'all-staff' }, filters },
      'matrix',
    ),
  );
}

function likelihoodIn(indicator: WresIndicator, sources: readonly Source[]): readonly FigureRequest[] {
  const { metric, against } = indicator;
  if (against === undefined) return [];
  for (const source of sources) {
    const { content, of, dimensions } = source.snapshot;
    const outcome = content === 'counts' ? outcomeOf(indicator, source) : undefined;
    if (outcome === undefined) continue;
    const told = of === 'outcomes' ? findHappened(dimensions) : [];
    const among = told.find(({ dimension }) => dimension === outcome.dimension)?.among;
    const filters = among === undefined ? [] : [among];
    return [
      askIn(source, {
        metric,
        grouping: TWO_GROUPS,
        against,
        outcome: { kind: 'members', ...outcome },
        filters,
      }),
    ];
  }
  return [];
}

/** By the name of the outcome; where that says nothing, by the title of the series. */
function outcomeOf(
  indicator: WresIndicator,
  { series, snapshot }: Source,
): { readonly dimension: string; readonly members: readonly string[] } | undefined {
  const named = findOutcome(indicator, snapshot.dimensions);
  if (named !== undefined || snapshot.of !== 'outcomes') return named;
  const [only, ...more] = findHappened(snapshot.dimensions);
  return only !== undefined && more.length === 0 && indicator.titled?.test(series.title) === true
    ? { dimension: only.dimension, members: [only.happened] }
    : undefined;
}

/** The board beside the workforce: counts of a series whose title names a board, and those of one that names none. */
function boardIn(sources: readonly Source[]): readonly FigureRequest[] {
  const counted = sources.filter(
    ({ snapshot }) => snapshot.content === 'counts' && snapshot.of === undefined,
  );
  const isBoard = ({ series }: Source): boolean => /\bboard\b/i.test(series.title);
  const board = counted.find(isBoard);
  const workforce = counted.find(
    (source) => !isBoard(source) && source.series.origin === board?.series.origin,
  );
  if (board === undefined || workforce === undefined) return [];
  const by = board.snapshot.dimensions.find(({ role }) => role === 'breakdown')?.id;
  return [
    askIn(board, {
      metric: 'board-difference',
      grouping: TWO_GROUPS,
      comparator: {
        kind: 'snapshot',
        snapshot: workforce.snapshot.id,
        policy: workforce.series.policy,
      },
      ...(by === undefined ? {} : { by }),
    }),
  ];
}

function askIn({ series, snapshot }: Source, asked: Asked, presentation?: 'matrix'): FigureRequest {
  return {
    question: {
      filters: [],
      grouping: 'broad',
      denominator: 'known',
      comparator: { kind: 'none' },
      ...asked,
      snapshots: [snapshot.id],
    },
    policy: series.policy,
    ...(presentation === undefined ? {} : { wording: { presentation } }),
  };
}
