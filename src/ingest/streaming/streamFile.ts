import { codeTable, type CodedTable, type RowVisit } from '../coding/codedTable.ts';
import { ColumnDictionary } from '../coding/columnDictionary.ts';
import type { FileOutline, FileSource } from '../coding/fileSource.ts';
import type { RowNeed } from '../coding/rowNeed.ts';
import type { ReadOptions } from '../reading/readTable.ts';
import { type FileLayout, isWorthIt, readLayout, STREAM_SIZES, type StreamSizes } from './fileLayout.ts';
import type { HandOver } from './handOver.ts';
import { OddRows } from './oddRows.ts';
import { toPersonKey } from './personKey.ts';
import { type Patience, PieceReader } from './pieceReader.ts';
import type { Tail } from './readTail.ts';
import { buildDictionaries, type CodedRow } from './rowCoder.ts';
import { type PersonRow, StreamedRows } from './streamedRows.ts';
import { streamRows, type StreamVisit, type StreamWork } from './streamPass.ts';
import { MANY, type ByteDictionary } from './byteDictionary.ts';

/** What a file is read with, byte by byte. */
export interface StreamOptions {
  readonly reading: ReadOptions;
  /** What the counting will need, judged by the first rows; undefined: nothing that the fast path can give. */
  readonly chooseNeed: (first: CodedTable, outline: FileOutline) => Promise<RowNeed | undefined>;
  readonly onBytes?: (read: number) => void;
  readonly isAborted: () => boolean;
  /** Absent: a read is waited for however long it takes. */
  readonly patience?: Patience;
  readonly sizes?: StreamSizes;
}

/** Values of the person's column kept for judging what it is: those of the first rows. */
const PERSON_SAMPLE = 200;

/**
 * Reads a well-formed file byte by byte: its memory is that of its distinct values, not of its rows. Gives why where the ordinary
 * reader has to take it: anything that is not plainly a row of the table hands the whole file over.
 */
export async function streamFile(file: Blob, options: StreamOptions): Promise<FileSource | HandOver> {
  const { reading } = options;
  const streamed = await openStream(file, options, reading);
  // The beginning was plain ASCII and told nothing: as the ordinary reader, take the next encoding.
  return streamed === 'not-utf-8' && reading.encoding === undefined
    ? openStream(file, options, { ...reading, encoding: 'windows-1252' })
    : streamed;
}

/** The first pass goes on with the bytes of which the beginning was looked at. */
async function openStream(
  file: Blob,
  options: StreamOptions,
  reading: ReadOptions,
): Promise<FileSource | HandOver> {
  const sizes = options.sizes ?? STREAM_SIZES;
  if (!isWorthIt(file.size, reading, sizes)) return 'not-worth-it';
  const reader = new PieceReader(file, options.patience, sizes.head);
  try {
    const layout = await readLayout(await reader.peek(sizes.head), file.size, reading, sizes);
    return typeof layout === 'string' ? layout : await new FileStream(file, layout, options).open(reader);
  } finally {
    await reader.close();
  }
}

/** One file on its way through the passes. */
class FileStream {
  readonly #file: Blob;
  readonly #layout: FileLayout;
  readonly #options: StreamOptions;
  readonly #columns: ColumnDictionary[];
  readonly #dictionaries: ByteDictionary[];
  readonly #odd = new OddRows();
  #tail: Tail | undefined;
  #rows: StreamedRows | undefined;

  constructor(file: Blob, layout: FileLayout, options: StreamOptions) {
    this.#file = file;
    this.#layout = layout;
    this.#options = options;
    this.#columns = layout.raw.header.map((name) => new ColumnDictionary(name));
    this.#dictionaries = buildDictionaries(this.#columns, layout.encoding);
  }

  /** Goes through the file once, counting every value, and gathers the rows as the first of them suggest. */
  async open(reader: PieceReader): Promise<FileSource | HandOver> {
    const { raw } = this.#layout;
    const first = codeTable({ ...raw, line: (row) => raw.lineNumbers[row] ?? 0 });
    const need = await this.#options.chooseNeed(first, raw);
    if (need === undefined) return 'shape';
    const fault = await this.#gather(need, reader);
    if (fault !== undefined) return fault;
    const rows = this.#rows;
    const tail = this.#tail;
    if (rows === undefined || tail === undefined) throw new Error('a pass ended without rows');
    if (this.#isTooRich(need)) return 'too-many-values';
    const { rowCount } = rows;
    return {
      outline: {
        ...raw,
        notes: [...raw.notes, ...tail.notes],
        issues: [...raw.issues.filter(({ code }) => code === 'header-duplicated'), ...this.#odd.list()],
        tables: raw.tables.map((table) => ({ ...table, rowCount })),
      },
      table: this.#toFirstTable(rowCount, need.person),
      rowsFor: (wanted) => this.#rowsFor(wanted),
      revisit: (visit) => this.#revisit(visit),
      readLines: (lines) => this.#readLines(lines),
    };
  }

  /** One pass over the body, and the tail after it. The first, which has a reader already, counts values and odd rows too. */
  async #gather(need: RowNeed, first?: PieceReader): Promise<HandOver | undefined> {
    const isFirst = first !== undefined;
    const rows = new StreamedRows(need, this.#columns, this.#estimateRows());
    const columns = this.#columns;
    const width = columns.length;
    const count = (codes: Uint32Array): void => {
      for (let c = 0; c < width; c += 1) {
        const held = columns[c]?.rows;
        const code = codes[c] ?? MANY;
        if (held !== undefined && code !== MANY) held[code] = (held[code] ?? 0) + 1;
      }
    };
    const visit: StreamVisit = (coder, line) => {
      rows.add(coder, line);
      if (!isFirst) return true;
      count(coder.codes);
      if (coder.cells !== width) this.#odd.addRow(line, coder.cells, width);
      return true;
    };
    const end = await streamRows(this.#toWork(need, first), visit);
    if (typeof end === 'string') return end === 'ended' ? 'not-worth-it' : end;
    const { readTail } = await import('./readTail.ts');
    const tail = this.#tail ?? (await readTail(this.#layout, end));
    if (typeof tail === 'string') return tail;
    this.#tail = tail;
    if (isFirst) for (const issue of tail.issues) this.#odd.add(issue);
    for (const { row, line } of this.#codeTail(tail, need.person)) {
      rows.add(row, line);
      if (isFirst) count(row.codes);
    }
    if (rows.hasUnlikeDates && need.date !== undefined && need.person !== undefined) {
      const { date: _, ...rest } = need;
      return this.#gather(rest);
    }
    this.#rows = rows;
    return undefined;
  }

  /** The rows as a recipe needs them: those gathered, or gathered again where the first rows suggested otherwise. */
  async #rowsFor(need: RowNeed | undefined): Promise<CodedTable | undefined> {
    if (need === undefined || this.#isTooRich(need)) return undefined;
    if (!isSameNeed(this.#rows?.need, need)) {
      // Identifiers have no codes: a column that is one after all, or none, is read anew.
      if (this.#rows?.need.person !== need.person) return undefined;
      if ((await this.#gather(need)) !== undefined) return undefined;
    }
    const rows = this.#rows;
    if (rows === undefined) return undefined;
    const again: PersonRow[] = [];
    if (rows.hasAgain)
      await this.#eachRow(rows.need.person, (row, line, person) => {
        if (rows.isAgain(row))
          again.push({ person: person(), codes: row.codes.slice(), line, extra: row.extra });
        return true;
      });
    return rows.toTable(again);
  }

  async #revisit(visit: (...row: Parameters<RowVisit>) => boolean): Promise<void> {
    await this.#eachRow(this.#rows?.need.person, (row, line) => visit(row.codes, line, row.extra, 1));
  }

  async #readLines(lines: ReadonlySet<number>): Promise<ReadonlyMap<number, readonly string[]>> {
    const found = new Map<number, readonly string[]>();
    await this.#eachRow(this.#rows?.need.person, ({ codes }, line) => {
      if (lines.has(line))
        found.set(
          line,
          Array.from(codes, (code, c) => this.#columns[c]?.values[code] ?? ''),
        );
      return found.size < lines.size;
    });
    return found;
  }

  async #eachRow(
    person: number | undefined,
    visit: (row: CodedRow, line: number, person: () => string) => boolean,
  ): Promise<void> {
    const work = this.#toWork(person === undefined ? {} : { person });
    const end = await streamRows(work, (coder, line, bytes) =>
      visit(coder, line, () => coder.personText(bytes)),
    );
    if (end === 'ended' || this.#tail === undefined) return;
    if (typeof end === 'string') throw new Error(`the file was well formed before: ${end}`);
    for (const { row, line, text } of this.#codeTail(this.#tail, person))
      if (!visit(row, line, () => text)) return;
  }

  #codeTail(tail: Tail, person: number | undefined): { row: CodedRow; line: number; text: string }[] {
    const width = this.#columns.length;
    return tail.rows.map((texts, at) => {
      const text = person === undefined ? '' : (texts[person] ?? '').trim();
      const codes = Uint32Array.from(this.#columns, (column, c) =>
        c === person ? MANY : column.code(texts[c] ?? ''),
      );
      const more = texts.slice(width).filter((cell) => cell.trim() !== '').length;
      const extra = more > 0 ? more : -(tail.missing.get(at) ?? 0);
      return { row: { codes, extra, person: toPersonKey(text) }, line: tail.lines[at] ?? 0, text };
    });
  }

  #toWork({ person }: Pick<RowNeed, 'person'>, first?: PieceReader): StreamWork {
    const { onBytes, isAborted, patience } = this.#options;
    return {
      layout: this.#layout,
      columns: this.#columns,
      dictionaries: this.#dictionaries,
      person: person ?? -1,
      reader: first ?? new PieceReader(this.#file, patience),
      ...(first === undefined || onBytes === undefined ? {} : { onBytes }),
      isAborted,
    };
  }

  #estimateRows(): number {
    const { context, contextRows } = this.#layout;
    return Math.ceil((this.#file.size / Math.max(1, context.length)) * (contextRows + 1));
  }

  /** A column with more values than are kept decides nothing but that it is no breakdown. */
  #isTooRich({ listed }: RowNeed): boolean {
    return listed.some((c) => this.#dictionaries[c]?.isFull === true);
  }

  /** Every value with its rows, and the first rows to look at. */
  #toFirstTable(rowCount: number, person: number | undefined): CodedTable {
    const { raw } = this.#layout;
    const column = person === undefined ? undefined : this.#columns[person];
    if (column !== undefined)
      for (const row of raw.rows.slice(0, PERSON_SAMPLE)) column.add(row[person ?? 0] ?? '');
    return {
      columns: this.#columns,
      rowCount,
      eachRow: (visit) => {
        for (const [at, row] of raw.rows.entries()) {
          const codes = Uint32Array.from(this.#columns, (one, c) =>
            c === person ? 0 : one.code(row[c] ?? ''),
          );
          visit(codes, raw.lineNumbers[at] ?? 0, 0, 1);
        }
      },
    };
  }
}

function isSameNeed(one: RowNeed | undefined, other: RowNeed): boolean {
  return (
    one !== undefined &&
    one.person === other.person &&
    (one.date === other.date || one.date === undefined) &&
    one.columns.length === other.columns.length &&
    one.columns.every((column, at) => column === other.columns[at])
  );
}
