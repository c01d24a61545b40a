import type { Answer } from './answer.ts';
import { toExactKey, toWords } from './normaliseLabel.ts';

/**
 * Labels that name no group: declined to say (undeclared), no answer held (unknown), or totals. Our own entries; they come before
 * the dictionary, which counts "not stated" as unknown.
 */
const undeclared = [
  'undeclared|not declared|prefer not to say|not stated|refused|refuse|prefer not to disclose|pns|pnts|undisclosed',
  'not disclosed|declined|withheld|refused to say|refusal|rather not say|chose not to say|choose not to say',
  'no wish to disclose|not willing to say',
]
  .join('|')
  .split('|');

const unknown = [
  'unknown|not known|not reported|unreported|not recorded|blank|not provided|missing|null|nk|n k|no data|no record',
  'not collected|not obtained|not held|not entered|not available|not yet known|not asked|unclassified|no response|no answer|invalid',
]
  .join('|')
  .split('|');

/** Could be either: the person who knows the form has to say. */
const unclear = 'not given|not specified|unspecified|none|not completed|not answered|unanswered'.split('|');

const total =
  'total|totals|grand total|overall|overall total|overall totals|all staff|all people|all persons|all employees|all members|everyone|everybody|all usual residents|all categories'.split(
    '|',
  );

const declining =
  /^(?:i )?(?:would |id )?(?:(?:do|does|did) not (?:wish|want|like)|dont (?:wish|want)|(?:rather|prefers?|preferred|prefering|preferring|chose|choose|chosen|declined?|refused?|opted) not|declined?|refused?|unwilling) (?:to )?(?:say|disclose|declare|state|answer|share|provide|give|respond|specify|be (?:stated|disclosed))\b/;

const notAboutTheAnswer = new Set(
  'ethnicity ethnic origin group category background race my their the value status'.split(' '),
);

type NonAnswer = Extract<Answer, { kind: 'undeclared' | 'unknown' | 'total' }>['kind'];

function toCore(label: string): string {
  const words = toWords(label);
  const core = words.filter((word) => !notAboutTheAnswer.has(word));
  return (core.length === 0 ? words : core).join(' ');
}

function toSingleNonAnswer(text: string): NonAnswer | 'unclear' | undefined {
  const core = toCore(text);
  if (declining.test(toWords(text).join(' ')) || declining.test(core) || undeclared.includes(core))
    return 'undeclared';
  if (unknown.includes(core)) return 'unknown';
  if (unclear.includes(core)) return 'unclear';
  return total.includes(core) || total.includes(toWords(text).join(' ')) ? 'total' : undefined;
}

/**
 * Says whether a label names no group, and which kind: `says-both` where its parts disagree ("not known / prefer not to say"),
 * `unclear` where it could be either; `undefined` where it is something else. A blank label is unknown.
 */
export function toNonAnswer(label: string): NonAnswer | 'says-both' | 'unclear' | undefined {
  const key = toExactKey(label);
  if (key === '' || key === '(blank)') return 'unknown';
  const whole = toSingleNonAnswer(key);
  if (whole !== undefined) return whole;
  const parts = key.split(/\s*(?:\/|,|;|\bor\b|\band\b|&|\(|\)|\s-\s)\s*/).filter((part) => part !== '');
  const kinds = parts.map(toSingleNonAnswer);
  if (parts.length < 2 || kinds.some((kind) => kind === undefined || kind === 'total')) return undefined;
  const first = kinds[0];
  return kinds.every((kind) => kind === first) ? first : 'says-both';
}
