import type { Estimate } from './estimate.ts';

/**
 * Board difference: the share of a group on the board less its share in the workforce, as a fraction (-0.07 is 7 points
 * below). Shares 0 to 1; ranges give a range; undefined where either share is. A board is counted whole and small, so no
 * interval is worked out. Definition and source: `codebook/methods/boardDifference.ts`.
 *
 * Worked example: 1 of 14 on the board (7.1%) against 24.2% of the workforce is -17.1 points.
 */
export function boardDifferenceOf(board: Estimate, workforce: Estimate): Estimate {
  if (board.kind === 'undefined') return board;
  if (workforce.kind === 'undefined') return workforce;
  if (board.kind === 'value' && workforce.kind === 'value')
    return { kind: 'value', value: board.value - workforce.value };
  const [boardLow, boardHigh] = endsOf(board);
  const [workforceLow, workforceHigh] = endsOf(workforce);
  const hiddenCells = [board, workforce].reduce(
    (sum, one) => sum + (one.kind === 'range' ? one.hiddenCells : 0),
    0,
  );
  return { kind: 'range', low: boardLow - workforceHigh, high: boardHigh - workforceLow, hiddenCells };
}

function endsOf(share: Exclude<Estimate, { kind: 'undefined' }>): readonly [number, number] {
  return share.kind === 'value' ? [share.value, share.value] : [share.low, share.high];
}
