import type { PlacedCell } from '../cellsOf.ts';
import { sideOf } from '../value/intervalText.ts';
import type { Direction } from './changeHeadline.ts';

/** Up or down only where interval and range allow it, and the flag where the gate tested several together. */
export function directionOf({ cell: { value, comparison } }: PlacedCell): Direction {
  if (value.kind === 'suppressed' || value.kind === 'undefined') return 'not-shown';
  const side = sideOf(value);
  if (comparison === undefined || comparison.flag === 'untested') return side;
  if (comparison.flag === 'above') return side === 'up' ? 'up' : 'unclear';
  if (comparison.flag === 'below') return side === 'down' ? 'down' : 'unclear';
  return 'unclear';
}
