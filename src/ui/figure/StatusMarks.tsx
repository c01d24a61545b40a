import { Fragment } from 'react';
import type { Figure } from '../../figure/figure.ts';
import { SYMBOL_WORDS } from '../../figure/words/absenceWords.ts';

const words = new Map(SYMBOL_WORDS);

/** Provisional, revised, a break in the series: the symbol with its word. */
export function StatusMarks({ marks }: { readonly marks: Figure['marks'] }) {
  return marks.map((mark) => (
    <Fragment key={mark}>
      {' '}
      <span className="tag status-mark">
        [{mark}] {words.get(`[${mark}]`)}
      </span>
    </Fragment>
  ));
}
