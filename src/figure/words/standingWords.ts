import type { Handling, Provenance, Standing } from '../../kernel/provenance.ts';

/** The standing of a real source, as it begins a sentence. */
export const STANDING_WORDS: { readonly [S in Standing]: string } = {
  'management-information': 'Management information',
  'official-statistics': 'Official statistics',
  'accredited-official-statistics': 'Accredited official statistics',
};

/** The handling of a source as it is marked; nothing where it has none. */
export const HANDLING_WORDS: { readonly [H in Handling]: string } = {
  none: '',
  official: 'OFFICIAL',
  'official-sensitive': 'OFFICIAL-SENSITIVE',
};

/**
 * What a figure may say of its standing, with its publishers. What this app works out from official statistics cannot carry
 * their accreditation, and says so.
 */
export function standingWords(
  provenance: Provenance & { readonly kind: 'real' },
  workedOutHere: boolean,
): { readonly standing: string; readonly publishers: string } {
  const publishers = [...new Set(provenance.sources.map((source) => source.publisher))].join('; ');
  const words = STANDING_WORDS[provenance.standing];
  return provenance.standing === 'management-information' || !workedOutHere
    ? { standing: words, publishers }
    : {
        standing: `Based on ${words.toLowerCase()} (${publishers}); worked out here`,
        publishers: '',
      };
}
