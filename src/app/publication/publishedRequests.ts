import { censusAreas } from '../../codebook/comparators/census2021.ts';
import { canonicalJson } from '../../kernel/canonicalJson.ts';
import type { Grouping } from '../../kernel/question.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import type { Library } from '../../queries/libraryQuery.ts';
import type { FigureRequest } from '../../queries/figureQuery.ts';
import { groupsIn } from '../../queries/groupsIn.ts';
import type { PublishedRequest } from '../../queries/makePublication.ts';
import type { Goals } from '../../queries/useGoals.ts';
import { type Compared, compareRequests } from '../view/compareRequests.ts';
import { departmentRequests } from '../view/departmentRequests.ts';
import { reportingRequests } from '../view/reportingRequests.ts';
import { comparableSnapshots, toComparator } from '../view/comparators.ts';
import { progressionRequests } from '../view/progressionRequests.ts';
import { incidentRequests, representationRequests } from '../view/requests.ts';
import { type CurrentScope, resolveScope, type Scope } from '../view/scope.ts';
import { scorecardFirst } from '../view/scorecardFirst.ts';
import { trendRequests } from '../view/trendRequests.ts';
import type { View } from '../view/view.ts';
import { wresAnswers } from '../view/wresRequests.ts';

/** A screen of a publication: what it asks of a scope. `against` is what grades are compared with. */
interface PublishedScreen {
  readonly path:
    | '/overview'
    | '/representation'
    | '/progression'
    | '/trends'
    | '/compare'
    | '/departments'
    | '/declaration'
    | '/incidents';
  readonly text: string;
  readonly requests: (
    scope: CurrentScope,
    all: Scope,
    goals: Goals,
    against?: string,
  ) => readonly FigureRequest[];
}

/** The screens for leaders: those of the app that show figures, with the figures they ask for. */
export const publishedScreens: readonly PublishedScreen[] = [
  {
    path: '/overview',
    text: 'Overview',
    requests: scorecardFirst,
  },
  { path: '/representation', text: 'Representation', requests: representationRequests },
  {
    path: '/progression',
    text: 'Progression',
    requests: (scope, all, _goals, against) => [
      ...progressionRequests(scope, toComparator(against, scope, all)),
      ...wresAnswers(scope, all).flatMap(({ requests }) => requests),
    ],
  },
  { path: '/trends', text: 'Trends', requests: trendRequests },
  {
    path: '/compare',
    text: 'Compare',
    requests: (scope, all) =>
      listCompared(scope).flatMap((compared) => compareRequests(scope, all, compared)),
  },
  { path: '/departments', text: 'Departments', requests: (scope) => departmentRequests(scope) },
  {
    path: '/declaration',
    text: 'Declaration',
    requests: (scope, all, goals) => reportingRequests(scope, all, goals, []),
  },
  { path: '/incidents', text: 'Incidents', requests: incidentRequests },
];

/** Dates of a series up to which every two are compared; beyond, each with the one before it. */
const MOST_PAIRED = 6;

/** What a publication compares: dates, and a department with the whole; of every two departments there would be too many. */
function listCompared({ snapshots, snapshot, before, member }: CurrentScope): readonly Compared[] {
  const others = snapshots.length > MOST_PAIRED || member !== undefined ? [before ?? []].flat() : snapshots;
  return [
    ...others.flatMap((one): Compared[] => (one.id === snapshot.id ? [] : [{ kind: 'date', snapshot: one }])),
    ...(member === undefined ? [] : [{ kind: 'whole' } as const]),
  ];
}

const groupings: readonly Grouping[] = ['broad', 'detailed', 'white-and-all-other'];

/**
 * Everything that the screens can ask of a library: each snapshot, how fine its groups are, what its grades are compared with, and
 * `members`: each member of its breakdown by itself. Each table once, whatever its wording.
 */
export function listPublishedRequests(
  library: Library,
  goals: Goals,
  members: boolean,
): readonly PublishedRequest[] {
  const asked = new Map<string, PublishedRequest>();
  for (const snapshot of library.snapshots)
    for (const view of listViews(snapshot, members, library)) {
      const scope = resolveScope(library, view);
      const { current } = scope;
      if (current === undefined) continue;
      for (const screen of publishedScreens)
        for (const against of listComparators(current, scope))
          for (const { question, policy } of screen.requests(current, scope, goals, against)) {
            const key = canonicalJson([question, policy]);
            asked.set(key, { ...asked.get(key), question, policy });
          }
      for (const { question, policy } of departmentRequests(current))
        asked.set(canonicalJson([question, policy]), {
          question,
          policy,
          then: (released) => groupsIn(released).flatMap(({ key }) => departmentRequests(current, key)),
        });
    }
  return [...asked.values()];
}

function listViews(
  { id, content, dimensions }: SnapshotSummary,
  members: boolean,
  { snapshots }: Library,
): readonly View[] {
  // Incidents among everybody of each population that is published with them.
  const among = snapshots.flatMap((one) => (one.of === 'population' ? [`snapshot-${one.id}`] : []));
  const breakdown = dimensions.find(({ role }) => role === 'breakdown');
  const parts = members ? (breakdown?.labels.map((_, part) => part) ?? []) : [];
  return (content === 'counts' ? groupings : groupings.slice(0, 1)).flatMap((groups) => [
    { snapshot: id, groups },
    ...parts.map((part) => ({ snapshot: id, groups, part })),
    ...(content === 'measures'
      ? among.map((population) => ({ snapshot: id, groups, among: population }))
      : []),
  ]);
}

/** What the picker of Progression offers: of one member, without the census and other snapshots, which are for the whole. */
function listComparators(scope: CurrentScope, all: Scope): readonly (string | undefined)[] {
  if (scope.snapshot.content !== 'counts') return [undefined];
  if (scope.member !== undefined) return [undefined, 'all'];
  const made = scope.series.kind === 'illustrative';
  return [
    undefined,
    'all',
    ...(made ? ['population'] : censusAreas.map(({ code }) => `census-${code}`)),
    ...comparableSnapshots(scope, all).map(({ id }) => `snapshot-${id}`),
  ];
}
