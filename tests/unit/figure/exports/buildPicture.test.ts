import { describe, expect, it } from 'vitest';
import { buildPicture, digestOfPicture } from '../../../../src/figure/exports/buildPicture.ts';
import { measureText, wrapText } from '../../../../src/figure/exports/letterWidths.ts';
import { toXml } from '../../../../src/figure/exports/svgText.ts';
import { readXml, wordsOf } from '../../../tools/readers/readXml.ts';
import { exportSources } from './exportSources.ts';

describe('the picture of a figure', () => {
  it.each(exportSources)('is the whole figure in words: %s', (_name, source) => {
    const { figure } = source;
    const { svg } = buildPicture(source);
    const words = wordsOf(readXml(svg)).replace(/\s+/g, '');
    const bare = (text: string): string => text.replace(/\s+/g, '');
    for (const text of [
      figure.band.mark.toUpperCase(),
      figure.band.who,
      figure.headline,
      figure.measure,
      figure.sourceLine,
    ])
      expect(words).toContain(bare(text));
    expect(words).toContain(bare(figure.notes.join(' ')));
    for (const { cells } of figure.chart.kind === 'panels' ? [] : figure.table.rows)
      for (const { text } of cells) expect(words).toContain(bare(text));
  });

  it.each(exportSources)('says of itself what it looked like when it was made: %s', (_name, source) => {
    const { svg } = buildPicture(source);
    const record: unknown = JSON.parse(readXml(svg).querySelector('metadata')?.textContent ?? '');
    expect(record).toMatchObject({
      figure_code: source.figure.code,
      provenance_kind: source.figure.kind,
      content: digestOfPicture(svg),
    });
    expect(digestOfPicture(svg.replace('</text>', '.</text>'))).not.toBe(digestOfPicture(svg));
  });

  it.each(exportSources)(
    'hatches every mark where it is made up and none where it is real: %s',
    (_name, source) => {
      const document = readXml(buildPicture(source).svg);
      const made = source.figure.kind === 'illustrative';
      for (const mark of document.querySelectorAll('[data-part="mark"]'))
        expect(mark.getAttribute('fill')).toMatch(made ? /^url\(#(mark|below|above)-/ : /^#/);
      expect(document.querySelectorAll('pattern').length > 0).toBe(made);
      expect(document.querySelectorAll('use').length > 0).toBe(made);
    },
  );

  it('is drawn wide enough for every word of a table', () => {
    for (const [, source] of exportSources) {
      const { svg, widthPx, heightPx } = buildPicture(source, { view: 'table' });
      const document = readXml(svg);
      expect(document.documentElement.getAttribute('viewBox')).toBe(`0 0 ${widthPx} ${heightPx}`);
      expect(widthPx).toBeGreaterThanOrEqual(380);
      expect(heightPx).toBeGreaterThanOrEqual(170);
    }
  });
});

describe('words in a picture', () => {
  it('are broken into lines that fit', () => {
    const text =
      'Share of each grade by ethnic group, per cent of staff whose group is known, at 31 March 2023';
    for (const width of [60, 120, 300, 2000])
      for (const line of wrapText(text, 16, width)) expect(measureText(line, 16)).toBeLessThanOrEqual(width);
    expect(wrapText(text, 16, 300).join(' ')).toBe(text);
  });

  it('cannot break out of the source', () => {
    expect(readXml(`<t>${toXml('<b>&"\u0000\u0007\ud800')}</t>`).documentElement.textContent).toBe(
      '<b>&"\ufffd\ufffd\ufffd',
    );
  });
});
