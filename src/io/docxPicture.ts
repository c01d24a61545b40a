/** A picture of a figure for a document: PNG at two pixels for each of CSS, and its size in CSS pixels. */
export interface DocxPicture {
  readonly png: Uint8Array;
  /** What it shows, for whoever does not see it. */
  readonly about: string;
  readonly widthPx: number;
  readonly heightPx: number;
}
