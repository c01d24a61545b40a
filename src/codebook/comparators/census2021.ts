import { isStandardGroup, type StandardGroup } from '../ethnicity/standardGroups.ts';
import { censusLabels, censusLines } from './census2021Data.ts';

/** Where the census populations come from; the record of every figure that compares with them. */
export const census2021 = {
  id: 'census-2021',
  publisher: 'Office for National Statistics',
  title: 'Census 2021: ethnic group by age, England and Wales',
  referenceDate: '2021-03-21',
  address: 'https://www.ons.gov.uk/',
  licence: 'Open Government Licence v3.0',
  standing: 'accredited official statistics',
  classification: '19A',
  note: 'Derived by summing single years of age; the source is rounded to 5, so sums may differ from published totals.',
} as const;

/** The ages counted. Working age is the default of a workforce comparison. */
export type CensusAges = 'all' | '16-to-64';

/** An area of the census: England and Wales, England, Wales, or a region of England; `code` is its GSS code. */
export interface CensusArea {
  readonly code: string;
  readonly name: string;
}

/** People of one group who usually live in an area; `label` is the census's own. */
export interface CensusCount {
  readonly group: StandardGroup;
  readonly label: string;
  readonly people: number;
}

type AreaTable = CensusArea & { readonly fives: readonly number[] };

const areas: readonly AreaTable[] = censusLines.split('\n').map((line) => {
  const [code = '', name = '', cells = ''] = line.split('|');
  return { code, name, fives: cells.split(' ').map((cell) => Number.parseInt(cell, 36)) };
});

const groups: readonly { readonly label: string; readonly group: StandardGroup }[] = censusLabels
  .split('\n')
  .map((line) => {
    const [group = '', label = ''] = line.split('|');
    if (!isStandardGroup(group)) throw new Error(`the census label ${label} is no standard group`);
    return { label, group };
  });

/** The areas held, widest first. */
export const censusAreas: readonly CensusArea[] = areas.map(({ code, name }) => ({ code, name }));

/** The 19 groups of an area, in the census's order, in people rounded to 5; `undefined` for an area that is not held. */
export function toCensusPopulation(areaCode: string, ages: CensusAges): readonly CensusCount[] | undefined {
  const area = areas.find(({ code }) => code === areaCode);
  if (area === undefined) return undefined;
  return groups.map(({ label, group }, index) => {
    const five = area.fives[index * 2 + (ages === 'all' ? 0 : 1)];
    if (five === undefined) throw new Error(`${areaCode} lacks ${label}`);
    return { group, label, people: five * 5 };
  });
}
