import { CHANCE_IN_EVENTS } from './intervalMeanings.ts';
import type { Method } from './method.ts';

/** A rate over a reference group's rate. Interval: log of a ratio of two Poisson rates. */
export const disparityRatio: Method<
  | 'group'
  | 'group_count'
  | 'group_population'
  | 'group_rate'
  | 'reference'
  | 'reference_count'
  | 'reference_population'
  | 'reference_rate'
  | 'per'
  | 'ratio'
  | 'lower'
  | 'upper'
> = {
  id: 'disparity-ratio',
  name: 'Disparity ratio',
  definition:
    'The rate of events in one group divided by the rate in a reference group. Both rates stand beside it. Events are counted, not people, so one person can be counted more than once.',
  formula:
    '{group}: {group_count} / {group_population} x {per} = {group_rate}. {reference}: {reference_count} / {reference_population} x {per} = {reference_rate}. {group_rate} / {reference_rate} = {ratio}; interval {lower} to {upper}',
  placeholders: {
    group: { meaning: 'The group', unit: 'words' },
    group_count: { meaning: 'Events in the group', unit: 'count' },
    group_population: { meaning: 'People in the group', unit: 'count' },
    group_rate: { meaning: 'Rate of the group', unit: 'rate' },
    reference: { meaning: 'The reference group', unit: 'words' },
    reference_count: { meaning: 'Events in the reference group', unit: 'count' },
    reference_population: { meaning: 'People in the reference group', unit: 'count' },
    reference_rate: { meaning: 'Rate of the reference group', unit: 'rate' },
    per: { meaning: 'The base of the rates', unit: 'count' },
    ratio: { meaning: 'Disparity ratio', unit: 'ratio' },
    lower: { meaning: 'Lower end of the interval', unit: 'ratio' },
    upper: { meaning: 'Upper end of the interval', unit: 'ratio' },
  },
  interval:
    'Log interval of a ratio of two rates, 95%. Where one of the groups has no events it cannot be calculated.',
  meaningOfInterval: CHANCE_IN_EVENTS,
  direction:
    '1 means the same rate in both groups; 2 twice the rate of the reference group; 0.5 half of it. A disparity says that rates differ, not why.',
  source: {
    title: 'Rothman KJ, Greenland S and Lash TL (2008), Modern epidemiology, 3rd edition, chapter 14',
  },
};
