import { describe, expect, it } from 'vitest';
import {
  changeOfShares,
  oneSeniorGrade,
  rates,
  shareOfEachGroup,
  sharesByGrade,
  suppressedByPolicy,
  topGradeOnly,
  unprotected,
  whiteAndAllOther,
  withheld,
} from '../../../fixtures/released/civilService.ts';
import {
  ILLUSTRATIVE_incidents,
  ILLUSTRATIVE_seniorRoles,
  ILLUSTRATIVE_sharesByGrade,
} from '../../../fixtures/released/ILLUSTRATIVE_tables.ts';
import { type ReleasedGrid, toReleased } from '../../../src/disclosure/releasedTable.ts';
import { buildFigure } from '../../../src/figure/buildFigure.ts';

describe('a real figure', () => {
  it('is headed as real, and does not carry the accreditation of others over to what is worked out here', () => {
    const figure = buildFigure(sharesByGrade);
    expect(figure.prefix).toBe('Real data: ');
    expect(figure.band.mark).toBe('Real data');
    expect(figure.band.who).toBe(
      'Based on accredited official statistics (Cabinet Office); worked out here. Civil Service Statistics, as at 31 March 2023. Between 11,375 and 11,395 staff known. OFFICIAL.',
    );
    expect(figure.alt).toMatch(/^Real data: /);
    expect(figure.table.caption).toMatch(/^Real data: /);
  });

  it('prints the range that the publisher left, to the decimal', () => {
    expect(buildFigure(whiteAndAllOther).headline).toBe(
      'All other ethnic groups combined: between 9.7% and 9.8%',
    );
    expect(panelText('response')).toBe('91.7%');
    expect(buildFigure(rates).notes).toContain('A range whose ends print alike is given as one number.');
  });

  it('says that a row of hidden cells cannot be shown, never that it is nought', () => {
    const figure = buildFigure(topGradeOnly);
    expect(figure.headline).toBe('No group\u2019s share can be shown');
    expect(figure.table.rows.map(({ cells }) => cells[1]?.text)).toEqual(['[c]', '[c]', '[c]', '[c]']);
    expect(JSON.stringify(figure.table)).not.toContain('0.0%');
  });

  it('leaves a value far above the others out of the picture and says so', () => {
    const figure = buildFigure(oneSeniorGrade);
    expect(figure.chart.kind === 'dots' && figure.chart.marks.map(({ label }) => label)).toEqual([
      'Asian',
      'Black',
      'Mixed or multiple',
      'Other',
    ]);
    expect(figure.notes).toContain(
      'White: 92.8%, and of all staff between 90.2% and 90.3% (not drawn at this scale).',
    );
    expect(figure.table.rows.map(({ cells }) => cells[0]?.text)).toContain('White');
  });

  it('names the groups that are lower, and only beyond chance', () => {
    expect(buildFigure(oneSeniorGrade).headline).toBe('Asian and Black shares are lower at senior grades');
    expect(buildFigure(suppressedByPolicy).headline).toBe(
      'Asian and Black shares are below all staff at Grade 6 and 7; White at HEO and SEO',
    );
    expect(buildFigure(withoutFlags(oneSeniorGrade)).headline).toBe(
      'No clear difference from all staff at senior grades',
    );
    expect(buildFigure(withoutFlags(suppressedByPolicy)).headline).toBe(
      'No clear difference from all staff at any grade, where shown',
    );
  });

  it('calls no change where the interval holds none', () => {
    const figure = buildFigure(changeOfShares);
    expect(figure.headline).toBe('No clear change in any group\u2019s share since 31 March 2022');
    expect(figure.chart.kind === 'dots' && new Set(figure.chart.marks.map(({ text }) => text))).toEqual(
      new Set(['no clear change']),
    );
  });

  it('calls a change whose interval excludes nought up or down', () => {
    const cells = changeOfShares.cells.map((row) =>
      row.map((cell, at) => ({
        ...cell,
        value: {
          kind: 'value' as const,
          value: at === 0 ? 0.012 : 0.001,
          interval: { lower: at === 0 ? 0.006 : -0.001, upper: 0.018, confidence: 0.95 },
        },
      })),
    );
    const figure = buildFigure(toReleased({ ...changeOfShares, cells }));
    expect(figure.headline).toBe('Asian share is up since 31 March 2022');
    expect(figure.chart.kind === 'dots' && figure.chart.marks[0]?.text).toBe('up 1.2 points');
  });

  it('tells the number of comparisons and the policy in its notes', () => {
    const { notes } = buildFigure(suppressedByPolicy);
    expect(notes).toContain(
      'Of 16 comparisons tested together, the marked ones are held to a false discovery rate of 5% (Benjamini-Hochberg).',
    );
    expect(notes[0]).toMatch(/^4 cells are suppressed to protect small numbers; the pattern was checked/);
    expect(notes.at(-1)).toMatch(/^Counts under 5 are hidden/);
  });

  it('fills the formula with its own released numbers', () => {
    expect(buildFigure(oneSeniorGrade).method.worked).toBe(
      'Asian, Grade 6 and 7: 105 / 2,915 staff whose group is known = 3.6%; interval 3.0% to 4.3%. 3.6% / 5.2% (all staff) = 0.69 to 0.70; interval 0.57 to 0.84; gap \u22121.6 percentage points',
    );
  });

  it('is shown as dots, matrix or plain table as asked', () => {
    expect(buildFigure(sharesByGrade).chart.kind).toBe('matrix');
    expect(buildFigure(sharesByGrade).longTable?.rows.length).toBe(30);
    expect(buildFigure(sharesByGrade, { presentation: 'dots' }).chart.kind).toBe('dots');
    expect(buildFigure(sharesByGrade, { presentation: 'table' }).chart.kind).toBe('none');
    expect(buildFigure(shareOfEachGroup, { presentation: 'matrix' }).chart.kind).toBe('dots');
    expect(buildFigure(sharesByGrade, { people: 'members' }).measure).toContain(
      '% of members whose group is known',
    );
  });
});

describe('an illustrative figure', () => {
  it('is marked in its band, its words and each of its number labels', () => {
    const figure = buildFigure(ILLUSTRATIVE_seniorRoles);
    expect(figure.prefix).toBe('Illustrative: ');
    expect(figure.band.who).toMatch(/^Made up, for example only\. Stands for /);
    expect(figure.alt).toMatch(/^Illustrative, not real data: /);
    expect(figure.headline).toBe('Share of senior roles held by each ethnic group');
    expect(figure.measure).toBe('% of senior roles; shares without counts, so no intervals');
    expect(figure.chart.kind === 'bars' && figure.chart.marks.map(({ text }) => text)).toEqual([
      '8% (illustrative)',
      '5% (illustrative)',
      '85% (illustrative)',
      '2% (illustrative)',
    ]);
    expect(figure.notes).toContain('No Mixed group and no date were given.');
  });

  it('puts unlike measures on panels of their own, without a total or a rank', () => {
    const figure = buildFigure(ILLUSTRATIVE_incidents);
    expect(figure.headline).toBe('Two measures that cannot be added');
    expect(figure.chart.kind === 'panels' && figure.chart.panels.map(({ text }) => text)).toEqual([
      '100,000 (illustrative)',
      '50,000 (illustrative)',
    ]);
    expect(figure.notes).toContain('Different units: no total, no ranking.');
    expect(figure.table.rows.flatMap(({ cells }) => cells.map(({ sort }) => sort))).toEqual(
      Array(6).fill(undefined),
    );
  });

  it('marks the interval of a made-up count as made up', () => {
    const interval = { lower: 99_381.2, upper: 100_621.7, confidence: 0.95 };
    const cells = ILLUSTRATIVE_incidents.cells.map((row) =>
      row.map((cell) =>
        cell.value.kind === 'value' ? { ...cell, value: { ...cell.value, interval } } : cell,
      ),
    );
    const { chart } = buildFigure({ ...ILLUSTRATIVE_incidents, cells });
    expect(chart.kind === 'panels' && chart.panels[0]?.small).toBe(
      '95% interval 99,381.2 to 100,621.7 (illustrative)',
    );
  });

  it('has no number in its headline', () => {
    for (const table of [ILLUSTRATIVE_seniorRoles, ILLUSTRATIVE_incidents, ILLUSTRATIVE_sharesByGrade])
      expect(buildFigure(table).headline).not.toMatch(/\d/);
  });
});

describe('a figure that may not leave, or may not be shown', () => {
  it('is the screen\u2019s alone where it is unprotected', () => {
    const figure = buildFigure(unprotected);
    expect(figure.leaves).toBe('screen-only');
    expect(figure.band.who).toContain('Unprotected, not for publication.');
    expect(figure.notes[0]).toMatch(/^Unprotected/);
  });

  it('is an empty frame with its reason where the table is withheld', () => {
    const figure = buildFigure(withheld);
    expect(figure).toMatchObject({
      state: 'withheld',
      headline: 'Withheld: these counts cannot be protected',
      chart: { kind: 'none' },
      table: { columns: [], rows: [] },
      marks: ['p'],
    });
  });
});

function panelText(key: string): string | undefined {
  const { chart } = buildFigure(rates);
  return chart.kind === 'panels' ? chart.panels.find((panel) => panel.key === key)?.text : undefined;
}

function withoutFlags(table: ReleasedGrid): ReleasedGrid {
  return toReleased({
    ...table,
    cells: table.cells.map((row) =>
      row.map((cell) =>
        cell.comparison === undefined
          ? cell
          : { ...cell, comparison: { ...cell.comparison, flag: 'none' as const } },
      ),
    ),
  });
}
