import type { Answered } from '../buildPageSummary.ts';
import { cellsOf } from '../cellsOf.ts';
import { endsOf } from '../value/valueText.ts';
import { listWords } from './listWords.ts';

/** Under this part of everybody a known rate is called low. */
const LOW_KNOWN = 0.8;
/** More names than this are left to the table of departments. */
const MOST_NAMED = 6;

/** Something on a screen that needs a look, in words without a number; `to` is the screen that shows it. */
export interface AttentionWords {
  readonly key: string;
  readonly text: string;
  readonly to?: 'declaration' | 'representation' | 'trends';
}

/**
 * What needs attention, from what was released: breaks, departments that stopped reporting, low declaration, small bases; and that
 * only one characteristic is shown. It holds no number, so it can be read aloud without its source.
 */
export function attentionWords(answers: readonly Answered[]): readonly AttentionWords[] {
  const shown = answers.flatMap(({ released, figure }) =>
    released.kind === 'released' ? [{ released, figure }] : [],
  );
  const cells = shown.flatMap(({ released }) => cellsOf(released));
  const lapsed = [...new Set(cells.flatMap(({ cell }) => cell.lapsed ?? []))];
  const known = cells.find(({ column }) => column.key === 'known' || column.key === 'd2-known');
  const ends = known === undefined ? undefined : endsOf(known.cell.value);
  const isBroken = shown.some(({ figure }) => figure.marks.includes('b'));
  const isSeries = shown.some(({ released }) => released.notes.some(({ code }) => code === 'series-break'));
  const isSmall = cells.some(
    ({ cell: { value } }) => value.kind === 'undefined' && value.reason === 'small-base',
  );
  return [
    ...(lapsed.length === 0
      ? []
      : [
          {
            key: 'lapsed',
            text:
              lapsed.length > MOST_NAMED
                ? 'Departments stopped reporting.'
                : `Stopped reporting since the date before: ${listWords(lapsed)}.`,
            to: 'declaration',
          } as const,
        ]),
    ...(isBroken
      ? [
          {
            key: 'break',
            text: 'There is a break in the series: the notes of the figures marked [b] say what changed and when.',
            to: isSeries ? 'trends' : 'declaration',
          } as const,
        ]
      : []),
    ...(ends !== undefined && ends[1] < LOW_KNOWN
      ? [
          {
            key: 'declaration',
            text: 'Declaration is low: shares speak only for those whose group is known.',
            to: 'declaration',
          } as const,
        ]
      : []),
    ...(isSmall
      ? [
          {
            key: 'small',
            text: 'Some groups or departments are too small for a share to be given: [u].',
            to: 'representation',
          } as const,
        ]
      : []),
    { key: 'only', text: 'Only ethnic group is shown so far; sex and disability are not.' },
  ];
}
