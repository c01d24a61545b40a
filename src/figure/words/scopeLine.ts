import type { ReferenceTime } from '../../kernel/time.ts';
import { toTimeText } from '../number/toDateText.ts';

/** What is in view as one phrase: `Civil Service, 31 March 2023, all parent departments`. */
export function scopeLine(
  title: string,
  reference: ReferenceTime | undefined,
  breakdown: string | undefined,
  member: string | undefined,
): string {
  const part = member ?? (breakdown === undefined ? undefined : `${breakdown.replaceAll('_', ' ')}: all`);
  return [title, reference === undefined ? undefined : toTimeText(reference), part]
    .filter((words) => words !== undefined)
    .join(', ');
}
