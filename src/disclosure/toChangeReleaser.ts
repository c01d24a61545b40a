import type { Question } from '../kernel/question.ts';
import type { Releaser } from './releaseBy.ts';
import { releaseChange } from './releaseChange.ts';
import { releaseChangeRows } from './releaseChangeRows.ts';

/** The releaser of a change between two snapshots: of everybody, or of every row of a breakdown. */
export function toChangeReleaser({ by }: Pick<Question, 'by'>): Releaser {
  return by === undefined ? releaseChange : releaseChangeRows;
}
