import { CHANCE_IN_SMALL_GROUPS } from './intervalMeanings.ts';
import type { Method } from './method.ts';

/** A ratio of two shares of groups with nobody in common. Interval: Katz (1978). */
export const relativeLikelihood: Method<
  | 'group'
  | 'group_count'
  | 'group_base'
  | 'group_rate'
  | 'comparator'
  | 'comparator_count'
  | 'comparator_base'
  | 'comparator_rate'
  | 'ratio'
  | 'lower'
  | 'upper'
> = {
  id: 'relative-likelihood',
  name: 'Relative likelihood',
  definition:
    'The share of one group to which something happened (appointed, entered a formal process, went on training) divided by the share of another group to which it happened. The two groups have nobody in common. Both shares and both counts stand beside the ratio.',
  formula:
    '{group}: {group_count} of {group_base} = {group_rate}. {comparator}: {comparator_count} of {comparator_base} = {comparator_rate}. {group_rate} / {comparator_rate} = {ratio}; interval {lower} to {upper}',
  placeholders: {
    group: { meaning: 'The first group', unit: 'words' },
    group_count: { meaning: 'People of the first group to whom it happened', unit: 'count' },
    group_base: { meaning: 'People of the first group', unit: 'count' },
    group_rate: { meaning: 'Share of the first group', unit: 'share' },
    comparator: { meaning: 'The group it is compared with', unit: 'words' },
    comparator_count: { meaning: 'People of the other group to whom it happened', unit: 'count' },
    comparator_base: { meaning: 'People of the other group', unit: 'count' },
    comparator_rate: { meaning: 'Share of the other group', unit: 'share' },
    ratio: { meaning: 'Relative likelihood', unit: 'ratio' },
    lower: { meaning: 'Lower end of the interval', unit: 'ratio' },
    upper: { meaning: 'Upper end of the interval', unit: 'ratio' },
  },
  interval:
    'Log interval of a ratio of two shares (Katz), 95%. Where nobody in one of the groups is counted, or everybody in both is, it cannot be calculated.',
  meaningOfInterval: CHANCE_IN_SMALL_GROUPS,
  direction:
    '1 means that both groups are as likely as each other; 2 that the first is twice as likely as the other; 0.5 half as likely. Whether a high ratio is welcome depends on the outcome: being appointed is, entering a formal process is not. Outside 0.80 to 1.25 the figure says "look closer", as a prompt and not a verdict; it does not where a count is under 10.',
  source: {
    title:
      'Katz D, Baptista J, Azen SP and Pike MC (1978), Obtaining confidence intervals for the risk ratio in cohort studies, Biometrics 34:469-474',
    address: 'https://doi.org/10.2307/2530610',
  },
};
