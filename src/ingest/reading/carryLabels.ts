import { toNonAnswer } from '../../codebook/ethnicity/nonAnswers.ts';
import type { RawTable } from './buildRawTable.ts';
import { parseNumber } from './parseNumber.ts';

/** Rows from one label of a column to the next. */
interface LabelRun {
  readonly label: string;
  /** Places of the blank rows under the label. */
  readonly blanks: number[];
  /** What the label columns to the right say on each row, the labelled one first. */
  readonly inner: string[];
  /** What the columns to the left say on the labelled row: one merged cell has no label of its own beside each of its rows. */
  readonly outer: string;
}

const LEAST_RUNS = 2;

/**
 * Writes labels that stand once over several rows (a merged cell, blank below) on each of them, where that is sure: every label of the
 * column has blank rows under it; a label column to its right is filled on all of these and repeats nothing under one label, and the same
 * labels stand there under several; no label follows itself, as it would have been one cell. Columns further left are then read in the
 * same way. Each such column is said in an issue. A blank that is missing, or a total, stays as it is.
 *
 * `Transport, AO | (blank), EO | Justice, AO | (blank), EO` gives EO of Transport and EO of Justice.
 */
export function carryLabels(raw: RawTable): RawTable {
  const columns = raw.header.map((_, c) => c);
  const texts = columns.filter((c) => isText(raw.rows, c));
  if (texts.length < 2 || texts.length === columns.length) return raw;
  const rows = raw.rows.map((row) => [...row]);
  const issues = [...raw.issues];
  for (const c of texts.toReversed()) {
    const inner = texts.filter((one) => one > c);
    const runs = inner.length === 0 ? undefined : findRuns(rows, c, inner);
    if (runs === undefined || !areMerged(runs)) continue;
    for (const { label, blanks } of runs) for (const place of blanks) (rows[place] ?? [])[c] = label;
    const found = runs.reduce((sum, { blanks }) => sum + blanks.length, 0);
    issues.push({ code: 'labels-carried', header: raw.header[c] ?? '', found });
  }
  return issues.length === raw.issues.length ? raw : { ...raw, rows, issues };
}

function isText(rows: readonly (readonly string[])[], c: number): boolean {
  let [words, numbers] = [0, 0];
  for (const row of rows) {
    const { kind } = parseNumber(row[c] ?? '');
    if (kind === 'not-a-number') words += 1;
    else if (kind === 'number' || kind === 'percent') numbers += 1;
  }
  return words > numbers;
}

/** The runs of a column; undefined where a row stands under no label, or says nothing to the right of it. */
function findRuns(
  rows: readonly (readonly string[])[],
  c: number,
  inner: readonly number[],
): LabelRun[] | undefined {
  const runs: LabelRun[] = [];
  for (const [place, row] of rows.entries()) {
    const label = (row[c] ?? '').trim();
    const said = inner.map((one) => (row[one] ?? '').trim());
    // A row without any label is a total without a name.
    if (label === '' && said.every((one) => one === '')) continue;
    if (label !== '')
      runs.push({ label: row[c] ?? '', blanks: [], inner: [], outer: JSON.stringify(row.slice(0, c)) });
    const run = runs.at(-1);
    if (run === undefined || (label === '' && said[0] === '')) return undefined;
    if (label === '') run.blanks.push(place);
    run.inner.push(JSON.stringify(said));
  }
  return runs;
}

function areMerged(all: readonly LabelRun[]): boolean {
  const runs = all.filter(({ label, blanks }) => blanks.length > 0 || toNonAnswer(label) !== 'total');
  if (runs.length < LEAST_RUNS || runs.some(({ blanks }) => blanks.length === 0)) return false;
  const again = runs.some(
    ({ label, outer }, n) => label === runs[n - 1]?.label && outer === runs[n - 1]?.outer,
  );
  if (again) return false;
  const seen = new Map<string, number>();
  for (const { inner } of runs) {
    if (new Set(inner).size !== inner.length) return false;
    for (const one of inner) seen.set(one, (seen.get(one) ?? 0) + 1);
  }
  return [...seen.values()].some((times) => times > 1);
}
