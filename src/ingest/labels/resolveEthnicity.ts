import type { StandardValue } from '../../codebook/ethnicity/answer.ts';
import { saysAllOther } from '../../codebook/ethnicity/censusWording.ts';
import { isCodeScheme, type CodeScheme } from '../../codebook/ethnicity/codeSchemes.ts';
import { toLabelMeaning } from '../../codebook/ethnicity/meaning.ts';
import { matchEthnicLabel } from '../../codebook/ethnicity/matchEthnicLabel.ts';
import { resolveCodes } from '../../codebook/ethnicity/resolveCodes.ts';
import { broadGroups, isStandardGroup, toStandardEntry } from '../../codebook/ethnicity/standardGroups.ts';
import type { Pending } from '../../kernel/pending.ts';
import type { LabelMeaning, Recipe } from '../../kernel/recipe.ts';
import { readGroups } from './readGroups.ts';
import {
  toChoices,
  toResolved,
  type LabelOutcome,
  type LabelSource,
  type ResolvedLabels,
} from './resolvedLabels.ts';

/**
 * Harmonises the labels of the characteristic in two stages: each label to a standard value (a choice in the recipe comes first, codes
 * are read in one scheme for the whole column), then the set of values decides the classification. What does not match waits.
 */
export function resolveEthnicity(source: LabelSource, recipe: Recipe): ResolvedLabels {
  const resolution = resolveCodes(source.labels);
  const chosen = recipe.scheme !== undefined && isCodeScheme(recipe.scheme) ? recipe.scheme : undefined;
  const scheme = chosen ?? (resolution.kind === 'resolved' ? resolution.scheme : undefined);
  const choices = toChoices(recipe.labels, source);
  const outcomes = source.labels.map((label) => toOutcome(label, scheme, choices.get(label)));
  const resolved = toResolved(source, readAllOther(source.labels, readAnyOther(outcomes)));
  const asked: Pending[] =
    resolution.kind === 'ambiguous' && chosen === undefined
      ? [{ kind: 'scheme', column: source.column, choices: resolution.choices }]
      : [];
  const reading = readGroups(resolved.meanings.flatMap(toStandard), recipe, {
    labels: source.labels,
    resolution,
    scheme,
  });
  return { ...resolved, pending: asked, scheme: reading.classification, reading };
}

/**
 * Beside broad groups alone "any other ethnic group" is the broad group Other; it is one part of Other only beside groups told apart.
 * What a person chose stays.
 */
function readAnyOther(outcomes: readonly LabelOutcome[]): readonly LabelOutcome[] {
  const standards = outcomes.flatMap((outcome) =>
    outcome.kind === 'meaning' ? toStandard(outcome.meaning) : [],
  );
  const rest = standards.filter((standard) => standard !== 'other-any');
  const isBroad = (standard: StandardValue): boolean =>
    standard !== 'other' && broadGroups.some((broad) => broad === standard);
  if (rest.length === standards.length || rest.length === 0 || !rest.every(isBroad)) return outcomes;
  return outcomes.map((outcome) =>
    outcome.kind === 'meaning' && outcome.by === 'codebook' && toStandard(outcome.meaning)[0] === 'other-any'
      ? { ...outcome, meaning: { kind: 'group', standard: 'other' } }
      : outcome,
  );
}

/** The broad groups that leave nobody for "All other" but the people of Other. */
const ALL_BUT_OTHER = ['asian', 'black', 'mixed', 'white'] as const;

/**
 * "All other" is the broad group Other beside all the others, and all who are not White beside White alone; beside some of them nobody
 * can say whom it holds, so it waits.
 */
function readAllOther(labels: readonly string[], outcomes: readonly LabelOutcome[]): readonly LabelOutcome[] {
  const isAllOther = (outcome: LabelOutcome, code: number): boolean =>
    outcome.kind === 'meaning' && outcome.by === 'codebook' && saysAllOther(labels[code] ?? '');
  if (!outcomes.some(isAllOther)) return outcomes;
  const others = outcomes.flatMap((outcome, code) =>
    outcome.kind === 'meaning' && !isAllOther(outcome, code) ? toStandard(outcome.meaning) : [],
  );
  const families = new Set(others.map((one) => (isStandardGroup(one) ? toStandardEntry(one).family : one)));
  if (ALL_BUT_OTHER.every((family) => families.has(family))) return outcomes;
  const isBesideWhite = families.size === 1 && others.includes('white');
  return outcomes.map((outcome, code) => {
    if (!isAllOther(outcome, code)) return outcome;
    if (isBesideWhite)
      return { kind: 'meaning', by: 'codebook', meaning: { kind: 'group', standard: 'all-other' } };
    const like = labels[code] ?? '';
    const proposals = ['other', 'all-other'].map((standard) => ({
      meaning: { kind: 'group', standard } as const,
      like,
      likeness: 1,
    }));
    return { kind: 'waits', why: 'rest-of-some', proposals };
  });
}

/** The standard value a meaning stands for, where it stands for one. */
export function toStandard(meaning: LabelMeaning | undefined): StandardValue[] {
  if (meaning?.kind !== 'group') return [];
  const { standard } = meaning;
  return isStandardGroup(standard) || standard === 'all-other' || standard === 'all-but-white-british'
    ? [standard]
    : [];
}

function toOutcome(
  label: string,
  scheme: CodeScheme | undefined,
  choice: LabelMeaning | undefined,
): LabelOutcome {
  if (choice !== undefined) return { kind: 'meaning', meaning: choice, by: 'recipe' };
  const match = matchEthnicLabel(label, scheme);
  switch (match.kind) {
    case 'matched':
    case 'composite':
      return { kind: 'meaning', meaning: toLabelMeaning(match.answer), by: 'codebook' };
    case 'ambiguous':
      return {
        kind: 'waits',
        why: match.why,
        proposals: match.choices.map((answer) => ({
          meaning: toLabelMeaning(answer),
          like: label,
          likeness: 1,
        })),
      };
    case 'unmatched':
      return {
        kind: 'waits',
        why: 'unmatched',
        proposals: match.proposals.map(({ answer, like, likeness }) => ({
          meaning: toLabelMeaning(answer),
          like,
          likeness,
        })),
      };
  }
}
