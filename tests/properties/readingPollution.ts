import fc from 'fast-check';

/** A table as it should come back. */
export interface CleanTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A file made dirty, the table it should give, and the 1-based lines that were damaged beyond spelling. */
export interface PollutedFile {
  readonly kind: PollutionKind;
  readonly bytes: Uint8Array;
  readonly clean: CleanTable;
  readonly damaged: readonly number[];
  readonly text: string;
}

export const POLLUTION_KINDS = [
  'none',
  'encoding',
  'delimiter',
  'quote',
  'escape',
  'sep',
  'preamble',
  'multi-row-header',
  'notes',
  'blank-rows',
  'several-tables',
  'ragged',
  'broken-quote',
  'no-final-newline',
  'line-ends',
  'all-at-once',
] as const;

export type PollutionKind = (typeof POLLUTION_KINDS)[number];

/** How a file is spelled. */
interface Spelling {
  readonly encoding:
    'utf-8' | 'utf-8-mark' | 'utf-16le' | 'utf-16le-mark' | 'utf-16be' | 'utf-16be-mark' | 'windows-1252';
  readonly delimiter: string;
  readonly quote: string;
  readonly backslash: boolean;
  readonly quoteAll: boolean;
  readonly lineEnds: readonly string[];
  readonly finalNewline: boolean;
  readonly sep: boolean;
  readonly padded: boolean;
  readonly blankBetween: boolean;
}

const LABELS = [
  'White',
  'White British',
  'Asian, Asian British',
  'Black, African or Caribbean',
  'Mixed',
  'Any other ethnic group',
  "Attorney General's Departments",
  'Trésor public',
  'Research – Design',
  'The "Big" unit',
  'HEO/SEO',
  'Policy; strategy',
  'Ops | field',
  'Not declared',
];
const NAMES = [
  'Organisation',
  'Grade',
  'Ethnic group',
  'Headcount',
  'FTE',
  'Rate (%)',
  'Profession of post',
  'Start',
  'Median salary, £',
  'Status',
  'Région',
  'Share of all staff',
  'Comment',
];
const NOTES = [
  'Source: Civil Service Statistics, as at 31 March',
  'Notes: figures are rounded to the nearest five and may not add up to the totals shown.',
  'Crown copyright',
  '[c] = confidential, fewer than five people',
  '1. Excludes people on unpaid leave, and agency workers.',
];
const TITLES = [
  'Table 1: Headcount by grade',
  'Workforce return, year to 31 March 2025',
  'Official: annual release of staff data',
];

const number = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 99_999 }).map(String) },
  { weight: 2, arbitrary: fc.integer({ min: 1000, max: 999_999 }).map((n) => n.toLocaleString('en-GB')) },
  { weight: 1, arbitrary: fc.constantFrom('[c]', '..', '*', '-') },
);
const columns: readonly fc.Arbitrary<string>[] = [
  number,
  fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 99 })).map(([a, b]) => `${a}.${b}`),
  fc.integer({ min: 0, max: 1000 }).map((n) => `${n / 10}%`),
  fc
    .date({ min: new Date('2001-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  fc.integer({ min: 1, max: 99_999_999 }).map((n) => `E${String(n).padStart(8, '0')}`),
  fc.constantFrom(...LABELS),
  fc.constantFrom(...LABELS, 'Two\nlines', 'Three\nlines, and\na comma'),
];

/** Tables as organisations send them: a label, then two to six columns, at least one of them numbers or dates. */
const cleanTable: fc.Arbitrary<CleanTable> = fc
  .tuple(
    fc.constantFrom(0, 1, 2, 3, 4, 5),
    fc.array(fc.integer({ min: 0, max: columns.length - 1 }), { minLength: 1, maxLength: 5 }),
    fc.shuffledSubarray(NAMES, { minLength: 7, maxLength: 7 }),
    fc.integer({ min: 2, max: 24 }),
  )
  .chain(([typed, others, names, length]) => {
    const kinds = [
      fc.constantFrom(...LABELS),
      columns[typed] ?? number,
      ...others.map((at) => columns[at] ?? number),
    ];
    const cells = kinds.map((kind, at) =>
      at < 2 ? kind : fc.oneof({ weight: 19, arbitrary: kind }, { weight: 1, arbitrary: fc.constant('') }),
    );
    return fc
      .array(fc.tuple(...cells), { minLength: length, maxLength: length })
      .map((rows) => ({ header: names.slice(0, kinds.length), rows }));
  });

const plainSpelling: Spelling = {
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  backslash: false,
  quoteAll: false,
  lineEnds: ['\n'],
  finalNewline: true,
  sep: false,
  padded: true,
  blankBetween: true,
};

const encoding = fc.constantFrom<Spelling['encoding'][]>(
  'utf-8',
  'utf-8-mark',
  'utf-16le',
  'utf-16le-mark',
  'utf-16be',
  'utf-16be-mark',
  'windows-1252',
);
const delimiter = fc.constantFrom(',', ';', '\t', '|');
const lineEnds = fc.constantFrom(['\n'], ['\r\n'], ['\r'], ['\r\n', '\n'], ['\n', '\r', '\r\n']);

function spellingOf(kind: PollutionKind): fc.Arbitrary<Spelling> {
  const free = {
    quoteAll: fc.boolean(),
    padded: fc.boolean(),
    blankBetween: fc.boolean(),
  };
  const fixed = fc.record(free).map((choice) => ({ ...plainSpelling, ...choice }));
  const vary = <K extends keyof Spelling>(
    key: K,
    values: fc.Arbitrary<Spelling[K]>,
  ): fc.Arbitrary<Spelling> =>
    fc.tuple(fixed, values).map(([spelling, value]) => ({ ...spelling, [key]: value }));
  switch (kind) {
    case 'encoding':
      return vary('encoding', encoding);
    case 'delimiter':
      return vary('delimiter', delimiter);
    case 'quote':
      return vary('quote', fc.constant("'")).map((spelling) => ({ ...spelling, quoteAll: true }));
    case 'escape':
      return vary('backslash', fc.constant(true)).map((spelling) => ({ ...spelling, quoteAll: true }));
    case 'sep':
      return fc.tuple(fixed, delimiter).map(([spelling, by]) => ({ ...spelling, delimiter: by, sep: true }));
    case 'line-ends':
      return vary('lineEnds', lineEnds);
    case 'no-final-newline':
      return vary('finalNewline', fc.constant(false));
    case 'all-at-once':
      return fc.record({
        ...free,
        encoding,
        delimiter,
        lineEnds,
        quote: fc.constant('"'),
        backslash: fc.constant(false),
        finalNewline: fc.boolean(),
        sep: fc.boolean(),
      });
    default:
      return fixed;
  }
}

/** A file of one kind of pollution (or of most at once), from any clean table. */
export function pollutedFile(kind: PollutionKind): fc.Arbitrary<PollutedFile> {
  return fc
    .tuple(cleanTable, spellingOf(kind), fc.infiniteStream(fc.nat(1_000_000)))
    .map(([clean, spelling, numbers]) => pollute(kind, clean, spelling, () => numbers.next().value ?? 0));
}

type Pick = () => number;

interface Line {
  readonly text: string;
  /** Whether damage may fall on it: the place of the row in the table. */
  readonly row?: number;
}

function pollute(kind: PollutionKind, table: CleanTable, spelling: Spelling, pick: Pick): PollutedFile {
  const has = (one: PollutionKind): boolean =>
    kind === one || (kind === 'all-at-once' && one !== 'several-tables' && pick() % 2 === 0);
  const harmful = kind === 'ragged' || kind === 'broken-quote' ? kind : undefined;
  const width = table.header.length;
  const lines: Line[] = [];
  let clean: CleanTable = table;
  if (has('preamble')) lines.push(...toPreamble(width, spelling, pick));
  if (has('multi-row-header')) {
    const { upper, header } = toMultiRow(table.header, pick);
    lines.push({ text: toLine(upper, spelling) });
    clean = { ...clean, header };
  }
  lines.push({ text: toLine(table.header, spelling) });
  for (const [row, cells] of table.rows.entries()) lines.push({ text: toLine(cells, spelling), row });
  if (has('blank-rows')) addBlankRows(lines, width, spelling, pick);
  if (has('notes')) lines.push(...toNotes(width, spelling, pick));
  if (kind === 'several-tables') lines.push(...toSecondTable(table, spelling, pick));
  const damaged: number[] = [];
  if (harmful !== undefined)
    clean = { ...clean, rows: damage(harmful, lines, table, spelling, pick, damaged) };
  const text = toText(
    lines.map((line) => line.text),
    spelling,
    pick,
  );
  return { kind, bytes: encode(text, spelling.encoding), clean, damaged, text };
}

function toCell(cell: string, { delimiter: by, quote, backslash, quoteAll }: Spelling): string {
  const needs = quoteAll || cell.includes(by) || cell.includes(quote) || /[\r\n]/.test(cell);
  if (!needs) return cell;
  const escaped = backslash
    ? cell.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)
    : cell.replaceAll(quote, quote + quote);
  return quote + escaped + quote;
}

function toLine(cells: readonly string[], spelling: Spelling): string {
  return cells.map((cell) => toCell(cell, spelling)).join(spelling.delimiter);
}

/** A line outside the table: alone, or padded with empty cells as spreadsheets do. */
function toLooseLine(text: string, width: number, spelling: Spelling): Line {
  const cells = spelling.padded ? [text, ...Array<string>(width - 1).fill('')] : [text];
  return { text: toLine(cells, spelling) };
}

function toBlank(width: number, spelling: Spelling): Line {
  return { text: spelling.padded ? spelling.delimiter.repeat(width - 1) : '' };
}

function toPreamble(width: number, spelling: Spelling, pick: Pick): Line[] {
  const count = 1 + (pick() % TITLES.length);
  const lines = TITLES.slice(0, count).map((title) => toLooseLine(title, width, spelling));
  return spelling.blankBetween ? [...lines, toBlank(width, spelling)] : lines;
}

function toNotes(width: number, spelling: Spelling, pick: Pick): Line[] {
  const first = pick() % NOTES.length;
  const count = 1 + (pick() % 3);
  const notes = [...NOTES, ...NOTES]
    .slice(first, first + count)
    .map((note) => toLooseLine(note, width, spelling));
  return spelling.blankBetween ? [toBlank(width, spelling), ...notes] : notes;
}

/** An upper row with merged cells over the columns after the first. */
function toMultiRow(header: readonly string[], pick: Pick): { upper: string[]; header: string[] } {
  const start = 1 + (pick() % Math.max(1, header.length - 2));
  const upper = header.map((_, at) => (at === 0 ? '' : at === start ? 'All staff' : ''));
  const joined = header.map((name, at) => (at < start ? name : `All staff ${name}`));
  return { upper, header: joined };
}

function addBlankRows(lines: Line[], width: number, spelling: Spelling, pick: Pick): void {
  const count = 1 + (pick() % 3);
  for (let n = 0; n < count; n += 1) {
    const rows = lines.flatMap((line, at) => (line.row === undefined || line.row === 0 ? [] : [at]));
    const at = rows[pick() % Math.max(1, rows.length)];
    if (at !== undefined) lines.splice(at, 0, toBlank(width, spelling));
  }
}

function toSecondTable(table: CleanTable, spelling: Spelling, pick: Pick): Line[] {
  const more = pick() % 3;
  const header =
    more === 0 ? table.header : more === 1 ? [...table.header, 'Extra'] : table.header.slice(0, -1);
  const rows = table.rows
    .slice(0, 6)
    .map((row) => (more === 1 ? [...row, '7'] : row.slice(0, header.length)));
  const title =
    pick() % 2 === 0 ? [toLooseLine('Table 2: the same again', table.header.length, spelling)] : [];
  return [
    toBlank(table.header.length, spelling),
    ...title,
    ...[header, ...rows].map((cells) => ({ text: toLine(cells, spelling) })),
  ];
}

/** Damages one row in its place among the lines; gives the rows that should come back. */
function damage(
  kind: 'ragged' | 'broken-quote',
  lines: Line[],
  table: CleanTable,
  spelling: Spelling,
  pick: Pick,
  damaged: number[],
): readonly (readonly string[])[] {
  const candidates = lines.flatMap((line, at) =>
    line.row === undefined || line.text.includes('\n') ? [] : [{ at, row: line.row }],
  );
  const target = candidates[pick() % Math.max(1, candidates.length)];
  const cells = table.rows[target?.row ?? -1];
  if (target === undefined || cells === undefined) return table.rows;
  const number = 1 + lines.slice(0, target.at).reduce((sum, line) => sum + line.text.split('\n').length, 0);
  damaged.push(number);
  const replace = (row: readonly string[]): readonly (readonly string[])[] =>
    table.rows.map((own, at) => (at === target.row ? row : own));
  if (kind === 'ragged') {
    const short = pick() % 2 === 0;
    const ragged = short ? cells.slice(0, -1) : [...cells, 'surplus'];
    lines[target.at] = { text: toLine(ragged, spelling), row: target.row };
    return replace(short ? [...ragged, ''] : ragged);
  }
  // A lost closing quote is syntax; a quote too many inside the cell is a letter of it, as in Pollock's clean files.
  const column = pick() % cells.length;
  const surplus = pick() % 2 === 0;
  const all = { ...spelling, quoteAll: true };
  const spelled = cells.map((cell, at) => {
    const own = toCell(cell, all);
    if (at !== column) return own;
    return surplus ? `${own.slice(0, 1)}${own}` : own.slice(0, -1);
  });
  lines[target.at] = { text: spelled.join(spelling.delimiter), row: target.row };
  return surplus
    ? replace(cells.map((cell, at) => (at === column ? spelling.quote + cell : cell)))
    : table.rows;
}

function toText(lines: readonly string[], spelling: Spelling, pick: Pick): string {
  const all = spelling.sep ? [`sep=${spelling.delimiter}`, ...lines] : lines;
  const end = (): string => spelling.lineEnds[pick() % spelling.lineEnds.length] ?? '\n';
  return all
    .map((line, at) => (at === all.length - 1 && !spelling.finalNewline ? line : line + end()))
    .join('');
}

const WINDOWS_1252 = new Map([
  ['€', 0x80],
  ['–', 0x96],
  ['’', 0x92],
]);

function encode(text: string, name: Spelling['encoding']): Uint8Array {
  if (name === 'utf-8') return new TextEncoder().encode(text);
  if (name === 'utf-8-mark') return new TextEncoder().encode(`\ufeff${text}`);
  if (name === 'windows-1252') {
    return Uint8Array.from(text, (letter) => WINDOWS_1252.get(letter) ?? letter.charCodeAt(0));
  }
  const marked = name.endsWith('-mark') ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1)
    view.setUint16(at * 2, marked.charCodeAt(at), name.startsWith('utf-16le'));
  return bytes;
}
