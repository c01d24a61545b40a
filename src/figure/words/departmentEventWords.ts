import type { DepartmentEvent } from '../../kernel/departments.ts';
import { toDateText } from '../number/toDateText.ts';
import { listWords } from './listWords.ts';

/** `Coastal Survey and Fisheries Lab became Coast Institute on 1 October 2025 (merged)`. */
export function departmentEventWords({ from, into, on, kind }: DepartmentEvent): string {
  return `${listWords(from)} became ${listWords(into)} on ${toDateText(on)} (${kind})`;
}
