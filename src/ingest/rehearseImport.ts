import { ingest, type IngestOptions } from './ingest.ts';
import type { Patience } from './streaming/pieceReader.ts';

/** Three pieces of the fast reader, so that it also goes from one to the next. */
const ROWS = 44_000;
/** After the guess: only what has run for a while is made fast, and choices are what snapshots are made of. */
const CHOSEN_ROUNDS = 2;
/** What runs once in a file, at its head and tail and on its groups, is made fast by short files, */
const SHORT_ROWS = 2_000;
/** so many of them. */
const SHORT_ROUNDS = 12;
/** Every so many rows a person stands again, and a row is too short. */
const RARE = 700;
const HEADER = 'Staff number,Date,Department,Grade,Ethnic group,Sex,Disability';
const VALUES: readonly (readonly string[])[] = [
  ['2024-03-31', '2025-03-31'],
  // Some of them with what is rare in a file: a quote, a line break, letters beyond ASCII.
  [
    '"the ""Met"""',
    '"two\nlines"',
    'Tŷ',
    '"Health, Safety"',
    '',
    ...Array.from({ length: 97 }, (_, n) => `Directorate ${n}`),
  ],
  ['AO', 'EO', 'HEO', 'SEO', 'G7', 'G6', 'SCS 1'],
  ['White: British', 'White: Irish', 'Asian: Indian', 'Black: African', 'Mixed', '', 'Prefer not to say'],
  ['Female', 'Male'],
  ['Yes', 'No', ''],
];

/**
 * Goes through an import of made-up rows, of which nothing is kept or told: a browser makes code fast only after it has run for a
 * while, and loads parts of it only when they are first needed. Done while a person looks for their file, it spares them that wait.
 */
export async function rehearseImport(
  signal: { readonly aborted: boolean },
  patience?: Patience,
): Promise<void> {
  const file = { bytes: new Blob([writeRows(ROWS)]), name: 'rehearsal.csv' };
  let ids = 0;
  const options: IngestOptions = {
    importedAt: '2025-03-31T00:00:00.000Z',
    newId: () => `rehearsal-${(ids += 1)}`,
    sha256: '0'.repeat(64),
    signal,
    ...(patience === undefined ? {} : { patience }),
    onProgress: () => undefined,
    streaming: { least: 0, head: 66_000, tail: 24_000 },
  };
  const { recipe } = await ingest(file, options);
  const short = { ...file, bytes: new Blob([writeRows(SHORT_ROWS)]) };
  for (let round = 0; round < CHOSEN_ROUNDS + SHORT_ROUNDS && !signal.aborted; round += 1)
    await ingest(round < CHOSEN_ROUNDS ? file : short, {
      ...options,
      recipe: { ...recipe, duplicateRule: { kind: 'highest-grade' } },
      provenance: {
        kind: 'illustrative',
        title: 'Rehearsal',
        standsFor: 'nothing',
        reference: { kind: 'date', date: '2025-03-31' },
      },
    });
}

/** Rows that are mostly well formed, each with another number, their values mixed as those of real files are. */
function writeRows(rows: number): string {
  let text = HEADER;
  let mixed = 1;
  for (let row = 0; row < rows; row += 1) {
    const rare = row % RARE;
    text += `\n${100_000 + (rare === 1 ? row - 1 : row)}`;
    for (const values of rare === 2 ? VALUES.slice(0, 1) : VALUES) {
      mixed = (Math.imul(mixed, 1_103_515_245) + 12_345) >>> 0;
      text += `,${values[(mixed >>> 16) % values.length]}`;
    }
  }
  return `${text}\n`;
}
