import { toLadder } from '../../codebook/grades/grades.ts';

/** What the usual classifications are, for somebody who knows the census and no codes. */
const sets: Readonly<Record<string, string>> = {
  '5A': 'five broad groups, Chinese in Other',
  '5B': 'five broad groups, Chinese in Asian',
  '6A': 'six broad groups, Chinese apart',
  '16A': '16 groups of the 2001 census',
  '18A': '18 groups of the 2011 census',
  '19A': '19 groups of the 2021 census',
  '19B': '19 groups of the 2021 census',
  own: 'groups of their own',
};

/** How the labels of the file were read, as a sentence; ids of the codebook, or `own`. */
export function classifiedWords(groups: string, grades: string | undefined): string {
  // The number that a classification begins with is that of its groups.
  const set =
    sets[groups] ?? `${Number.parseInt(groups, 10)} groups (${groups} of Ethnicity facts and figures)`;
  const ladder = grades === undefined ? undefined : (toLadder(grades)?.name ?? 'an order of their own');
  return `Ethnic groups are read as ${set}${ladder === undefined ? '' : `; grades as ${ladder}`}.`;
}
