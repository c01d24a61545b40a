import type { CodesReason } from '../../kernel/groupsReading.ts';
import { codeSchemes, isCodeLike, toCodeStandard, toSchemeSize, type CodeScheme } from './codeSchemes.ts';
import { isOfficerPerceived } from './otherSchemes.ts';

/** What the codes of one file are, decided by the whole set of them, never cell by cell. */
export type CodeResolution =
  | { readonly kind: 'none' }
  | { readonly kind: 'resolved'; readonly scheme: CodeScheme; readonly reasons: readonly CodesReason[] }
  /** Several schemes hold the codes; `differ` are the codes that mean different groups in them. Best guess first. */
  | {
      readonly kind: 'ambiguous';
      readonly choices: readonly CodeScheme[];
      readonly differ: readonly string[];
    }
  /** Officer-perceived appearance: not what the people say, and never merged with it. */
  | {
      readonly kind: 'other-variable';
      readonly scheme: 'officer-perceived';
      readonly codes: readonly string[];
    }
  /** The form of codes, but no scheme holds them all; `choices` hold the most of them. */
  | {
      readonly kind: 'unmatched';
      readonly choices: readonly CodeScheme[];
      readonly outside: readonly string[];
    };

const holds = (scheme: CodeScheme, code: string): boolean => toCodeStandard(code, scheme) !== undefined;

function toHeld(codes: readonly string[]): readonly CodeScheme[] {
  const fitting = codeSchemes.filter((scheme) => codes.every((code) => holds(scheme, code)));
  // The union of the two police schemes is for files that hold both; where either fits alone it adds nothing.
  const alone = fitting.filter((scheme) => scheme !== 'police-16+1-and-18+1');
  return alone.length > 0 ? alone : fitting;
}

function toDiffering(codes: readonly string[], schemes: readonly CodeScheme[]): readonly string[] {
  return codes.filter((code) => new Set(schemes.map((scheme) => toCodeStandard(code, scheme))).size > 1);
}

function isComplete(codes: readonly string[], scheme: CodeScheme): boolean {
  const groups = new Set(codes.map((code) => toCodeStandard(code, scheme)));
  groups.delete('undeclared');
  groups.delete('unknown');
  return groups.size === toSchemeSize(scheme);
}

function toReasons(
  codes: readonly string[],
  scheme: CodeScheme,
  also: readonly CodeScheme[],
): readonly CodesReason[] {
  const reasons: CodesReason[] = [];
  const rivals = codeSchemes.filter((one) => one !== scheme && !also.includes(one) && !one.includes('-and-'));
  const only = codes.filter((code) => rivals.every((rival) => !holds(rival, code)));
  if (only.length > 0) reasons.push({ kind: 'only-here', codes: only });
  if (also.length > 0) reasons.push({ kind: 'same-meaning-in', schemes: also });
  if (isComplete(codes, scheme)) reasons.push({ kind: 'complete' });
  const local = scheme === 'nhs' ? codes.filter((code) => /^[A-Z][A-Z0-9]$/i.test(code)) : [];
  if (local.length > 0) reasons.push({ kind: 'local-second-character', codes: local });
  return reasons;
}

/** Every scheme that holds at least one of the values that look like codes, the one that holds the most first. */
export function toSchemesOf(values: readonly string[]): readonly CodeScheme[] {
  const codes = [...new Set(values.map((value) => value.trim()))].filter(isCodeLike);
  const count = (scheme: CodeScheme): number => codes.filter((code) => holds(scheme, code)).length;
  return codeSchemes.filter((scheme) => count(scheme) > 0).sort((a, b) => count(b) - count(a));
}

function toUnmatched(codes: readonly string[]): CodeResolution {
  const count = (scheme: CodeScheme): number => codes.filter((code) => holds(scheme, code)).length;
  const choices = codeSchemes
    .filter((scheme) => count(scheme) > 0 && scheme !== 'police-16+1-and-18+1')
    .sort((a, b) => count(b) - count(a) || codeSchemes.indexOf(a) - codeSchemes.indexOf(b));
  const outside = codes.filter((code) => !choices.some((scheme) => holds(scheme, code)));
  return { kind: 'unmatched', choices, outside };
}

function toResolution(codes: readonly string[], outside: readonly string[]): CodeResolution {
  const held = toHeld(codes);
  const [first] = held;
  if (first === undefined) return toUnmatched([...codes, ...outside]);
  const differ = toDiffering(codes, held);
  const best = [...held].sort((a, b) => Number(isComplete(codes, b)) - Number(isComplete(codes, a)));
  const numeric = codes.every((code) => /^[0-9]+$/.test(code) && code !== '99');
  if (differ.length > 0 || (numeric && !(held.length === 1 && isComplete(codes, first))))
    return { kind: 'ambiguous', choices: best, differ };
  const also = held.filter((scheme) => scheme !== first);
  const reasons = toReasons(codes, first, also);
  return {
    kind: 'resolved',
    scheme: first,
    reasons: outside.length > 0 ? [...reasons, { kind: 'outside', codes: outside }] : reasons,
  };
}

/**
 * Decides the scheme of the codes in one column from all its distinct values; values that do not look like codes are left aside.
 * Plain numbers are resolved only where the file holds every code of the one scheme that fits: 1 to 16 means sixteen groups in
 * three censuses, each time others. A few strays (at most a quarter) do not unsettle the rest: they wait for a choice.
 */
export function resolveCodes(values: readonly string[]): CodeResolution {
  const trimmed = [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
  const perceived = trimmed.filter((value) => /^IC ?[0-9]$/i.test(value) && isOfficerPerceived(value));
  if (perceived.length > 0) return { kind: 'other-variable', scheme: 'officer-perceived', codes: perceived };
  const codes = trimmed.filter(isCodeLike);
  if (codes.length === 0) return { kind: 'none' };
  if (toHeld(codes).length > 0) return toResolution(codes, []);
  const known = codes.filter((code) => codeSchemes.some((scheme) => holds(scheme, code)));
  const strays = codes.filter((code) => !known.includes(code));
  const few = strays.length > 0 && strays.length * 3 <= known.length;
  return few ? toResolution(known, strays) : toUnmatched(codes);
}
