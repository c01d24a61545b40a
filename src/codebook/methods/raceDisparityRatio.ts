import { CHANCE_IN_SMALL_GROUPS } from './intervalMeanings.ts';
import type { Method } from './method.ts';

/** How far progression between grade clusters differs. Source: NHS England's standard; interval Woolf (1955). */
export const raceDisparityRatio: Method<
  | 'lower_cluster'
  | 'higher_cluster'
  | 'white_lower'
  | 'white_higher'
  | 'other_lower'
  | 'other_higher'
  | 'ratio'
  | 'lower'
  | 'upper'
> = {
  id: 'race-disparity-ratio',
  name: 'Race disparity ratio',
  definition:
    'For two clusters of grades: how many White staff are in the higher cluster for each one in the lower, divided by the same for all other ethnic groups combined. It is worked out from lower to middle, middle to upper and lower to upper; the last is the product of the other two. The clusters come from the grade ladder.',
  formula:
    '{lower_cluster} to {higher_cluster}: ({white_higher} / {white_lower}) / ({other_higher} / {other_lower}) = {ratio}; interval {lower} to {upper}',
  placeholders: {
    lower_cluster: { meaning: 'The lower cluster of grades', unit: 'words' },
    higher_cluster: { meaning: 'The higher cluster of grades', unit: 'words' },
    white_lower: { meaning: 'White staff in the lower cluster', unit: 'count' },
    white_higher: { meaning: 'White staff in the higher cluster', unit: 'count' },
    other_lower: { meaning: 'Staff of all other ethnic groups in the lower cluster', unit: 'count' },
    other_higher: { meaning: 'Staff of all other ethnic groups in the higher cluster', unit: 'count' },
    ratio: { meaning: 'Race disparity ratio', unit: 'ratio' },
    lower: { meaning: 'Lower end of the interval', unit: 'ratio' },
    upper: { meaning: 'Upper end of the interval', unit: 'ratio' },
  },
  interval:
    'Log interval of an odds ratio (Woolf), 95%. Where one of the four counts is zero it cannot be calculated.',
  meaningOfInterval: CHANCE_IN_SMALL_GROUPS,
  direction:
    '1 means that both stand in the two clusters in the same proportion. Above 1, White staff are more present in the higher cluster than all other ethnic groups combined; below 1, less.',
  source: {
    title:
      'NHS England, Workforce Race Equality Standard (the ratio); Woolf B (1955), On estimating the relation between blood group and disease, Annals of Human Genetics 19:251-253 (the interval)',
    address: 'https://doi.org/10.1111/j.1469-1809.1955.tb01348.x',
  },
};
