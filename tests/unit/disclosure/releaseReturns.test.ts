import { beforeAll, describe, expect, it } from 'vitest';
import { departmentHistory, returnsSeries } from '../../../fixtures/returnsSeries.ts';
import { scienceAndEngineering } from '../../../fixtures/scienceAndEngineering.ts';
import { askRelease } from '../../../fixtures/snapshots/askRelease.ts';
import { release } from '../../../src/disclosure/release.ts';
import type { ReleasedGrid } from '../../../src/disclosure/releasedTable.ts';
import { buildFigure } from '../../../src/figure/buildFigure.ts';
import { toPlainText } from '../../../src/figure/exitTexts.ts';
import type { Figure } from '../../../src/figure/figure.ts';
import type { SnapshotId } from '../../../src/kernel/ids.ts';
import type { Policy } from '../../../src/kernel/policy.ts';
import type { Question } from '../../../src/kernel/question.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';

let real: readonly Snapshot[] = [];
let madeUp: readonly Snapshot[] = [];
beforeAll(async () => {
  real = await returnsSeries('real');
  madeUp = await returnsSeries();
});

const exact: Policy = { kind: 'exact', threshold: 5, zeroRule: 'published' };

function ask(
  snapshots: readonly Snapshot[],
  question: Partial<Question> & Pick<Question, 'metric'>,
  policy = exact,
): ReleasedGrid {
  const [latest, ...earlier] = snapshots.map(({ id }) => id).reverse();
  if (latest === undefined) throw new Error('no snapshot');
  const ids: readonly [SnapshotId, ...SnapshotId[]] = [latest, ...earlier];
  const result = release(
    snapshots,
    {
      snapshots: ids,
      filters: [],
      grouping: 'broad',
      denominator: 'known',
      comparator: { kind: 'none' },
      history: departmentHistory,
      ...question,
    },
    policy,
  );
  if (result.kind === 'error') throw new Error(JSON.stringify(result.error));
  if (result.value.kind === 'withheld') throw new Error(result.value.reason);
  return result.value;
}

function figureOf(
  snapshots: readonly Snapshot[],
  question: Partial<Question> & Pick<Question, 'metric'>,
): Figure {
  return buildFigure(ask(snapshots, question));
}

function row(figure: Figure, key: string): readonly string[] {
  const found = figure.table.rows.find(({ cells }) => cells[0]?.text === key);
  if (found === undefined) throw new Error(`no row ${key}`);
  return found.cells.map(({ text }) => text);
}

describe('departments that reported', () => {
  it('counts received of expected at every date, with new, lapsed and missing', () => {
    const { rows } = ask(real, { metric: 'reporting' });
    expect(rows).toHaveLength(3);
    const figure = figureOf(real, { metric: 'reporting' });
    expect(figure.headline).toBe('4 of 6 departments reported, 1 fewer than at 31 March 2025');
    expect(row(figure, '31 March 2026').slice(4, 9)).toEqual(['4', '6', '1', '1', '2']);
  });

  it('shows departments as they are and says that they are not people', () => {
    const text = toPlainText(figureOf(real, { metric: 'reporting' }));
    expect(text).toContain('Departments are not people');
    expect(text).not.toContain('rounded to 5');
  });

  it('marks what became of departments as a break and follows the successor', () => {
    const figure = figureOf(real, { metric: 'reporting' });
    expect(figure.marks).toContain('b');
    if (figure.chart.kind !== 'lines') throw new Error(figure.chart.kind);
    expect(figure.chart.stops.map(({ text }) => text)).toEqual(['Mar 2024', 'Mar 2025', 'Mar 2026 [b]']);
    expect(figure.chart.marks.map(({ joined }) => joined)).toEqual([false, true, true]);
    const without = figureOf(real, { metric: 'reporting', history: [] });
    expect(row(without, '31 March 2026').slice(6, 9)).toEqual(['3', '4', '2']);
  });

  it('draws a target as a line of its own, and says who set it and what is left', () => {
    const targets = [{ of: 'reporting', value: 0.9, setBy: 'the board', setOn: '2025-01-01' }] as const;
    const figure = figureOf(real, { metric: 'reporting', targets });
    if (figure.chart.kind !== 'lines') throw new Error(figure.chart.kind);
    expect(figure.chart.targets).toEqual([{ at: 0.9, text: 'Target 90%' }]);
    expect(figure.chart.series).toHaveLength(1);
    expect(figure.notes.join(' ')).toContain(
      'Target for the rate of reporting: 90.0%, set by the board on 1 January 2025.',
    );
    expect(figure.notes.join(' ')).toContain('Target 90.0%: 23.3 points to go.');
  });

  it('says that one date gives no trend', () => {
    const figure = figureOf(real.slice(-1), { metric: 'reporting' });
    expect(figure.headline).toBe('4 of 6 departments reported; one date, no trend yet');
  });
});

describe('survey completion', () => {
  it('rounds sums under an exact policy, since no plan binds them, and says so', () => {
    const grid = ask(real, { metric: 'completion' });
    expect(grid.policy).toEqual({ kind: 'civil-service' });
    expect(grid.cells.at(-1)?.map(({ count, base }) => [count, base])).toEqual([
      [
        { kind: 'rounded', count: 280 },
        { kind: 'rounded', count: 540 },
      ],
      [
        { kind: 'rounded', count: 255 },
        { kind: 'rounded', count: 280 },
      ],
    ]);
  });

  it('calls no change that its interval does not, and one wave gives no trend', () => {
    const figure = figureOf(real, { metric: 'completion' });
    expect(figure.headline).toBe('No clear change in survey completion since 31 March 2025');
    expect(figureOf(real.slice(-1), { metric: 'completion' }).headline).toBe('One wave: no trend yet');
  });

  it('hides a small number of a department and everything worked out from it', () => {
    const grid = ask(real.slice(0, 1), { metric: 'departments' });
    const fisheries = grid.rows.findIndex(({ label }) => label === 'Fisheries Lab');
    const declared = grid.cells[fisheries]?.at(-1);
    expect(declared?.count).toEqual({ kind: 'suppressed', reason: 'policy' });
    expect(declared?.value).toEqual({ kind: 'suppressed', reason: 'policy' });
    expect(JSON.stringify(buildFigure(grid))).toContain('[c]');
  });
});

describe('the table of departments', () => {
  it('names first who stopped reporting, and never a successor', () => {
    const figure = figureOf(real, { metric: 'departments' });
    expect(figure.headline).toBe('1 department stopped reporting: Energy Board');
    expect(figure.table.rows.map(({ cells }) => `${cells[0]?.text}: ${cells[1]?.text}`)).toEqual([
      'Energy Board: lapsed',
      'Boundary Office: missing',
      'Grid Authority: new',
      'Agriculture Agency: reported',
      'Coast and Fisheries Institute: reported',
      'Digital and Data Service: reported',
      'Heritage Fund: not expected',
    ]);
    expect(row(figure, 'Coast and Fisheries Institute').at(-1)).toBe('Coastal Survey and Fisheries Lab');
  });
});

describe('a hidden number of people', () => {
  /** The same returns with one hidden number changed: 3 who declared become another that the policy hides too. */
  function withHidden(snapshot: Snapshot, declared: number): Snapshot {
    const { content } = snapshot;
    if (content.kind !== 'returns') throw new Error(content.kind);
    const at = content.dimensions[0]?.labels.indexOf('Fisheries Lab') ?? -1;
    const fields = content.fields.map((column) =>
      column.field === 'declared'
        ? { ...column, values: column.values.with(at, { kind: 'known', value: declared } as const) }
        : column,
    );
    return { ...snapshot, content: { ...content, fields } };
  }

  /** The figure of a metric in which that number has a place. */
  function textWith(metric: 'departments' | 'completion' | 'data-goal', declared: number): string {
    const [first, ...rest] = real;
    if (first === undefined) throw new Error('no snapshot');
    const series = [withHidden(first, declared), ...rest];
    const most = { departments: 1, completion: 3, 'data-goal': 2 }[metric];
    return JSON.stringify(figureOf(series.slice(0, most), { metric }));
  }

  it.each(['departments', 'completion', 'data-goal'] as const)(
    'leaves no trace in %s: two returns that differ in it alone give the same figure, byte for byte',
    (metric) => {
      expect(textWith(metric, 3)).toBe(textWith(metric, 4));
      expect(textWith(metric, 3)).not.toBe(textWith(metric, 20));
    },
  );
});

describe('the scorecard', () => {
  const twoOf = (snapshots: readonly Snapshot[]): readonly Snapshot[] => snapshots.slice(-2);

  it('stands on returns alone, and says which file would fill the rest', () => {
    const figure = figureOf(twoOf(real), { metric: 'data-goal' });
    expect(figure.headline).toBe('The Data goal: a department stopped reporting');
    expect(figure.notes.join(' ')).toContain('D1 is filled by people or headcounts');
    if (figure.chart.kind !== 'panels') throw new Error(figure.chart.kind);
    expect(figure.chart.panels.map(({ label, text, detail }) => [label.slice(0, 2), text, detail])).toEqual([
      ['D2', '91.1%', 'no clear change'],
      ['D3', '4 of 6', '1 fewer than at the date before'],
      ['D4', '51.9%', 'no clear change'],
    ]);
  });

  /** Returns of so many departments, the first of which reported: all else as in a snapshot. */
  function reportedBy(snapshot: Snapshot, reported: number, of: number): Snapshot {
    const { content } = snapshot;
    if (content.kind !== 'returns') throw new Error(content.kind);
    const labels = Array.from({ length: of }, (_, at) => `Department ${at + 1}`);
    const dimensions = content.dimensions.map((dimension) => ({ ...dimension, labels }));
    const values = labels.map((_, at) => ({ kind: 'known', value: at < reported ? 1 : 0 }) as const);
    return {
      ...snapshot,
      content: { ...content, dimensions, fields: [{ field: 'reported', counts: 'yes-no', values }] },
    };
  }

  function reportedTwice(then: number, now: number, of = 40): readonly Snapshot[] {
    return twoOf(real).map((snapshot, at) => reportedBy(snapshot, at === 0 ? then : now, of));
  }

  it('names a clear change of reporting in its headline, as its summary does', () => {
    const up = figureOf(reportedTwice(10, 35), { metric: 'data-goal', history: [] });
    expect(up.headline).toBe('The Data goal: rate of reporting up');
    expect(up.summary?.howSure).toContain(
      'The change of rate of reporting is larger than chance would give.',
    );
    const down = figureOf(reportedTwice(35, 10), { metric: 'data-goal', history: [] });
    expect(down.headline).toBe('The Data goal: rate of reporting down and departments stopped reporting');
  });

  it('asks which departments stopped only where some did', () => {
    const ask = (then: number, now: number): string | undefined =>
      figureOf(reportedTwice(then, now), { metric: 'data-goal', history: [] }).summary?.ask;
    expect(ask(40, 39)).toMatch(/^Which departments stopped, and what/);
    expect(ask(38, 39)).toMatch(/^Which departments did not report, and what/);
    expect(ask(39, 40)).toBe('What is to change before the next date?');
  });

  it('compares with no date that does not say who reported', () => {
    const [then, now] = twoOf(real);
    if (then === undefined || now === undefined || then.content.kind !== 'returns')
      throw new Error('returns');
    const fields = then.content.fields.filter(({ field }) => field !== 'reported');
    const untold = { ...then, content: { ...then.content, fields } };
    const figure = figureOf([untold, now], { metric: 'reporting' });
    expect(figure.headline).toBe('4 of 6 departments reported; one date, no trend yet');
    expect(row(figure, '31 March 2026').join(' ')).not.toMatch(/lapsed|more|fewer/);
  });

  it('asks which departments stopped only where a date before says who reported', () => {
    const ask = (snapshots: readonly Snapshot[]) => figureOf(snapshots, { metric: 'data-goal' }).summary?.ask;
    const end = 'who does not declare, and what is done about it before the next date?';
    expect(ask(twoOf(real))).toBe(`Which departments stopped, ${end}`);
    expect(ask(real.slice(0, 1))).toBe(`Which departments did not report, ${end}`);
    const staff = buildFigure(
      askRelease([scienceAndEngineering(2023)], { metric: 'data-goal' }, { kind: 'published' }),
    );
    expect(staff.summary?.ask).toBe('Who does not declare, and what is done about it before the next date?');
  });

  it('measures from the baseline as well, where one is marked', () => {
    const [first] = real;
    if (first === undefined) throw new Error('no snapshot');
    const [, before, now] = real.map(({ id }) => id);
    if (before === undefined || now === undefined) throw new Error('no snapshots');
    const figure = figureOf(real, { metric: 'data-goal', snapshots: [now, before], baselines: [first.id] });
    expect(JSON.stringify(figure.chart)).toContain('since the baseline of 31 March 2024: up 9.1 points');
  });

  it.each([
    ['Energy Board', 'Energy Board: stopped reporting'],
    [
      'Coast and Fisheries Institute',
      'Coast and Fisheries Institute: reported; no clear change in declaration and survey completion',
    ],
    ['Grid Authority', 'Grid Authority: reported, and did not at the date before'],
  ])('is a feedback sheet for %s', (department, headline) => {
    const filters = [{ dimension: 'department', members: [department] }];
    const figure = figureOf(twoOf(real), { metric: 'data-goal', filters });
    expect(figure.headline).toBe(headline);
    expect(figure.measure).toContain(`Feedback sheet: ${department}`);
  });

  it('names nobody as missing, lapsed or reported where the file does not say who reported', () => {
    const untold = real.map((snapshot): Snapshot => {
      const { content } = snapshot;
      if (content.kind !== 'returns') throw new Error(content.kind);
      return {
        ...snapshot,
        content: { ...content, fields: content.fields.filter(({ field }) => field !== 'reported') },
      };
    });
    const figure = figureOf(untold, { metric: 'departments' });
    expect(figure.headline).toBe('The file does not say who reported');
    expect(row(figure, 'Energy Board').slice(1, 4)).toEqual(['[x]', '[x]', '[x]']);
    expect(toPlainText(figure)).not.toMatch(/missing|lapsed|stopped reporting/i);
    const sheet = figureOf(twoOf(untold), {
      metric: 'data-goal',
      filters: [{ dimension: 'department', members: ['Energy Board'] }],
    });
    expect(sheet.headline).not.toMatch(/report/);
  });

  it('refuses a department that is not in the returns', () => {
    const filters = [{ dimension: 'department', members: ['Nobody'] }];
    expect(() => figureOf(twoOf(real), { metric: 'data-goal', filters })).toThrow('member-missing');
  });

  it('marks every number of made-up returns', () => {
    const figure = figureOf(twoOf(madeUp), { metric: 'data-goal' });
    expect(figure.prefix).toBe('Illustrative: ');
    if (figure.chart.kind !== 'panels') throw new Error(figure.chart.kind);
    const said = figure.chart.panels.flatMap(({ text, detail = '', small = '' }) => [text, detail, small]);
    const numbers = said.filter((text) => /\d/.test(text));
    expect(numbers.length).toBeGreaterThan(4);
    expect(numbers.filter((text) => !text.includes('(illustrative)'))).toEqual([]);
  });
});
