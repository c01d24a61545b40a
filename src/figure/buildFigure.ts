import type { ReleasedTable } from '../disclosure/releasedTable.ts';
import { assembleFigure, type ContentBuilder } from './assembleFigure.ts';
import type { Figure } from './figure.ts';
import { toFirstBuilder } from './firstBuilders.ts';
import { toFurtherBuilder } from './furtherBuilders.ts';
import { toGoalBuilder } from './goalBuilders.ts';
import { toPlainBuilder } from './plainBuilders.ts';
import { toRateBuilder } from './rateBuilders.ts';
import type { Wording } from './wording.ts';

/**
 * Everything a figure shows, from a released table alone: chart, table, words, notes, code. Total: a value that cannot be shown
 * is a gap with its note, a table that cannot be shown is a withheld figure with its reason. The same table and wording
 * give the same figure.
 */
export function buildFigure(released: ReleasedTable, wording: Wording = {}): Figure {
  const { metric } = released.question;
  const build: ContentBuilder =
    toFirstBuilder(metric, wording.presentation) ??
    toPlainBuilder(metric) ??
    toRateBuilder(metric) ??
    toGoalBuilder(metric) ??
    toFurtherBuilder(metric, wording.presentation);
  return assembleFigure(build, released, wording);
}
