import type { StandardValue } from '../../codebook/ethnicity/answer.ts';
import type { CodeScheme } from '../../codebook/ethnicity/codeSchemes.ts';
import { inferClassification } from '../../codebook/ethnicity/inferClassification.ts';
import { type CodeResolution, toSchemesOf } from '../../codebook/ethnicity/resolveCodes.ts';
import type { CodesReading, GroupsReading } from '../../kernel/groupsReading.ts';
import type { Recipe } from '../../kernel/recipe.ts';

/** How the codes among the labels were resolved, and the scheme in force. */
interface ResolvedCodes {
  readonly labels: readonly string[];
  readonly resolution: CodeResolution;
  readonly scheme: CodeScheme | undefined;
}

/**
 * The second stage of harmonising: the set of standard values decides the classification, unless the recipe chooses another that has a
 * place for them; and what the set cannot decide.
 */
export function readGroups(
  standards: readonly StandardValue[],
  { classification }: Recipe,
  resolved: ResolvedCodes,
): GroupsReading {
  const { candidates, ambiguities } = inferClassification(standards);
  const holding = candidates.filter(({ outside, merged }) => outside.length === 0 && merged.length === 0);
  const chosen = candidates.find(({ code }) => code === classification) ?? candidates[0];
  const codes = readCodes(resolved);
  return {
    classification: chosen?.code ?? 'own',
    classifications: holding.map(({ code }) => code),
    doubts: ambiguities,
    ...(codes === undefined ? {} : { codes }),
  };
}

/** Undefined where no label looks like a code of any scheme, or all that do are what an officer saw. */
function readCodes({ labels, resolution, scheme }: ResolvedCodes): CodesReading | undefined {
  if (resolution.kind === 'none' || resolution.kind === 'other-variable') return undefined;
  const schemes = toSchemesOf(labels);
  if (schemes.length === 0) return undefined;
  const isInferred = resolution.kind === 'resolved' && resolution.scheme === scheme;
  return {
    ...(scheme === undefined ? {} : { scheme }),
    schemes,
    reasons: isInferred ? resolution.reasons : [],
  };
}
