import * as v from 'valibot';
import type { DepartmentEvent } from '../kernel/departments.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type Target, TARGETS_OF } from '../kernel/target.ts';
import { isIsoDate, type IsoInstant } from '../kernel/time.ts';
import type { StoredPart } from './records.ts';

/** What a person sets for a series for the Data goal: its baseline, targets for its rates, what became of its departments. */
export interface GoalSettings {
  /** Id of the snapshot that changes are measured from besides the one before. */
  readonly baseline?: string;
  readonly targets: readonly Target[];
  readonly history: readonly DepartmentEvent[];
}

/** Nothing is set. */
export const NO_SETTINGS: GoalSettings = { targets: [], history: [] };

const date = v.pipe(v.string(), v.check(isIsoDate));
const names = v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1));
const settings = v.object({
  series: v.string(),
  baseline: v.exactOptional(v.string()),
  targets: v.array(
    v.object({
      of: v.picklist(TARGETS_OF),
      value: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      by: v.exactOptional(date),
      setBy: v.pipe(v.string(), v.minLength(1)),
      setOn: date,
    }),
  ),
  history: v.array(
    v.object({ on: date, kind: v.picklist(['renamed', 'merged', 'split']), from: names, into: names }),
  ),
});

/** The settings of a series as they are stored, among the targets; one part for each series. */
export function toGoalPart(
  series: string,
  { baseline, targets, history }: GoalSettings,
  at: IsoInstant,
): StoredPart {
  return {
    id: `goal-${series}`.slice(0, 64),
    title: 'Targets, baseline and department history',
    at,
    madeFrom: baseline === undefined ? [] : [baseline],
    body: { series, targets, history, ...(baseline === undefined ? {} : { baseline }) },
  };
}

/** Reads stored settings with the series they are of. Fails where they are damaged or of a newer form. */
export function parseGoalSettings(
  body: unknown,
): Result<{ readonly series: string; readonly settings: GoalSettings }, { readonly kind: 'not-settings' }> {
  const read = v.safeParse(settings, body);
  if (!read.success) return fail({ kind: 'not-settings' });
  const { series, ...rest } = read.output;
  return ok({ series, settings: rest });
}

/** Sets a target in the place of the one for the same rate. */
export function withTarget(held: GoalSettings, target: Target): GoalSettings {
  return { ...held, targets: [...held.targets.filter(({ of }) => of !== target.of), target] };
}

/** What keeps an event from being told, by field: a name on both sides of a new name says nothing. */
export type EventFault = 'date' | 'from' | 'into';

/** Makes an event of what was typed: one into one is a new name, several into one a merger, one into several a split. */
export function buildDepartmentEvent(
  on: string,
  from: readonly string[],
  into: readonly string[],
): Result<DepartmentEvent, EventFault> {
  const [before, after] = [clean(from), clean(into)];
  if (!isIsoDate(on)) return fail('date');
  if (before.length === 0) return fail('from');
  if (after.length === 0 || (before.length > 1 && after.length > 1)) return fail('into');
  if (before.length === 1 && after.length === 1 && before[0] === after[0]) return fail('into');
  const kind = before.length > 1 ? 'merged' : after.length > 1 ? 'split' : 'renamed';
  return ok({ on, kind, from: before, into: after });
}

function clean(labels: readonly string[]): string[] {
  return [...new Set(labels.map((label) => label.trim()).filter((label) => label !== ''))];
}
