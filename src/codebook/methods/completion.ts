import { WILSON } from './intervalMeanings.ts';
import type { Method } from './method.ts';

/** Completed of invited (objective D4). Source: the profession's strategy. */
export const completion: Method<'completed' | 'invited' | 'wave' | 'rate' | 'lower' | 'upper'> = {
  id: 'completion',
  name: 'Survey completion',
  definition:
    'The number of people who completed a wave of the member survey divided by the number invited to it. One wave gives no trend.',
  formula: '{wave}: {completed} of {invited} invited = {rate}; interval {lower} to {upper}',
  placeholders: {
    wave: { meaning: 'Wave of the survey', unit: 'words' },
    completed: { meaning: 'People who completed it', unit: 'count' },
    invited: { meaning: 'People invited to it', unit: 'count' },
    rate: { meaning: 'Completion rate', unit: 'share' },
    lower: { meaning: 'Lower end of the interval', unit: 'share' },
    upper: { meaning: 'Upper end of the interval', unit: 'share' },
  },
  interval: WILSON,
  meaningOfInterval:
    'Everyone invited is counted. The interval shows how far chance alone could move the rate; it does not say whether those who completed the survey answer for those who did not.',
  source: {
    title:
      'Government Science and Engineering profession, Diversity and inclusion strategy (February 2022), Data goal',
    address:
      'https://www.gov.uk/government/publications/gse-profession-diversity-and-inclusion-strategy/our-work-goals-objectives-and-plans-accessible',
  },
};
