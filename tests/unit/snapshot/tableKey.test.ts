import { describe, expect, it } from 'vitest';
import type {
  Dimension,
  MeasuresContent,
  SharesContent,
  SnapshotContent,
} from '../../../src/snapshot/snapshot.ts';
import { toTableKey, toTableSize } from '../../../src/snapshot/tableKey.ts';

function counted(rows: readonly (readonly [...labels: string[], n: number])[], names: readonly string[]) {
  const dimensions = names.map((name, d): Dimension => ({
    id: name,
    role: 'breakdown',
    name,
    labels: [...new Set(rows.map((row) => String(row[d])))],
  }));
  const content: SnapshotContent = {
    kind: 'counts',
    dimensions,
    sourceProtection: { hiddenLow: 0, hiddenHigh: 0, zerosHidden: false, roundedTo: 1 },
    cells: {
      codes: dimensions.map(({ labels }, d) =>
        Uint16Array.from(rows.map((row) => labels.indexOf(String(row[d])))),
      ),
      counts: Float64Array.from(rows.map((row) => Number(row.at(-1)))),
      states: new Uint8Array(rows.length),
    },
  };
  return content;
}

const staff = counted(
  [
    ['White', 'EO', 40],
    ['Asian', 'EO', 12],
    ['Black', 'HEO', 7],
    ['Black', 'SEO', 0],
  ],
  ['Group', 'Grade'],
);

describe('the key of a table', () => {
  it('is that of its labels and numbers, whatever the order, the headers, the case and the noughts', () => {
    const again = counted(
      [
        ['heo', ' BLACK', 7],
        ['eo', 'white', 40],
        ['eo', 'asian', 12],
      ],
      ['Pay band', 'Ethnicity'],
    );
    expect(toTableKey(again)).toBe(toTableKey(staff));
    expect(toTableSize(again)).toBe(toTableSize(staff));
  });

  it('is another one where a number or a label differs', () => {
    const rows = [
      ['White', 40],
      ['Asian', 12],
      ['Black', 7],
    ] as const;
    const key = toTableKey(counted(rows, ['Group']));
    expect(toTableKey(counted([rows[0], rows[1], ['Black', 8]], ['Group']))).not.toBe(key);
    expect(toTableKey(counted([rows[0], rows[1], ['Mixed', 7]], ['Group']))).not.toBe(key);
  });

  it('is none where fewer than three rows could agree by chance', () => {
    expect(
      toTableKey(
        counted(
          [
            ['Women', 54],
            ['Men', 46],
            ['Unknown', 0],
          ],
          ['Sex'],
        ),
      ),
    ).toBeUndefined();
  });

  it('is the same for percentages read as shares, as measures and as counts', () => {
    const numbers = { White: 57, Asian: 29, Black: 14 };
    const known = (value: number) => ({ kind: 'known', value }) as const;
    const labels = Object.keys(numbers);
    const shares: SharesContent = {
      kind: 'shares',
      of: 'Percentage',
      dimensions: [{ id: 'ethnicity', role: 'characteristic', name: 'Group', labels }],
      entries: Object.values(numbers).map((percent, code) => ({
        codes: [code],
        share: known(percent / 100),
      })),
    };
    const measures: MeasuresContent = {
      kind: 'measures',
      measures: [
        {
          name: 'Percentage',
          counts: 'other',
          entries: Object.entries(numbers).map(([group, value]) => ({ group, value: known(value) })),
        },
      ],
    };
    const keys = [shares, measures, counted(Object.entries(numbers), ['Group'])].map(toTableKey);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toBeDefined();
  });
});
