import { matchEthnicLabel } from '../../codebook/ethnicity/matchEthnicLabel.ts';
import { toNonAnswer } from '../../codebook/ethnicity/nonAnswers.ts';
import { matchGrade } from '../../codebook/grades/matchGrade.ts';
import { HEADER } from './headerSigns.ts';

/** What the words of a header name besides its measure; `total` where they say all of something. */
export interface WideHeader {
  readonly group?: string;
  /** The group is one that people declare. */
  readonly declared?: boolean;
  readonly grade?: string;
  readonly sex?: string;
  readonly total?: string;
  readonly measure: 'count' | 'percent' | 'equivalent';
}

type Kind = 'group' | 'grade' | 'sex' | 'total';

const PERCENT = '%|per ?cent(?:age)?s?|pct|proportion|share';
const COUNT = 'number|no\\.?|n|head ?counts?|counts?';
const PEOPLE = '(?:staff|people|employees|colleagues|members|officers)';
const EQUIVALENT = 'fte|wte';
const BEFORE = new RegExp(
  `^[([]?(?:${PERCENT}|${COUNT}|${EQUIVALENT})[)\\]]?(?:\\s+of(?:\\s+${PEOPLE})?)?(?:\\s*[:\u2013-])?\\s+(?=\\S)`,
  'i',
);
const AFTER = new RegExp(
  `(?:[\\s_:,\u2013-]+|(?<=\\S)(?=[([%]))[([]?(?:${PERCENT}|${COUNT}|${EQUIVALENT})(?:\\s+of\\s+${PEOPLE})?[)\\]]?$`,
  'i',
);
const SEX = /^(?:(?:fe)?males?|(?:wo)?men|(?:wo)?man)$/i;
/** A grade of a ladder has letters in its name here: numbers alone are years, ages or numbers of columns. */
const LETTERS = /\p{L}/u;
/** Words of a header that are tried as two labels. */
const MOST_WORDS = 12;

/**
 * Reads the header of a column of numbers as the label, or the two labels of header rows joined, that its numbers are of: `White (%)`,
 * `AO Headcount`, `White Male`, `Grade 7 Asian or Asian British`. Undefined where its words are no label of a group, a grade or a sex.
 */
export function readWideHeader(header: string): WideHeader | undefined {
  const text = header.trim();
  const plain = text.replace(AFTER, '').replace(BEFORE, '').trim();
  const words = text.toLowerCase();
  const measure = HEADER.percent.test(words)
    ? 'percent'
    : HEADER.equivalent.test(words)
      ? 'equivalent'
      : 'count';
  // The dictionaries forgive a code before a group: `AO White` alone would be White.
  const both = splitLabels(plain);
  if (both !== undefined && both.total === undefined) return { ...both, measure };
  for (const one of [text, plain]) {
    const kind = toKind(one);
    if (kind !== undefined) return { ...toFields(kind, one), measure };
  }
  return both === undefined ? undefined : { ...both, measure };
}

function toKind(text: string): Kind | undefined {
  if (text === '') return undefined;
  if (toNonAnswer(text) === 'total') return 'total';
  if (SEX.test(text)) return 'sex';
  const match = matchEthnicLabel(text);
  if (match.kind === 'matched' || match.kind === 'composite') return 'group';
  if (!LETTERS.test(text)) return undefined;
  const grade = matchGrade(text).kind;
  return grade === 'matched' || grade === 'ambiguous' ? 'grade' : undefined;
}

function toFields(kind: Kind, text: string): Omit<WideHeader, 'measure'> {
  if (kind !== 'group') return { [kind]: text };
  const match = matchEthnicLabel(text);
  const isDeclared = match.kind !== 'matched' || match.answer.kind === 'declared';
  return { group: text, declared: isDeclared };
}

/** Two labels of unlike kinds, one after the other. */
function splitLabels(text: string): Omit<WideHeader, 'measure'> | undefined {
  const words = text.split(/\s+/);
  if (words.length > MOST_WORDS) return undefined;
  for (let at = 1; at < words.length; at += 1) {
    const [left, right] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const [first, second] = [toKind(left), toKind(right)];
    if (first === undefined || second === undefined || first === second) continue;
    if ([left, right].some((one) => one.length < 2)) continue;
    return { ...toFields(first, left), ...toFields(second, right) };
  }
  return undefined;
}
