import { describe, expect, it } from 'vitest';
import { toGradeChoices } from '../../../../src/app/import/labelMeanings.ts';
import { ingestText, madeUp } from '../realFile.ts';

const table = (grades: readonly string[]): string =>
  ['Grade,Ethnicity,Headcount', ...grades.map((grade) => `${grade},White,10`)].join('\n');

async function meaningsOf(grades: readonly string[]): Promise<readonly unknown[]> {
  const { preview, pending } = await ingestText(table(grades), { provenance: madeUp });
  expect(pending).toEqual([]);
  const labels = preview?.labels.filter(({ dimension }) => dimension === 'grade') ?? [];
  return grades.map((grade) => {
    const meaning = labels.find(({ label }) => label === grade)?.meaning;
    return meaning?.kind === 'rung' ? meaning.rung : meaning?.kind;
  });
}

describe('a workforce that has two ladders side by side', () => {
  it('counts doctors apart from the bands of Agenda for Change, unasked', async () => {
    expect(await meaningsOf(['Band 5', '8a', 'VSM', 'Consultant', 'FY1', 'Specialty Doctor'])).toEqual([
      'afc-5',
      'afc-8a',
      'afc-vsm',
      'medical-consultant',
      'medical-trainee',
      'medical-career',
    ]);
    expect(await meaningsOf(['Band 5', 'Consultant'])).toEqual(['afc-5', 'medical-consultant']);
  });

  it('counts community support officers apart from the ranks', async () => {
    expect(await meaningsOf(['Constable', 'Sgt', 'PCSO'])).toEqual([
      'police-constable',
      'police-sergeant',
      'police-pcso',
    ]);
  });

  it('offers the other ladder by its name, and none beside the Civil Service', () => {
    const groups = (ladder: string): string[] => [
      ...new Set(toGradeChoices(ladder).map(({ group }) => group ?? '')),
    ];
    expect(groups('agenda-for-change')).toContain('Apart: NHS medical and dental grades');
    expect(groups('civil-service')).toEqual(['Grades', 'Grades taken together', 'Counted otherwise']);
  });

  it('waits where grades of unlike ladders stand in one column', async () => {
    const { pending } = await ingestText(table(['EO', 'HEO', 'SEO', 'Constable']), { provenance: madeUp });
    expect(pending).toMatchObject([{ kind: 'label', dimension: 'grade', label: 'Constable' }]);
  });
});
