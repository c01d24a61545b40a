import { releaseTrend } from '../disclosure/releaseTrend.ts';
import { buildTrend } from '../figure/builders/buildTrend.ts';

/** The parts of a trend. */
export const trendParts = { releaser: releaseTrend, build: buildTrend };
