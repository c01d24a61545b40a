/** The table twin of a figure: real rows and columns with final texts; every export of numbers is made from it. */
export interface TableModel {
  /** Begins with the kind. */
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** What a shaded table is set against, where that is none of its own rows. */
  readonly comparedWith?: string;
}

export interface TableColumn {
  readonly key: string;
  readonly text: string;
  /** `head`: row headers; `number` sorts by value, `text` by letters. */
  readonly kind: 'head' | 'number' | 'text';
}

export interface TableRow {
  readonly key: string;
  /** The reference row stands out and stays on top when sorted. */
  readonly role: 'reference' | 'member';
  /** Aligned with the columns; the first is the row header. */
  readonly cells: readonly TableCell[];
}

/** One cell. A suppressed one has `text: '[c]'` and no sort value, so order tells nothing. */
export interface TableCell {
  readonly text: string;
  /** What a screen reader says where it differs: "suppressed", "7.0 per cent, 0.2 points below all staff". */
  readonly spoken?: string;
  /** The text with its unit where `text` leaves it to the caption ("7.0%"); for a cell that is copied alone. */
  readonly full?: string;
  /** Second line of a matrix cell: the gap in points. */
  readonly detail?: string;
  readonly sort?: number;
  /** Matrix shading, in three steps that match the key. */
  readonly shade?: 'below' | 'none' | 'above';
  /** The released number itself for CSV (share 0 to 1, count, points); absent where there is none. */
  readonly value?: number;
}
