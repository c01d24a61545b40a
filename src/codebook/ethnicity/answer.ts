import type { BroadGroup, CompositeGroup, StandardGroup } from './standardGroups.ts';

/**
 * What one label of the ethnic group column stands for.
 * - declared: assignable to a standard group, or to a composite where the file itself says no more
 * - own: a group that the importer keeps as the file wrote it, under a broad group where one fits
 * - undeclared: was asked and declined; unknown: no answer held; total: a row that sums others, never counted
 */
export type Answer =
  | { readonly kind: 'declared'; readonly group: StandardGroup | CompositeGroup }
  | { readonly kind: 'own'; readonly label: string; readonly parent?: BroadGroup }
  | { readonly kind: 'undeclared' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'total' };

/** The dictionary's standard values that are not groups; `undeclared` is ours (the dictionary counts it as unknown). */
export type StandardNonGroup =
  'all' | 'undeclared' | 'unknown' | 'unclassified' | 'unmatched' | 'not-applicable';

/** The first stage of harmonising: the standard value of a label. */
export type StandardValue = StandardGroup | CompositeGroup | StandardNonGroup;

/** Says what a standard value counts as; "not applicable" has no answer of its own and waits for a choice. */
export function toAnswer(standard: Exclude<StandardValue, 'not-applicable'>): Answer {
  switch (standard) {
    case 'all':
      return { kind: 'total' };
    case 'undeclared':
      return { kind: 'undeclared' };
    case 'unknown':
    case 'unclassified':
    case 'unmatched':
      return { kind: 'unknown' };
    default:
      return { kind: 'declared', group: standard };
  }
}

/** Says whether two answers are the same answer. */
export function isSameAnswer(a: Answer, b: Answer): boolean {
  if (a.kind === 'declared') return b.kind === 'declared' && a.group === b.group;
  if (a.kind === 'own') return b.kind === 'own' && a.label === b.label && a.parent === b.parent;
  return a.kind === b.kind;
}
