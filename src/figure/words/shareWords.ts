import { listWords } from './listWords.ts';

/** Groups with what is said of their shares: `Asian share is`, `Asian and Black shares are`, `The share of all other ethnic groups combined is`. */
export function shareWords(groups: readonly string[]): string {
  const many = groups.length > 1;
  // A group of many words does not stand before its noun.
  if (groups.some((group) => group.startsWith('All ')))
    return `The ${many ? 'shares' : 'share'} of ${groupWords(groups)} ${many ? 'are' : 'is'}`;
  return `${listWords(groups)} ${many ? 'shares are' : 'share is'}`;
}

/** Groups inside a sentence: `Asian and Black`, `White and all other ethnic groups combined`. */
export function groupWords(groups: readonly string[]): string {
  return listWords(groups.map((group) => group.replace(/^All /, 'all ')));
}
