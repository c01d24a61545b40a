import { describe, expect, it } from 'vitest';
import { ladders, toGrade, toOwnGrades } from '../../../../src/codebook/grades/grades.ts';
import { inferLadder, matchGrade } from '../../../../src/codebook/grades/matchGrade.ts';
import type { LadderId, OwnLadder } from '../../../../src/codebook/grades/ladder.ts';
import { hasSharedData, readSharedColumn } from '../sharedData.ts';

function found(label: string, ladder?: Exclude<LadderId, 'own'>): string {
  const match = matchGrade(label, ladder);
  return match.kind === 'matched' ? match.grade.id : match.kind;
}

describe('the Civil Service ladder', () => {
  it.each([
    ['AA', 'cs-aa'],
    ['Administrative Officer', 'cs-ao'],
    ['AA/AO', 'cs-aa-ao'],
    ['Administrative Officers and Assistants', 'cs-aa-ao'],
    ['EO', 'cs-eo'],
    ['Executive Officers', 'cs-eo'],
    ['Higher Executive Officer', 'cs-heo'],
    ['HEO (D)', 'cs-heo'],
    ['SEO/HEO', 'cs-heo-seo'],
    ['HEO/SEO', 'cs-heo-seo'],
    ['Senior and Higher Executive Officers', 'cs-heo-seo'],
    ['Grade 7', 'cs-g7'],
    ['g6', 'cs-g6'],
    ['G6/G7', 'cs-g6-g7'],
    ['Grades 6 and 7', 'cs-g6-g7'],
    ['Grade 6/7', 'cs-g6-g7'],
    ['SCS level', 'cs-scs'],
    ['Senior Civil Service Level', 'cs-scs'],
    ['SCS1', 'cs-scs-1'],
    ['SCS Pay Band 1', 'cs-scs-1'],
    ['SCS PB2', 'cs-scs-2'],
    ['Senior Civil Service Pay Band 3', 'cs-scs-3'],
    ['Deputy Director', 'cs-scs-1'],
    ['Permanent Secretary', 'cs-permanent-secretary'],
    ['Unknown', 'unknown-grade'],
    ['Not reported', 'unknown-grade'],
    ['Grade not known', 'unknown-grade'],
    ['', 'unknown-grade'],
    ['All grades', 'total'],
    ['Total', 'total'],
    ['Fast Stream', 'unmatched'],
    ['7', 'unmatched'],
  ])('reads "%s" as %s', (label, expected) => {
    expect(found(label, 'civil-service')).toBe(expected);
  });

  it('ascends with seniority and groups HEO with SEO, grade 6 with grade 7', () => {
    const ids = ['cs-aa-ao', 'cs-eo', 'cs-heo-seo', 'cs-g6-g7', 'cs-scs'];
    const orders = ids.map((id) => toGrade(id)?.order ?? NaN);
    expect([...orders].sort((a, b) => a - b)).toEqual(orders);
    expect(toGrade('cs-seo')?.group).toBe('cs-heo-seo');
    expect(toGrade('cs-g6')?.group).toBe('cs-g6-g7');
  });
});

describe('the NHS ladders', () => {
  it.each([
    ['Band 5', 'afc-5'],
    ['Band 8a', 'afc-8a'],
    ['Band 8 - Range A', 'afc-8a'],
    ['AfC Band 9', 'afc-9'],
    ['B6', 'afc-6'],
    ['6', 'afc-6'],
    ['Clinical: Band 7', 'afc-clinical-7'],
    ['Non-clinical Band 7', 'afc-non-clinical-7'],
    ['Band 3 (non clinical)', 'afc-non-clinical-3'],
    ['VSM', 'afc-vsm'],
    ['Very senior managers', 'afc-vsm'],
    ['Under Band 1', 'afc-under-1'],
    ['Band 8', 'ambiguous'],
    ['Band 10', 'unmatched'],
    ['Band 5a', 'unmatched'],
  ])('read "%s" as %s', (label, expected) => {
    expect(found(label, 'agenda-for-change')).toBe(expected);
  });

  it('give each band its cluster of the race disparity ratio', () => {
    const cluster = (id: string): string | undefined => toGrade(id)?.cluster;
    expect(['afc-under-1', 'afc-5', 'afc-clinical-5'].map(cluster)).toEqual(['lower', 'lower', 'lower']);
    expect(['afc-6', 'afc-7'].map(cluster)).toEqual(['middle', 'middle']);
    expect(['afc-8a', 'afc-9', 'afc-non-clinical-vsm'].map(cluster)).toEqual(['upper', 'upper', 'upper']);
    expect(cluster('medical-consultant')).toBeUndefined();
  });

  it('keep medical and dental staff apart', () => {
    expect(found('Consultant')).toBe('medical-consultant');
    expect(found('Non-consultant career grade')).toBe('medical-career');
    expect(found('Trainee grades')).toBe('medical-trainee');
    expect(found('Consultant', 'agenda-for-change')).toBe('unmatched');
    const [first, second] = inferLadder(['Band 5', 'Band 6', 'Band 8a', 'Consultant']);
    expect(first).toMatchObject({ ladder: 'agenda-for-change', outside: ['Consultant'] });
    expect(second).toMatchObject({ ladder: 'medical-and-dental', held: ['Consultant'] });
  });
});

describe('the police ladders', () => {
  it.each([
    ['Police Constable', 'police-constable'],
    ['Detective Sergeant', 'police-sergeant'],
    ['Chief Inspector', 'police-chief-inspector'],
    ['Temporary Chief Superintendent', 'police-chief-superintendent'],
    ['Chief Constable', 'police-chief-constable'],
    ['Chief officers', 'police-chief'],
    ['Special Constable', 'unmatched'],
  ])('read "%s" as %s', (label, expected) => {
    expect(found(label, 'police')).toBe(expected);
  });

  it('keep police staff apart', () => {
    expect(found('PCSO')).toBe('police-pcso');
    expect(found('PCSO', 'police')).toBe('unmatched');
    expect(found('Police staff')).toBe('police-staff-all');
  });
});

describe('the ladder of a file', () => {
  it('is found from its labels, with those it does not hold', () => {
    expect(inferLadder(['AA/AO', 'EO', 'SEO/HEO', 'G6/G7', 'SCS level', 'Unknown', 'Apprentice'])[0]).toEqual(
      {
        ladder: 'civil-service',
        held: ['AA/AO', 'EO', 'SEO/HEO', 'G6/G7', 'SCS level'],
        outside: ['Apprentice'],
      },
    );
    expect(inferLadder(['Constable', 'Sergeant', 'Inspector'])[0]?.ladder).toBe('police');
  });

  it('is never found from plain numbers alone', () => {
    expect(inferLadder(['1', '2', '3'])).toEqual([]);
    expect(inferLadder(['1', '2', '8a'])[0]?.ladder).toBe('agenda-for-change');
  });

  it('can be built by the importer', () => {
    const own: OwnLadder = {
      kind: 'own',
      rungs: [
        { label: 'Lead', order: 20, group: 'Seniors' },
        { label: 'Analyst', order: 10 },
      ],
    };
    expect(toOwnGrades(own).map(({ display }) => display)).toEqual(['Analyst', 'Lead']);
    expect(matchGrade(' ANALYST', own)).toMatchObject({
      kind: 'matched',
      grade: { id: 'own:Analyst', order: 10 },
    });
    expect(matchGrade('Unknown', own).kind).toBe('unknown-grade');
    expect(matchGrade('Analist', own)).toMatchObject({
      kind: 'unmatched',
      proposals: [{ grade: { display: 'Analyst' } }],
    });
  });

  it('reads back every label it prints, on every ladder', () => {
    for (const ladder of ladders) {
      for (const rung of ladder.rungs) expect(found(rung.display, ladder.id)).toBe(rung.id);
      const orders = ladder.rungs.filter(({ stream }) => stream === undefined).map(({ order }) => order);
      expect([...orders].sort((a, b) => a - b)).toEqual(orders);
      expect(new Set([...ladder.rungs, ...ladder.groups].map(({ id }) => id)).size).toBe(
        ladder.rungs.length + ladder.groups.length,
      );
    }
  });
});

describe.skipIf(!hasSharedData)('the grades of the real files (skipped where ../shared is missing)', () => {
  it('are all read on the Civil Service ladder', () => {
    const labels = ['2021', '2022', '2023'].flatMap((year) =>
      readSharedColumn(
        `real/cs-databrowser-${year}-Ethnicity-Parent_department-Responsibility_level_grouped.csv`,
        'Responsibility_level_grouped',
        'Headcount',
      ),
    );
    labels.push(...readSharedColumn('real/acses2021-grade-by-ethnicity.csv', 'Responsibility level'));
    const waiting = labels.filter(
      (label) => !['matched', 'unknown-grade'].includes(matchGrade(label, 'civil-service').kind),
    );
    expect(waiting).toEqual([]);
    expect(inferLadder(labels)[0]).toMatchObject({ ladder: 'civil-service', outside: [] });
  });
});
