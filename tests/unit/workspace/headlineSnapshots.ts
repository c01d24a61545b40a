import type { LabelMeaning } from '../../../src/kernel/recipe.ts';
import {
  type CountsContent,
  type Snapshot,
  STATE_KNOWN,
  STATE_SUPPRESSED_AT_SOURCE,
  TOTAL_CODE,
} from '../../../src/snapshot/snapshot.ts';
import { buildCube } from '../../browser/library/buildCube.ts';

const labels = ['Asian', 'White', 'Prefer not to say', 'Not held'] as const;
const grades = ['AO', 'EO'] as const;
type Of<T extends readonly string[]> = T[number] | 'total';

/** A cell of a made-up snapshot; `hidden` at source. */
type Cell = readonly [group: Of<typeof labels>, grade: Of<typeof grades>, count: number | 'hidden'];

/** A made-up snapshot of groups by grade, hidden cells being 1 to 4 people unless zeros are hidden too. */
export function snapshotOf(cells: readonly Cell[], zerosHidden = false): Snapshot {
  const code = (all: readonly string[], label: string) =>
    label === 'total' ? TOTAL_CODE : all.indexOf(label);
  const base = buildCube({ id: 'a', series: 's', date: '2024-03-31', cells: 5 });
  const content: CountsContent = {
    kind: 'counts',
    dimensions: [
      { id: 'ethnicity', role: 'characteristic', name: 'Ethnicity', labels },
      { id: 'grade', role: 'grade', name: 'Grade', labels: grades },
    ],
    cells: {
      codes: [
        Uint16Array.from(cells, ([group]) => code(labels, group)),
        Uint16Array.from(cells, ([, grade]) => code(grades, grade)),
      ],
      counts: Float64Array.from(cells, ([, , count]) => (count === 'hidden' ? 0 : count)),
      states: Uint8Array.from(cells, ([, , count]) =>
        count === 'hidden' ? STATE_SUPPRESSED_AT_SOURCE : STATE_KNOWN,
      ),
    },
    sourceProtection: { hiddenLow: zerosHidden ? 0 : 1, hiddenHigh: 4, zerosHidden, roundedTo: 1 },
  };
  const meanings = new Map<string, readonly LabelMeaning[]>([
    [
      'ethnicity',
      [
        { kind: 'group', standard: 'asian' },
        { kind: 'group', standard: 'white' },
        { kind: 'undeclared' },
        { kind: 'unknown' },
      ],
    ],
    [
      'grade',
      [
        { kind: 'rung', rung: 'cs-ao' },
        { kind: 'rung', rung: 'cs-eo' },
      ],
    ],
  ]);
  return { ...base, content, mapping: { ...base.mapping, meanings } };
}
