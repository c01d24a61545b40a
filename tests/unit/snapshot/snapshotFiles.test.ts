import { describe, expect, it } from 'vitest';
import { toSeriesId, toSnapshotId } from '../../../src/kernel/ids.ts';
import { contentHash } from '../../../src/snapshot/contentHash.ts';
import { parseCsvRows } from '../../../src/snapshot/csvText.ts';
import { parseCubeCsv } from '../../../src/snapshot/parseCubeCsv.ts';
import { parseSnapshotJson } from '../../../src/snapshot/parseSnapshotJson.ts';
import {
  STATE_KNOWN,
  STATE_SUPPRESSED_AT_SOURCE,
  STATE_UNKNOWN,
  TOTAL_CODE,
  type Snapshot,
} from '../../../src/snapshot/snapshot.ts';
import { toCubeCsv } from '../../../src/snapshot/toCubeCsv.ts';
import { toSnapshotJson } from '../../../src/snapshot/toSnapshotJson.ts';
import { toSummary } from '../../../src/snapshot/toSummary.ts';

const snapshot: Snapshot = {
  id: toSnapshotId('s-1'),
  series: toSeriesId('series-1'),
  title: 'Made up',
  provenance: {
    kind: 'illustrative',
    sources: [{ title: 'Made up', standsFor: 'Nothing' }],
    caveats: [],
    handling: 'none',
    finality: 'final',
    lineage: [{ operation: 'imported', from: [] }],
    lock: { kind: 'telling-word', found: 'dummy', where: 'notes' },
  },
  content: {
    kind: 'counts',
    dimensions: [
      { id: 'ethnicity', role: 'characteristic', name: 'Ethnicity', labels: ['Asian', 'White, "other"'] },
      { id: 'site', role: 'breakdown', name: 'Site', labels: ['(total)', '\\North', ''] },
    ],
    cells: {
      codes: [Uint16Array.from([0, 0, 1, 1]), Uint16Array.from([0, 1, 2, TOTAL_CODE])],
      counts: Float64Array.from([12, 0, 0, 7.5]),
      states: Uint8Array.from([STATE_KNOWN, STATE_SUPPRESSED_AT_SOURCE, STATE_UNKNOWN, STATE_KNOWN]),
    },
    sourceProtection: { hiddenLow: 0, hiddenHigh: 4, zerosHidden: true, roundedTo: 5 },
  },
  mapping: {
    meanings: new Map([
      [
        'ethnicity',
        [
          { kind: 'group', standard: 'asian' },
          { kind: 'own-group', broad: 'white' },
        ],
      ],
    ]),
    classification: '5A',
  },
  account: { read: 4, used: 3, totals: 1, keptOut: 0, waiting: 0, setAside: 0, reasons: [] },
  sourceNotes: ['A note'],
  wording: 'staff',
};

const json = (): unknown => JSON.parse(JSON.stringify(toSnapshotJson(snapshot)));
const csv = toCubeCsv(snapshot.content);

describe('the two files of a snapshot', () => {
  it('write one row a cell, labels in full, totals by their mark', () => {
    expect(csv).toBe(
      [
        'ethnicity,site,count,state',
        'Asian,\\(total),12,known',
        'Asian,\\\\North,,suppressed',
        '"White, ""other""",,,unknown',
        '"White, ""other""",(total),7.5,known',
        '',
      ].join('\r\n'),
    );
  });

  it('read back as the same snapshot, with or without provenance columns on every row', () => {
    expect(parseSnapshotJson(json(), csv)).toEqual({ kind: 'ok', value: snapshot });
    const shipped = toCubeCsv(snapshot.content, [['provenance_kind', 'illustrative']]);
    expect(shipped).toContain('7.5,known,illustrative\r\n');
    expect(parseSnapshotJson(json(), `\uFEFF${shipped}`)).toEqual({ kind: 'ok', value: snapshot });
  });

  it.each([
    ['another header', 'a,b\r\n1,2\r\n', 'a,b'],
    ['a count that is hidden and known', csv.replace(',,suppressed', ',3,suppressed'), 'row 3'],
    ['a negative count', csv.replace('12,known', '-12,known'), 'row 2'],
    ['a number with a thousands comma', csv.replace('12,known', '"1,2",known'), 'row 2'],
    ['a ragged row', csv.replace('12,known', '12,known,x'), 'row 2'],
    ['a lone quote', csv.replace('Asian', 'As"ian'), 'not CSV'],
    ['nothing', '', 'not CSV'],
  ])('refuse cells with %s, naming the row', (_, text, found) => {
    expect(parseCubeCsv(text)).toEqual({
      kind: 'error',
      error: [{ code: 'resource-malformed', resource: 'cube.csv', found }],
    });
  });

  it("refuse a label that is not the dimension's, and a cell that stands twice", () => {
    const unknown = parseSnapshotJson(json(), csv.replace('Asian,\\(total)', 'Elsewhere,\\(total)'));
    expect(unknown).toMatchObject({ kind: 'error', error: [{ found: 'cube.csv: row 2' }] });
    const twice = parseSnapshotJson(json(), `${csv}Asian,\\(total),3,known\r\n`);
    expect(twice).toMatchObject({ kind: 'error', error: [{ found: 'cube.csv: row 6' }] });
  });

  it.each([
    ['no provenance', { provenance: undefined }, 'snapshot.provenance'],
    [
      'a real provenance with a lock',
      { provenance: { ...snapshot.provenance, kind: 'real' } },
      'snapshot.provenance.lock',
    ],
    ['an account that does not add up', { account: { ...snapshot.account, read: 9 } }, 'snapshot.account'],
    ['an unknown field', { colour: 'red' }, 'snapshot.colour'],
    ['an id that is none', { id: 'no spaces allowed' }, 'snapshot.id'],
    [
      'meanings that do not fit the labels',
      { mapping: { meanings: { ethnicity: [] } } },
      'snapshot.mapping.meanings.ethnicity',
    ],
  ])('refuse a record with %s, naming the field', (_, change, found) => {
    const value: unknown = JSON.parse(JSON.stringify({ ...toSnapshotJson(snapshot), ...change }));
    const parsed = parseSnapshotJson(value, csv);
    expect(parsed.kind === 'error' ? parsed.error : []).toContainEqual({
      code: 'resource-malformed',
      resource: 'snapshot.json',
      found,
    });
  });

  it('refuse what is no object at all', () => {
    for (const value of [null, 3, [], 'x'])
      expect(parseSnapshotJson(value, csv)).toMatchObject({ kind: 'error', error: [{ found: 'snapshot' }] });
  });
});

describe('parseCsvRows', () => {
  it('reads quotes, doubled quotes, line breaks in cells and empty last cells', () => {
    expect(parseCsvRows('a,"b ""c"""\n"d\r\ne",\r\n')).toEqual([
      ['a', 'b "c"'],
      ['d\r\ne', ''],
    ]);
    expect(parseCsvRows('a,')).toEqual([['a', '']]);
  });
});

describe('contentHash and toSummary', () => {
  it('hash what a snapshot says, not when or how it came', () => {
    const later = { ...snapshot, id: toSnapshotId('s-2'), title: 'Other', sourceNotes: [] };
    expect(contentHash(later)).toBe(contentHash(snapshot));
    const { content } = snapshot;
    if (content.kind !== 'counts') return;
    const cells = { ...content.cells, counts: Float64Array.from([13, 0, 0, 7.5]) };
    expect(contentHash({ ...snapshot, content: { ...content, cells } })).not.toBe(contentHash(snapshot));
  });

  it('summarise without a number of people', () => {
    const summary = toSummary(snapshot);
    expect(summary).toMatchObject({
      id: 's-1',
      content: 'counts',
      dimensions: [{ id: 'ethnicity' }, { id: 'site' }],
    });
    expect(JSON.stringify(summary.dimensions)).not.toMatch(/\d/);
  });
});
