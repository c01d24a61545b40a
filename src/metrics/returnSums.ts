import { toDepartmentKey } from '../kernel/departments.ts';
import type { ReturnField } from '../kernel/returnField.ts';
import type { ReturnsContent } from '../snapshot/snapshot.ts';

/** Two numbers of people of the same departments, and how many departments gave only one of the two. */
export interface ReturnSum {
  readonly part: number;
  readonly whole: number;
  /** Departments in the sum. */
  readonly departments: number;
  /** Departments with a whole and no part, or with either hidden at source: left out of both. */
  readonly leftOut: number;
}

/** A rate that returns hold: which field is counted, and of which. */
export interface ReturnRate {
  readonly key: 'completion' | 'declared';
  readonly part: ReturnField;
  readonly whole: ReturnField;
}

/**
 * The rates that fields of returns allow: completed of those invited (else of those expected, where that counts people); declared of
 * the people reported, else of those who completed, else of those invited or expected.
 */
export function findReturnRates({ fields }: Pick<ReturnsContent, 'fields'>): readonly ReturnRate[] {
  const holds = (field: ReturnField): boolean =>
    fields.some((one) => one.field === field && one.counts === 'people');
  const wholeOf = (...candidates: readonly ReturnField[]): ReturnField | undefined => candidates.find(holds);
  const asked = wholeOf('invited', 'expected');
  const answered = wholeOf('reported', 'completed', 'invited', 'expected');
  return [
    ...(holds('completed') && asked !== undefined
      ? [{ key: 'completion', part: 'completed', whole: asked } as const]
      : []),
    ...(holds('declared') && answered !== undefined
      ? [{ key: 'declared', part: 'declared', whole: answered } as const]
      : []),
  ];
}

/** Adds up both sides of a rate over the departments that give both; `labels` chooses departments, all where absent. */
export function sumReturns(
  content: ReturnsContent,
  { part, whole }: ReturnRate,
  labels?: readonly string[],
): ReturnSum {
  const valuesOf = (field: ReturnField) => content.fields.find((one) => one.field === field)?.values ?? [];
  const [parts, wholes] = [valuesOf(part), valuesOf(whole)];
  const wanted = labels === undefined ? undefined : new Set(labels.map(toDepartmentKey));
  let sum: ReturnSum = { part: 0, whole: 0, departments: 0, leftOut: 0 };
  for (const [code, label] of (content.dimensions[0]?.labels ?? []).entries()) {
    if (wanted?.has(toDepartmentKey(label)) === false) continue;
    const [own, all] = [parts[code], wholes[code]];
    if (own?.kind === 'known' && all?.kind === 'known')
      sum = {
        part: sum.part + own.value,
        whole: sum.whole + all.value,
        departments: sum.departments + 1,
        leftOut: sum.leftOut,
      };
    else if (own?.kind !== 'unknown' || all?.kind !== 'unknown') sum = { ...sum, leftOut: sum.leftOut + 1 };
  }
  return sum;
}
