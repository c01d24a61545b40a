import type { ProvenanceKind } from '../../kernel/provenance.ts';
import type { Policy } from '../../kernel/policy.ts';
import type { Question } from '../../kernel/question.ts';
import type { Presentation } from '../wording.ts';
import { parseCode } from '../code.ts';
import { digestOfPicture } from './buildPicture.ts';
import { parseCsvText } from './parseCsvText.ts';
import { PROVENANCE_COLUMNS } from './toCsv.ts';

/** What was found in a file that somebody wants checked. */
export type FoundArtefact =
  | FoundPicture
  | {
      readonly kind: 'table';
      readonly code: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** A document: each figure's code with the cells of the table that belongs to it. */
  | { readonly kind: 'document'; readonly figures: readonly FoundTable[] }
  /** Only a code, typed or read. */
  | { readonly kind: 'code'; readonly code: string };

/** A picture with its record. */
export interface FoundPicture {
  readonly kind: 'picture';
  readonly record: FoundRecord;
  /** Whether the drawing is still what its record was written for. */
  readonly intact: boolean;
  /** Words outside and inside the chart, where the picture holds words. */
  readonly texts?: { readonly frame: readonly string[]; readonly chart: readonly string[] };
}

/** A table in a document that names a figure. */
export interface FoundTable {
  readonly code: string;
  readonly cells: readonly (readonly string[])[];
}

/** What of a record is read back; whatever does not fit is absent. */
export interface FoundRecord {
  readonly code: string;
  readonly kind?: ProvenanceKind;
  readonly headline?: string;
  readonly measure?: string;
  readonly sourceLine?: string;
  readonly source?: string;
  readonly asAt?: string;
  readonly content?: string;
  /** As it was asked; checked by whoever asks again. */
  readonly asked?: {
    readonly question: Question;
    readonly policy: Policy;
    readonly presentation?: Presentation;
  };
}

/** Reads a CSV; nothing where it has not the columns that every CSV of this app has. */
export function findInCsv(text: string): FoundArtefact | undefined {
  const [head = [], ...rows] = parseCsvText(text);
  const at = head.findIndex((name) => name.trim() === PROVENANCE_COLUMNS[3]);
  const code = parseCode(rows[0]?.[at]);
  return at < 0 || code.kind === 'error' ? undefined : { kind: 'table', code: code.value, head, rows };
}

/** Reads an SVG with its record and its words; nothing where it has no record. */
export function findInSvg(text: string): FoundPicture | undefined {
  const svg = /<svg[\s\S]*<\/svg>/.exec(text)?.[0] ?? '';
  const written = /<metadata[^>]*>([\s\S]*?)<\/metadata>/.exec(svg)?.[1];
  const record = written === undefined ? undefined : parseRecord(fromXml(written));
  if (record === undefined) return undefined;
  const chart = /<svg [^>]*data-part="chart"[\s\S]*?<\/svg>/.exec(svg)?.[0] ?? '';
  return {
    kind: 'picture',
    record,
    intact: record.content === digestOfPicture(svg),
    texts: { frame: textsOf(svg.replace(chart, '')), chart: textsOf(chart) },
  };
}

/** The words of every `<text>` in their order. */
export function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map((match) =>
    fromXml((match[1] ?? '').replace(/<\/tspan>/g, ' ').replace(/<[^>]*>/g, ''))
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

function fromXml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

/** Reads a record as it stands in a file. Nothing where it is no record of ours. */
export function parseRecord(text: string): FoundRecord | undefined {
  const read = parseJson(text);
  const code = parseCode(fieldOf(read, 'figure_code'));
  if (code.kind === 'error') return undefined;
  const words = (name: string): string | undefined => {
    const value = fieldOf(read, name);
    return typeof value === 'string' ? value : undefined;
  };
  const kind = words('provenance_kind');
  const asked = fieldOf(read, 'asked');
  return {
    code: code.value,
    ...(kind === 'real' || kind === 'illustrative' ? { kind } : {}),
    ...optional('headline', words('headline')),
    ...optional('measure', words('measure')),
    ...optional('sourceLine', words('source_line')),
    ...optional('source', words('provenance_source')),
    ...optional('asAt', words('as_at')),
    ...optional('content', words('content')),
    ...(isAsked(asked) ? { asked } : {}),
  };
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [k in K]?: string } {
  const one: { [k in K]?: string } = {};
  if (value !== undefined) one[key] = value;
  return one;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: not a record.
    return undefined;
  }
}

/** Enough of a question to ask it: whoever answers refuses what does not fit. */
function isAsked(value: unknown): value is NonNullable<FoundRecord['asked']> {
  const question = fieldOf(value, 'question');
  const snapshots = fieldOf(question, 'snapshots');
  return (
    typeof fieldOf(question, 'metric') === 'string' &&
    Array.isArray(snapshots) &&
    snapshots.length > 0 &&
    snapshots.every((id) => typeof id === 'string') &&
    Array.isArray(fieldOf(question, 'filters')) &&
    typeof fieldOf(question, 'grouping') === 'string' &&
    typeof fieldOf(fieldOf(question, 'comparator'), 'kind') === 'string' &&
    typeof fieldOf(fieldOf(value, 'policy'), 'kind') === 'string'
  );
}
