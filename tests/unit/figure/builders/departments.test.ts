import { describe, expect, it } from 'vitest';
import {
  alphabeticalDepartments,
  departmentAndWhole,
  multiplesOfDepartments,
  rankedDepartments,
  twoDepartments,
} from '../../../../fixtures/figures/departments.ts';

describe('one group in every department', () => {
  it('stands under whether it differs beyond chance, by size where no two intervals touch, hidden ones last', () => {
    const { chart } = rankedDepartments;
    if (chart.kind !== 'dots') throw new Error('no dots');
    expect(chart.marks.map(({ label }) => label)).toEqual([
      'Harbour',
      'Department of Bridges, Tunnels, Ferries and Everything Else That Crosses Water',
      'Archive',
      'Weather',
      'Quarry',
    ]);
    expect(chart.sections?.map(({ text }) => text)).toEqual([
      'Above all staff, beyond chance (1)',
      'No clear difference from all staff (1)',
      'Below all staff, beyond chance (2)',
      'Cannot be shown (1)',
    ]);
    expect(rankedDepartments.notes.join(' ')).toContain('in order of size only where no two intervals touch');
    expect(rankedDepartments.headline).toBe('Asian share is above all staff in 1 department, below in 2');
  });

  it('stands in alphabetical order where intervals touch, and says why', () => {
    const { chart, notes } = alphabeticalDepartments;
    if (chart.kind !== 'dots') throw new Error('no dots');
    const band = chart.sections?.findIndex(({ text }) => text.startsWith('No clear difference')) ?? -1;
    const [from, to] = [chart.sections?.[band]?.at, chart.sections?.[band + 1]?.at];
    const shown = chart.marks.slice(from, to).map(({ label }) => label);
    expect(shown).toHaveLength(3);
    expect(shown).toEqual([...shown].sort((a, b) => a.localeCompare(b, 'en-GB')));
    expect(notes.join(' ')).toContain('in alphabetical order, as intervals touch');
  });

  it('has its table in the order of its picture', () => {
    const { chart, table } = rankedDepartments;
    if (chart.kind !== 'dots') throw new Error('no dots');
    expect(table.rows.map(({ cells }) => cells[0]?.text)).toEqual(chart.marks.map(({ label }) => label));
  });
});

describe('small pictures by department', () => {
  it('are one for each, on one axis, without the group that would press the others flat', () => {
    const { chart } = multiplesOfDepartments;
    if (chart.kind !== 'multiples') throw new Error('no small pictures');
    expect(chart.panels).toHaveLength(5);
    expect(new Set(chart.marks.map(({ label }) => label))).toEqual(
      new Set(['Asian', 'Black', 'Mixed or multiple', 'Other']),
    );
    expect(
      chart.marks.every(({ spoken, panel }) => spoken.startsWith(chart.panels[panel]?.title ?? '?')),
    ).toBe(true);
    expect(multiplesOfDepartments.notes.join(' ')).toContain('White: in the table, not drawn at this scale.');
  });
});

describe('a department beside another, or beside the whole', () => {
  it('is named with what it is compared with', () => {
    expect(twoDepartments.headline).toContain('below Harbour');
    expect(twoDepartments.measure).toContain('the pink line is the share of Harbour');
    expect(twoDepartments.notes.join(' ')).toContain('judged by the size of both');
    expect(departmentAndWhole.measure).toContain('the gap to all departments, in points');
    expect(departmentAndWhole.table.comparedWith).toBe('all departments');
  });
});
