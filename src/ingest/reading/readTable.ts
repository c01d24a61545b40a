import type { ReadIssue } from '../../kernel/readIssue.ts';
import { hasControlBytes, parseForeignText, parseSignature } from './binarySignature.ts';
import { type ByteEncoding, decodeText, detectEncoding } from './byteEncoding.ts';
import { buildRawTable, type RawTable } from './buildRawTable.ts';
import { detectDialect } from './detectDialect.ts';
import type { Dialect, DialectChoice } from './dialect.ts';
import { parseRows } from './parseRows.ts';
import { MAX_LINE_CHARS, tokenizeText } from './tokenizeText.ts';

/** What a person has fixed; everything else is detected. */
export interface ReadOptions {
  /** A WHATWG encoding label. */
  readonly encoding?: string | undefined;
  readonly dialect?: DialectChoice | undefined;
  /** 1-based line of the header's last row; 0 when the file has no header. */
  readonly headerRow?: number | undefined;
  /** 0-based, default 0. */
  readonly table?: number | undefined;
  /** Read by our own tokenizer, without PapaParse: the same rows. */
  readonly ownTokenizer?: boolean | undefined;
}

const CONTROL_SAMPLE = 65_536;
const NO_DIALECT: Dialect = { encoding: 'utf-8', delimiter: ',', quote: '"', escape: '"', lineEnd: 'none' };

/**
 * Reads any delimited file: encoding, dialect, header and extent of the table are detected, nothing is typed.
 * Cells are as written; short rows are padded with `''`, long rows kept, each with an issue. What is no table gives
 * `file-empty`, `file-binary`, `file-unreadable` or `line-too-long` and no rows; nothing of the data throws.
 */
export async function readTable(bytes: Uint8Array | Blob, options: ReadOptions = {}): Promise<RawTable> {
  const size = bytes instanceof Uint8Array ? bytes.length : bytes.size;
  const head = await readBytes(bytes, MAX_LINE_CHARS * 2 + 4);
  const early = findEarlyIssue(head, size);
  if (early !== undefined) return toEmptyTable(early, size);
  const whole = size === head.length ? head : await readBytes(bytes, size);
  const encoding = toEncoding(whole, options.encoding);
  if (encoding === undefined) {
    return toEmptyTable({ code: 'file-unreadable', found: options.encoding ?? '' }, size);
  }
  if (!encoding.label.startsWith('utf-16') && hasControlBytes(whole.subarray(0, CONTROL_SAMPLE))) {
    return toEmptyTable({ code: 'file-binary', found: 'control bytes' }, size);
  }
  return readText(decodeText(whole, encoding), encoding, options, size);
}

async function readText(
  text: string,
  encoding: ByteEncoding,
  options: ReadOptions,
  size: number,
): Promise<RawTable> {
  const foreign = parseForeignText(text);
  if (foreign !== undefined) return toEmptyTable({ code: 'file-unreadable', found: foreign }, size);
  if (text.trim() === '') return toEmptyTable({ code: 'file-empty' }, size);
  const { dialect: cells, widths, skip } = detectDialect(text, options.dialect);
  const body = skip.chars === 0 ? text : text.slice(skip.chars);
  const read =
    options.ownTokenizer === true ? tokenizeText(body, cells, widths) : await parseRows(body, cells, widths);
  return buildRawTable(
    {
      ...read,
      skippedLines: skip.lines,
      widths,
      dialect: { ...cells, encoding: encoding.label, lineEnd: read.lineEnd },
    },
    findBadBytes(text, encoding),
    options,
    size,
  );
}

async function readBytes(bytes: Uint8Array | Blob, length: number): Promise<Uint8Array> {
  if (bytes instanceof Uint8Array) return bytes.length <= length ? bytes : bytes.subarray(0, length);
  return new Uint8Array(await bytes.slice(0, length).arrayBuffer());
}

/** What the first bytes already settle, so that a hopeless file is refused before it is read. */
function findEarlyIssue(head: Uint8Array, size: number): ReadIssue | undefined {
  if (size === 0) return { code: 'file-empty' };
  const signature = parseSignature(head);
  if (signature !== undefined) return { code: 'file-binary', found: signature };
  if (size > head.length && !head.includes(0x0a) && !head.includes(0x0d)) {
    return { code: 'line-too-long', line: 1, found: size };
  }
  return undefined;
}

function toEncoding(bytes: Uint8Array, label: string | undefined): ByteEncoding | undefined {
  const detected = detectEncoding(bytes);
  if (label === undefined || label.toLowerCase() === detected.label) return detected;
  try {
    const known = new TextDecoder(label).encoding;
    return { label: known, markLength: 0 };
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

/** Lines with bytes that mean nothing in the encoding. */
function findBadBytes(text: string, encoding: ByteEncoding): ReadIssue[] {
  const issues: ReadIssue[] = [];
  const bad = encoding.label === 'windows-1252' ? /[\x81\x8d\x8f\x90\x9d]/g : /\ufffd/g;
  let line = 1;
  let from = 0;
  for (let found = bad.exec(text); found !== null; found = bad.exec(text)) {
    line += text.slice(from, found.index).match(/\r\n|\n|\r/g)?.length ?? 0;
    from = found.index;
    issues.push({ code: 'undecodable-byte', line, found: found[0] });
  }
  return issues;
}

function toEmptyTable(issue: ReadIssue, size: number): RawTable {
  return {
    header: [],
    rows: [],
    dialect: NO_DIALECT,
    notes: [],
    issues: [issue],
    headerLines: undefined,
    lineNumbers: [],
    missing: new Map(),
    tables: [],
    bytesRead: size,
  };
}
