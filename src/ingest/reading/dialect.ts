/** How lines end; `mixed` when more than one kind ends rows, `none` when the file is a single line. */
export type LineEnd = '\n' | '\r\n' | '\r' | 'mixed' | 'none';

/** How cells are written. `delimiter` is `''` for a file of one column; `quote` is `''` when nothing is quoted. */
export interface CellDialect {
  /** `,` `;` tab `|` space, or one of them and a space (`, `). */
  readonly delimiter: string;
  readonly quote: '"' | "'" | '';
  /** The quote itself when quotes are doubled; a backslash; `''` when nothing is quoted. */
  readonly escape: '"' | "'" | '\\' | '';
}

/** Everything that had to be known to turn bytes into cells. `encoding` is a WHATWG label. */
export interface Dialect extends CellDialect {
  readonly encoding: string;
  readonly lineEnd: LineEnd;
}

/** The parts of a dialect that a person has fixed; the rest is detected. */
export interface DialectChoice {
  readonly delimiter?: string | undefined;
  readonly quote?: CellDialect['quote'] | undefined;
  readonly escape?: CellDialect['escape'] | undefined;
}
