import { readClock } from '../io/clock.ts';
import type { IsoInstant } from '../kernel/time.ts';

/** The instant it is now, in UTC. */
export function readNow(): IsoInstant {
  return readClock();
}
