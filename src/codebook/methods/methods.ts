import { boardDifference } from './boardDifference.ts';
import { change } from './change.ts';
import { completion } from './completion.ts';
import { disparityRatio } from './disparityRatio.ts';
import { gradeProgression } from './gradeProgression.ts';
import { incidentRate } from './incidentRate.ts';
import { incidents } from './incidents.ts';
import type { Method, MethodId } from './method.ts';
import { raceDisparityRatio } from './raceDisparityRatio.ts';
import { declarationRate, knownRate, responseRate } from './rates.ts';
import { relativeLikelihood } from './relativeLikelihood.ts';
import { reporting } from './reporting.ts';
import { representation } from './representation.ts';
import { representationIndex } from './representationIndex.ts';
import { suppression } from './suppression.ts';

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
