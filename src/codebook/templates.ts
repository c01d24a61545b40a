import type { Shape } from '../kernel/recipe.ts';

/** A table to fill in: the names of its columns, as the importer reads them, and nothing else. */
export interface Template {
  readonly id: 'headcounts-wide' | Shape;
  readonly shape: Shape;
  readonly title: string;
  /** What goes into a row. */
  readonly about: string;
  readonly header: readonly string[];
}

/** A template for every shape that a file can have; headcounts long and wide. None holds a digit. */
export const templates: readonly Template[] = [
  {
    id: 'people',
    shape: 'people',
    title: 'People',
    about: 'One row a person. The identifier only finds repeats; it is not stored.',
    header: ['Person identifier', 'Grade', 'Ethnic group', 'Department', 'Status'],
  },
  {
    id: 'headcounts',
    shape: 'headcounts',
    title: 'Headcounts, long',
    about: 'One row for each grade and group of a department.',
    header: ['Department', 'Grade', 'Ethnic group', 'Headcount'],
  },
  {
    id: 'headcounts-wide',
    shape: 'headcounts',
    title: 'Headcounts, wide',
    about: 'Grades down, groups across.',
    header: ['Grade', 'Asian', 'Black', 'Mixed', 'White', 'Other', 'Prefer not to say', 'Not known'],
  },
  {
    id: 'shares',
    shape: 'shares',
    title: 'Shares',
    about: 'Percentages as published, with how many people answered where that is known.',
    header: ['Ethnic group', 'Percentage', 'Base'],
  },
  {
    id: 'outcomes',
    shape: 'outcomes',
    title: 'Outcomes',
    about:
      'Of so many people, how many it happened to: shortlisted and appointed; staff and those in a disciplinary process; staff and those who were promoted, trained or left. Name the last two columns after what they count.',
    header: ['Period', 'Band', 'Ethnic group', 'Eligible', 'With the outcome'],
  },
  {
    id: 'incidents',
    shape: 'incidents',
    title: 'Incidents',
    about: 'What was recorded, how often, and in which group and area where that is known.',
    header: ['Category', 'Unit', 'Ethnic group', 'Area', 'Year', 'Number of incidents'],
  },
  {
    id: 'returns',
    shape: 'returns',
    title: 'Returns',
    about: 'One row a department: expected or not, reported or not, and how many were invited and answered.',
    header: ['Department', 'Expected', 'Reported', 'Invited', 'Completed', 'Declared'],
  },
  {
    id: 'population',
    shape: 'population',
    title: 'Population',
    about: 'Who lives, or works, somewhere: what rates and shares are compared with.',
    header: ['Area', 'Age', 'Ethnic group', 'Population'],
  },
];
