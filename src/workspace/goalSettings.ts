import type { MarkedDate } from '../figure/wording.ts';
import type { DepartmentEvent } from '../kernel/departments.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type Target, TARGETS_OF } from '../kernel/target.ts';
import { isIsoDate, type IsoInstant } from '../kernel/time.ts';
import { type Check, list, object, oneOf, text } from '../snapshot/check.ts';
import type { StoredPart } from './storedPart.ts';

/** What a person sets for a series for the Data goal: its baseline, targets for its rates, campaign dates, what became of its departments. */
export interface GoalSettings {
  /** Id of the snapshot that changes are measured from besides the one before. */
  readonly baseline?: string;
  readonly targets: readonly Target[];
  readonly history: readonly DepartmentEvent[];
  /** Campaign dates, oldest first: the rates before and after each are set side by side. */
  readonly campaigns?: readonly MarkedDate[];
}

/** Nothing is set. */
export const NO_SETTINGS: GoalSettings = { targets: [], history: [] };

const filled = text(/\S/);
const share: Check = (value, path, faults) => {
  if (!(typeof value === 'number' && value >= 0 && value <= 1)) faults.push(path);
};
const date: Check = (value, path, faults) => {
  if (!(typeof value === 'string' && isIsoDate(value))) faults.push(path);
};
const stored = object({
  series: text(),
  'baseline?': text(),
  targets: list(object({ of: oneOf(...TARGETS_OF), value: share, 'by?': date, setBy: filled, setOn: date })),
  'campaigns?': list(object({ date, text: filled })),
  history: list(
    object({
      on: date,
      kind: oneOf('renamed', 'merged', 'split'),
      from: list(filled, 1),
      into: list(filled, 1),
    }),
  ),
});

type StoredSettings = GoalSettings & { readonly series: string };

/** The settings of a series as they are stored, among the targets; one part for each series. */
export function toGoalPart(
  series: string,
  { baseline, targets, history, campaigns = [] }: GoalSettings,
  at: IsoInstant,
): StoredPart {
  return {
    id: `goal-${series}`.slice(0, 64),
    title: 'Targets, baseline, campaigns and department history',
    at,
    madeFrom: baseline === undefined ? [] : [baseline],
    body: {
      series,
      targets,
      history,
      ...(baseline === undefined ? {} : { baseline }),
      ...(campaigns.length === 0 ? {} : { campaigns }),
    },
  };
}

/** Reads stored settings with the series they are of. Fails where they are damaged or of a newer form. */
export function parseGoalSettings(
  body: unknown,
): Result<{ readonly series: string; readonly settings: GoalSettings }, { readonly kind: 'not-settings' }> {
  if (!isStored(body)) return fail({ kind: 'not-settings' });
  const { series, ...rest } = body;
  return ok({ series, settings: rest });
}

function isStored(body: unknown): body is StoredSettings {
  const faults: string[] = [];
  stored(body, '', faults);
  return faults.length === 0;
}

/** Sets a target in the place of the one for the same rate. */
export function withTarget(held: GoalSettings, target: Target): GoalSettings {
  return { ...held, targets: [...held.targets.filter(({ of }) => of !== target.of), target] };
}

/** Most dates that one picture can carry. */
export const MOST_CAMPAIGNS = 10;

/** Marks a campaign date, in the place of one on the same day; oldest first. */
export function withCampaign(held: GoalSettings, marked: MarkedDate): GoalSettings {
  const others = (held.campaigns ?? []).filter(({ date: on }) => on !== marked.date);
  return { ...held, campaigns: [...others, marked].sort((a, b) => (a.date < b.date ? -1 : 1)) };
}

/** Takes the mark of a day away. */
export function withoutCampaign(held: GoalSettings, on: string): GoalSettings {
  return { ...held, campaigns: (held.campaigns ?? []).filter((one) => one.date !== on) };
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
