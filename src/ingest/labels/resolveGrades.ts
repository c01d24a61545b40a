import { toCompanion, toLadder, toOwnGrades } from '../../codebook/grades/grades.ts';
import { type GradeMatch, inferLadder, matchGrade } from '../../codebook/grades/matchGrade.ts';
import type { StandardLadder } from '../../codebook/grades/ladder.ts';
import type { Pending } from '../../kernel/pending.ts';
import type { LabelMeaning, OwnLadderChoice, Recipe } from '../../kernel/recipe.ts';
import {
  toChoices,
  toResolved,
  type Fate,
  type LabelOutcome,
  type LabelSource,
  type ResolvedLabels,
} from './resolvedLabels.ts';

/**
 * Reads the labels of the grade column on one ladder: the recipe's, else the only one that holds the most of them. Several that hold
 * as many wait for `Recipe.ladder`; labels that stand on no rung of it, nor of the ladder beside it (doctors beside the bands), wait. A blank is missing, unless the recipe gives it a meaning.
 */
export function resolveGrades(source: LabelSource, recipe: Recipe): ResolvedLabels {
  if (recipe.ladder === 'own' && recipe.ownLadder !== undefined)
    return resolveOwnGrades(source, recipe, recipe.ownLadder);
  const chosen = recipe.ladder === undefined ? undefined : toLadder(recipe.ladder);
  const [best, second] = chosen === undefined ? inferLadder(source.labels) : [];
  const tied =
    best !== undefined &&
    second !== undefined &&
    best.held.length === second.held.length &&
    toCompanion(best.ladder)?.id !== second.ladder;
  const ladder = chosen ?? (best === undefined || tied ? undefined : toLadder(best.ladder));
  const choices = toChoices(recipe.labels, source);
  const outcomes = source.labels.map((label) => toOutcome(label, ladder, choices.get(label)));
  const resolved = withBlank(toResolved(source, outcomes), source, recipe);
  const asked: Pending[] = tied
    ? [{ kind: 'ladder', column: source.column, choices: [best.ladder, second.ladder] }]
    : [];
  return {
    ...resolved,
    fates: toMissing(resolved.fates, source),
    pending: asked,
    ...(ladder === undefined ? {} : { scheme: ladder.id }),
  };
}

/** On the ladder that the user built; what stands on none of its rungs waits. */
function resolveOwnGrades(source: LabelSource, recipe: Recipe, ladder: OwnLadderChoice): ResolvedLabels {
  const choices = toChoices(recipe.labels, source);
  const outcomes = source.labels.map((label): LabelOutcome => {
    const choice = choices.get(label);
    if (choice !== undefined && !isOffLadder(choice, ladder))
      return { kind: 'meaning', meaning: choice, by: 'recipe' };
    const match = matchGrade(label, ladder);
    if (match.kind === 'matched')
      return { kind: 'meaning', meaning: { kind: 'rung', rung: match.grade.id }, by: 'recipe' };
    if (match.kind === 'unknown-grade' || match.kind === 'total')
      return { kind: 'meaning', meaning: { kind: match.kind }, by: 'codebook' };
    const proposals = match.kind === 'unmatched' ? match.proposals : [];
    return {
      kind: 'waits',
      why: 'unmatched',
      proposals: proposals.map(({ grade, likeness }) => toProposal(grade, likeness)),
    };
  });
  const resolved = withBlank(toResolved(source, outcomes), source, recipe);
  return { ...resolved, fates: toMissing(resolved.fates, source), scheme: 'own' };
}

/** A choice made on another ladder, or for a rung that is gone, counts no more. */
function isOffLadder(choice: LabelMeaning, ladder: OwnLadderChoice): boolean {
  return choice.kind === 'rung' && !toOwnGrades(ladder).some(({ id }) => id === choice.rung);
}

/** Of people, a blank that nothing is said of is proposed as an unknown grade; in a table of numbers it may be a total. */
function withBlank(resolved: ResolvedLabels, { labels }: LabelSource, { shape }: Recipe): ResolvedLabels {
  if (shape !== 'people') return resolved;
  const proposals = [{ meaning: { kind: 'unknown-grade' }, like: 'Unknown grade', likeness: 1 }] as const;
  const previews = resolved.previews.map((preview, code) =>
    labels[code] === '' && preview.by === 'waits' ? { ...preview, proposals } : preview,
  );
  return { ...resolved, previews };
}

/** A blank that nothing is said of is missing; it does not wait. */
function toMissing(fates: readonly Fate[], source: LabelSource): Fate[] {
  return fates.map((fate, code) => (fate === 'waits' && source.labels[code] === '' ? 'missing' : fate));
}

function toOutcome(
  label: string,
  ladder: StandardLadder | undefined,
  choice: LabelMeaning | undefined,
): LabelOutcome {
  if (choice !== undefined) return { kind: 'meaning', meaning: choice, by: 'recipe' };
  if (label === '') return { kind: 'waits', why: 'unmatched', proposals: [] };
  const match = matchBeside(label, ladder);
  switch (match.kind) {
    case 'matched':
      return ladder === undefined
        ? { kind: 'waits', why: 'ladder', proposals: [toProposal(match.grade, 1)] }
        : { kind: 'meaning', meaning: { kind: 'rung', rung: match.grade.id }, by: 'codebook' };
    case 'unknown-grade':
    case 'total':
      return { kind: 'meaning', meaning: { kind: match.kind }, by: 'codebook' };
    case 'ambiguous':
      return { kind: 'waits', why: 'ladder', proposals: match.choices.map((grade) => toProposal(grade, 1)) };
    case 'unmatched':
      return {
        kind: 'waits',
        why: 'unmatched',
        proposals: match.proposals.map(({ grade, likeness }) => toProposal(grade, likeness)),
      };
  }
}

/** The grade on the ladder, else on the one that stands beside it in a workforce. */
function matchBeside(label: string, ladder: StandardLadder | undefined): GradeMatch {
  const match = matchGrade(label, ladder?.id);
  const companion = ladder === undefined ? undefined : toCompanion(ladder.id);
  if (match.kind !== 'unmatched' || companion === undefined) return match;
  const beside = matchGrade(label, companion.id);
  return beside.kind === 'matched' ? beside : match;
}

function toProposal(
  grade: { readonly id: string; readonly display: string },
  likeness: number,
): { meaning: LabelMeaning; like: string; likeness: number } {
  return { meaning: { kind: 'rung', rung: grade.id }, like: grade.display, likeness };
}
