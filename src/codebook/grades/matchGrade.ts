import { toNonAnswer } from '../ethnicity/nonAnswers.ts';
import { toExactKey } from '../ethnicity/normaliseLabel.ts';
import { type Comparable, toComparable, toLikeness } from '../likeness.ts';
import { toAliases } from './gradeAliases.ts';
import { toGradeKey } from './gradeKey.ts';
import type { Grade, LadderId, OwnLadder, StandardLadder } from './ladder.ts';
import { ladders, toGrade, toOwnGrades } from './grades.ts';
import { toBand } from './readBand.ts';

/** A grade that a label may have meant: proposed, never applied by itself. */
export type GradeProposal = { readonly grade: Grade; readonly likeness: number };

/** What is known of a grade label. An unknown grade is a row of its own and has nothing to do with an unknown ethnic group. */
export type GradeMatch =
  | { readonly kind: 'matched'; readonly grade: Grade }
  | { readonly kind: 'unknown-grade' }
  | { readonly kind: 'total' }
  | { readonly kind: 'ambiguous'; readonly choices: readonly Grade[] }
  | { readonly kind: 'unmatched'; readonly proposals: readonly GradeProposal[] };

const LEAST_LIKENESS = 0.5;

/** The aliases of all ladders, made ready for comparing when a label first needs it. */
let aliasKeys: ReadonlyMap<string, Comparable> | undefined;

function toGradesOn(label: string, ladder: StandardLadder): readonly Grade[] {
  const band = ladder.id === 'agenda-for-change' ? toBand(label) : undefined;
  const key = toGradeKey(label);
  const ids = band?.ids ?? [toAliases(ladder).get(key)];
  return ids.flatMap((id) => (id === undefined ? [] : [toGrade(id)])).filter((one) => one !== undefined);
}

const isBare = (label: string): boolean => toBand(label)?.bare === true;

function toProposals(label: string, among: readonly StandardLadder[]): readonly GradeProposal[] {
  const key = toComparable(toGradeKey(label));
  aliasKeys ??= new Map(
    ladders.flatMap((ladder) => [...toAliases(ladder).keys()].map((alias) => [alias, toComparable(alias)])),
  );
  const found = new Map<string, GradeProposal>();
  for (const ladder of among) {
    for (const [alias, id] of toAliases(ladder)) {
      const likeness = toLikeness(key, aliasKeys.get(alias) ?? toComparable(alias), LEAST_LIKENESS);
      const grade = toGrade(id);
      if (grade === undefined || likeness < LEAST_LIKENESS || likeness <= (found.get(id)?.likeness ?? 0))
        continue;
      found.set(id, { grade, likeness });
    }
  }
  return [...found.values()].sort((a, b) => b.likeness - a.likeness).slice(0, 5);
}

function matchNoGrade(label: string): GradeMatch | undefined {
  const core = label.replace(/\b(?:responsibility level|grades?|ranks?|bands?|level)\b/gi, ' ').trim();
  const said = toNonAnswer(label) ?? (core === '' ? undefined : toNonAnswer(core));
  if (/^all(?: (?:grades|ranks|bands|levels|responsibility levels))?$/i.test(label.trim()))
    return { kind: 'total' };
  if (said === undefined) return undefined;
  return said === 'total' ? { kind: 'total' } : { kind: 'unknown-grade' };
}

function matchOwn(label: string, ladder: OwnLadder): GradeMatch {
  const key = toExactKey(label);
  const grades = toOwnGrades(ladder);
  const grade = grades.find((one) => toExactKey(one.display) === key);
  if (grade !== undefined) return { kind: 'matched', grade };
  const proposals = grades
    .map((one) => ({
      grade: one,
      likeness: toLikeness(toComparable(key), toComparable(toExactKey(one.display))),
    }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness);
  return matchNoGrade(label) ?? { kind: 'unmatched', proposals: proposals.slice(0, 5) };
}

/**
 * Finds the grade of a label on a ladder. Without a ladder every ladder is asked, a plain number is no grade, and a label that
 * stands on several is ambiguous.
 */
export function matchGrade(label: string, ladder?: Exclude<LadderId, 'own'> | OwnLadder): GradeMatch {
  if (typeof ladder === 'object') return matchOwn(label, ladder);
  const nothing = matchNoGrade(label);
  if (nothing !== undefined) return nothing;
  const among = ladders.filter(({ id }) => ladder === undefined || id === ladder);
  const grades = ladder === undefined && isBare(label) ? [] : among.flatMap((one) => toGradesOn(label, one));
  const [grade] = grades;
  if (grade === undefined) return { kind: 'unmatched', proposals: toProposals(label, among) };
  return grades.length === 1 ? { kind: 'matched', grade } : { kind: 'ambiguous', choices: grades };
}

/** A ladder with the labels of a file that it holds and those that it does not. */
export type LadderCandidate = {
  readonly ladder: Exclude<LadderId, 'own'>;
  readonly held: readonly string[];
  readonly outside: readonly string[];
};

/**
 * Ranks the ladders by how many of a column's labels they hold; only those that hold any that is more than a number. Unknown grades
 * and totals count for none. Empty where no ladder fits: then the importer builds one.
 */
export function inferLadder(labels: readonly string[]): readonly LadderCandidate[] {
  const graded = [...new Set(labels)].filter((label) => matchNoGrade(label) === undefined);
  return ladders
    .map(({ id }) => {
      const held = graded.filter((label) => {
        const { kind } = matchGrade(label, id);
        return kind === 'matched' || kind === 'ambiguous';
      });
      return { ladder: id, held, outside: graded.filter((label) => !held.includes(label)) };
    })
    .filter(({ held }) => held.some((label) => !isBare(label)))
    .sort((a, b) => b.held.length - a.held.length);
}
