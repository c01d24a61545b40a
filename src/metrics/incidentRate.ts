import { CONFIDENCE, type Estimate } from './estimate.ts';
import { byarRate } from './statistics/byarRate.ts';

/** Rates of incidents are per this many people. */
const PER_PEOPLE = 1000;

/**
 * Incident rate: events / population x 1,000, with exact limits under 10 events and Byar's from 10.
 *
 * Shapes: an event count and the people among whom they were recorded, whole numbers. Where the events count people
 * (`counts: 'people'`) there cannot be more of them than the population has: `part-above-whole`. Events may pass it.
 * Definition and source: `codebook/methods/incidentRate.ts`.
 *
 * Worked example: 3 events among 102 people are 29.4 per 1,000, 6.07 to 85.95.
 */
export function incidentRateOf(events: number, population: number, counts: 'people' | 'events'): Estimate {
  if (population === 0) return { kind: 'undefined', reason: 'no-base' };
  if (counts === 'people' && events > population) return { kind: 'undefined', reason: 'part-above-whole' };
  if (!Number.isInteger(events) || !Number.isInteger(population))
    return { kind: 'value', value: (events / population) * PER_PEOPLE };
  const found = byarRate({ count: events, population, multiplier: PER_PEOPLE, confidence: CONFIDENCE });
  if (found.status !== 'ok') return { kind: 'undefined', reason: 'no-base' };
  const { rate, lower, upper } = found;
  return { kind: 'value', value: rate, interval: { lower, upper, confidence: CONFIDENCE } };
}
