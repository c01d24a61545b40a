import type { IsoDate } from './time.ts';

/** What a target can be set for: a rate of the Data goal. */
export type TargetOf = (typeof TARGETS_OF)[number];

export const TARGETS_OF = ['declaration', 'known', 'reporting', 'completion'] as const;

/** A target that somebody set: the third kind of series. It is drawn dashed and never summed. `value` is a share, 0 to 1. */
export interface Target {
  readonly of: TargetOf;
  readonly value: number;
  /** By when it is to be reached. */
  readonly by?: IsoDate;
  readonly setBy: string;
  readonly setOn: IsoDate;
}
