/** Why the fast path leaves a file to the ordinary reader: something in it takes more than bytes to judge. */
export type HandOver =
  /** Too short for the trouble, or a choice of the reader's that the fast path does not know. */
  | 'not-worth-it'
  | 'dialect'
  | 'header'
  | 'head'
  | 'quotes'
  | 'line-ends'
  | 'widths'
  | 'blank-rows'
  | 'long-row'
  /** Bytes that are no UTF-8: windows-1252 perhaps. */
  | 'not-utf-8'
  | 'bad-bytes'
  | 'another-table'
  | 'tail'
  /** The columns mean something that is not counted row by row. */
  | 'shape'
  | 'too-many-values';
