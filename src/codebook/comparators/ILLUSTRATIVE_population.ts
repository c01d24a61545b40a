import type { StandardGroup } from '../ethnicity/standardGroups.ts';

/** What a figure says of the made-up population that ships for training; it describes no place. */
export const ILLUSTRATIVE_population = {
  id: 'illustrative-population',
  title: 'Illustrative population',
  standsFor: 'a population to compare with, in training',
  name: 'the illustrative population',
} as const;

/** Made-up people of each group; round on purpose, so that nobody takes them for a count. */
export const ILLUSTRATIVE_people: readonly { readonly group: StandardGroup; readonly people: number }[] = [
  { group: 'asian', people: 100_000 },
  { group: 'black', people: 50_000 },
  { group: 'mixed', people: 50_000 },
  { group: 'white', people: 750_000 },
  { group: 'other', people: 50_000 },
];
