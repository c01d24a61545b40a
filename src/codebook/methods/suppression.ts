import { NO_INTERVAL } from './intervalMeanings.ts';
import type { Method } from './method.ts';

/** How small numbers are protected. Shorthand after the Government Analysis Function. */
export const suppression: Method<'policy' | 'threshold' | 'hidden'> = {
  id: 'suppression',
  name: 'Protection of small numbers',
  definition:
    'Counts of people or events under a threshold are shown as [c], spoken "suppressed", so that nobody can be recognised. Under an exact policy further counts are hidden, as few as possible, so that no hidden count can be worked out from rows, columns, totals and groups; the same [c] stands for both. Under a rounding policy every other count and total is rounded on its own, and all else is worked out from the rounded counts. Whatever is derived from a hidden count is hidden too. [c] is never 0.',
  formula: 'Policy: {policy}. Threshold: {threshold}. Cells hidden in this figure: {hidden}',
  placeholders: {
    policy: { meaning: 'The policy of the series', unit: 'words' },
    threshold: { meaning: 'Counts under this are hidden', unit: 'count' },
    hidden: { meaning: 'Cells shown as [c]', unit: 'count' },
  },
  interval: NO_INTERVAL,
  meaningOfInterval:
    'A share of hidden parts is given as a range, from the least to the most that the hidden counts can be.',
  source: {
    title: 'Government Analysis Function, Using symbols and shorthand in tables',
    address:
      'https://analysisfunction.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/',
  },
};
