import { releaseCompared } from '../disclosure/releaseCompared.ts';

/** What shares need against anything but all staff and the grade below. */
export const comparedParts = { releaser: releaseCompared };
