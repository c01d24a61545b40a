import { CHANCE_IN_RATES, WILSON } from './intervalMeanings.ts';
import type { Method, Placeholder } from './method.ts';

const source = {
  title: 'Cabinet Office, Quality and Methodology Information for Civil Service Statistics',
  address:
    'https://www.gov.uk/government/statistics/civil-service-statistics-2023/quality-and-methodology-information-for-civil-service-statistics-2023',
};
const declared: Placeholder = { meaning: 'People who declared an ethnic group', unit: 'count' };
const undeclared: Placeholder = { meaning: 'People who were asked and preferred not to say', unit: 'count' };
const rate: Placeholder = { meaning: 'Rate', unit: 'share' };
const lower: Placeholder = { meaning: 'Lower end of the interval', unit: 'share' };
const upper: Placeholder = { meaning: 'Upper end of the interval', unit: 'share' };
const all: Placeholder = { meaning: 'All staff', unit: 'count' };

/** Declared of those who answered. Source: Civil Service Statistics. */
export const declarationRate: Method<'declared' | 'undeclared' | 'rate' | 'lower' | 'upper'> = {
  id: 'declaration-rate',
  name: 'Declaration rate',
  definition:
    'Of the people who gave any answer, the share who declared an ethnic group. "Prefer not to say" is an answer; a blank is not. Many NHS and police users give this name to what is called the known rate here.',
  formula: '{declared} / ({declared} + {undeclared}) = {rate}; interval {lower} to {upper}',
  placeholders: { declared, undeclared, rate, lower, upper },
  interval: WILSON,
  meaningOfInterval: CHANCE_IN_RATES,
  source,
};

/** Answered of all. Source: Civil Service Statistics. */
export const responseRate: Method<'declared' | 'undeclared' | 'all' | 'rate' | 'lower' | 'upper'> = {
  id: 'response-rate',
  name: 'Response rate',
  definition:
    'Of all staff, the share who gave any answer: those who declared an ethnic group and those who preferred not to say.',
  formula: '({declared} + {undeclared}) / {all} = {rate}; interval {lower} to {upper}',
  placeholders: { declared, undeclared, all, rate, lower, upper },
  interval: WILSON,
  meaningOfInterval: CHANCE_IN_RATES,
  source,
};

/** Declared of all; stands beside every share. */
export const knownRate: Method<'declared' | 'all' | 'rate' | 'lower' | 'upper'> = {
  id: 'known-rate',
  name: 'Known rate',
  definition:
    'Of all staff, the share who declared an ethnic group. It stands beside every share, because a share speaks only for those who declared. Many NHS and police users call it the declaration rate.',
  formula: '{declared} / {all} = {rate}; interval {lower} to {upper}',
  placeholders: { declared, all, rate, lower, upper },
  interval: WILSON,
  meaningOfInterval: CHANCE_IN_RATES,
  source,
};
