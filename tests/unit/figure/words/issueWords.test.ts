import { describe, expect, it } from 'vitest';
import { issueWords } from '../../../../src/figure/words/issueWords.ts';
import type { Issue } from '../../../../src/kernel/issue.ts';
import { toSnapshotId } from '../../../../src/kernel/ids.ts';

type SampleOf = { readonly [C in Issue['code']]: Extract<Issue, { readonly code: C }> };
const at = { line: 1204, column: 3 };

/** One issue of every code: a new code does not compile until it has a sample here. */
const samples: SampleOf = {
  'file-empty': { code: 'file-empty' },
  'file-binary': { code: 'file-binary', found: 'PK' },
  'file-unreadable': { code: 'file-unreadable', found: 'NotReadableError' },
  'no-header': { code: 'no-header', found: '12, 13' },
  'no-rows': { code: 'no-rows', found: 'Grade, Headcount' },
  'no-table': { code: 'no-table', found: 'Dear colleague' },
  'no-such-table': { code: 'no-such-table', found: 1, expected: 2 },
  'undecodable-byte': { code: 'undecodable-byte', line: 4, found: '0x81' },
  'short-row': { code: 'short-row', line: 4, found: 1, expected: 5 },
  'long-row': { code: 'long-row', line: 4, found: 7, expected: 5 },
  'row-delimiter': { code: 'row-delimiter', line: 4, found: ';' },
  'quote-unclosed': { code: 'quote-unclosed', ...at, found: '"abc' },
  'quote-repaired': { code: 'quote-repaired', ...at, found: 'a"b' },
  'line-too-long': { code: 'line-too-long', line: 1, found: 200_000_000 },
  'header-duplicated': { code: 'header-duplicated', ...at, found: 'Grade' },
  'several-tables': { code: 'several-tables', found: 3 },
  'issues-capped': { code: 'issues-capped', found: 4000, shown: 1000 },
  'column-missing': { code: 'column-missing', role: 'grade' },
  'column-role-duplicated': { code: 'column-role-duplicated', role: 'grade', found: ['Grade', 'Band'] },
  'characteristic-missing': { code: 'characteristic-missing' },
  'nothing-used': { code: 'nothing-used', found: 12, waiting: 12 },
  'value-not-a-number': { code: 'value-not-a-number', ...at, found: 'abc' },
  'value-not-yes-or-no': { code: 'value-not-yes-or-no', ...at, found: 'perhaps' },
  'count-negative': { code: 'count-negative', ...at, found: '-5' },
  'grade-missing': { code: 'grade-missing', line: 4 },
  'date-invalid': { code: 'date-invalid', line: 4, found: '31 June' },
  'date-ambiguous': { code: 'date-ambiguous', found: '03/04/2026', readings: ['2026-04-03', '2026-03-04'] },
  'person-repeated': { code: 'person-repeated', line: 4 },
  'column-unnamed': { code: 'column-unnamed', line: 1, column: 3, place: 'last' },
  'own-export': { code: 'own-export', found: 'HGN8X-C73XZ', taken: ['Count'] },
  'cell-repeated': { code: 'cell-repeated', line: 4, found: 'Asian, SCS' },
  'rows-repeated': { code: 'rows-repeated', lines: [3, 4], found: 'Asian, SCS', became: 'waits' },
  'rows-added': { code: 'rows-added', found: 12, headers: ['Sex'] },
  'total-differs': { code: 'total-differs', line: 4, found: 100, expected: 98 },
  'cells-not-available': { code: 'cells-not-available', found: 2, lines: [4, 9] },
  'total-unlabelled': { code: 'total-unlabelled', line: 4 },
  'perhaps-total': { code: 'perhaps-total', found: 'All of us', header: 'Department' },
  'dates-serial': { code: 'dates-serial', header: 'As at', found: '45382', date: '2024-03-31' },
  'labels-carried': { code: 'labels-carried', header: 'Department', found: 4 },
  'shares-not-whole': { code: 'shares-not-whole', line: 4, found: 0.975 },
  'shares-no-whole': { code: 'shares-no-whole', low: 0.18, high: 0.234 },
  'shares-across': { code: 'shares-across', header: 'Department', group: 'Ethnic group' },
  'outcome-above-eligible': { code: 'outcome-above-eligible', line: 4, found: '46 of 23' },
  'base-row': { code: 'base-row', lines: [5], found: 'Base (n)', became: 'base' },
  'sub-total-differs': {
    code: 'sub-total-differs',
    line: 4,
    label: 'SCS',
    parts: ['SCS1', 'SCS2'],
    found: 60,
    expected: 50,
    places: 2,
  },
  'outcomes-read': {
    code: 'outcomes-read',
    taken: ['Promoted', 'Left', 'Trained'],
    blanks: ['Left'],
    left: ['Appointed'],
    alike: ['Applied'],
  },
  'share-out-of-range': { code: 'share-out-of-range', ...at, found: '120' },
  'too-many-labels': { code: 'too-many-labels', column: 2, found: 70_000 },
  'header-changed': { code: 'header-changed', added: ['Band'], missing: [] },
  'already-imported': { code: 'already-imported', importedAt: '2026-04-01T09:00:00.000Z' },
  'rows-waiting': { code: 'rows-waiting', found: 1 },
  cancelled: { code: 'cancelled' },
  'provenance-missing': { code: 'provenance-missing', field: 'publisher' },
  'provenance-date-invalid': { code: 'provenance-date-invalid', field: 'reference', found: '2026-02-30' },
  'provenance-address-missing': { code: 'provenance-address-missing', standing: 'official-statistics' },
  'provenance-address-invalid': { code: 'provenance-address-invalid', found: 'gov' },
  'provenance-names-publisher': { code: 'provenance-names-publisher', found: 'Cabinet Office' },
  'provenance-locked': { code: 'provenance-locked', found: 'dummy', where: 'line 1' },
  'provenance-already-corrected': { code: 'provenance-already-corrected' },
  'kinds-mixed': { code: 'kinds-mixed' },
  'snapshot-missing': { code: 'snapshot-missing', id: toSnapshotId('a') },
  'metric-not-for-content': { code: 'metric-not-for-content', metric: 'rates', content: 'shares' },
  'dimension-missing': { code: 'dimension-missing', dimension: 'grade' },
  'member-missing': { code: 'member-missing', dimension: 'grade' },
  'comparator-not-for-question': { code: 'comparator-not-for-question', comparator: 'the grade below' },
  'part-missing': { code: 'part-missing', metric: 'race-disparity', part: 'clusters of grades' },
  'outside-lattice': { code: 'outside-lattice' },
  'plan-missing': { code: 'plan-missing' },
  'plan-stopped': { code: 'plan-stopped' },
  'address-required': { code: 'address-required' },
  'not-published': { code: 'not-published' },
  'resource-missing': { code: 'resource-missing', resource: 'profession-2023.csv', found: 'not found' },
  'resource-wrong-type': { code: 'resource-wrong-type', resource: 'profession-2023.csv', found: 'text/html' },
  'resource-changed': { code: 'resource-changed', resource: 'profession-2023.csv' },
  'resource-malformed': { code: 'resource-malformed', resource: 'profession-2023.csv', found: '{' },
  'resource-slow': { code: 'resource-slow', resource: 'profession-2023.csv' },
  'storage-blocked': { code: 'storage-blocked' },
  'storage-full': { code: 'storage-full' },
  'storage-failed': { code: 'storage-failed' },
  'storage-damaged': { code: 'storage-damaged' },
  'storage-newer': { code: 'storage-newer' },
  'library-moved': { code: 'library-moved' },
  'worker-failed': { code: 'worker-failed', found: 'memory' },
};

describe('the words for an issue', () => {
  it.each(Object.values(samples))('say what happened and what to do: $code', (issue) => {
    const { what, where, whatToDo } = issueWords(issue);
    expect(what).toMatch(/^[A-Z0-9\u2018].*\.$/s);
    expect(whatToDo).toMatch(/^[A-Z].*\.$/s);
    expect(where?.includes('line ') ?? false).toBe('line' in issue || issue.code === 'provenance-locked');
    expect(`${what} ${where ?? ''} ${whatToDo}`).not.toMatch(/undefined|null|NaN|\[object|!/);
  });

  it('say where, in line and column', () => {
    expect(issueWords(samples['value-not-a-number']).where).toBe('line 1,204, column 3');
  });

  it('cut what was found where it is long', () => {
    const { what } = issueWords({ code: 'no-header', found: 'x'.repeat(5000) });
    expect(what.length).toBeLessThan(160);
  });
});
