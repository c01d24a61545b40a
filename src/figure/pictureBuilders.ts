import type { ContentBuilder } from './assembleFigure.ts';
import { buildMultiples } from './builders/buildMultiples.ts';
import { buildPath } from './builders/buildPath.ts';
import { buildRanked } from './builders/buildRanked.ts';
import type { Presentation } from './wording.ts';

const builders: { readonly [P in Presentation]?: ContentBuilder } = {
  path: buildPath,
  ranked: buildRanked,
  multiples: buildMultiples,
};

/** The builder of a picture of shares that has one of its own. Throws for one that the first figures show. */
export function toPictureBuilder(presentation: Presentation | undefined): ContentBuilder {
  const build = presentation === undefined ? undefined : builders[presentation];
  if (build === undefined) throw new Error(`not a picture of its own: ${presentation ?? 'none'}`);
  return build;
}
