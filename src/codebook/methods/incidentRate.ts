import { CHANCE_IN_EVENTS, EXACT_OR_BYAR } from './intervalMeanings.ts';
import type { Method } from './method.ts';

/** Events per 1,000 people. Interval: exact (Garwood) under 10, Byar from 10, as OHID publishes. */
export const incidentRate: Method<
  'count' | 'population' | 'population_words' | 'per' | 'rate' | 'lower' | 'upper'
> = {
  id: 'incident-rate',
  name: 'Incident rate',
  definition:
    'The number of events divided by the number of people among whom they were recorded (staff, or a census population, named with the figure), for every 1,000 people. One person can be part of several events, so a rate can pass 1,000.',
  formula:
    '{count} / {population} {population_words} x {per} = {rate} per {per}; interval {lower} to {upper}',
  placeholders: {
    count: { meaning: 'Events recorded', unit: 'count' },
    population: { meaning: 'People', unit: 'count' },
    population_words: { meaning: 'Who they are', unit: 'words' },
    per: { meaning: 'The base of the rate', unit: 'count' },
    rate: { meaning: 'Rate', unit: 'rate' },
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
