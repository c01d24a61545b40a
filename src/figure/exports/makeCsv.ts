import { type Artefact, toArtefact } from './artefact.ts';
import type { ExportSource } from './figureRecord.ts';
import { toFileStem } from './fileName.ts';
import { toCsv } from './toCsv.ts';

/** The table of a figure as a CSV file. */
export function makeCsv(source: ExportSource): Artefact {
  return toArtefact({
    way: 'csv',
    name: `${toFileStem(source)}.csv`,
    mediaType: 'text/csv;charset=utf-8',
    bytes: new TextEncoder().encode(toCsv(source)),
    codes: [source.figure.code],
  });
}
