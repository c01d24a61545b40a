import { isClassificationCode } from '../../codebook/ethnicity/classifications.ts';
import { toClassifiedGroups } from '../../codebook/ethnicity/classifiedGroups.ts';
import { toSubtotals } from '../../codebook/ethnicity/inferClassification.ts';
import { toStandard } from './resolveEthnicity.ts';
import type { ResolvedLabels } from './resolvedLabels.ts';

/** Broad groups that stand beside their own detail among a column's labels: the codes of each one's parts, by its code. */
export function findParts({
  meanings,
  fates,
  scheme,
}: ResolvedLabels): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, ReadonlySet<number>>();
  if (scheme === undefined || !isClassificationCode(scheme)) return found;
  const standards = meanings.map((meaning) => toStandard(meaning)[0]);
  const held = standards.filter((one) => one !== undefined);
  const subTotals = toSubtotals(held, scheme);
  const groups = toClassifiedGroups(scheme);
  for (const [code, standard] of standards.entries()) {
    const total = subTotals.find((group) => group === standard);
    if (total === undefined || fates[code] !== 'member') continue;
    const parts = standards.flatMap((one, part) => {
      if (one === undefined || one === total || fates[part] !== 'member') return [];
      if (total === 'all-other')
        return subTotals.some((group) => group === one) || isWhite(one) ? [] : [part];
      return groups.some(({ group, parent }) => group === one && parent === total) ? [part] : [];
    });
    if (parts.length > 0) found.set(code, new Set(parts));
  }
  return found;
}

function isWhite(standard: string): boolean {
  return standard === 'white' || standard.startsWith('white-') || standard === 'roma';
}
