import type { LabelPreview } from '../../kernel/importPreview.ts';
import type { LabelMeaning, Recipe } from '../../kernel/recipe.ts';
import { noBroadGroup } from '../../codebook/ethnicity/meaning.ts';
import type { CodedTable } from '../coding/codedTable.ts';
import type { Fate } from '../labels/resolvedLabels.ts';
import { countCells, type CellReaders } from './countCells.ts';
import { buildTally, type Draft } from './draft.ts';
import { findSubTotals, type SubTotals } from './findSubTotals.ts';
import { findDoubtful, judgeTotals, type JudgedDimension } from './judgeTotals.ts';
import type { Slack } from './partSums.ts';
import type { Plan, PlanDimension } from './plan.ts';

/** What decides how totals are told from what they are totals of. */
export interface TotalRules {
  readonly recipe: Recipe;
  readonly slack: Slack;
  /** Labels that the recipe gives a meaning: they are what it says. */
  readonly chosen: ReadonlySet<string>;
}

/**
 * Finds the totals and sub-totals among the labels of a table of numbers that words alone do not tell, by counting it once with all of
 * them as members: what is sure is checked and not counted, what is not waits.
 */
export function settleTotals(table: CodedTable, plan: Plan, readers: CellReaders, rules: TotalRules): Plan {
  const { shape } = rules.recipe;
  if (plan.numbers.length === 0) return plan;
  let held: readonly Draft[] | undefined;
  const count = (): readonly Draft[] => (held ??= countOnTrial(table, plan, readers));
  const grouped =
    shape === 'incidents' ? plan : withSubTotals(plan, findSubTotals(plan, count, rules.slack, rules.chosen));
  const doubtful = findDoubtful(plan, rules.chosen);
  if (doubtful.size === 0) return grouped;
  const adds = shape !== 'incidents' && shape !== 'shares';
  return withJudged(table, grouped, judgeTotals(plan, count(), doubtful, adds ? rules.slack : undefined));
}

function countOnTrial(table: CodedTable, plan: Plan, readers: CellReaders): readonly Draft[] {
  const tally = buildTally(plan);
  const { numbers, hiddenHigh } = readers;
  countCells(table, plan, { numbers, hiddenHigh }, tally, () => undefined);
  return tally.drafts;
}

/** Sub-totals are checked rows, not groups; a broad group whose numbers are not the sum of its parts waits. */
function withSubTotals(plan: Plan, { sums, unclear }: SubTotals): Plan {
  const [first, ...rest] = plan.dimensions;
  if (first === undefined || sums.length + unclear.length === 0) return plan;
  const fates = first.fates.map((fate, code): Fate =>
    sums.includes(code) ? 'sub-total' : unclear.includes(code) ? 'waits' : fate,
  );
  const previews = first.previews.map((preview, code): LabelPreview => {
    const { meaning, ...waiting } = preview;
    if (sums.includes(code)) return { ...preview, meaning: { kind: 'total' } };
    if (!unclear.includes(code) || meaning === undefined) return preview;
    const proposals = toProposals(preview.label, [meaning, { kind: 'set-aside' }]);
    return { ...waiting, by: 'waits', why: 'sub-total-or-group', proposals };
  });
  return { ...plan, dimensions: [{ ...first, fates, previews }, ...rest] };
}

function withJudged(table: CodedTable, plan: Plan, judged: readonly JudgedDimension[]): Plan {
  const dimensions = plan.dimensions.map((dimension, d): PlanDimension => {
    const labels = judged.find((one) => one.dimension === d)?.labels ?? new Map<number, never>();
    if (labels.size === 0) return dimension;
    const rows = table.columns[dimension.column ?? -1]?.rows ?? [];
    const seen = new Map<number, LabelPreview>();
    for (const [code, judgement] of labels) {
      const label = table.columns[dimension.column ?? -1]?.value(code) ?? '';
      const common = { dimension: dimension.id, column: dimension.name, label, rows: rows[code] ?? 0 };
      seen.set(
        code,
        judgement === 'total'
          ? { ...common, meaning: { kind: 'total' }, by: 'codebook', proposals: [] }
          : {
              ...common,
              by: 'waits',
              why: 'total-by-name',
              proposals: toProposals(label, [
                { kind: 'total' },
                { kind: 'sub-total' },
                { kind: 'own-group', broad: noBroadGroup },
              ]),
            },
      );
    }
    return {
      ...dimension,
      fates: dimension.fates.map((fate, code) => labels.get(code) ?? fate),
      judged: seen,
    };
  });
  return { ...plan, dimensions };
}

function toProposals(label: string, meanings: readonly LabelMeaning[]): LabelPreview['proposals'] {
  return meanings.map((meaning) => ({ meaning, like: label, likeness: 1 }));
}
