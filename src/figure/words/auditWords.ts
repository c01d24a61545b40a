import type { AuditedCell, PlanAudit } from '../../disclosure/planning/planAudit.ts';
import { toNumberText } from '../number/toDecimalText.ts';
import { countWords } from './listWords.ts';

/** What the audit says above everything: its numbers are not protected. */
export const AUDIT_NOTICE =
  'Unprotected: for the analyst only. This page shows counts that no figure shows, and is no part of any way out.';

/** What was hidden of all planned tables and how much was lost, as sentences. */
export function auditWords(audit: Omit<PlanAudit, 'cells'>): string[] {
  const { nodes, small, giving, people, peopleHidden } = audit;
  const hidden = small + giving;
  if (hidden === 0)
    return [`Nothing is hidden: none of the ${toNumberText(nodes)} counts of all tables together is small.`];
  return [
    `${toNumberText(hidden)} of the ${toNumberText(nodes)} counts of all tables together ${hidden === 1 ? 'is' : 'are'} hidden: ${toNumberText(small)} small ${small === 1 ? 'itself' : 'themselves'}, ${toNumberText(giving)} because a small one could be worked out from ${giving === 1 ? 'it' : 'them'}.`,
    `In the finest of these tables ${toNumberText(peopleHidden)} of ${toNumberText(people)} people are in a hidden cell; most tables are coarser and hide fewer.`,
  ];
}

/** What the pattern was checked against, as sentences. */
export function checkWords({ reader, fellBack }: Pick<PlanAudit, 'reader' | 'fellBack'>): string[] {
  return [
    'Checked before anything was shown: a careful reader who knows every shown count of every table, that counts are whole, and what the symbol means, cannot work a small count out.',
    ...(reader === 'marked'
      ? ['Nor can one who has also been told which of the hidden counts are the small ones.']
      : []),
    ...(fellBack
      ? [
          'One who has also been told which of the hidden counts are the small ones could work some of them out: no pattern withstands that. Say nothing of which are which.',
        ]
      : []),
  ];
}

/** Why a cell is hidden. */
export function whyHiddenWords(why: AuditedCell['why']): string {
  switch (why) {
    case 'small':
      return 'Small itself';
    case 'gives-away':
      return 'Would give a small one away';
    case 'source':
      return 'Hidden by the publisher';
  }
}

/** How near a careful reader could come to a hidden count. */
export function readingWords({ reading, isWhole }: Pick<AuditedCell, 'reading' | 'isWhole'>): string {
  const { lo, hi } = reading;
  const range =
    hi === null
      ? `${toNumberText(lo)} or more`
      : lo === hi
        ? toNumberText(lo)
        : `${toNumberText(lo)} to ${toNumberText(hi)}`;
  return isWhole ? range : `${range}, or wider`;
}

/** The people of a hidden cell, and how many cells there are, for captions. */
export function hiddenCellsWords(cells: number): string {
  return cells === 0
    ? 'No cell of this table is hidden'
    : `${countWords(cells, 'hidden cell')} of this table`;
}
