import { CHANCE_IN_SMALL_GROUPS } from './intervalMeanings.ts';
import type { Method } from './method.ts';

/** A share over a comparator's share, with the gap in points. Limits: Wilson, or Katz for groups with nobody in common. */
export const representationIndex: Method<
  'share' | 'comparator_words' | 'comparator_share' | 'index' | 'lower' | 'upper' | 'gap'
> = {
  id: 'representation-index',
  name: 'Representation index',
  definition:
    'The share of a group in a grade divided by its share in a comparator: all staff, the grade below, a census population or another snapshot. The gap in percentage points always stands beside it, because an index has a ceiling: one divided by the share in the comparator.',
  formula:
    '{share} / {comparator_share} ({comparator_words}) = {index}; interval {lower} to {upper}; gap {gap} percentage points',
  placeholders: {
    share: { meaning: 'Share of the group here', unit: 'share' },
    comparator_words: { meaning: 'What it is compared with', unit: 'words' },
    comparator_share: { meaning: 'Share of the group in the comparator', unit: 'share' },
    index: { meaning: 'Representation index', unit: 'ratio' },
    lower: { meaning: 'Lower end of the interval', unit: 'ratio' },
    upper: { meaning: 'Upper end of the interval', unit: 'ratio' },
    gap: { meaning: 'Share here less share in the comparator', unit: 'points' },
  },
  interval:
    'Wilson limits of the share here, 95%, divided by the comparator share, which is taken as known: used where the comparator is a census or contains the grade. For two groups with nobody in common, the log interval of a ratio of two shares (Katz).',
  meaningOfInterval: CHANCE_IN_SMALL_GROUPS,
  direction:
    '1 means the same share as in the comparator; above 1 a greater share, below 1 a smaller one. The index is 0 where nobody in the grade is in the group, and cannot be calculated where nobody in the comparator is.',
  source: {
    title: 'OHID Fingertips, public health methods (interval of a proportion)',
    address: 'https://fingertips.phe.org.uk/profile/guidance/supporting-information/PH-methods',
  },
};
