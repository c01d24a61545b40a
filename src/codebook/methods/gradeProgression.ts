import { CHANCE_IN_SMALL_GROUPS, WILSON } from './intervalMeanings.ts';
import type { Method } from './method.ts';

/** The share of a group that is in senior grades. Interval Wilson (1927). */
export const gradeProgression: Method<'count' | 'base' | 'rate' | 'lower' | 'upper'> = {
  id: 'grade-progression',
  name: 'Rate in senior grades',
  definition:
    'Of the people of an ethnic group, the share who are in senior grades. It is a rate of the group, and not the share of senior grades that the group holds. The line it is set against is the same rate of all known people, who contain the group. A base of fewer than 10 people gives no rate.',
  formula: '{count} in senior grades of {base} known = {rate}; interval {lower} to {upper}',
  placeholders: {
    count: { meaning: 'People of the group in senior grades', unit: 'count' },
    base: { meaning: 'People of the group', unit: 'count' },
    rate: { meaning: 'Rate of the group', unit: 'share' },
    lower: { meaning: 'Lower end of the interval', unit: 'share' },
    upper: { meaning: 'Upper end of the interval', unit: 'share' },
  },
  interval: WILSON,
  meaningOfInterval: CHANCE_IN_SMALL_GROUPS,
  source: {
    title:
      'Wilson EB (1927), Probable inference, the law of succession, and statistical inference, Journal of the American Statistical Association 22:209-212',
    address: 'https://doi.org/10.1080/01621459.1927.10502953',
  },
};
