import type { LabelPreview } from '../../kernel/importPreview.ts';
import type { LabelMeaning, Recipe } from '../../kernel/recipe.ts';
import { noBroadGroup } from '../../codebook/ethnicity/meaning.ts';
import type { CodedTable } from '../coding/codedTable.ts';
import type { Fate } from '../labels/resolvedLabels.ts';
import { countCells, type CellReaders } from './countCells.ts';
import { buildTally, type Draft } from './draft.ts';
import { findSums, type FoundSum } from './findSums.ts';
import { findSubTotals, type SubTotals } from './findSubTotals.ts';
import { findDoubtful, judgeTotals, type JudgedDimension } from './judgeTotals.ts';
import type { Slack } from './partSums.ts';
import type { ChosenLabels, Plan, PlanDimension } from './plan.ts';

const OWN_NAME: LabelMeaning = { kind: 'own-group', broad: noBroadGroup };
/** Rows beyond which a table is not searched for sums that nothing names. */
export const MOST_ROWS = 500_000;

/** What decides how totals are told from what they are totals of. */
export interface TotalRules {
  readonly recipe: Recipe;
  readonly slack: Slack;
  readonly chosen: ChosenLabels;
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
  const adds = shape !== 'incidents' && shape !== 'shares';
  const named =
    doubtful.size === 0
      ? grouped
      : withJudged(table, grouped, judgeTotals(plan, count(), doubtful, adds ? rules.slack : undefined));
  if (!adds || table.rowCount > MOST_ROWS) return named;
  return withSums(table, named, findSums(named, count(), rules.slack, rules.chosen));
}

/** The drafts of a count that nobody sees. */
export function countOnTrial(table: CodedTable, plan: Plan, readers: CellReaders): readonly Draft[] {
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
  return judged.reduce(
    (before, { dimension, labels }) =>
      withLabels(table, before, dimension, labels, (preview, judgement) =>
        judgement === 'total'
          ? { ...preview, meaning: { kind: 'total' }, by: 'codebook' }
          : {
              ...preview,
              by: 'waits',
              why: 'total-by-name',
              proposals: toProposals(preview.label, [{ kind: 'total' }, { kind: 'sub-total' }, OWN_NAME]),
            },
      ),
    plan,
  );
}

/** A label whose name says total too is one; any other that is a sum of others waits. */
function withSums(table: CodedTable, plan: Plan, sums: readonly FoundSum[]): Plan {
  return sums.reduce((before, { dimension: d, code, parts, isWhole }) => {
    const { labels = [], fates = [], joined } = before.dimensions[d] ?? {};
    const kind = isWhole ? 'total' : 'sub-total';
    const isNamed = fates[code] === 'waits';
    const alike = labels.flatMap((_, one) => ((joined?.[one] ?? one) === code ? [one] : []));
    const fate: Fate = isNamed ? kind : 'waits';
    return withLabels(table, before, d, new Map(alike.map((one) => [one, fate])), (preview) =>
      isNamed
        ? { ...toSettled(preview), meaning: { kind }, by: 'codebook', proposals: [] }
        : {
            ...toSettled(preview),
            by: 'waits',
            why: 'sum-of-others',
            sumOf: parts.map((part) => labels[part] ?? ''),
            proposals: toProposals(preview.label, [
              { kind },
              preview.meaning ?? OWN_NAME,
              { kind: 'set-aside' },
            ]),
          },
    );
  }, plan);
}

/** A preview without what it waited for. */
function toSettled({ why: _why, meaning: _meaning, ...rest }: LabelPreview): LabelPreview {
  return rest;
}

/** A plan in which labels of one dimension have another fate, and say why. */
function withLabels<F extends Fate>(
  table: CodedTable,
  plan: Plan,
  d: number,
  labels: ReadonlyMap<number, F>,
  toPreview: (preview: LabelPreview, fate: F) => LabelPreview,
): Plan {
  const dimensions = plan.dimensions.map((dimension, at): PlanDimension => {
    const column = table.columns[dimension.column ?? -1];
    if (at !== d || column === undefined) return dimension;
    const judged = new Map(dimension.judged);
    for (const [code, fate] of labels) {
      const before = judged.get(code) ??
        dimension.previews[code] ?? {
          dimension: dimension.id,
          ...(dimension.place ?? { column: dimension.name }),
          label: column.value(code),
          rows: column.rows[code] ?? 0,
          by: 'codebook',
          proposals: [],
        };
      judged.set(code, toPreview(before, fate));
    }
    return { ...dimension, fates: dimension.fates.map((fate, code) => labels.get(code) ?? fate), judged };
  });
  return { ...plan, dimensions };
}

function toProposals(label: string, meanings: readonly LabelMeaning[]): LabelPreview['proposals'] {
  return meanings.map((meaning) => ({ meaning, like: label, likeness: 1 }));
}
