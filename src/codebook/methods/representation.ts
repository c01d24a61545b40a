import { CHANCE_IN_SMALL_GROUPS, WILSON } from './intervalMeanings.ts';
import type { Method } from './method.ts';

/** The share of a group among those who declared. Source: Civil Service Statistics; interval Wilson (1927). */
export const representation: Method<'count' | 'base' | 'base_words' | 'share' | 'lower' | 'upper'> = {
  id: 'representation',
  name: 'Representation',
  definition:
    'The number of people in an ethnic group divided by the number of people who declared an ethnic group, in the same grade or department. People who preferred not to say, and people for whom no answer is held, are counted apart and are not in the base, unless the figure says that its base is all staff. A base of fewer than 10 people gives no share.',
  formula: '{count} / {base} {base_words} = {share}; interval {lower} to {upper}',
  placeholders: {
    count: { meaning: 'People in the group', unit: 'count' },
    base: { meaning: 'People in the base', unit: 'count' },
    base_words: { meaning: 'Who is in the base: people who declared, or all staff', unit: 'words' },
    share: { meaning: 'Share of the group in the base', unit: 'share' },
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
