import { describe, expect, it } from 'vitest';
import {
  changeOfShares,
  headcount,
  oneSeniorGrade,
  rates,
  ratesByGrade,
  roundedByPolicy,
  seniorGrades,
  shareOfEachGroup,
  sharesByGrade,
  suppressedByPolicy,
  topGradeOnly,
  unprotected,
  whiteAndAllOther,
  withheld,
} from '../../fixtures/released/civilService.ts';
import {
  ILLUSTRATIVE_alikeIncidents,
  ILLUSTRATIVE_incidents,
  ILLUSTRATIVE_seniorRoles,
  ILLUSTRATIVE_sharesByGrade,
} from '../../fixtures/released/ILLUSTRATIVE_tables.ts';
import type { ReleasedTable } from '../../src/disclosure/releasedTable.ts';
import { buildFigure } from '../../src/figure/buildFigure.ts';
import { toHtmlTable, toPlainText, toTsv } from '../../src/figure/exitTexts.ts';
import type { Figure } from '../../src/figure/figure.ts';

const cases: Readonly<Record<string, ReleasedTable>> = {
  'real-one-row-ranges': shareOfEachGroup,
  'real-two-groups-range': whiteAndAllOther,
  'real-matrix-hidden-at-source': sharesByGrade,
  'real-dots-senior-grades': seniorGrades,
  'real-dots-one-grade': oneSeniorGrade,
  'real-cannot-be-shown': topGradeOnly,
  'real-rates': rates,
  'real-rates-by-grade': ratesByGrade,
  'real-change': changeOfShares,
  'real-headcount': headcount,
  'real-suppressed-by-policy': suppressedByPolicy,
  'real-rounded': roundedByPolicy,
  'real-unprotected': unprotected,
  'real-withheld': withheld,
  'ILLUSTRATIVE-shares': ILLUSTRATIVE_seniorRoles,
  'ILLUSTRATIVE-incidents-unlike': ILLUSTRATIVE_incidents,
  'ILLUSTRATIVE-incidents-alike': ILLUSTRATIVE_alikeIncidents,
  'ILLUSTRATIVE-matrix': ILLUSTRATIVE_sharesByGrade,
};

describe('the text of a figure', () => {
  it.each(Object.entries(cases))('stands as it was agreed: %s', async (name, released) => {
    await expect(toTranscript(buildFigure(released))).toMatchFileSnapshot(`./figures/${name}.txt`);
  });
});

/** Everything a figure says and draws, as text that a person can read through. */
function toTranscript(figure: Figure): string {
  const { chart } = figure;
  const drawn =
    chart.kind === 'dots' || chart.kind === 'bars'
      ? chart.marks.map((mark) => JSON.stringify(mark))
      : chart.kind === 'panels'
        ? chart.panels.map((panel) => JSON.stringify(panel))
        : chart.kind === 'none'
          ? [chart.why]
          : figure.table.rows.map(({ cells }) =>
              cells
                .map(({ text, detail, shade }) => [text, detail, shade].filter(Boolean).join(' '))
                .join(' | '),
            );
  const ticks = 'axis' in chart ? chart.axis.ticks.map(({ text }) => text).join(' ') : '';
  return [
    `BAND ${figure.band.mark} | ${figure.band.who}`,
    `HEADLINE ${figure.prefix}${figure.headline}`,
    `MEASURE ${figure.measure}`,
    `CHART ${chart.kind} ${ticks}`,
    ...drawn,
    ...figure.notes.map((note) => `NOTE ${note}`),
    `ALT ${figure.alt}`,
    `TOOL ${figure.toolName}`,
    `METHOD ${Object.entries(figure.method)
      .map(([key, text]) => `${key}: ${text}`)
      .join('\n       ')}`,
    `STATE ${figure.state} ${figure.leaves} ${figure.marks.join(' ')}`,
    '',
    toPlainText(figure),
    '',
    toTsv(figure),
    '',
    toHtmlTable(figure),
    '',
  ].join('\n');
}
