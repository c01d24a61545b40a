/**
 * The face of the pure rooms for outsiders: tests, benchmarks, scripts. Nothing in `src` imports it, and it builds alone
 * (`vite build --ssr src/core.ts`) without our configuration.
 */
export { protectCounts } from './disclosure/suppression/protectCounts.ts';
export { auditLinked } from './disclosure/suppression/auditLinked.ts';
export { buildLpSolver } from './disclosure/suppression/lpSolver.ts';
export { planProtection } from './disclosure/planning/planProtection.ts';
export { release } from './disclosure/release.ts';
export { buildFigure } from './figure/buildFigure.ts';
export { ingest } from './ingest/ingest.ts';
export { readTable } from './ingest/reading/readTable.ts';
export { binomialTest } from './metrics/statistics/binomialTest.ts';
export { byarRate } from './metrics/statistics/byarRate.ts';
export { differenceOfShares } from './metrics/statistics/differenceOfShares.ts';
export { disparityRatio } from './metrics/statistics/disparityRatio.ts';
export { relativeLikelihood } from './metrics/statistics/relativeLikelihood.ts';
export { representationIndex } from './metrics/statistics/representationIndex.ts';
export { twoProportionTest } from './metrics/statistics/twoProportionTest.ts';
export { wilson } from './metrics/statistics/wilson.ts';
export { toCubeCsv } from './snapshot/toCubeCsv.ts';
export { toSnapshotJson } from './snapshot/toSnapshotJson.ts';
