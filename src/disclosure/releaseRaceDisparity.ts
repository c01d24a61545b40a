import type { Refusal } from '../kernel/issue.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { toClusterKey } from '../metrics/memberRows.ts';
import { raceDisparityOf, raceDisparityP } from '../metrics/raceDisparityRatio.ts';
import type { Gate } from './gate.ts';
import { gateSnapshot, type GatedSnapshot } from './gateSnapshot.ts';
import { roundedNote } from './compareRows.ts';
import { holdValues, type TestedValueCell } from './holdTogether.ts';
import type { ReleaseContext } from './releaseContext.ts';
import {
  NOT_HELD,
  type ReleasedColumn,
  type ReleasedCount,
  type ReleasedRow,
  type ReleasedTable,
  toReleased,
} from './releasedTable.ts';
import { toAbsence, toBounds } from './toBounds.ts';

const steps = [
  ['lower', 'middle', 'Lower to middle'],
  ['middle', 'upper', 'Middle to upper'],
  ['lower', 'upper', 'Lower to upper'],
] as const;
const streams = [
  ['all', 'All grades'],
  ['clinical', 'Clinical'],
  ['non-clinical', 'Non-clinical'],
] as const;

/**
 * The race disparity ratio between clusters of grades, White against all other ethnic groups combined; one row a stream,
 * never added. Errors: grades without clusters, or no White or other group at this level (`part-missing`).
 */
export function releaseRaceDisparity(context: ReleaseContext, gate: Gate): Result<ReleasedTable, Refusal[]> {
  const { question, snapshot } = context;
  const missing = (part: string): Result<never, Refusal[]> =>
    fail([{ code: 'part-missing', metric: question.metric, part }]);
  const dimensions = snapshot.content.kind === 'counts' ? snapshot.content.dimensions : [];
  const graded = dimensions.find(({ role }) => role === 'grade');
  if (graded === undefined) return missing('grades');
  const asked = { ...question, by: graded.id, grades: 'clusters', grouping: 'white-and-all-other' } as const;
  const gated = gateSnapshot(snapshot, asked, gate);
  if (gated.kind === 'error') return gated;
  const { columns, rows, all } = gated.value;
  const [white, other] = ['white', 'all-other'].map((id) => columns.findIndex(({ key }) => key === id));
  if (white === undefined || other === undefined || white < 0 || other < 0) return missing('two groups');
  const held = streams.filter(([stream]) => rows.some(({ key }) => key.startsWith(`${stream}/`)));
  if (held.length === 0) return missing('clusters of grades');
  const { known, answered, everybody } = all;
  const { cells, comparisons } = holdValues(
    held.map(([stream]) =>
      steps.map(([from, to]) =>
        toCell(
          countOf(gated.value, toClusterKey(stream, from), white),
          countOf(gated.value, toClusterKey(stream, to), white),
          countOf(gated.value, toClusterKey(stream, from), other),
          countOf(gated.value, toClusterKey(stream, to), other),
        ),
      ),
    ),
  );
  return ok(
    toReleased({
      ...context.head,
      kind: 'released',
      rows: held.map(([key, label]): ReleasedRow => ({
        key,
        label,
        role: key === 'all' ? 'all' : 'member',
        known,
        answered,
        everybody,
      })),
      columns: steps.map(([from, to, label]): ReleasedColumn => ({
        key: `${from}-${to}`,
        label,
        role: 'value',
        unit: 'ratio',
      })),
      cells,
      comparisons,
      protection: gated.value.protection,
      notes: roundedNote(context),
    }),
  );
}

function countOf({ rows, counts }: GatedSnapshot, row: string, column: number): ReleasedCount {
  return counts[rows.findIndex(({ key }) => key === row)]?.[column] ?? NOT_HELD;
}

function toCell(
  white_lower: ReleasedCount,
  white_higher: ReleasedCount,
  other_lower: ReleasedCount,
  other_higher: ReleasedCount,
): TestedValueCell {
  const parts = { white_lower, white_higher, other_lower, other_higher };
  const absence = toAbsence(Object.values(parts));
  const common = { count: NOT_HELD, base: NOT_HELD, parts };
  const [a, b, c, d] = Object.values(parts).map(toBounds);
  if (a === undefined || b === undefined || c === undefined || d === undefined)
    return { cell: { ...common, value: absence ?? NOT_HELD } };
  const value = raceDisparityOf({ whiteLower: a, whiteHigher: b, otherLower: c, otherHigher: d });
  const p = raceDisparityP(value);
  return { cell: { ...common, value }, ...(p === undefined ? {} : { p }) };
}
