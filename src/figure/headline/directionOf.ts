import type { PlacedCell } from '../cellsOf.ts';
import { sideOf } from '../value/intervalText.ts';
import type { Direction } from './changeHeadline.ts';

/** Up or down only where interval, range and, of several changes tested together, all of them allow it. */
export function directionOf({ cell: { value } }: PlacedCell): Direction {
  return value.kind === 'suppressed' || value.kind === 'undefined' ? 'not-shown' : sideOf(value);
}
