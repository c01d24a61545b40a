import { toTimeText } from '../number/toDateText.ts';
import { SYMBOL_WORDS } from '../words/absenceWords.ts';
import { provenanceRecord } from '../words/provenanceRecord.ts';
import { toSentenceCase } from '../words/listWords.ts';
import { APP_NAME, buildFigureRecord, type ExportSource, toSourceText } from './figureRecord.ts';

/** What lies beside the CSV for a person: what it is, how to quote it, how to read it. Plain text. */
export function toReadme(source: ExportSource, csvName: string): string {
  const { figure, released } = source;
  const record = buildFigureRecord(source);
  const method = figure.method;
  const table = figure.longTable ?? figure.table;
  const used = new Set(table.rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
  const symbols = SYMBOL_WORDS.filter(([symbol]) => used.has(symbol));
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, '-'.repeat(title.length), ...lines];
  return [
    record.headline,
    figure.measure,
    ...(figure.kind === 'illustrative'
      ? ['', 'ILLUSTRATIVE: MADE UP, FOR EXAMPLE ONLY. NOT REAL DATA.']
      : []),
    ...part('How to quote it', [toCitation(source)]),
    ...part('Files', [
      `${csvName}: the table. UTF-8, one row for each value, kind and source on every row.`,
      'datapackage.json: the same for machines (Frictionless data package, W3C PROV lineage).',
    ]),
    ...part('How to read it', [
      ...figure.notes,
      ...symbols.map(([symbol, meaning]) => `${symbol}: ${meaning}`),
    ]),
    ...part(
      'How it is worked out',
      [method.definition, method.formula, method.interval, method.source].filter((line) => line !== ''),
    ),
    ...part(
      'Where it comes from',
      provenanceRecord(released.provenance).map(({ term, text }) => `${term}: ${text}`),
    ),
    '',
    figure.sourceLine,
    '',
  ].join('\r\n');
}

/** One sentence that a reader can paste under a quoted number. */
function toCitation({ figure, released }: ExportSource): string {
  const when = released.reference === undefined ? 'no date given' : toTimeText(released.reference);
  const kind = figure.kind === 'illustrative' ? 'Illustrative, not real data. ' : '';
  return `${kind}${toSourceText(released)}, ${when}. ${toSentenceCase(figure.toolName)}, figure ${figure.code}, worked out with the ${APP_NAME}.`;
}
