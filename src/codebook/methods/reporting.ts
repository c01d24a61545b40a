import { WILSON } from './intervalMeanings.ts';
import type { Method } from './method.ts';

/** Departments that reported of those expected (objective D3). Source: the profession's strategy. */
export const reporting: Method<'reported' | 'expected' | 'rate' | 'lower' | 'upper'> = {
  id: 'reporting',
  name: 'Departmental reporting',
  definition:
    'The number of departments that sent their data divided by the number expected to. A department that was renamed, merged or split is followed under its successor and never counts as lapsed.',
  formula: '{reported} of {expected} departments = {rate}; interval {lower} to {upper}',
  placeholders: {
    reported: { meaning: 'Departments that reported', unit: 'count' },
    expected: { meaning: 'Departments expected to report', unit: 'count' },
    rate: { meaning: 'Reporting rate', unit: 'share' },
    lower: { meaning: 'Lower end of the interval', unit: 'share' },
    upper: { meaning: 'Upper end of the interval', unit: 'share' },
  },
  interval: WILSON,
  meaningOfInterval:
    'Every expected department is counted. The interval shows how far chance alone could move so small a number of departments.',
  source: {
    title:
      'Government Science and Engineering profession, Diversity and inclusion strategy (February 2022), Data goal',
    address:
      'https://www.gov.uk/government/publications/gse-profession-diversity-and-inclusion-strategy/our-work-goals-objectives-and-plans-accessible',
  },
};
