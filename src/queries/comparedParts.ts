import { releaseCompared } from '../disclosure/releaseCompared.ts';
import { toPictureBuilder } from '../figure/pictureBuilders.ts';

/** What shares against anything but all staff need, and shares in a picture that has a builder of its own. */
export const comparedParts = { releaser: releaseCompared, toBuilder: toPictureBuilder };
