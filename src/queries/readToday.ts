import { readClock } from '../io/clock.ts';
import type { IsoDate } from '../kernel/time.ts';

/** The day it is now, in UTC. */
export function readToday(): IsoDate {
  return readClock().slice(0, 10);
}
