import type { Recipe } from '../kernel/recipe.ts';
import { OPEN_TOTAL } from '../snapshot/buildCube.ts';
import type { Measure, MeasureEntry, MeasuresContent } from '../snapshot/snapshot.ts';
import type { Draft } from './counting/draft.ts';
import type { Plan } from './counting/plan.ts';
import { toPublished } from './toShares.ts';

/** A measure with its entries while they are gathered. */
interface OpenMeasure {
  readonly category: string;
  readonly unit: string;
  readonly entries: MeasureEntry[];
}

/**
 * Closes a draft of incidents: each category its own measure, unlike every other unless a unit says that they are alike. Printed
 * totals are left aside: nothing adds up across measures.
 */
export function toMeasures(plan: Plan, draft: Draft, recipe: Recipe, header: string): MeasuresContent {
  const at = (id: string): number => plan.dimensions.findIndex((dimension) => dimension.id === id);
  const group = plan.dimensions.findIndex(({ role }) => role === 'characteristic');
  const [category, unit, period] = [at('category'), at('unit'), at('period')];
  const breakdown = plan.dimensions.findIndex((_, d) => ![group, category, unit, period].includes(d));
  const open = new Map<string, Map<string, OpenMeasure>>();
  draft.cube.each((codes, count, state) => {
    if (codes.includes(OPEN_TOTAL)) return;
    const label = (d: number): string => (d < 0 ? '' : (plan.dimensions[d]?.labels[codes[d] ?? 0] ?? ''));
    const units = open.get(label(category)) ?? new Map<string, OpenMeasure>();
    open.set(label(category), units);
    const measure = units.get(label(unit)) ?? { category: label(category), unit: label(unit), entries: [] };
    units.set(label(unit), measure);
    measure.entries.push({
      ...(label(group) === '' ? {} : { group: label(group) }),
      ...(label(breakdown) === '' ? {} : { breakdown: label(breakdown) }),
      ...(label(period) === '' ? {} : { period: label(period) }),
      value: toPublished(state, count),
    });
  });
  const counts = recipe.incidents?.counts ?? 'events';
  const measures = [...open.values()].flatMap((units) =>
    [...units.values()].map((measure): Measure => {
      const name = measure.category === '' ? header : measure.category;
      const said = measure.unit === '' ? recipe.incidents?.unit : measure.unit;
      return {
        name: units.size > 1 ? `${name} (${measure.unit})` : name,
        ...(said === undefined ? {} : { unit: said }),
        counts,
        entries: measure.entries.sort(compareEntries),
      };
    }),
  );
  return { kind: 'measures', measures: measures.sort((a, b) => compareTexts(a.name, b.name)) };
}

function compareEntries(a: MeasureEntry, b: MeasureEntry): number {
  return (
    compareTexts(a.period ?? '', b.period ?? '') ||
    compareTexts(a.breakdown ?? '', b.breakdown ?? '') ||
    compareTexts(a.group ?? '', b.group ?? '')
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
