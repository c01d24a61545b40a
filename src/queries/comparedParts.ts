import { releaseCompared } from '../disclosure/releaseCompared.ts';
import { buildPath } from '../figure/builders/buildPath.ts';

/** What shares against anything but all staff need, and shares shown as a path. */
export const comparedParts = { releaser: releaseCompared, build: buildPath };
