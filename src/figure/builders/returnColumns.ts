import type { ReleasedGrid } from '../../disclosure/releasedTable.ts';
import type { Target, TargetOf } from '../../kernel/target.ts';
import { type LongColumn, toTableCell } from '../table/buildLongTable.ts';
import { toValueText } from '../value/valueText.ts';
import { changeWords } from '../words/returnWords.ts';

/** The change since the date before, in points with its limits, and how it is called. */
export const changeColumns: readonly LongColumn[] = [
  {
    key: 'change',
    text: 'Change since the date before, points',
    derived: true,
    cell: ({ cell: { since } }) => {
      if (since === undefined) return undefined;
      const text = toValueText(since.before, 'points');
      return text.numeric ? { ...toTableCell(text), text: text.bare, full: text.text } : toTableCell(text);
    },
  },
  ...(['lower', 'upper'] as const).map((end): LongColumn => ({
    key: `change-${end}`,
    text: `${end === 'lower' ? 'Lower' : 'Upper'} limit of the change`,
    derived: true,
    cell: ({ cell: { since } }) => {
      const value = since?.before;
      if (value?.kind !== 'value' && value?.kind !== 'range') return undefined;
      const limit = value.interval?.[end];
      if (limit === undefined) return undefined;
      const text = toValueText({ kind: 'value', value: limit }, 'points');
      return { ...toTableCell(text), text: text.bare, full: text.text };
    },
  })),
  {
    key: 'called',
    text: 'Called',
    kind: 'text',
    cell: ({ cell: { since } }) => (since === undefined ? undefined : { text: changeWords(since.before) }),
  },
];

/** The targets of a figure for one rate. */
export function targetsOf({ question }: ReleasedGrid, of: TargetOf): readonly Target[] {
  return (question.targets ?? []).filter((target) => target.of === of);
}

/** The target beside each value, where there is one. */
export function targetColumn(targets: readonly Target[]): readonly LongColumn[] {
  return targets.slice(0, 1).map(({ value }) => ({
    key: 'target',
    text: 'Target',
    cell: () => toTableCell(toValueText({ kind: 'value', value }, 'share')),
  }));
}
