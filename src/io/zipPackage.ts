import { type Artefact, toArtefact } from '../figure/exports/artefact.ts';
import type { ExportSource } from '../figure/exports/figureRecord.ts';
import { toFileStem } from '../figure/exports/fileName.ts';
import { toCsv, toCsvTable } from '../figure/exports/toCsv.ts';
import { toDatapackage } from '../figure/exports/toDatapackage.ts';
import { toReadme } from '../figure/exports/toReadme.ts';
import { UNPROTECTED_WORDS } from '../figure/words/policyWords.ts';
import { sha256 } from '../kernel/sha256.ts';

/** The table of a figure in a zip: CSV, `datapackage.json`, README with the citation. The same figure gives the same bytes. */
export async function makePackage(source: ExportSource): Promise<Artefact> {
  const { zipSync } = await import('fflate');
  const stem = toFileStem(source);
  const files =
    source.figure.leaves === 'screen-only'
      ? { 'README.txt': new TextEncoder().encode(`${UNPROTECTED_WORDS}\r\n`) }
      : toFiles(source, `${stem}.csv`);
  return toArtefact({
    way: 'package',
    name: `${stem}.zip`,
    mediaType: 'application/zip',
    bytes: zipSync(files, { mtime: EARLIEST, level: 6 }),
    codes: [source.figure.code],
  });
}

/** The first day that a zip can name: what it was made of has its dates inside. */
const EARLIEST = '1980-01-01T12:00:00';

function toFiles(source: ExportSource, path: string): Record<string, Uint8Array> {
  const encoder = new TextEncoder();
  const csv = encoder.encode(toCsv(source));
  const packaged = { path, bytes: csv.length, sha256: sha256(csv), table: toCsvTable(source) };
  return {
    [path]: csv,
    'datapackage.json': encoder.encode(toDatapackage(source, packaged)),
    'README.txt': encoder.encode(toReadme(source, path)),
  };
}
