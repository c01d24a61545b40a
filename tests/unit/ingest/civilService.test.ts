import { describe, expect, it } from 'vitest';
import { countsOf, hasRealFiles, ingestReal, onlySnapshot, published, sumCells } from './realFile.ts';
import type { ProvenanceClaim } from '../../../src/kernel/provenance.ts';

/** Headcount in post, from the publisher's own files (`shared/data/SOURCES.md`). */
const science = [
  { year: 2021, minority: 1190, known: 11_990, hiddenKnown: 9, hiddenUndeclared: 1 },
  { year: 2022, minority: 1185, known: 12_035, hiddenKnown: 5, hiddenUndeclared: 1 },
  { year: 2023, minority: 1100, known: 11_375, hiddenKnown: 5, hiddenUndeclared: 0 },
] as const;

const whole = [
  { year: 2021, minority: 14.3, response: 86.2, known: 81.9 },
  { year: 2022, minority: 15.0, response: 85.8, known: 81.8 },
  { year: 2023, minority: 15.4, response: 85.2, known: 81.5 },
] as const;

const answers = new Set(['Undeclared', 'Unknown']);

function at(year: number): ProvenanceClaim {
  return { ...published, reference: { kind: 'date', date: `${year}-03-31` } };
}

const percent = (part: number, all: number): number => Math.round((part / all) * 1000) / 10;

describe.skipIf(!hasRealFiles)(
  'the Civil Service Statistics data browser (skipped without ../shared)',
  () => {
    it.each(science)(
      'gives the published counts of Science and Engineering in $year once its proposals are confirmed',
      async ({ year, minority, known, hiddenKnown, hiddenUndeclared }) => {
        const file = `real/cs-databrowser-${year}-Ethnicity-Profession_of_post-Responsibility_level_grouped.csv`;
        const { first, last } = await ingestReal(file, undefined, at(year));
        // What a person has to say: Status = In post, measure = Headcount, and where it comes from.
        expect(first.pending.map(({ kind }) => kind)).toEqual(['keep-only', 'measure', 'provenance']);
        expect(first.recipe.columns.find(({ header }) => header === 'Profession_of_post')?.role.kind).toBe(
          'breakdown',
        );
        expect(first.recipe.sourceProtection).toEqual({
          hiddenLow: 0,
          hiddenHigh: 4,
          zerosHidden: true,
          roundedTo: 5,
        });
        expect(first.snapshots).toEqual([]);
        expect(last.pending).toEqual([]);
        expect(last.issues).toEqual([]);
        const snapshot = onlySnapshot(last);
        const content = countsOf(snapshot);
        const inField = sumCells(
          content,
          ({ ethnicity = '', 'profession-of-post': profession }) =>
            profession === 'Science and Engineering' && !answers.has(ethnicity),
        );
        expect(inField).toMatchObject({ people: known, hidden: hiddenKnown });
        const minorities = sumCells(
          content,
          ({ ethnicity = '', 'profession-of-post': profession }) =>
            profession === 'Science and Engineering' && !answers.has(ethnicity) && ethnicity !== 'White',
        );
        expect(minorities).toMatchObject({ people: minority, hidden: hiddenKnown });
        const undeclared = sumCells(
          content,
          ({ ethnicity, 'profession-of-post': profession }) =>
            profession === 'Science and Engineering' && ethnicity === 'Undeclared',
        );
        expect(undeclared.hidden).toBe(hiddenUndeclared);
        expect(snapshot.reference).toEqual({ kind: 'date', date: `${year}-03-31` });
        expect(snapshot.sourceNotes.join('\n')).toContain('less than 5 civil servants');
      },
    );

    it('keeps Unknown as a grade, as an ethnic group and as a profession apart', async () => {
      const file = 'real/cs-databrowser-2021-Ethnicity-Profession_of_post-Responsibility_level_grouped.csv';
      const snapshot = onlySnapshot((await ingestReal(file)).last);
      const { dimensions } = countsOf(snapshot);
      const meaning = (id: string): unknown => {
        const labels = dimensions.find((dimension) => dimension.id === id)?.labels ?? [];
        return snapshot.mapping.meanings.get(id)?.[labels.indexOf('Unknown')];
      };
      expect(meaning('ethnicity')).toEqual({ kind: 'unknown' });
      expect(meaning('grade')).toEqual({ kind: 'unknown-grade' });
      expect(dimensions.find(({ id }) => id === 'profession-of-post')?.labels).toContain('Unknown');
      expect(snapshot.mapping.classification).toBe('6A');
      expect(snapshot.mapping.ladder).toBe('civil-service');
    });

    it.each(whole)(
      'gives the published shares and rates of the whole Civil Service in $year',
      async ({ year, minority, response, known }) => {
        const file = `real/cs-databrowser-${year}-Ethnicity-Responsibility_level_grouped.csv`;
        const { last } = await ingestReal(file, undefined, at(year));
        const content = countsOf(onlySnapshot(last));
        const all = sumCells(content, () => true);
        const declared = sumCells(content, ({ ethnicity = '' }) => !answers.has(ethnicity));
        const white = sumCells(content, ({ ethnicity }) => ethnicity === 'White');
        const undeclared = sumCells(content, ({ ethnicity }) => ethnicity === 'Undeclared');
        expect(all.hidden).toBe(0);
        expect(percent(declared.people - white.people, declared.people)).toBe(minority);
        expect(percent(declared.people + undeclared.people, all.people)).toBe(response);
        expect(percent(declared.people, all.people)).toBe(known);
      },
    );

    it.each([2021, 2022, 2023])('counts every row in post of the parent departments in %i', async (year) => {
      const file = `real/cs-databrowser-${year}-Ethnicity-Parent_department-Responsibility_level_grouped.csv`;
      const { first, last } = await ingestReal(file, undefined, at(year));
      expect(first.pending.map(({ kind }) => kind)).toEqual(['keep-only', 'measure', 'provenance']);
      expect(last.issues).toEqual([]);
      const rows = { 2021: [1550, 3928], 2022: [1294, 3356], 2023: [1289, 3314] }[year];
      expect([last.account.used, last.account.keptOut]).toEqual(rows);
      const { dimensions, cells } = countsOf(onlySnapshot(last));
      expect(dimensions.map(({ id }) => id)).toEqual(['ethnicity', 'grade', 'parent-department']);
      expect(cells.states.length).toBe(last.account.used);
    });
  },
);
