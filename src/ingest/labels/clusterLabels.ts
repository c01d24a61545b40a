import { type ColumnPlace, toPlace } from '../../kernel/columnPlace.ts';
import type { ValueRows } from '../../kernel/pending.ts';
import type { LabelJoin } from '../../kernel/recipe.ts';

/** Labels that are probably spellings of one name, most rows first; `as` is the one proposed for all. */
export interface LabelCluster {
  readonly as: string;
  readonly labels: readonly ValueRows[];
}

/** Short forms that stand for a word in names of departments and the like. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['dept', 'department'],
  ['dep', 'department'],
  ['dpt', 'department'],
  ['min', 'ministry'],
  ['govt', 'government'],
  ['gov', 'government'],
  ['auth', 'authority'],
  ['comm', 'commission'],
  ['dir', 'directorate'],
  ['div', 'division'],
  ['off', 'office'],
  ['natl', 'national'],
  ['nat', 'national'],
  ['intl', 'international'],
  ['svc', 'service'],
  ['svcs', 'services'],
  ['mgmt', 'management'],
  ['hq', 'headquarters'],
  ['st', 'saint'],
]);
/** Words that carry nothing in a name. */
const FILLERS: ReadonlySet<string> = new Set(['the', 'for', 'of', 'and', 'a']);

/**
 * Finds labels that differ only in case, spaces, punctuation, accents, "&" for "and", or short forms ("Dept"). Proposed, never applied
 * by itself: two departments may well have names that look alike.
 */
export function clusterLabels(values: readonly ValueRows[]): LabelCluster[] {
  const clusters = new Map<string, ValueRows[]>();
  for (const one of values) {
    const key = toNameKey(one.value);
    if (key === '') continue;
    clusters.set(key, [...(clusters.get(key) ?? []), one]);
  }
  return [...clusters.values()]
    .filter((labels) => labels.length > 1)
    .map((labels): LabelCluster => {
      const sorted = labels.toSorted(
        (a, b) => b.rows - a.rows || countOdd(a) - countOdd(b) || compareTexts(a.value, b.value),
      );
      return { as: sorted[0]?.value ?? '', labels: sorted };
    })
    .sort((a, b) => countRows(b) - countRows(a) || compareTexts(a.as, b.as));
}

/** What a cluster comes to in a recipe: each of its labels but the name itself joined to the name. */
export function toJoins(column: ColumnPlace, { labels }: LabelCluster, as: string): LabelJoin[] {
  return labels.flatMap(({ value }) => (value === as ? [] : [{ ...toPlace(column), label: value, as }]));
}

function toNameKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll('&', ' and ')
    .replaceAll(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const full = words.map((word) => SHORT_FORMS.get(word) ?? word);
  const telling = full.filter((word) => !FILLERS.has(word));
  return joinInitials(telling.length > 0 ? telling : full).join(' ');
}

/** Single letters that follow one another are one short form: `H.R.` is `HR`, `R & D` is `R&D`. */
function joinInitials(words: readonly string[]): string[] {
  const joined: string[] = [];
  let initials = '';
  for (const word of words) {
    if (/^\p{L}$/u.test(word)) initials += word;
    else {
      if (initials !== '') joined.push(initials);
      initials = '';
      joined.push(word);
    }
  }
  return initials === '' ? joined : [...joined, initials];
}

/** Signs that belong to no name: of two spellings with as many rows, the one without a stray quotation mark is proposed. */
function countOdd({ value }: ValueRows): number {
  return value.match(/["“”*#_]|\s{2,}/g)?.length ?? 0;
}

function countRows({ labels }: LabelCluster): number {
  return labels.reduce((sum, { rows }) => sum + rows, 0);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
