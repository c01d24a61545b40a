/** A sheet of a workbook beside the one that is imported, with the texts in its cells. */
export interface OtherSheet {
  readonly name: string;
  readonly texts: readonly string[];
}
