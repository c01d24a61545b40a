import { buildLadder, type RungLine } from './buildLadder.ts';
import type { Cluster, Grade, StandardLadder } from './ladder.ts';

/** Bands below, in and above the middle of the race disparity ratio: 5 and below, 6 and 7, 8a and above. */
const bands: readonly (readonly [band: string, words: string, group: string, cluster: Cluster])[] = [
  ['under-1', 'Under band 1', 'afc-1-4', 'lower'],
  ['1', 'Band 1', 'afc-1-4', 'lower'],
  ['2', 'Band 2', 'afc-1-4', 'lower'],
  ['3', 'Band 3', 'afc-1-4', 'lower'],
  ['4', 'Band 4', 'afc-1-4', 'lower'],
  ['5', 'Band 5', 'afc-5-7', 'lower'],
  ['6', 'Band 6', 'afc-5-7', 'middle'],
  ['7', 'Band 7', 'afc-5-7', 'middle'],
  ['8a', 'Band 8a', 'afc-8a-8b', 'upper'],
  ['8b', 'Band 8b', 'afc-8a-8b', 'upper'],
  ['8c', 'Band 8c', 'afc-8c-vsm', 'upper'],
  ['8d', 'Band 8d', 'afc-8c-vsm', 'upper'],
  ['9', 'Band 9', 'afc-8c-vsm', 'upper'],
  ['vsm', 'Very senior manager', 'afc-8c-vsm', 'upper'],
];

const built = buildLadder(
  {
    id: 'agenda-for-change',
    name: 'NHS Agenda for Change',
    source: 'NHS Employers, Agenda for Change; NHS England, Workforce Race Equality Standard',
    ranked: true,
  },
  bands.map(([band, words, group, cluster], index): RungLine => [
    `afc-${band}`,
    words,
    index * 10,
    group,
    band === 'vsm' ? ['VSM'] : [],
    cluster,
  ]),
  [
    ['afc-1-4', 'Bands 1 to 4', 25, []],
    ['afc-5-7', 'Bands 5 to 7', 60, []],
    ['afc-8a-8b', 'Bands 8a and 8b', 85, []],
    ['afc-8c-vsm', 'Bands 8c to 9 and very senior managers', 115, []],
  ],
);

function toStreamed(grade: Grade, stream: 'clinical' | 'non-clinical'): Grade {
  const words = stream === 'clinical' ? 'Clinical' : 'Non-clinical';
  const rename = (id: string): string => id.replace('afc-', `afc-${stream}-`);
  return {
    ...grade,
    id: rename(grade.id),
    group: rename(grade.group),
    display: `${words}: ${grade.display}`,
    stream,
  };
}

const inStreams = (grades: readonly Grade[]): readonly Grade[] => [
  ...grades,
  ...grades.map((grade) => toStreamed(grade, 'clinical')),
  ...grades.map((grade) => toStreamed(grade, 'non-clinical')),
];

/** Bands 1 to 9 and very senior managers; each also as clinical and as non-clinical, which are never added unasked. */
export const agendaForChangeLadder: StandardLadder = {
  ...built,
  rungs: inStreams(built.rungs),
  groups: inStreams(built.groups),
};
