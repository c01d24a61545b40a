import { releaseFeeders } from '../disclosure/releaseFeeders.ts';
import { toPictureBuilder } from '../figure/pictureBuilders.ts';

/** What shares need in a picture that has a builder of its own, and against the grade below. */
export const pictureParts = { releaseFeeders, toBuilder: toPictureBuilder };
