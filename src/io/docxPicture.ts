/** A picture of a figure for a document: PNG at two pixels for each of CSS, and its size in CSS pixels. */
export interface DocxPicture {
  readonly png: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}
