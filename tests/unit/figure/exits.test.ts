import { describe, expect, it } from 'vitest';
import * as civilService from '../../../fixtures/released/civilService.ts';
import * as madeUp from '../../../fixtures/released/ILLUSTRATIVE_tables.ts';
import { answersOf } from '../../../fixtures/released/answersOf.ts';
import type { ReleasedTable } from '../../../src/disclosure/releasedTable.ts';
import { buildFigure } from '../../../src/figure/buildFigure.ts';
import { buildPageSummary } from '../../../src/figure/buildPageSummary.ts';
import { exits, type WayOut } from '../../../src/figure/exits.ts';
import { toCellText, toHtmlTable, toPlainText, toTsv } from '../../../src/figure/exitTexts.ts';

const tables = [...Object.values(civilService), ...Object.values(madeUp)].filter(isTable);

function isTable(value: unknown): value is ReleasedTable {
  return (
    typeof value === 'object' &&
    value !== null &&
    'provenance' in value &&
    'question' in value &&
    'kind' in value &&
    (value.kind === 'released' || value.kind === 'withheld')
  );
}

/** Every artefact that a way out makes of a table. */
function artefactsOf(way: WayOut, table: ReleasedTable): string[] {
  const figure = buildFigure(table);
  switch (way.of) {
    case 'figure':
      return [way.write(figure)];
    case 'cell':
      return figure.table.rows.flatMap((row, i) => row.cells.map((_, j) => way.write(figure, i, j)));
    case 'summary': {
      const summary = buildPageSummary(answersOf(table), 'overview');
      return summary === undefined ? [] : [way.write(summary)];
    }
    case 'page':
      return [
        [figure.band.mark, figure.prefix, figure.headline, figure.band.who, figure.sourceLine].join('\n'),
      ];
    case 'file':
      throw new Error(`no test opens ${way.id}`);
  }
}

/** Files are opened in `exports/files.test.ts`, pictures and documents in `tests/browser/exits.test.ts`. */
const texts = exits.filter(({ of }) => of !== 'file');

const walks = texts.flatMap((way) =>
  tables.map((table) => ({ way, table, id: way.id, metric: table.question.metric })),
);

describe('every way out', () => {
  it.each(walks.filter(({ table }) => table.policy.kind !== 'unprotected'))(
    'carries kind, source, date and figure code: $id of $metric',
    ({ way, table }) => {
      const { code } = buildFigure(table);
      for (const text of artefactsOf(way, table)) {
        const real = table.provenance.kind === 'real';
        expect(text.toLowerCase()).toContain(real ? 'real data' : 'illustrative');
        expect(text).toContain(code);
        const [source] = table.provenance.sources;
        expect(text).toContain('publisher' in source ? source.publisher : 'for example only');
        expect(text).toContain(source.title);
        expect(text).toMatch(table.reference === undefined ? /no date given/ : /as at 31 March 2023/);
      }
    },
  );

  it.each(texts.filter(({ of }) => of !== 'page'))(
    'gives only the words that say so where a figure is unprotected: $id',
    (way) => {
      for (const text of artefactsOf(way, civilService.unprotected))
        expect(text.replace(/<\/?p>/g, '')).toBe('unprotected, not for publication');
    },
  );

  it('is named once', () => {
    expect(new Set(exits.map(({ id }) => id)).size).toBe(exits.length);
  });
});

describe('what is copied', () => {
  it('begins with the kind and ends with the source line', () => {
    const figure = buildFigure(madeUp.ILLUSTRATIVE_seniorRoles);
    expect(toTsv(figure).split('\n')[0]).toMatch(/^Illustrative: /);
    expect(toTsv(figure).split('\n').at(-1)).toBe(figure.sourceLine);
    expect(toHtmlTable(figure)).toMatch(/^<table><caption>Illustrative: /);
    expect(toHtmlTable(figure).endsWith(`<p>${figure.sourceLine}</p>`)).toBe(true);
  });

  it('marks one cell in brackets', () => {
    const figure = buildFigure(madeUp.ILLUSTRATIVE_seniorRoles);
    expect(toCellText(figure, 2, 1)).toMatch(
      /^85% \[illustrative, not real data; made up, .*; figure [2-9A-Z]{5}-[2-9A-Z]{5}\]$/,
    );
  });

  it('gives a matrix cell its unit back', () => {
    const figure = buildFigure(civilService.sharesByGrade);
    const row = figure.table.rows.findIndex(({ key }) => key === 'g6-g7');
    expect(toCellText(figure, row, 1)).toMatch(/^3\.6% \[real data; /);
  });

  it.each(['=1+1', '\uff1d1+1', '\uff0b1', '\uff0d1+1', '\uff20SUM(A1)', ' \uff1d1', '+1+1', '@x'])(
    'cannot start a formula, in whatever script and by whatever way: %j',
    (label) => {
      const table = madeUp.ILLUSTRATIVE_seniorRoles;
      const figure = buildFigure({
        ...table,
        columns: table.columns.map((column) => ({ ...column, label })),
      });
      expect(toTsv(figure)).toContain(`\n'${label}\t8%`);
      expect(toHtmlTable(figure)).toContain(`&#39;${label}`);
      expect(toCellText(figure, 0, 0)).toMatch(/^'/);
      for (const line of toPlainText({ ...figure, notes: [label] })
        .split('\n')
        .slice(1))
        expect(line).not.toMatch(/^\s*[=+@\-\uff1d\uff0b\uff0d\uff20]/);
    },
  );

  it('leaves a number with its sign as it is', () => {
    const figure = buildFigure(civilService.changeOfShares);
    const texts = figure.table.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    expect(texts.some((text) => text.startsWith('+'))).toBe(true);
    expect(toTsv(figure)).not.toContain("'");
  });

  it('cannot start a formula or a tag', () => {
    const table = madeUp.ILLUSTRATIVE_seniorRoles;
    const figure = buildFigure({
      ...table,
      columns: table.columns.map((column) => ({ ...column, label: '=<b>1+1</b>' })),
    });
    expect(toTsv(figure)).toContain("\n'=<b>1+1</b>\t8%");
    expect(toHtmlTable(figure)).toContain('&#39;=&lt;b&gt;1+1&lt;/b&gt;');
  });
});
