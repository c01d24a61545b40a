/** How the interval of a rate of people is worked out. */
export const WILSON = 'Wilson score interval, 95%, without continuity correction.';

/** How the interval of a number of events is worked out. */
export const EXACT_OR_BYAR =
  "Exact Poisson interval (Garwood) under 10 events, Byar's approximation from 10; 95%.";

/** What the interval of a share or ratio of people held on record means. */
export const CHANCE_IN_SMALL_GROUPS =
  'Everyone held is counted. The interval shows how far chance alone could move a group this small; it is not survey error, and says nothing of those who did not declare.';

/** What the interval of a rate of declaration means: those who did not declare are counted in it. */
export const CHANCE_IN_RATES =
  'Everyone held is counted. The interval shows how far chance alone could move the rate of groups this small; it is not survey error.';

/** What the interval between two snapshots of much the same staff means. */
export const CHANCE_BETWEEN_YEARS =
  'Everyone held is counted. The interval shows how far chance alone could move groups this small. Between years the same staff are counted twice, so the interval of a change is wide.';

/** What the interval of recorded events means. */
export const CHANCE_IN_EVENTS =
  'Every recorded event is counted. The interval shows how far chance alone could move a number this small; it says nothing of events that were not recorded.';

/** Why the method has none. */
export const NO_INTERVAL = 'No interval is worked out.';
