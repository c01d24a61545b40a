import type { Cluster, Grade, StandardLadder } from './ladder.ts';

/** One line of a ladder: id, words, order (a multiple of ten), group id, further labels, cluster. */
export type RungLine = readonly [
  id: string,
  display: string,
  order: number,
  group: string,
  aliases: readonly string[],
  cluster?: Cluster,
];

/** A group's line: id, words, order among its rungs, further labels. */
export type GroupLine = readonly [id: string, display: string, order: number, aliases: readonly string[]];

type Facts = Pick<StandardLadder, 'id' | 'name' | 'source' | 'ranked'>;

/** Builds a ladder from its lines; throws where a rung names no group. */
export function buildLadder(
  facts: Facts,
  rungLines: readonly RungLine[],
  groupLines: readonly GroupLine[],
): StandardLadder {
  const groups = groupLines.map(([id, display, order]): Grade => ({
    id,
    display,
    ladder: facts.id,
    level: 'group',
    order,
    group: id,
  }));
  const rungs = rungLines.map(([id, display, order, group, , cluster]): Grade => {
    if (!groups.some((one) => one.id === group)) throw new Error(`rung ${id} names no group: ${group}`);
    const rung = { id, display, ladder: facts.id, level: 'rung', order, group } as const;
    return cluster === undefined ? rung : { ...rung, cluster };
  });
  return {
    kind: 'standard',
    ...facts,
    rungs,
    groups,
    labels: [
      ...rungLines.map(([id, display, , , others]) => [id, display, others] as const),
      ...groupLines.map(([id, display, , others]) => [id, display, others] as const),
    ],
  };
}
