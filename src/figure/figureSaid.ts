import type { ProvenanceKind } from '../kernel/provenance.ts';
import { defusedPassage } from './defused.ts';
import type { Figure } from './figure.ts';
import { UNPROTECTED_WORDS } from './words/policyWords.ts';

/** What a figure said at an instant, in its own words: kind, headline, released numbers, source and code, as plain texts that can be kept. */
export interface FigureSaid {
  readonly kind: ProvenanceKind;
  readonly code: string;
  readonly name: string;
  /** Begins with the kind. */
  readonly headline: string;
  readonly measure: string;
  /** Kind, standing, publisher, title, as at, figure code. */
  readonly sourceLine: string;
  readonly columns: readonly { readonly key: string; readonly text: string }[];
  /** Cells aligned with the columns, the first the row's name. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

/** One number that is not what it was; absent on the side that has no such cell. */
export interface SaidDifference {
  /** Row and column by name. */
  readonly row: string;
  readonly column: string;
  readonly then?: string;
  readonly now?: string;
}

/** What of a figure changed since it was kept. */
export type SaidChange =
  | { readonly kind: 'same' }
  /** The figure is withheld now, or was, or has another shape: the two stand side by side and no number is matched. */
  | { readonly kind: 'changed'; readonly differences: readonly SaidDifference[] };

/** What a figure says now; undefined where it is unprotected, which has no way out but the screen. */
export function toFigureSaid(figure: Figure): FigureSaid | undefined {
  if (figure.leaves === 'screen-only') return undefined;
  const { columns, rows } = figure.longTable ?? figure.table;
  const marked = (text: string): string =>
    figure.kind === 'illustrative' && /\d/.test(text) ? `${text} (illustrative)` : text;
  return {
    kind: figure.kind,
    code: figure.code,
    name: figure.toolName,
    headline: `${figure.prefix}${figure.headline}`,
    measure: figure.measure,
    sourceLine: figure.sourceLine,
    columns: columns.map(({ key, text }) => ({ key, text })),
    rows: rows.map(({ key, cells }) => ({
      key,
      cells: cells.map((cell, at) => (at === 0 ? cell.text : marked(cell.full ?? cell.text))),
    })),
  };
}

/** The words of what a figure said, for a text that leaves: the kind first, the source line last. */
export function toSaidText(
  { headline, measure, sourceLine }: FigureSaid,
  differences: readonly SaidDifference[] = [],
): string {
  return [
    headline,
    measure,
    ...differences.map((one) => defusedPassage(differenceWords(one))),
    sourceLine,
  ].join('\n');
}

/** `Asian, share: 4.1% then, 4.3% now`. */
function differenceWords({ row, column, then, now }: SaidDifference): string {
  return `${row}, ${column}: ${then ?? 'not there'} then, ${now ?? 'not there'} now`;
}

/** The same of a figure as it stands, for the registry of ways out. */
export function toSaidTextOf(figure: Figure): string {
  const said = toFigureSaid(figure);
  return said === undefined ? UNPROTECTED_WORDS : toSaidText(said);
}

/** Compares what a figure said with what it says now, number by number. */
export function compareSaid(then: FigureSaid, now: FigureSaid): SaidChange {
  const differences = [
    ...listCells(then).flatMap(({ row, column, text, names }): SaidDifference[] => {
      const other = findCell(now, row, column);
      if (other === text) return [];
      return [{ ...names, then: text, ...(other === undefined ? {} : { now: other }) }];
    }),
    ...listCells(now).flatMap(({ row, column, text, names }): SaidDifference[] =>
      findCell(then, row, column) === undefined ? [{ ...names, now: text }] : [],
    ),
  ];
  const same = differences.length === 0 && then.headline === now.headline;
  return same ? { kind: 'same' } : { kind: 'changed', differences };
}

interface NamedCell {
  readonly row: string;
  readonly column: string;
  readonly text: string;
  readonly names: Pick<SaidDifference, 'row' | 'column'>;
}

function listCells({ columns, rows }: FigureSaid): readonly NamedCell[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((text, at): NamedCell[] => {
      const column = columns[at];
      if (at === 0 || column === undefined) return [];
      const names = { row: row.cells[0] ?? row.key, column: column.text };
      return [{ row: row.key, column: column.key, text, names }];
    }),
  );
}

function findCell({ columns, rows }: FigureSaid, row: string, column: string): string | undefined {
  const at = columns.findIndex(({ key }) => key === column);
  return rows.find(({ key }) => key === row)?.cells[at];
}
