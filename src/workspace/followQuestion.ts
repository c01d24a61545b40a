import { toSnapshotId } from '../kernel/ids.ts';
import type { Question } from '../kernel/question.ts';
import type { SnapshotSummary } from '../kernel/snapshotSummary.ts';
import { lastDay } from '../kernel/time.ts';

/** A question with every corrected snapshot replaced by the one that stands for it now. */
export function withStanding(question: Question, standing: ReadonlyMap<string, string>): Question {
  const now = (id: Question['snapshots'][number]): Question['snapshots'][number] => {
    const other = standing.get(id);
    return other === undefined ? id : toSnapshotId(other);
  };
  const [first, ...rest] = question.snapshots;
  const { whole, comparator, population } = question;
  return {
    ...question,
    snapshots: [now(first), ...rest.map(now)],
    ...(whole === undefined ? {} : { whole: now(whole) }),
    comparator:
      comparator.kind === 'snapshot' ? { ...comparator, snapshot: now(comparator.snapshot) } : comparator,
    ...(population?.kind === 'snapshot'
      ? { population: { ...population, snapshot: now(population.snapshot) } }
      : {}),
  };
}

/**
 * The same question of the latest snapshot of its series, where there is a later one with the same dimensions; undefined otherwise,
 * and for a question of several dates. A printed whole is followed to the same date.
 */
export function atLatest(question: Question, snapshots: readonly SnapshotSummary[]): Question | undefined {
  const [id, ...others] = question.snapshots;
  if (others.length > 0) return undefined;
  const own = snapshots.find((one) => one.id === id);
  if (own === undefined) return undefined;
  const latest = findLatest(own, snapshots);
  if (latest === undefined || !answers(latest, question)) return undefined;
  if (question.whole === undefined) return { ...question, snapshots: [latest.id] };
  const whole = snapshots.find((one) => one.id === question.whole);
  const laterWhole = snapshots.find((one) => one.series === whole?.series && dayOf(one) === dayOf(latest));
  return laterWhole === undefined ? undefined : { ...question, snapshots: [latest.id], whole: laterWhole.id };
}

function findLatest(own: SnapshotSummary, all: readonly SnapshotSummary[]): SnapshotSummary | undefined {
  return all
    .filter(({ series, content }) => series === own.series && content === own.content)
    .reduce<SnapshotSummary | undefined>(
      (best, one) => (dayOf(one) > dayOf(best ?? own) ? one : best),
      undefined,
    );
}

/** Whether a snapshot has what a question asks about. */
function answers({ dimensions }: SnapshotSummary, { by, filters }: Question): boolean {
  const labels = new Map(dimensions.map((dimension) => [dimension.id, new Set(dimension.labels)]));
  return (
    (by === undefined || labels.has(by)) &&
    filters.every(({ dimension, members }) =>
      members.every((member) => labels.get(dimension)?.has(member) === true),
    )
  );
}

function dayOf({ reference }: SnapshotSummary): string {
  return reference === undefined ? '' : lastDay(reference);
}
