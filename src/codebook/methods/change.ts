import { CHANCE_BETWEEN_YEARS } from './intervalMeanings.ts';
import type { Method } from './method.ts';

/** The difference of a share between two snapshots. Interval: Newcombe (1998), method 10. */
export const change: Method<
  'now_share' | 'now_date' | 'then_share' | 'then_date' | 'change' | 'lower' | 'upper'
> = {
  id: 'change',
  name: 'Change',
  definition:
    'The share now less the share then, in percentage points. It is called up or down only where its interval excludes zero; otherwise it reads "no clear change". Of several changes in one figure, only those are called that also hold among all of them, at a false discovery rate of 5% (Benjamini-Hochberg). No change is worked out across a break in the series (another classification, grade ladder, suppression rule or scope) unless both sides are first brought to a scheme they have in common.',
  formula:
    '{now_share} ({now_date}) less {then_share} ({then_date}) = {change} percentage points; interval {lower} to {upper}',
  placeholders: {
    now_share: { meaning: 'Share in the later snapshot', unit: 'share' },
    now_date: { meaning: 'Date of the later snapshot', unit: 'words' },
    then_share: { meaning: 'Share in the earlier snapshot', unit: 'share' },
    then_date: { meaning: 'Date of the earlier snapshot', unit: 'words' },
    change: { meaning: 'Change', unit: 'points' },
    lower: { meaning: 'Lower end of the interval', unit: 'points' },
    upper: { meaning: 'Upper end of the interval', unit: 'points' },
  },
  interval: 'Newcombe hybrid score interval of a difference of two shares, 95%.',
  meaningOfInterval: CHANCE_BETWEEN_YEARS,
  direction: 'Above zero the share is greater now than then; below zero it is smaller.',
  source: {
    title:
      'Newcombe RG (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17:873-890 (method 10)',
    address: 'https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I',
  },
};
