import { describe, expect, it } from 'vitest';
import { sharesByGrade, unprotected } from '../../../fixtures/released/civilService.ts';
import { ILLUSTRATIVE_seniorRoles } from '../../../fixtures/released/ILLUSTRATIVE_tables.ts';
import { toAltInDocument, toAltOnScreen } from '../../../src/figure/altPlaces.ts';
import { toAltOfTable } from '../../../src/figure/altText.ts';
import { buildFigure } from '../../../src/figure/buildFigure.ts';
import { buildPicture } from '../../../src/figure/exports/buildPicture.ts';
import { toSource } from './exports/exportSources.ts';

const figure = buildFigure(ILLUSTRATIVE_seniorRoles);
const chart = { widthPx: 600, heightPx: 200, svg: '<rect width="1" height="1"/>' };

describe('what a picture says to whoever does not see it', () => {
  it('tells of a table only where there is one, and where it is', () => {
    expect(figure.alt).not.toMatch(/table/i);
    expect(toAltOnScreen(figure)).toBe(`${figure.alt} The button Table shows it as a table.`);
    expect(toAltInDocument(figure)).toBe(`${figure.alt} Table below.`);
    const bare = { ...figure, table: { ...figure.table, rows: [] } };
    expect(toAltOnScreen(bare)).toBe(figure.alt);
    expect(toAltInDocument(bare)).toBe(figure.alt);
  });

  it('names the chart where the chart is drawn, and the table where that stands in its place', () => {
    const source = toSource(ILLUSTRATIVE_seniorRoles);
    expect(figure.alt).toMatch(/^Illustrative, not real data: bar chart\. /);
    expect(buildPicture(source, { chart }).about).toBe(figure.alt);
    expect(buildPicture(source, { chart, view: 'table' }).about).toBe(toAltOfTable(figure));
    expect(buildPicture(source).about).toMatch(/^Illustrative, not real data: table\. [A-Z]/);
    expect(buildPicture(source).svg).toContain('not real data: table. ');
    const matrix = toSource(sharesByGrade);
    expect(buildPicture(matrix).about).toBe(matrix.figure.alt);
    expect(buildPicture(toSource(unprotected)).about).toMatch(/^Unprotected/);
  });
});
