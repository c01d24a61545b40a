import type { ExportSource } from '../figure/exports/figureRecord.ts';
import type { Figure } from '../figure/figure.ts';
import type { BoundNumber, PaperBlock } from './paper.ts';

/** The figures of a paper that can be made now, by the id of their block. */
export type PaperFigures = ReadonlyMap<string, ExportSource>;

/** A number that can be bound: where it stands in a figure, and what it says. */
export interface BindableNumber {
  readonly row: string;
  readonly column: string;
  /** `Asian, Share: 4.1%`. */
  readonly label: string;
  readonly text: string;
}

/** Every cell of a figure that holds a number, with its heads. */
export function listNumbers(figure: Figure): readonly BindableNumber[] {
  const { columns, rows } = figure.longTable ?? figure.table;
  return rows.flatMap((row) =>
    row.cells.flatMap((cell, at): BindableNumber[] => {
      const column = columns[at];
      if (at === 0 || column === undefined || !/\d/.test(cell.text)) return [];
      const heads = row.cells.filter((_, place) => place === 0 || columns[place]?.kind === 'text');
      const text = toMarked(figure, cell.full ?? cell.text);
      const label = `${heads.map((head) => head.text).join(', ')}, ${column.text}: ${text}`;
      return [{ row: row.key, column: column.key, label, text }];
    }),
  );
}

/** What a bound number says now; nothing where its figure, row or column is gone or shows no number. */
export function readNumber(number: BoundNumber, figures: PaperFigures): string | undefined {
  const figure = figures.get(number.figure)?.figure;
  // An unprotected figure has no way out, its numbers neither.
  if (figure === undefined || figure.leaves === 'screen-only') return undefined;
  const { columns, rows } = figure.longTable ?? figure.table;
  const at = columns.findIndex(({ key }) => key === number.column);
  const cell = rows.find(({ key }) => key === number.row)?.cells[at];
  return cell === undefined ? undefined : toMarked(figure, cell.full ?? cell.text);
}

/** One run of a text: words, or a number with how it stands. */
export type TextRun =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'number';
      readonly text: string;
      readonly state: 'looked-at' | 'stale' | 'gone';
      readonly seen: string;
    };

/** A text with its numbers in place. A number that is not what its author last looked at is stale. */
export function toRuns(
  block: Extract<PaperBlock, { kind: 'text' }>,
  figures: PaperFigures,
): readonly TextRun[] {
  return block.text
    .split(/(\{\d+\})/)
    .filter((part) => part !== '')
    .map((part): TextRun => {
      const place = /^\{(\d+)\}$/.exec(part)?.[1];
      const number = block.numbers.find((each) => place !== undefined && each.place === Number(place));
      if (number === undefined) return { kind: 'words', text: part };
      const now = readNumber(number, figures);
      if (now === undefined)
        return { kind: 'number', text: '[number gone]', state: 'gone', seen: number.seen };
      return {
        kind: 'number',
        text: now,
        state: now === number.seen ? 'looked-at' : 'stale',
        seen: number.seen,
      };
    });
}

/** How many numbers of a paper wait to be looked at. */
export function countStale(blocks: readonly PaperBlock[], figures: PaperFigures): number {
  return blocks
    .flatMap((block) => (block.kind === 'text' ? toRuns(block, figures) : []))
    .filter((run) => run.kind === 'number' && run.state !== 'looked-at').length;
}

function toMarked(figure: Figure, text: string): string {
  return figure.kind === 'illustrative' && /\d/.test(text) ? `${text} (illustrative)` : text;
}
