import { inferClassification } from '../codebook/ethnicity/inferClassification.ts';
import type { StandardValue } from '../codebook/ethnicity/answer.ts';
import { isStandardGroup } from '../codebook/ethnicity/standardGroups.ts';
import type { LabelMeaning } from '../kernel/recipe.ts';
import type { Dimension, Mapping, Snapshot } from '../snapshot/snapshot.ts';

/** A dimension whose labels have meanings, with the meaning of each label in its place. */
export interface MeaningfulDimension {
  readonly dimension: Dimension;
  readonly meanings: readonly LabelMeaning[];
}

/** The dimensions of a snapshot whose labels can be given another meaning; a ladder of one's own is built at import. */
export function listMeanings({ content, mapping }: Snapshot): readonly MeaningfulDimension[] {
  if (content.kind === 'measures') return [];
  return content.dimensions.flatMap((dimension): MeaningfulDimension[] => {
    const meanings = mapping.meanings.get(dimension.id);
    const fixed = dimension.role === 'grade' && mapping.ladder === 'own';
    return meanings === undefined || dimension.role === 'breakdown' || fixed ? [] : [{ dimension, meanings }];
  });
}

/**
 * A mapping in which the labels of one dimension mean something else. What the groups of the characteristic are taken together decides
 * their classification anew, as at an import.
 */
export function changeMeanings(mapping: Mapping, { dimension, meanings }: MeaningfulDimension): Mapping {
  const changed = new Map([...mapping.meanings, [dimension.id, meanings] as const]);
  if (dimension.role !== 'characteristic') return { ...mapping, meanings: changed };
  const standards = meanings.flatMap((meaning): StandardValue[] => {
    if (meaning.kind !== 'group') return [];
    const { standard } = meaning;
    return isStandardGroup(standard) || standard === 'all-other' || standard === 'all-but-white-british'
      ? [standard]
      : [];
  });
  const [best] = inferClassification(standards).candidates;
  return { ...mapping, meanings: changed, classification: best?.code ?? 'own' };
}
