import { canonicalJson } from '../../kernel/canonicalJson.ts';
import type { CodedTable } from '../coding/codedTable.ts';
import { ColumnDictionary } from '../coding/columnDictionary.ts';
import type { RowNeed } from '../coding/rowNeed.ts';
import { parseDate } from '../reading/parseDate.ts';
import { RowGroups } from './rowGroups.ts';
import type { CodedRow } from './rowCoder.ts';
import { SeenFilter } from './seenFilter.ts';

/** A row of a person who may stand twice: as text, for no longer than it takes to find out. */
export interface PersonRow {
  readonly person: string;
  readonly codes: Uint32Array;
  readonly line: number;
  readonly extra: number;
}

/** Identifiers looked up at once. */
const AT_ONCE = 512;

/** The rows of a file gathered into groups, with the identifiers that were perhaps seen before. */
export class StreamedRows {
  readonly need: RowNeed;
  readonly groups: RowGroups;
  rowCount = 0;
  readonly #columns: readonly ColumnDictionary[];
  readonly #seen: SeenFilter | undefined;
  readonly #again = new Set<number>();
  readonly #high = new Int32Array(AT_ONCE);
  readonly #low = new Int32Array(AT_ONCE);
  #waiting = 0;
  readonly #dateKeys: (number | undefined)[] = [];
  readonly #dates = new Map<string, number>();
  readonly #kinds = new Set<string>();

  constructor(need: RowNeed, columns: readonly ColumnDictionary[], rows: number) {
    this.need = need;
    this.#columns = columns;
    this.groups = new RowGroups(need.columns);
    this.#seen = need.person === undefined ? undefined : new SeenFilter(rows);
  }

  /** Whether some identifier was perhaps seen before, so that a second look at the file is due. */
  get hasAgain(): boolean {
    this.#flush();
    return this.#again.size > 0;
  }

  /** Whether dates are written in ways that only a choice makes the same day, so that a person's rows cannot be told apart by them. */
  get hasUnlikeDates(): boolean {
    return this.#kinds.size > 1;
  }

  /** Adds a row. */
  add({ codes, extra, person }: CodedRow, line: number): void {
    this.rowCount += 1;
    this.groups.add(codes, line, extra);
    if (this.#seen === undefined || person.isBlank) return;
    this.#high[this.#waiting] = person.high ^ this.#dateKey(codes);
    this.#low[this.#waiting] = person.low;
    this.#waiting += 1;
    if (this.#waiting === AT_ONCE) this.#flush();
  }

  /** Adds identifiers many at once: each misses the cache, and so they miss it together. */
  #flush(): void {
    this.#seen?.fetch(this.#high, this.#waiting);
    for (let n = 0; n < this.#waiting; n += 1) {
      const [high, low] = [this.#high[n] ?? 0, this.#low[n] ?? 0];
      if (this.#seen?.add(high, low) === true) this.#again.add(toKey(high, low));
    }
    this.#waiting = 0;
  }

  /** Whether the identifier of a row was perhaps seen twice. */
  isAgain({ person, codes }: CodedRow): boolean {
    return !person.isBlank && this.#again.has(toKey(person.high ^ this.#dateKey(codes), person.low));
  }

  /** The rows as a table: groups, and one by one those of persons who do stand twice on one date. */
  toTable(again: readonly PersonRow[]): CodedTable {
    const width = this.#columns.length;
    const persons = new ColumnDictionary(
      this.need.person === undefined ? '' : (this.#columns[this.need.person]?.header ?? ''),
    );
    persons.code('');
    const twice = this.#findTwice(again).map((row) => {
      const codes = row.codes.slice();
      if (this.need.person !== undefined) codes[this.need.person] = persons.add(row.person);
      this.groups.take(row.codes, row.extra);
      return { ...row, codes };
    });
    return {
      columns: this.#columns.map((column, c) => (c === this.need.person ? persons : column)),
      rowCount: this.rowCount,
      eachRow: (visit) => {
        this.groups.each(width, visit);
        for (const { codes, line, extra } of twice) visit(codes, line, extra, 1);
      },
    };
  }

  #findTwice(again: readonly PersonRow[]): PersonRow[] {
    const held = new Map<string, Map<number, PersonRow[]>>();
    for (const row of again) {
      const dates = held.get(row.person) ?? new Map<number, PersonRow[]>();
      held.set(row.person, dates);
      const date = this.#dateKey(row.codes);
      dates.set(date, [...(dates.get(date) ?? []), row]);
    }
    const twice = [...held.values()].flatMap((dates) =>
      [...dates.values()].filter((rows) => rows.length > 1).flat(),
    );
    return twice.sort((a, b) => a.line - b.line);
  }

  /** A number for the row's date, the same for every spelling of one day; 0 where there is none. */
  #dateKey(codes: Uint32Array): number {
    const { date } = this.need;
    return date === undefined
      ? 0
      : (this.#dateKeys[codes[date] ?? 0] ??= this.#toDateKey(codes[date] ?? 0, date));
  }

  #toDateKey(code: number, date: number): number {
    const parsed = parseDate(this.#columns[date]?.values[code] ?? '');
    if (parsed.kind === 'not-a-date') return 0;
    const name = canonicalJson(parsed);
    const key = this.#dates.get(name) ?? Math.imul(this.#dates.size + 1, 0x9e3779b1);
    this.#dates.set(name, key);
    this.#kinds.add(parsed.kind);
    return key;
  }
}

/** 53 bits of a hash: others that share them are looked at with it, and told apart by their text. */
function toKey(high: number, low: number): number {
  return (high >>> 0) * 0x200000 + (low >>> 11);
}
