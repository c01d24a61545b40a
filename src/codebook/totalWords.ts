import { toNonAnswer } from './ethnicity/nonAnswers.ts';
import { toWords } from './ethnicity/normaliseLabel.ts';

/**
 * How far the words of a label say that it is the total of its column: `sure` whatever its numbers are, `likely` where they agree,
 * `perhaps` where they are at least nearly as many as all the others together.
 */
export type TotalWords = 'sure' | 'likely' | 'perhaps';

/** Everything, under whatever header. */
const EVERYTHING = new Set('all|all of the above|all groups|everybody|everyone|everything'.split('|'));
/** Total words that stand for something else in some columns: an adjustment of "Any", a contract for "Both". */
const LOOSE = new Set(
  'any|both|combined|all combined|aggregate|sum|both sexes|all sexes|all genders'.split('|'),
);
/** What columns are about: "All ages" is a total under `Band` too. */
const NOUNS = new Set(
  [
    'age|area|region|country|nation|site|location|place|department|directorate|division|organisation|organization|trust|force',
    'body|agency|ministry|office|unit|team|service|function|profession|occupation|role|post|job|grade|band|level|rank|group',
    'people|person|staff|employee|worker|workforce|colleague|member|officer|resident|population|applicant|candidate|leaver|joiner',
    'sex|gender|ethnicity|religion|disability|orientation|year|quarter|month|period|category|type|reason|contract|pattern|length',
    'hour|tenure|status|source|sector|school|college|faculty|subject|course|stage|cohort|company|business|borough|county|ward',
  ]
    .join('|')
    .split('|'),
);
/** "All other departments" are those that have no row of their own. */
const THE_REST = new Set('other|others|else|remaining|rest'.split('|'));
const SUM = new Set('total|totals|subtotal|overall'.split('|'));

/**
 * Reads the words of a label of a breakdown under its header: `All`, and `All ages` under `Age`, are sure; `England total`,
 * `Whole organisation`, and `All ages` under `Band` likely; `All Saints` only perhaps, by its numbers.
 */
export function readTotalWords(label: string, header: string): TotalWords | undefined {
  const words = toWords(label);
  const [first = '', ...rest] = words;
  const last = toSingular(words.at(-1) ?? '');
  const text = words.join(' ');
  if (toNonAnswer(label) === 'total' || EVERYTHING.has(text)) return 'sure';
  const isRest = words.some((word) => THE_REST.has(word));
  if (first === 'all' && !isRest && toWords(header).some((word) => toSingular(word) === last)) return 'sure';
  if (LOOSE.has(text) || SUM.has(first) || SUM.has(words.at(-1) ?? '')) return 'likely';
  if (isRest) return undefined;
  if (/^(?:persons|people)$/.test(text) && /\b(?:sex|gender)\b/i.test(header)) return 'likely';
  if (/^(?:all|any|whole|entire|the whole|the entire)\b/.test(text) && rest.length > 0 && NOUNS.has(last))
    return 'likely';
  return first === 'all' || words.some((word) => SUM.has(word)) ? 'perhaps' : undefined;
}

function toSingular(word: string): string {
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|x)es$/, '')
    .replace(/(?<![su])s$/, '');
}
