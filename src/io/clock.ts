import type { IsoInstant } from '../kernel/time.ts';

/** The instant it is now, in UTC. */
export function readClock(): IsoInstant {
  return new Date().toISOString();
}
