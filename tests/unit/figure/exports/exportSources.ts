import * as civilService from '../../../../fixtures/released/civilService.ts';
import * as madeUp from '../../../../fixtures/released/ILLUSTRATIVE_tables.ts';
import type { ReleasedTable } from '../../../../src/disclosure/releasedTable.ts';
import { buildFigure } from '../../../../src/figure/buildFigure.ts';
import type { ExportSource } from '../../../../src/figure/exports/figureRecord.ts';

/** A series whose classification changed between the two dates. */
const brokenSeries: ReleasedTable = {
  ...civilService.changeOfShares,
  notes: [
    ...civilService.changeOfShares.notes,
    { code: 'series-break', of: 'classification', detail: 'Arab has been a group of its own since 2022' },
  ],
};

/** Every kind of figure that can leave: real, illustrative, suppressed, rounded, withheld, with a broken series. */
export const exportSources: readonly (readonly [name: string, source: ExportSource])[] = Object.entries({
  ...civilService,
  ...madeUp,
  brokenSeries,
}).flatMap(([name, table]) =>
  isTable(table) && table.policy.kind !== 'unprotected' ? [[name, toSource(table)] as const] : [],
);

/** The one that may not leave. */
export const unprotectedSource: ExportSource = toSource(civilService.unprotected);

/** A released table as the makers of files take it. */
export function toSource(released: ReleasedTable): ExportSource {
  return { figure: buildFigure(released), released };
}

function isTable(value: unknown): value is ReleasedTable {
  return (
    typeof value === 'object' &&
    value !== null &&
    'provenance' in value &&
    'question' in value &&
    'kind' in value
  );
}
