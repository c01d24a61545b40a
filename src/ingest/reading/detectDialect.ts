import type { CellDialect, DialectChoice } from './dialect.ts';
import { type DialectScore, scoreDialect } from './scoreDialect.ts';

/** The dialect of a text, the widths its rows usually have, and where its first real line begins. */
export interface DetectedDialect {
  readonly dialect: CellDialect;
  readonly widths: ReadonlySet<number>;
  /** Characters and lines of a `sep=` line, which is no part of the table. */
  readonly skip: { readonly chars: number; readonly lines: number };
}

const SAMPLE_CHARS = 48_000;
const SAMPLE_LINES = 20;
const DELIMITERS = [',', ';', '\t', '|'];
const SEP_LINE = /^"?sep=(\\t|[^\r\n"])"?(?:\r\n|\n|\r|$)/i;

/**
 * Which delimiter, quote and escape a text is written with, by reading a sample in every dialect that its characters
 * allow and taking the most table-like. `choice` fixes what a person has said. A text that no delimiter makes into a
 * table is one column: delimiter `''`.
 */
export function detectDialect(text: string, choice: DialectChoice = {}): DetectedDialect {
  const sep = SEP_LINE.exec(text.slice(0, 16));
  const skip = { chars: sep?.[0].length ?? 0, lines: sep === null ? 0 : 1 };
  const fixed = sep?.[1] === '\\t' ? '\t' : sep?.[1];
  const delimiter = choice.delimiter ?? fixed;
  const sample = cutSample(text.slice(skip.chars));
  const isCut = sample.length < text.length - skip.chars;
  const scores: DialectScore[] = [];
  for (const candidate of listCandidates(sample, { ...choice, delimiter })) {
    scores.push(scoreDialect(sample, candidate, isCut));
  }
  const best = withoutQuotes(pickBest(scores), sample, choice, isCut);
  if (delimiter !== undefined) return { ...best, skip };
  const padded = isPadded(sample, best);
  if (!isTable(best) || (padded && isProse(best)))
    return { ...(findSpaced(sample, choice, isCut) ?? readOneColumn(sample, choice, isCut)), skip };
  if (!padded) return { ...best, skip };
  return {
    ...scoreDialect(sample, { ...best.dialect, delimiter: `${best.dialect.delimiter} ` }, isCut),
    skip,
  };
}

/** Whole lines: 48,000 characters of them, or more where lines are so long that these would be fewer than twenty. */
function cutSample(text: string): string {
  if (text.length <= SAMPLE_CHARS) return text;
  const pattern = /\r\n|\n|\r/g;
  let lines = 0;
  let end = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    if (found.index > SAMPLE_CHARS && (lines >= SAMPLE_LINES || found.index > SAMPLE_CHARS * 40)) break;
    lines += 1;
    end = pattern.lastIndex;
  }
  return text.slice(0, end > 0 ? end : SAMPLE_CHARS);
}

function listCandidates(sample: string, choice: DialectChoice): CellDialect[] {
  const found = DELIMITERS.filter((delimiter) => sample.includes(delimiter));
  const delimiters = choice.delimiter === undefined ? (found.length > 0 ? found : [',']) : [choice.delimiter];
  const candidates: CellDialect[] = [];
  for (const delimiter of delimiters) {
    for (const quote of listQuotes(sample, delimiter, choice)) {
      for (const escape of listEscapes(sample, quote, delimiter, choice)) {
        candidates.push({ delimiter, quote, escape });
      }
    }
  }
  return candidates;
}

function listQuotes(sample: string, delimiter: string, choice: DialectChoice): CellDialect['quote'][] {
  if (choice.quote !== undefined) return [choice.quote];
  const sides = delimiter === '' ? '\\r\\n' : `\\r\\n\\${delimiter.slice(0, 1)}`;
  const single = new RegExp(`(?:^|[${sides}]) *'[^'\\r\\n]*(?:''[^'\\r\\n]*)*' *(?:$|[${sides}])`);
  return single.test(sample) ? ['"', "'"] : ['"'];
}

function listEscapes(
  sample: string,
  quote: CellDialect['quote'],
  delimiter: string,
  choice: DialectChoice,
): CellDialect['escape'][] {
  if (choice.escape !== undefined) return [choice.escape];
  const slashed = sample.includes(`\\${quote}`) || (delimiter !== '' && sample.includes(`\\${delimiter}`));
  return slashed ? [quote, '\\'] : [quote];
}

/** The highest score; the earlier candidate where they tie, so comma before tab and doubled quotes before backslash. */
function pickBest(scores: readonly DialectScore[]): DialectScore {
  const [first, ...rest] = scores;
  if (first === undefined) throw new Error('detectDialect: no candidate dialect');
  return rest.reduce((best, score) => (score.score > best.score * 1.0001 ? score : best), first);
}

/** Where most rows with a quote have a broken one, quotes are letters (inches, ditto marks) and not syntax. */
function withoutQuotes(
  best: DialectScore,
  sample: string,
  choice: DialectChoice,
  isCut: boolean,
): DialectScore {
  if (best.broken < 3 || choice.quote !== undefined) return best;
  const quoted = sample.split(/\r\n|\n|\r/).filter((line) => line.includes(best.dialect.quote)).length;
  if (best.broken * 2 < quoted) return best;
  const bare = scoreDialect(sample, { ...best.dialect, quote: '', escape: '' }, isCut);
  return bare.score > best.score ? bare : best;
}

function isTable(best: DialectScore): boolean {
  return best.run >= 2 ? best.score > 0.1 : best.score > 0.3 || best.wide > 0.9;
}

/** Commas that some of the lines have, each before a space and none before a number, are those of a sentence. */
function isProse({ share, hasNumbers }: DialectScore): boolean {
  return share < 0.9 && !hasNumbers;
}

/** True when nearly every delimiter outside quotes is followed by a space, so that the space is no part of the cell. */
function isPadded(sample: string, best: DialectScore): boolean {
  const { delimiter, quote } = best.dialect;
  if (delimiter === '\t' || delimiter === '') return false;
  const bare =
    quote === '' ? sample : sample.replace(new RegExp(`${quote}[^${quote}\\r\\n]*${quote}`, 'g'), quote);
  const cells = bare
    .split(delimiter)
    .slice(1)
    .filter((cell) => /^[^\r\n]/.test(cell));
  return cells.length > 1 && cells.filter((cell) => cell.startsWith(' ')).length >= cells.length * 0.8;
}

/** Space as the delimiter, only where every row has the same three or more cells and one column is not words. */
function findSpaced(sample: string, choice: DialectChoice, isCut: boolean): DialectScore | undefined {
  if (!/\S \S/.test(sample)) return undefined;
  const scores = listCandidates(sample, { ...choice, delimiter: ' ' }).map((dialect) =>
    scoreDialect(sample, dialect, isCut),
  );
  const best = pickBest(scores);
  const rows = sample.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').length;
  const [width = 1] = best.widths;
  return best.widths.size === 1 && width >= 3 && best.run >= rows * 0.9 && /\d/.test(sample)
    ? best
    : undefined;
}

function readOneColumn(sample: string, choice: DialectChoice, isCut: boolean): DialectScore {
  const score = scoreDialect(
    sample,
    { delimiter: '', quote: choice.quote ?? '"', escape: choice.escape ?? choice.quote ?? '"' },
    isCut,
  );
  return { ...score, widths: new Set([1]) };
}
