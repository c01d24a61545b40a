import { releaseIncidentTrend } from '../disclosure/releaseIncidentTrend.ts';
import { buildIncidentTrend } from '../figure/builders/buildIncidentTrend.ts';

/** The parts of incidents over time. */
export const incidentTrendParts = { releaser: releaseIncidentTrend, build: buildIncidentTrend };
