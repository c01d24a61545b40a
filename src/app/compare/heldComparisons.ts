import type { Compared } from '../view/compareRequests.ts';
import type { CurrentScope, Scope } from '../view/scope.ts';

/** What can be compared with what: here everything is worked out when it is asked for. */
export function listWays(): readonly Compared['kind'][] {
  return ['date', 'member', 'whole'];
}

/** Whether the figures of a comparison can be had. */
export function isHeld(_scope: CurrentScope, _all: Scope, _compared: Compared): boolean {
  return true;
}
