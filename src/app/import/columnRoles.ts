import type { ColumnRole, Shape } from '../../kernel/recipe.ts';
import { RETURN_FIELDS, type ReturnField } from '../../kernel/returnField.ts';
import type { Choice } from '../../ui/controls/choice.ts';

/** A role as one entry of a list. */
export type RoleKey =
  | 'characteristic'
  | 'grade'
  | 'breakdown'
  | 'count'
  | 'percent'
  | 'number'
  | 'eligible'
  | 'outcome'
  | 'group-count'
  | 'grade-count'
  | 'label-count'
  | 'category'
  | 'unit'
  | ReturnField
  | 'date'
  | 'person'
  | 'flag'
  | 'keep-only'
  | 'leave-out';

const words: { readonly [K in RoleKey]: string } = {
  characteristic: 'Ethnic group',
  grade: 'Grade',
  breakdown: 'Breakdown',
  count: 'Number of people',
  percent: 'Percentage',
  number: 'Number',
  eligible: 'People it could happen to',
  outcome: 'People it happened to',
  'group-count': 'Number of people in one group',
  'grade-count': 'Number of people in one grade',
  'label-count': 'Number of people under one label',
  category: 'What was counted',
  unit: 'Unit of the number',
  expected: 'Expected (yes or no, or people)',
  invited: 'People invited',
  reported: 'Reported (yes or no, a date, or people)',
  completed: 'People who completed the survey',
  declared: 'People who declared a group',
  date: 'Date or period',
  person: 'Person (checked, not stored)',
  flag: 'Flag (decides between rows)',
  'keep-only': 'Keep only some rows',
  'leave-out': 'Leave out',
};

/** What columns of a wide table of percentages are called instead; the count beside them is what they are of. */
const shareWords: { readonly [K in RoleKey]?: string } = {
  count: 'Base (number of people)',
  'group-count': 'Percentage of one group',
  'grade-count': 'Percentage in one grade',
  'label-count': 'Percentage under one label',
};

/** What columns of a file of people are called instead. */
const peopleWords: { readonly [K in RoleKey]?: string } = { outcome: 'Whether it happened (yes or no)' };

const always: readonly RoleKey[] = ['characteristic', 'grade', 'breakdown', 'date', 'keep-only', 'leave-out'];
const byShape: { readonly [S in Shape]: readonly RoleKey[] } = {
  people: ['outcome', 'person', 'flag'],
  headcounts: ['count', 'group-count', 'grade-count', 'label-count'],
  shares: ['percent', 'count', 'group-count', 'grade-count', 'label-count'],
  incidents: ['number', 'category', 'unit'],
  outcomes: ['eligible', 'outcome'],
  returns: RETURN_FIELDS,
  population: ['count', 'group-count', 'grade-count', 'label-count'],
};

/** The roles that columns of a shape can have, and those that some have already. */
export function toRoleChoices(shape: Shape, used: readonly RoleKey[]): readonly Choice<RoleKey>[] {
  const offered = new Set<RoleKey>([...always, ...byShape[shape], ...used]);
  return Object.entries(words).flatMap(([key, text]) => {
    const role = [...offered].find((one) => one === key);
    if (role === undefined) return [];
    const own = shape === 'shares' ? shareWords[role] : shape === 'people' ? peopleWords[role] : undefined;
    return [{ value: role, text: own ?? text }];
  });
}

/** The entry of the list that a role is. */
export function toRoleKey(role: ColumnRole): RoleKey {
  if (role.kind === 'return') return role.of;
  if (role.kind === 'group-count' && role.of !== undefined)
    return role.of === 'grade' ? 'grade-count' : 'label-count';
  return role.kind === 'measure' ? role.measure : role.kind;
}

/** The role that an entry of the list stands for; a column that rows are kept by starts with `keeps`. */
export function toRole(key: RoleKey, header: string, keeps: readonly string[]): ColumnRole {
  switch (key) {
    case 'characteristic':
      return { kind: 'characteristic', characteristic: 'ethnicity' };
    case 'count':
    case 'percent':
    case 'number':
    case 'eligible':
    case 'outcome':
      return { kind: 'measure', measure: key };
    case 'group-count':
      return { kind: 'group-count', label: header.trim() };
    case 'grade-count':
      return { kind: 'group-count', label: header.trim(), of: 'grade' };
    case 'label-count':
      return { kind: 'group-count', label: header.trim(), of: 'breakdown' };
    case 'expected':
    case 'invited':
    case 'reported':
    case 'completed':
    case 'declared':
      return { kind: 'return', of: key };
    case 'keep-only':
      return { kind: 'keep-only', values: keeps };
    default:
      return { kind: key };
  }
}

/** Shapes that a file can be read as, in words. */
export const SHAPE_CHOICES: readonly Choice<Shape>[] = [
  { value: 'people', text: 'People: one row a person' },
  { value: 'headcounts', text: 'Headcounts: numbers of people' },
  { value: 'shares', text: 'Shares: percentages, perhaps with their base' },
  { value: 'outcomes', text: 'Outcomes: of so many people, how many it happened to' },
  { value: 'incidents', text: 'Incidents: what happened, how often' },
  { value: 'returns', text: 'Returns: which departments reported, and who completed' },
  { value: 'population', text: 'Population: who lives or works somewhere' },
];
