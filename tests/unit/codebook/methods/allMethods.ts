import { boardDifference } from '../../../../src/codebook/methods/boardDifference.ts';
import { change } from '../../../../src/codebook/methods/change.ts';
import { completion } from '../../../../src/codebook/methods/completion.ts';
import { disparityRatio } from '../../../../src/codebook/methods/disparityRatio.ts';
import { gradeProgression } from '../../../../src/codebook/methods/gradeProgression.ts';
import { incidentRate } from '../../../../src/codebook/methods/incidentRate.ts';
import { incidents } from '../../../../src/codebook/methods/incidents.ts';
import type { Method, MethodId } from '../../../../src/codebook/methods/method.ts';
import { raceDisparityRatio } from '../../../../src/codebook/methods/raceDisparityRatio.ts';
import { declarationRate, knownRate, responseRate } from '../../../../src/codebook/methods/rates.ts';
import { relativeLikelihood } from '../../../../src/codebook/methods/relativeLikelihood.ts';
import { reporting } from '../../../../src/codebook/methods/reporting.ts';
import { representation } from '../../../../src/codebook/methods/representation.ts';
import { representationIndex } from '../../../../src/codebook/methods/representationIndex.ts';
import { suppression } from '../../../../src/codebook/methods/suppression.ts';

/** Every method by its id. */
export const methods: Readonly<Record<MethodId, Method>> = {
  representation,
  'representation-index': representationIndex,
  change,
  'declaration-rate': declarationRate,
  'response-rate': responseRate,
  'known-rate': knownRate,
  'grade-progression': gradeProgression,
  'relative-likelihood': relativeLikelihood,
  'race-disparity-ratio': raceDisparityRatio,
  'board-difference': boardDifference,
  incidents,
  'incident-rate': incidentRate,
  'disparity-ratio': disparityRatio,
  reporting,
  completion,
  suppression,
};
