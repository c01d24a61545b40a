import { buildPicture } from './buildPicture.ts';
import { documentRows } from './documentTable.ts';
import { buildFigureRecord, type ExportSource } from './figureRecord.ts';
import type { FoundArtefact, FoundPicture } from './foundArtefact.ts';
import { textsOf } from './foundArtefact.ts';
import { parseCsvText } from './parseCsvText.ts';
import { toCsv } from './toCsv.ts';

/** One place where a file is not what the library says, in words: where, what the file has, what the library has. */
export interface Difference {
  readonly where: string;
  readonly found: string;
  readonly held: string;
}

/** Most that is listed; what is more is counted by whoever shows it. */
export const MOST_DIFFERENCES = 20;

/** Holds a file against the figure made again from the library. Nothing differs where it matches. */
export function compareArtefact(found: FoundArtefact, source: ExportSource): readonly Difference[] {
  switch (found.kind) {
    case 'code':
      return [];
    case 'table':
      return compareRows([found.head, ...found.rows], parseCsvText(toCsv(source)), 'Row');
    case 'document':
      return found.figures
        .filter(({ code }) => code === source.figure.code)
        .flatMap(({ cells }) => compareRows(cells, documentRows(source.figure), 'Table row'));
    case 'picture':
      return comparePicture(found, source);
  }
}

function compareRows(
  found: readonly (readonly string[])[],
  held: readonly (readonly string[])[],
  name: string,
): readonly Difference[] {
  const differences: Difference[] = [];
  for (let row = 0; row < Math.max(found.length, held.length); row += 1) {
    const [own, kept] = [found[row] ?? [], held[row] ?? []];
    for (let column = 0; column < Math.max(own.length, kept.length); column += 1) {
      const [here, there] = [plain(own[column] ?? ''), plain(kept[column] ?? '')];
      if (here === there || (isNumber(here) && isNumber(there) && Number(here) === Number(there))) continue;
      const title = held[0]?.[column] ?? `column ${column + 1}`;
      const where = row === 0 ? `Heading of column ${column + 1}` : `${name} ${row}, ${title}`;
      differences.push({ where, found: here, held: there });
    }
  }
  return differences;
}

/** A spreadsheet that saves a file again writes numbers its own way: 4 for 4.0. */
function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function comparePicture(found: FoundPicture, source: ExportSource): readonly Difference[] {
  const { record } = found;
  const held = buildFigureRecord(source);
  const pairs = [
    ['Kind in the record', record.kind, held.provenance_kind],
    ['Headline in the record', record.headline, held.headline],
    ['Measure in the record', record.measure, held.measure],
    ['Source line in the record', record.sourceLine, held.source_line],
    ['Source in the record', record.source, held.provenance_source],
    ['As at, in the record', record.asAt, held.as_at],
  ] as const;
  const differences = pairs.flatMap(([where, own, kept]) =>
    own === kept ? [] : [{ where, found: own ?? 'nothing', held: kept }],
  );
  const words = found.texts === undefined ? [] : compareTexts(found.texts, source);
  const all = [...differences, ...words];
  return all.length > 0 || found.intact
    ? all
    : [
        {
          where: 'The drawing itself',
          found: 'marks, band or ink that are not as they were made',
          held: 'the picture as it left',
        },
      ];
}

/** Words outside the chart are laid out again and held against each other whole; those inside must be words of the figure. */
function compareTexts(
  { frame, chart }: NonNullable<FoundPicture['texts']>,
  source: ExportSource,
): readonly Difference[] {
  const expected = wordsOfFigure(source);
  const strange = (texts: readonly string[]): string[] =>
    texts
      .flatMap((text) => text.split(' '))
      .filter((word) => word !== '' && !expected.has(word.replace(/-$/, '')) && !expected.has(word));
  const added = [...new Set([...strange(frame), ...strange(chart)])];
  const whole = [...frame, ...chart].join(' ').replace(/\s+/g, '');
  const gone = mustStand(source).filter((text) => !whole.includes(text.replace(/\s+/g, '')));
  return [
    ...added.map((word) => ({ where: 'Words of the picture', found: word, held: 'not in this figure' })),
    ...gone.map((text) => ({ where: 'Words of the picture', found: 'nothing', held: text })),
  ];
}

/** What every picture of the figure says, however it is laid out. */
function mustStand({ figure }: ExportSource): readonly string[] {
  const { chart } = figure;
  return [
    figure.band.mark.toUpperCase(),
    figure.band.who,
    figure.headline,
    figure.measure,
    figure.sourceLine,
    ...(chart.kind === 'panels' ? chart.panels.map(({ text }) => text) : []),
  ].filter((text) => text !== '');
}

/** Every word that a picture of this figure can hold: chart or table. */
function wordsOfFigure(source: ExportSource): ReadonlySet<string> {
  const { figure } = source;
  const { chart } = figure;
  const drawn = [
    ...textsOf(buildPicture(source).svg),
    ...textsOf(buildPicture(source, { view: 'table' }).svg),
    ...('marks' in chart
      ? chart.marks.flatMap(({ label, text, mark }) => [label, text, ...('note' in mark ? [mark.note] : [])])
      : []),
    ...(chart.kind === 'multiples' ? chart.panels.map(({ title }) => title) : []),
    ...(chart.kind === 'dots' ? (chart.sections ?? []).map(({ text }) => text) : []),
    ...('axis' in chart ? chart.axis.ticks.map(({ text }) => text) : []),
    ...('stops' in chart ? chart.stops.map(({ text }) => text) : []),
    ...('series' in chart ? chart.series.flatMap(({ label, endText }) => [label, endText]) : []),
    ...('events' in chart ? chart.events.map(({ text }) => text) : []),
    ...(chart.kind === 'dots'
      ? [chart.referenceName ?? '', ...chart.marks.map(({ reference }) => reference?.text ?? '')]
      : []),
    figure.band.who,
    figure.headline,
    figure.measure,
    figure.sourceLine,
    ...figure.notes,
    ...figure.marks.map((mark) => `[${mark}]`),
  ];
  return new Set(drawn.flatMap((text) => text.split(/\s+/)));
}
