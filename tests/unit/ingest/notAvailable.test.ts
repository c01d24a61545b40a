import { describe, expect, it } from 'vitest';
import { STATE_KNOWN, STATE_UNKNOWN, TOTAL_CODE } from '../../../src/snapshot/snapshot.ts';
import { countsOf, ingestText, onlySnapshot, published } from './realFile.ts';

/** A wide table whose parts make 7,941 where the cell of G7/G6 and Other is 3; a dash stands for nobody. */
const toWide = ({ cell = '..', white = '6064', black = '264', all = '7941' } = {}): string =>
  [
    'Grade,White,Asian,Black,Mixed,Other,Not declared,Total',
    'AO,1204,130,85,40,12,210,1681',
    'EO,2010,190,101,55,18,300,2674',
    'HEO/SEO,1850,140,60,44,9,250,2353',
    `G7/G6,900,50,18,20,${cell},120,1111`,
    'SCS,100,4,-,2,1,15,122',
    `Total,${white},514,${black},161,43,895,${all}`,
  ].join('\n');

const long = [
  'Grade,Ethnic group,Headcount',
  'EO,White,501',
  'EO,Asian,60',
  'EO,Black,40',
  'EO,Total,700',
  'SEO,White,300',
  'SEO,Asian,..',
  'SEO,Black,20',
  'SEO,Total,360',
  'Total,White,801',
  'Total,Asian,100',
  'Total,Black,60',
  'Total,Total,1061',
].join('\n');

describe('a cell that is not available', () => {
  it.each(['..', '', 'x', '[x]'])('is said with its line, whatever stands for it: "%s"', async (cell) => {
    const { issues } = await ingestText(toWide({ cell }), { provenance: published });
    expect(issues).toEqual([{ code: 'cells-not-available', found: 1, lines: [5] }]);
  });

  it('stays without a number, while a dash that the printed totals leave nobody for is nought', async () => {
    const { cells } = countsOf(onlySnapshot(await ingestText(toWide(), { provenance: published })));
    const parts = [...cells.states.keys()].filter((at) => cells.codes.every((of) => of[at] !== TOTAL_CODE));
    expect(parts.filter((at) => cells.states[at] === STATE_UNKNOWN)).toHaveLength(1);
    expect(parts.filter((at) => cells.states[at] === STATE_KNOWN && cells.counts[at] === 0)).toHaveLength(1);
  });

  it('is a dash too where no printed total says what it holds', async () => {
    const text = 'Grade,Ethnic group,Headcount\nEO,White,500\nEO,Asian,-\nSEO,White,300\nSEO,Asian,20';
    const { issues } = await ingestText(text, { provenance: published });
    expect(issues).toEqual([{ code: 'cells-not-available', found: 1, lines: [3] }]);
  });
});

describe('a printed total over a cell that is not available', () => {
  const differs = async (text: string): Promise<unknown> =>
    (await ingestText(text, { provenance: published })).issues.filter(({ code }) => code === 'total-differs');

  it('is held to what the other printed totals leave for the cell', async () => {
    expect(await differs(toWide())).toEqual([]);
    expect(await differs(toWide({ all: '9999' }))).toEqual([
      { code: 'total-differs', line: 7, found: 9999, expected: 7941 },
    ]);
  });

  it('is named with its line, each one that does not fit', async () => {
    expect(await differs(toWide({ white: '7777', black: '999' }))).toEqual([
      { code: 'total-differs', line: 7, found: 7777, expected: 6064 },
      { code: 'total-differs', line: 7, found: 999, expected: 264 },
    ]);
    expect(await differs(long)).toEqual([
      { code: 'total-differs', line: 5, found: 700, expected: 601 },
      { code: 'total-differs', line: 13, found: 1061, expected: 961 },
    ]);
  });
});
