import { buildLaterPart } from './laterPart.ts';

const rows = buildLaterPart(async () => (await import('./RowsChart.tsx')).RowsChart);
const lines = buildLaterPart(async () => (await import('./LinesBox.tsx')).LinesBox);
const multiples = buildLaterPart(async () => (await import('./MultiplesBox.tsx')).MultiplesBox);
const paper = buildLaterPart(async () => (await import('./paperParts.ts')).paperParts);

/** The chart of rows, with Recharts; undefined until it is there. */
export const useRowsChart = rows.use;

/** The chart of lines; undefined until it is there. */
export const useLinesBox = lines.use;

/** The small dot charts; undefined until they are there. */
export const useMultiplesBox = multiples.use;

/** What parts a long chart for paper; undefined until it is there. */
export const usePaperParts = paper.use;

/** Asks for the chart of lines on a screen that will have one. */
export const startLines = lines.start;

// Asked for as soon as a figure may come.
rows.start();
