import { CHANCE_IN_EVENTS, EXACT_OR_BYAR } from './intervalMeanings.ts';
import type { Method } from './method.ts';

/** A count of recorded events. Interval: exact (Garwood) under 10, Byar from 10, as OHID publishes. */
export const incidents: Method<'unit' | 'category' | 'period' | 'count' | 'lower' | 'upper'> = {
  id: 'incidents',
  name: 'Incidents',
  definition:
    'The number of events recorded in a period, by category and group. One person can be part of several events. Categories that count different things are never added up, ranked or drawn on one axis.',
  formula: '{unit}, {category}, {period}: {count}; interval {lower} to {upper}',
  placeholders: {
    unit: { meaning: 'What is counted', unit: 'words' },
    category: { meaning: 'Category', unit: 'words' },
    period: { meaning: 'Period', unit: 'words' },
    count: { meaning: 'Events recorded', unit: 'count' },
    lower: { meaning: 'Lower end of the interval', unit: 'rate' },
    upper: { meaning: 'Upper end of the interval', unit: 'rate' },
  },
  interval: EXACT_OR_BYAR,
  meaningOfInterval: CHANCE_IN_EVENTS,
  source: {
    title: 'OHID Fingertips, public health methods',
    address: 'https://fingertips.phe.org.uk/profile/guidance/supporting-information/PH-methods',
  },
};
