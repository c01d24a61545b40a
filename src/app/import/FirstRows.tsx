import type { ImportPreview } from '../../kernel/importPreview.ts';
import { TableBox } from '../../ui/figure/TableBox.tsx';

const MOST_ROWS = 5;

/** The first rows of the file as they were read. */
export function FirstRows({ preview: { columns, firstRows } }: { readonly preview: ImportPreview }) {
  return (
    <TableBox label="First rows, as a table">
      <table className="import-rows">
        <caption>
          First rows. Columns that look personal are not shown. Unprotected: for the analyst only.
        </caption>
        <thead>
          <tr>
            {columns.map(({ header }, at) => (
              <th key={at} scope="col" className="text">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {firstRows.slice(0, MOST_ROWS).map((row, line) => (
            <tr key={line}>
              {columns.map(({ hidden }, at) => (
                <td key={at} className="text">
                  {hidden ? <span className="small">hidden</span> : row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
