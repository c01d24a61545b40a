import { toPlainText, toTsv } from '../../src/figure/exitTexts.ts';
import type { Figure } from '../../src/figure/figure.ts';

/** What a figure says and draws, and how it was worked out. */
export function toTranscript(figure: Figure): string {
  const { chart, method } = figure;
  return [
    `BAND ${figure.band.who}`,
    `HEADLINE ${figure.prefix}${figure.headline}`,
    `MEASURE ${figure.measure}`,
    `CHART ${chart.kind} ${'axis' in chart ? chart.axis.ticks.map(({ text }) => text).join(' ') : ''}`,
    ...('marks' in chart ? chart.marks.map((mark) => `${mark.spoken} | ${JSON.stringify(mark.mark)}`) : []),
    ...figure.notes.map((note) => `NOTE ${note}`),
    `ALT ${figure.alt}`,
    `METHOD ${method.name}: ${method.definition}`,
    `FORMULA ${method.formula}`,
    `WORKED ${method.worked ?? ''}`,
    `SURE ${figure.summary?.howSure ?? ''} ASK ${figure.summary?.ask ?? ''}`,
    '',
    toPlainText(figure),
    '',
    toTsv(figure),
    '',
  ].join('\n');
}
