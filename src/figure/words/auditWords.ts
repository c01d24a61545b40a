import type { AuditedCell, PlanAudit } from '../../disclosure/planning/planAudit.ts';
import type { PublicationAudit } from '../../disclosure/published/auditPublication.ts';
import type { Coarseness, RoundingAudit } from '../../disclosure/planning/auditRounding.ts';
import { toNumberText } from '../number/toDecimalText.ts';
import { toPointsText } from '../number/toPercentText.ts';
import { countWords } from './listWords.ts';

/** What the audit says above everything: its numbers are not protected. */
export const AUDIT_NOTICE =
  'Unprotected: for the analyst only. This page shows counts that no figure shows. It has no way out but the screen: print and copy give only words.';

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

/** What a policy loses that decides each count on its own, and how coarse that leaves the shares, as sentences. */
export function roundingWords({
  nodes,
  hidden,
  people,
  peopleHidden,
  everybody,
  worst,
  givenAway,
}: RoundingAudit): string[] {
  return [
    'Each count is decided on its own under this policy: what is hidden is small itself, or was hidden by the publisher.',
    `${toNumberText(hidden)} of the ${toNumberText(nodes)} counts of all tables together ${hidden === 1 ? 'is' : 'are'} hidden; in the finest of these tables ${toNumberText(peopleHidden)} of ${toNumberText(people)} people are in a hidden cell.`,
    coarsenessWords('everybody', everybody),
    ...(worst === undefined ? [] : [`${coarsenessWords(worst.label, worst)} No other is coarser.`]),
    ...(givenAway === 0
      ? []
      : [
          `A careful reader who sets all tables side by side can still work out ${countWords(givenAway, 'hidden count')}: rounding does not rule that out. Exact with suppression does.`,
        ]),
  ];
}

/** What a publisher hid, what it gives away itself, and whether one of our tables adds to that, as sentences. */
export function publicationWords({
  cells,
  hidden,
  already,
  undecided,
  totalsAgree,
  isWhole,
  numbers,
  newly,
}: PublicationAudit): string[] {
  if (hidden === 0)
    return [
      `The publisher has hidden none of its ${toNumberText(cells)} cells, so nothing can be given away.`,
    ];
  if (!isWhole)
    return [
      `The publisher has hidden ${toNumberText(hidden)} of its ${toNumberText(cells)} cells.`,
      'Its numbers are not whole, so the arithmetic of a careful reader was not tried. Every number here is worked out from the printed ones.',
    ];
  return [
    `The publisher has hidden ${toNumberText(hidden)} of its ${toNumberText(cells)} cells.`,
    already === 0
      ? 'A careful reader who knows its printed numbers and totals, how it rounds, and within what bounds it hides can work none of them out.'
      : `A careful reader can work ${toNumberText(already)} of them out from what the publisher itself printed. No figure here does.`,
    ...(undecided === 0 ? [] : [`Of ${toNumberText(undecided)} more it could not be settled.`]),
    ...(totalsAgree
      ? []
      : ['The printed totals do not agree with the cells and were left out of the check.']),
    newly === 0
      ? `The ${toNumberText(numbers)} numbers of the table chosen below add nothing to that: each is worked out from what was printed. Rates, shares and changes are worked out from such numbers.`
      : `The ${toNumberText(numbers)} numbers of the table chosen below may give away ${toNumberText(newly)} more. Do not publish it.`,
    'A figure that draws on another publication of the same people is checked with both before it is shown, and says so in its notes.',
  ];
}

function coarsenessWords(of: string, { known, points, groupsHidden }: Coarseness): string {
  const out = `Of ${of} (${toNumberText(known)} known) the share of a group is out by up to ${toPointsText(points)}`;
  if (groupsHidden === 0) return `${out}.`;
  return `${out}; ${countWords(groupsHidden, 'group')} with people in ${groupsHidden === 1 ? 'it has' : 'them have'} no share.`;
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
    'Each snapshot is checked by itself. Another series that counts the same people, an earlier version of this snapshot, and what left under another policy are no part of the check: compare them before both leave.',
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
