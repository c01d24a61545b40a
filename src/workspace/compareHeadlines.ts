import type { Headline, HeadlineValue } from './headline.ts';
import { measureHeadlines } from './measureHeadlines.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** The headline rates of two snapshots side by side; unprotected, for the analyst only. */
export interface HeadlineComparison {
  /** Declaration, response and known rate, then the share of each broad group that either has, in the order of all figures. */
  readonly rows: readonly HeadlineRow[];
  /** The ethnic groups are read in different classifications, so a group of one name may hold other people. */
  readonly regrouped: boolean;
}

/** One rate or share before and after. */
export interface HeadlineRow {
  readonly key: string;
  readonly label: string;
  readonly kind: Headline['kind'];
  /** Absent: the snapshot has no such group. */
  readonly before?: HeadlineValue;
  readonly after?: HeadlineValue;
  /** After less before, as a difference of shares from the unrounded values, at its least and its most; absent where either cannot be said. */
  readonly change?: { readonly low: number; readonly high: number };
}

/**
 * Declaration, response and known rate and the shares of known of two snapshots, or their published shares, with their changes.
 *
 * Worked example: 40.0% before and between 41.0% and 43.0% after is a change of +1.0 to +3.0 points; a range of 40.0% to 42.0%
 * before and 41.0% after is one of −1.0 to +1.0.
 */
export function compareHeadlines(before: Snapshot, after: Snapshot): HeadlineComparison | undefined {
  // A share of counted people is not a share that somebody printed.
  if (before.content.kind !== after.content.kind) return undefined;
  const [old, fresh] = [measureHeadlines(before), measureHeadlines(after)];
  if (old === undefined || fresh === undefined) return undefined;
  const either = new Map([...old, ...fresh].map((one) => [one.key, one]));
  const rows = [...either.values()].sort((a, b) => a.order - b.order || (a.label < b.label ? -1 : 1));
  return {
    rows: rows.map(({ key, label, kind }) =>
      toRow({ key, label, kind }, findValue(old, key), findValue(fresh, key)),
    ),
    regrouped: before.mapping.classification !== after.mapping.classification,
  };
}

function findValue(headlines: readonly Headline[], key: string): HeadlineValue | undefined {
  return headlines.find((one) => one.key === key)?.value;
}

function toRow(
  head: Pick<HeadlineRow, 'key' | 'label' | 'kind'>,
  before: HeadlineValue | undefined,
  after: HeadlineValue | undefined,
): HeadlineRow {
  return {
    ...head,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(before?.kind === 'share' && after?.kind === 'share'
      ? { change: { low: after.low - before.high, high: after.high - before.low } }
      : {}),
  };
}
