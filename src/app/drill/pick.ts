import type { NumberPlace } from '../../figure/numberPlace.ts';

/** The number looked at closely: of which figure of the page, and where in its table. */
export interface Pick extends NumberPlace {
  readonly figure: number;
}

/** Reads a pick from the address, where places are counted from 1. */
export function parsePick(text: string | undefined): Pick | undefined {
  const [figure, row, column] = (text ?? '').split('-').map((part) => Number(part) - 1);
  if (figure === undefined || row === undefined || column === undefined) return undefined;
  return [figure, row, column].every((place) => Number.isInteger(place) && place >= 0)
    ? { figure, row, column }
    : undefined;
}

/** A pick as the address holds it. */
export function toPickText({ figure, row, column }: Pick): string {
  return [figure, row, column].map((place) => place + 1).join('-');
}
