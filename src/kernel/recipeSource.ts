import type { IllustrativeClaim, Provenance, RealClaim } from './provenance.ts';

/** What is said anew of every file: nothing of it is kept with a recipe. */
type SaidAnew = 'reference' | 'finality' | 'notForReleaseBefore' | 'caveats';

/** What a recipe keeps of where its files come from: publisher, title, owner, standing and handling, and no date. */
export type RecipeSource = Omit<IllustrativeClaim, SaidAnew> | Omit<RealClaim, SaidAnew>;

/** The part of a provenance that the next file of the same source has too. */
export function toRecipeSource(provenance: Provenance): RecipeSource {
  const { handling, licence } = provenance;
  const common = { handling, ...(licence === undefined ? {} : { licence }) };
  if (provenance.kind === 'illustrative') {
    const [{ title, standsFor, styledAfter }] = provenance.sources;
    return {
      ...common,
      kind: 'illustrative',
      title,
      standsFor,
      ...(styledAfter === undefined ? {} : { styledAfter }),
    };
  }
  const [{ title, publisher, owner, standing, address }] = provenance.sources;
  return {
    ...common,
    kind: 'real',
    title,
    publisher,
    owner,
    standing,
    ...(address === undefined ? {} : { address }),
  };
}
