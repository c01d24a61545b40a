import { toAnswer, type Answer, type StandardValue } from './answer.ts';
import { toCensusGroup } from './censusWording.ts';
import { codeSchemes, isCodeLike, toCodeAnswer, toCodeStandard, type CodeScheme } from './codeSchemes.ts';
import { toComposite } from './composites.ts';
import { toDictionaryValues, type Look } from './labelIndex.ts';
import { toNonAnswer } from './nonAnswers.ts';
import { stripWrapping, toExactKey } from './normaliseLabel.ts';
import { isOfficerPerceived, toEeoChoices } from './otherSchemes.ts';
import { toProposals, type Proposal } from './proposals.ts';
import type { CompositeGroup } from './standardGroups.ts';

/** How a match was found: our own entry, a code of the file's scheme, a look into the dictionary, or the wording of a census. */
export type MatchedBy = 'own' | 'code' | 'census-wording' | Look;

/** Why a label waits for a choice. */
export type AmbiguousReason =
  /** It names a refusal and a missing answer at once: "not known / prefer not to say". */
  | 'says-both'
  /** It could be a refusal or a missing answer. */
  | 'refusal-or-missing'
  /** A code, and the scheme of the file is not settled. */
  | 'code-without-scheme'
  /** A label of the EEO-1 report; its groups are not ours. */
  | 'eeo-1'
  /** What an officer saw, which is another variable. */
  | 'officer-perceived'
  /** Labels that differ from it only in spaces or signs disagree. */
  | 'labels-disagree'
  /** The question had no meaning for these people: unknown, or kept out. */
  | 'not-applicable';

/** What is known of a label. What is not `matched` or `composite` waits for a choice; nothing is guessed. */
export type EthnicMatch =
  | {
      readonly kind: 'matched';
      readonly answer: Answer;
      readonly standard: StandardValue;
      readonly by: MatchedBy;
    }
  /** White and all others, or the like: counted as such, and said so; `said` is the label as written. */
  | {
      readonly kind: 'composite';
      readonly composite: CompositeGroup;
      readonly answer: Answer;
      readonly said: string;
    }
  /** Any of them can also be kept as this file's own group. */
  | { readonly kind: 'ambiguous'; readonly choices: readonly Answer[]; readonly why: AmbiguousReason }
  | { readonly kind: 'unmatched'; readonly proposals: readonly Proposal[] };

const undeclared: Answer = { kind: 'undeclared' };
const unknown: Answer = { kind: 'unknown' };

function toMatched(standard: StandardValue, by: MatchedBy): EthnicMatch {
  if (standard === 'not-applicable') return { kind: 'ambiguous', choices: [unknown], why: 'not-applicable' };
  return { kind: 'matched', answer: toAnswer(standard), standard, by };
}

function matchNonAnswer(label: string): EthnicMatch | undefined {
  const found = toNonAnswer(label);
  switch (found) {
    case undefined:
      return undefined;
    case 'says-both':
      return { kind: 'ambiguous', choices: [undeclared, unknown], why: 'says-both' };
    case 'unclear':
      return { kind: 'ambiguous', choices: [undeclared, unknown], why: 'refusal-or-missing' };
    default:
      return toMatched(found === 'total' ? 'all' : found, 'own');
  }
}

function matchOwn(label: string): EthnicMatch | undefined {
  const found = matchNonAnswer(label);
  if (found !== undefined) return found;
  if (isOfficerPerceived(label)) return { kind: 'ambiguous', choices: [], why: 'officer-perceived' };
  const choices = toEeoChoices(label);
  if (choices !== undefined) return { kind: 'ambiguous', choices, why: 'eeo-1' };
  const composite = toComposite(label);
  if (composite === undefined) return undefined;
  return { kind: 'composite', composite, answer: { kind: 'declared', group: composite }, said: label };
}

function matchWords(label: string): EthnicMatch | undefined {
  const own = matchOwn(label);
  if (own !== undefined) return own;
  const { look, values } = toDictionaryValues(label);
  const [first] = values;
  if (first !== undefined && look === 'exact') return toMatched(first, look);
  if (first !== undefined && look === 'spaces' && values.length === 1) return toMatched(first, look);
  const census = toCensusGroup(label);
  if (census !== undefined && values.length < 2) return toMatched(census, 'census-wording');
  if (first === undefined) return undefined;
  if (values.length === 1) return toMatched(first, look);
  const choices = values.flatMap((value) => (value === 'not-applicable' ? [] : [toAnswer(value)]));
  return { kind: 'ambiguous', choices, why: 'labels-disagree' };
}

function matchCode(label: string, scheme: CodeScheme | undefined): EthnicMatch | undefined {
  if (scheme !== undefined) {
    const standard = toCodeStandard(label, scheme);
    return standard === undefined ? undefined : toMatched(standard, 'code');
  }
  if (!isCodeLike(label)) return undefined;
  const answers = codeSchemes.map((one) => toCodeAnswer(label, one)).filter((one) => one !== undefined);
  if (answers.length === 0) return undefined;
  const distinct = new Map(answers.map((answer) => [JSON.stringify(answer), answer]));
  return { kind: 'ambiguous', choices: [...distinct.values()], why: 'code-without-scheme' };
}

/** "A White - British" (NHS staff records), "W1: White British": the words decide, the code in front is decoration. */
function toAfterCode(label: string): string | undefined {
  return /^(?:[a-z][a-z0-9]?|[0-9]{1,2})(?:\s*[-:.)]\s*|\s+)(?=\S)(.{3,})$/.exec(toExactKey(label))?.[1];
}

/**
 * Finds what one label of an ethnic group column means. `scheme` is what `resolveCodes` settled for the whole column; without it
 * a code is ambiguous. Looks, in this order: our own entries (refusals, missing answers, totals, other schemes, composites), codes,
 * the dictionary as written, the dictionary with spaces evened out, the wording of a census, the dictionary by words alone. A
 * looser look counts only where all that it finds mean the same.
 */
export function matchEthnicLabel(label: string, scheme?: CodeScheme): EthnicMatch {
  const asWritten = matchCode(label, scheme) ?? matchWords(label);
  if (asWritten !== undefined) return asWritten;
  const inner = stripWrapping(label);
  const stripped = inner !== label && inner !== '' ? matchWords(inner) : undefined;
  if (stripped !== undefined) return stripped;
  const afterCode = toAfterCode(label);
  return (
    (afterCode === undefined ? undefined : matchWords(afterCode)) ?? {
      kind: 'unmatched',
      proposals: toProposals(label),
    }
  );
}
