import type { Asking } from './asking.ts';
import type { Domains } from './boundsPropagation.ts';
import { buildCellProgramme } from './cellProgramme.ts';
import { meetsEquations } from './equationSystem.ts';
import type { LinkedTable } from './linkedTable.ts';
import { searchTable } from './tableSearch.ts';

/** A search for any table at all may take this many times as long as one for a second table. */
const LONGER = 10;

/**
 * One table of whole numbers that agrees with what is published: the known one, or one that is found. `inconsistent`
 * where there is none, `undecided` where none was found. Throws where the known table is not the published one.
 */
export function* findBase(
  domains: Domains,
  { known }: LinkedTable,
  budget: number,
): Asking<Float64Array | 'inconsistent' | 'undecided'> {
  if (known !== undefined) {
    const values = Float64Array.from(known);
    const fits = values.every((value, c) => value >= (domains.lo[c] ?? 0) && value <= (domains.hi[c] ?? 0));
    if (!fits || !meetsEquations(domains.system, values))
      throw new Error('the known table is not the published one');
    return values;
  }
  const found = searchTable(domains, { values: domains.lo, order: [...domains.lo.keys()] }, LONGER * budget);
  if (found.kind === 'found') return found.values;
  if (found.kind === 'none') return 'inconsistent';
  const { programme, toTable } = buildCellProgramme(domains, 0, 0);
  const answer = yield programme;
  if (answer.kind === 'infeasible') return 'inconsistent';
  return (answer.kind === 'optimal' ? toTable(answer.values) : null) ?? 'undecided';
}
