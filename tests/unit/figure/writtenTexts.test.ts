import { describe, expect, it } from 'vitest';
import { ILLUSTRATIVE_seniorRoles } from '../../../fixtures/released/ILLUSTRATIVE_tables.ts';
import { answersOf } from '../../../fixtures/released/answersOf.ts';
import type { ReleasedTable } from '../../../src/disclosure/releasedTable.ts';
import { buildPageSummary } from '../../../src/figure/buildPageSummary.ts';
import { toHtmlTable, toPlainText, toSummaryText } from '../../../src/figure/exitTexts.ts';
import { makeSvg } from '../../../src/figure/exports/makeSvg.ts';
import { toCsv } from '../../../src/figure/exports/toCsv.ts';
import { toWrittenText, withWrittenTexts } from '../../../src/figure/writtenTexts.ts';
import { toDocx } from '../../../src/io/docxPaper.ts';
import { buildFigureDocument } from '../../../src/workspace/paperFile.ts';
import { toPaperHtml } from '../../../src/workspace/toPaperHtml.ts';
import { readXml } from '../../tools/readers/readXml.ts';
import { readZip } from '../../tools/readers/readZip.ts';
import { toSource } from './exports/exportSources.ts';

/** Code points, so that no editor hides them. */
const from = (...points: readonly number[]): string => String.fromCharCode(...points);
const STEERING = [0x61c, 0x200e, 0x200f, 0x202a, 0x202d, 0x202e, 0x2066, 0x2068, 0x2069];
const UNWRITABLE = [0x0, 0x1, 0x8, 0xb, 0xc, 0x1f, 0xd800, 0xdfff, 0xfffe, 0xffff];
const bad = new RegExp(
  `[${[...STEERING, ...UNWRITABLE].map((point) => `\\u{${point.toString(16)}}`).join('')}]`,
  'u',
);

const dirty = `Labs${from(...STEERING, ...UNWRITABLE)} north`;
const { provenance } = ILLUSTRATIVE_seniorRoles;
const table = {
  ...ILLUSTRATIVE_seniorRoles,
  columns: ILLUSTRATIVE_seniorRoles.columns.map((column) => ({ ...column, label: dirty })),
  provenance:
    provenance.kind === 'illustrative'
      ? { ...provenance, sources: [{ ...provenance.sources[0], title: dirty }] as const }
      : provenance,
};
const source = toSource(table);
const document = buildFigureDocument(source, dirty, '2026-04-01T09:00:00.000Z');

function summaryOf(released: ReleasedTable): string {
  const summary = buildPageSummary(answersOf(released), 'overview');
  return summary === undefined ? '' : toSummaryText(summary);
}

describe('a text that leaves', () => {
  it('loses the marks that turn its line round and shows what cannot be written as a box', () => {
    expect(toWrittenText(`a${from(0x202e)}b${from(0x2067)}c`)).toBe('abc');
    expect(toWrittenText(`a${from(0x1)}b${from(0xd83d)}`)).toBe('a\ufffdb\ufffd');
  });

  it('keeps every letter of every script, and pairs of surrogates', () => {
    for (const text of ['עברית', 'العربية', '\u{1f600}', 'é\u0301', 'a\tb\nc', 'नमस्ते', 'ک\u200cی'])
      expect(toWrittenText(text)).toBe(text);
  });

  it('is the object it was where nothing is to change, and keeps its keys', () => {
    const data = { key: dirty, cells: [{ text: 'plain' }] };
    expect(withWrittenTexts(data)).toBe(data);
  });

  it.each([
    ['figure', JSON.stringify({ ...source.figure, question: undefined })],
    ['text', toPlainText(source.figure)],
    ['HTML', toHtmlTable(source.figure)],
    ['CSV', toCsv(source)],
    ['paper', toPaperHtml(document, new Map(), undefined)],
    ['summary', summaryOf(table)],
  ])('holds none of them, wherever a label or a title has some: %s', (_, text) => {
    expect(text).toContain('Labs');
    expect(text).not.toMatch(bad);
    expect(text).not.toMatch(/\\u(?:d800|dfff|0001|001f)/);
  });

  it('is XML that a reader takes, as a picture and as a document', async () => {
    const svg = new TextDecoder().decode(makeSvg(source, {}).bytes);
    expect(readXml(svg).querySelectorAll('text').length).toBeGreaterThan(0);
    const entries = readZip(await toDocx(document, new Map()));
    for (const name of ['word/document.xml', 'word/header1.xml', 'docProps/core.xml']) {
      const xml = `${entries.get(name)?.toString('utf8')}`;
      expect(xml).not.toMatch(bad);
      expect(readXml(xml).documentElement.textContent).toMatch(/illustrative/i);
    }
  });

  it('leaves what was asked as it was asked', () => {
    expect(source.figure.question).toBe(table.question);
  });
});
