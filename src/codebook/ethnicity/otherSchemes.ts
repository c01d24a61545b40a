import type { Answer } from './answer.ts';
import { toWordKey } from './normaliseLabel.ts';

const declared = (group: 'black' | 'mixed' | 'asian-other'): Answer => ({ kind: 'declared', group });

/** The race labels of the United States' EEO-1 report: another scheme, whose groups are not ours. Source: eeoc.gov, EEO-1. */
const eeo1: ReadonlyMap<string, readonly Answer[]> = new Map([
  ['hispanic or latino', []],
  ['hispanic', []],
  ['latino', []],
  ['black or african american', [declared('black')]],
  ['african american', [declared('black')]],
  ['native hawaiian or pacific islander', []],
  ['native hawaiian or other pacific islander', []],
  ['american indian alaskan native', []],
  ['american indian or alaskan native', []],
  ['american indian or alaska native', []],
  ['two or more races', [declared('mixed')]],
]);

/** What an officer saw, not what the person says: another variable, never merged with self-defined ones. */
const officerPerceived = new Set([
  'white north european',
  'white northern european',
  'white south european',
  'white southern european',
  'dark european',
  'arabic or north african',
  'middle eastern',
  'chinese japanese or south east asian',
  'chinese japanese or any other south east asian',
]);

/** Recognises a label of EEO-1 and says which of our groups a person might choose for it; often none. */
export function toEeoChoices(label: string): readonly Answer[] | undefined {
  return eeo1.get(toWordKey(label));
}

/** Says whether a label is one of officer-perceived appearance (IC1 to IC9 and their words). */
export function isOfficerPerceived(label: string): boolean {
  return /^ic ?[0-9]\b/i.test(label.trim()) || officerPerceived.has(toWordKey(label));
}
