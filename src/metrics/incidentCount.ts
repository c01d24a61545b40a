import { CONFIDENCE, type Estimate } from './estimate.ts';
import { byarRate } from './statistics/byarRate.ts';

/**
 * A number of recorded events with exact limits under 10 events and Byar's from 10: how far chance alone could move it.
 *
 * Shapes: a count of events, or of people to whom they happened. Unit: as counted. A fraction was not counted one by one and has no
 * interval. Definition and source: `codebook/methods/incidents.ts`.
 *
 * Worked example: 3 events have an interval of 0.6 to 8.8; 24 events one of 15.4 to 35.7.
 */
export function incidentCountOf(events: number): Extract<Estimate, { kind: 'value' }> {
  if (!Number.isInteger(events)) return { kind: 'value', value: events };
  const found = byarRate({ count: events, population: 1, multiplier: 1, confidence: CONFIDENCE });
  if (found.status !== 'ok') throw new Error(`a count without limits: ${found.status}`);
  const { lower, upper } = found;
  return { kind: 'value', value: events, interval: { lower, upper, confidence: CONFIDENCE } };
}
