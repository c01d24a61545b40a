import { hasTypedValue, type TableShape } from './tableShape.ts';

const NOTE_START =
  /^["'([]?\s*(?:sources?\b|notes?\b|footnotes?\b|crown copyright|©|copyright|contact\b|published\b|release(?:d| date)\b|last updated|next (?:update|release)|produced by|prepared by|extracted\b|generated\b|data source|end of (?:table|worksheet|file|report|data)|this (?:table|worksheet|file|sheet|report)|key:|symbols?\b|shorthand|figures (?:are|have|may|in|for|with|and)|(?:e-?mail|telephone|tel)\b|https?:|disclaimer|version\b|caveats?\b|report (?:run|generated|date)|\*+\s|†|‡|[¹²³]|\(?(?:[a-z]|\d{1,2})[).:\]]\s+\S+\s\S+|\[(?:c|x|z|u|w|low|r|p|note ?\d*)\]\s*[-=:–]?\s*\S+\s\S+)/i;

/** What stands around a row that may be a note. */
export interface NoteContext {
  readonly afterBlank: boolean;
  readonly aboveNote: boolean;
}

/** Whether a text begins as notes under or over a table do: "Source:", "Notes", "1. ...", "[c] = ...". */
export function startsAsNote(text: string): boolean {
  return NOTE_START.test(text.trim());
}

/** Whether a text reads as a sentence and not as a label. */
export function isSentence(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length > 60 || trimmed.split(/\s+/).length > 6;
}

/** Whether a row under a table is a note and no data: few cells, no number where the table has numbers, words. */
export function isNoteRow(row: readonly string[], shape: TableShape, context: NoteContext): boolean {
  const cells = row.filter((cell) => cell.trim() !== '');
  const [first = '', second = ''] = cells;
  const sentence = isSentence(first) || (cells.length === 2 && isSentence(second));
  const strong = sentence || startsAsNote(first);
  if (cells.length === 0) return false;
  const typed = hasTypedValue(row, shape);
  if (cells.length === 1) {
    if (typed && row.length === shape.width) return sentence;
    return strong || context.afterBlank || (row.length === 1 && context.aboveNote);
  }
  if (row.length !== shape.width && isProse(row) && (strong || context.afterBlank || context.aboveNote))
    return true;
  if (typed) return cells.length === 2 && shape.width > 2 && isSentence(second);
  if (cells.length === 2 && shape.width > 2) {
    if (shape.typed.length === 0) return strong && (sentence || shape.width > 3);
    return strong || (context.aboveNote && shape.width > 3);
  }
  return shape.typed.length > 0 && startsAsNote(first) && cells.length < shape.width;
}

/** A sentence that the delimiter cut into pieces: pieces begin with a space, or the first reads as a note. */
export function isProse(row: readonly string[]): boolean {
  const [first = '', ...rest] = row;
  return (
    rest.length > 0 &&
    (startsAsNote(first) || rest.every((cell) => cell.startsWith(' ')) || isSentence(first))
  );
}

/** A sentence with just as many commas as the table has columns: its pieces begin with a space, those below do not. */
export function isOnlyProse(row: readonly string[], below: readonly string[]): boolean {
  const isSpaced = (cell: string): boolean => cell.startsWith(' ') && cell.trim() !== '';
  return row.length > 1 && row.slice(1).every(isSpaced) && !below.some(isSpaced);
}

/** A note as one text: as it was written, or its padded cells with a colon between. */
export function toNote(row: readonly string[], delimiter: string, width: number): string {
  const cells = row.map((cell) => cell.trim());
  while (cells.length > 1 && cells.at(-1) === '') cells.pop();
  if (row.length !== width || isProse(row)) {
    const whole = row.slice(0, cells.length).join(delimiter).trim();
    if (row.length !== width) return whole;
  }
  return cells.filter((cell) => cell !== '').join(': ');
}
