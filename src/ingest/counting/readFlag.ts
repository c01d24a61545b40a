import { toOutcomeId, toOutcomeLabels } from '../../codebook/outcomes.ts';
import type { Recipe } from '../../kernel/recipe.ts';
import type { ColumnDictionary } from '../coding/columnDictionary.ts';
import type { Fate } from '../labels/resolvedLabels.ts';
import { parseNumber } from '../reading/parseNumber.ts';
import type { PlanDimension } from './plan.ts';
import { readYesNo } from './returnValue.ts';

/** Whether columns of a file of people say yes or no of what happened to each. */
export function hasFlags({ shape, columns }: Recipe): boolean {
  return shape === 'people' && columns.some(({ role }) => role.kind === 'measure');
}

/** What one cell of a column of flags says of a person. */
export type Flag = 'yes' | 'no' | 'blank' | 'neither';

/** A column of flags, read as a whole: what each of its values says, by its code. */
export interface FlagColumn {
  readonly flags: readonly Flag[];
  /** Nothing in the column says no: only those to whom it happened are marked, and a blank is a no. */
  readonly blankIsNo: boolean;
}

/**
 * Reads yes and no in every way they are ticked: words, 1 and 0, a date on which it happened, or the header's own word
 * (`Appointed`, `Not appointed`).
 */
export function readFlags({ header, values }: ColumnDictionary): FlagColumn {
  const [own, not] = toOutcomeLabels(header).map((label) => label.toLowerCase());
  const flags = values.map((value): Flag => {
    const plain = value.trim().toLowerCase();
    if (plain === own || plain === not) return plain === own ? 'yes' : 'no';
    const said = readYesNo(plain);
    if (said !== undefined) return said === 1 ? 'yes' : 'no';
    const parsed = parseNumber(plain);
    if (parsed.kind === 'missing') return 'blank';
    if (parsed.kind !== 'number' || parsed.value > 1) return 'neither';
    return parsed.value === 1 ? 'yes' : parsed.value === 0 ? 'no' : 'neither';
  });
  return { flags, blankIsNo: !flags.includes('no') };
}

/**
 * The dimension that a column of flags becomes: people to whom it happened under the column's own name, and those to whom it did
 * not. A row that says neither is set aside.
 */
export function toFlagDimension(column: ColumnDictionary, index: number, id: string): PlanDimension {
  const [happened, not] = toOutcomeLabels(column.header);
  const { flags, blankIsNo } = readFlags(column);
  const labels = flags.map((flag) => {
    if (flag === 'yes') return happened;
    return flag === 'no' || (flag === 'blank' && blankIsNo) ? not : '';
  });
  return {
    id: toOutcomeId(id),
    role: 'breakdown',
    name: `Outcome: ${happened}`,
    column: index,
    labels,
    joined: labels.map((label) => labels.indexOf(label)),
    missing: 'value-not-yes-or-no',
    fates: labels.map((label): Fate => (label === '' ? 'missing' : 'member')),
    meanings: [],
    previews: [],
    pending: [],
  };
}
