import type { Snapshot } from './snapshot.ts';

/** Why two snapshots of a series cannot be compared as they stand; `then` and `now` are what each says. */
export interface SeriesBreak {
  readonly of: 'classification' | 'scope' | 'ladder' | 'suppression-rule';
  readonly then: string;
  readonly now: string;
}

/**
 * Finds the breaks between two snapshots of a series: another classification or grade ladder, another scope as their notes
 * state it, another way of hiding and rounding. Values are codes and source notes, no numbers.
 */
export function findBreaks(then: Snapshot, now: Snapshot): readonly SeriesBreak[] {
  const found: SeriesBreak[] = [];
  const compare = (of: SeriesBreak['of'], a: string, b: string): void => {
    if (a !== b) found.push({ of, then: a, now: b });
  };
  compare('classification', then.mapping.classification ?? 'own', now.mapping.classification ?? 'own');
  compare('scope', (then.scope ?? []).join(' '), (now.scope ?? []).join(' '));
  compare('ladder', then.mapping.ladder ?? 'none', now.mapping.ladder ?? 'none');
  compare('suppression-rule', toRule(then), toRule(now));
  return found;
}

function toRule({ content }: Snapshot): string {
  if (content.kind !== 'counts') return content.kind;
  const { hiddenLow, hiddenHigh, zerosHidden, roundedTo } = content.sourceProtection;
  return `${hiddenLow}-${hiddenHigh}/${zerosHidden ? 'zeros hidden' : 'zeros shown'}/${roundedTo}`;
}
