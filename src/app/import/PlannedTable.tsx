import { useRef } from 'react';
import { toNumberText } from '../../figure/number/toDecimalText.ts';
import { toTimeText } from '../../figure/number/toDateText.ts';
import { type PlannedSnapshot, toPlannedSnapshots } from '../../queries/plannedSnapshots.ts';
import type { ImportOutcome } from '../../queries/importRun.ts';
import { TableBox } from '../../ui/figure/TableBox.tsx';
import { useScreenOnlyPart } from '../../ui/figure/useSpilledCopy.ts';

interface PlannedTableProps {
  readonly snapshots: ImportOutcome['snapshots'];
}

/** The snapshots that saving would keep, by date. Unprotected: for the analyst only, and copied it is only the words that say so. */
export function PlannedTable({ snapshots }: PlannedTableProps) {
  return snapshots.length === 0 ? null : <PlannedRows snapshots={snapshots} />;
}

function PlannedRows({ snapshots }: PlannedTableProps) {
  const part = useRef<HTMLDivElement>(null);
  useScreenOnlyPart(part);
  return (
    <div ref={part}>
      <TableBox label="What will be saved">
        <table>
          <caption>What will be saved</caption>
          <thead>
            <tr>
              <th scope="col">Snapshot</th>
              <th scope="col">Rows used</th>
              <th scope="col" className="text">
                Holds
              </th>
            </tr>
          </thead>
          <tbody>
            {toPlannedSnapshots(snapshots).map((snapshot) => (
              <tr key={snapshot.id}>
                <th scope="row">
                  {snapshot.reference === undefined ? 'Without a date' : toTimeText(snapshot.reference)}
                </th>
                <td>{toNumberText(snapshot.rows)}</td>
                <td className="text">{sizeText(snapshot.size)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </div>
  );
}

function sizeText(size: PlannedSnapshot['size']): string {
  if (size.kind === 'shares') {
    const shares = `${toNumberText(size.shares)} published shares`;
    if (size.based === 0) return `${shares}, no counts`;
    return size.based === size.shares
      ? `${shares}, each with its base`
      : `${shares}, ${toNumberText(size.based)} of them with a base`;
  }
  if (size.kind === 'measures')
    return `${toNumberText(size.measures)} ${size.measures === 1 ? 'measure' : 'measures'}`;
  if (size.kind === 'returns')
    return `returns of ${toNumberText(size.departments)} ${size.departments === 1 ? 'department' : 'departments'}`;
  const { people, hiddenCells, notAvailable } = size;
  const parts = [
    `${notAvailable === 0 ? '' : 'at least '}${toNumberText(people)} people counted`,
    ...(hiddenCells === 0 ? [] : [`${cellsText(hiddenCells)} that the source hid`]),
    ...(notAvailable === 0
      ? []
      : [`${cellsText(notAvailable)} that ${notAvailable === 1 ? 'is' : 'are'} not available`]),
  ];
  return parts.length === 1 ? parts.join('') : `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1) ?? ''}`;
}

function cellsText(cells: number): string {
  return `${toNumberText(cells)} ${cells === 1 ? 'cell' : 'cells'}`;
}
